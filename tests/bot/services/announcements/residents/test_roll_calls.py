"""Roll-calls: the buttons, the answers, people without a phone, and who is silent."""

from datetime import timedelta

import pytest
from msgspec import structs

from bot.services import retention_rules
from bot.services.announcements.part import PART
from bot.services.announcements.residents import roll_calls
from bot.services.announcements.residents.notices import announcement_renderers
from bot.services.announcements.residents.roll_calls import HELP, HELPED, SAFE, SILENT, Entry
from bot.services.announcements.sending.sending import ANNOUNCEMENT
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.delivery.notice_renderer import NoticeRequest
from bot.services.handlers import Occasion
from bot.services.unit_context import Speaker
from conversations.dialogues.announcements.queries import AskedRollCall, CurrentRollCall
from conversations.dialogues.announcements.roll_call import read_wish
from conversations.dialogues.announcements.roll_call_effects import (
    AnswerRollCall,
    HelpNoted,
    NeedNoted,
    OtherNoted,
    SafeNoted,
    WordsNoted,
    read_button,
)
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import Person
from conversations.engine.model.values import Place
from storage.repositories import audit
from storage.repositories.announcements.roll_calls import Subject
from storage.repositories.linking import address_links
from storage.repositories.person.people import PersonState
from storage.tables import PEOPLE, ROLL_CALL_ALARMS, ROLL_CALL_ANSWERS, ROLL_CALL_ENTRIES
from tests.bot.services.announcements.office import SAFETY, OfficeTown
from tests.resident import AGREED, BOOKS, MONDAY, PACK

STREET, OTHER_STREET = (its.id for its in PACK.neighbourhoods[:2])
ASKS = structs.replace(SAFETY, asks_if_safe=True)
PLACE = Place(neighbourhood=OTHER_STREET, words="nóc nhà trẻ", latitude=20.25, longitude=105.9)
GRANDMA = Entry("", " Bà Tư ", STREET, "ngõ 3", SILENT, "", MONDAY, "")


class CalledTown(OfficeTown):
    """A town whose residents are asked whether they are safe."""

    def answers(self, name, answer, need="", place=None, id_="a1", person=AGREED):
        speaker = Speaker(name, person, "fake", name)
        return self.does(roll_calls.answer, speaker, AnswerRollCall(id_, answer, need, place))

    def board(self, group=HELP, neighbourhood=None):
        return self.does(roll_calls.load_board, "a1", group=group, neighbourhood=neighbourhood)

    def groups(self):
        found = self.board().counts.items()
        return {place: {it: n for it, n in its.items() if n} for place, its in found}

    def asked(self, name):
        speaker = Speaker(name, AGREED, "fake", name)
        return self.does(roll_calls.current_roll_call, speaker, CurrentRollCall())

    def adds(self, **changes):
        self.does(roll_calls.add_entry, "official", "a1", GRANDMA._replace(**changes))
        return self.board().entries[-1].entry_id


@pytest.fixture
def town(database, context):
    town = CalledTown(database, context)
    town.people("an", "binh", neighbourhood=STREET)
    town.people("chi", "dung", neighbourhood=OTHER_STREET)
    town.announces(content=ASKS)
    return town


@pytest.mark.both
def test_the_answers_are_counted_by_neighbourhood_and_the_silent_are_listed(town):
    assert town.groups() == {STREET: {SILENT: 2}, OTHER_STREET: {SILENT: 2}}
    assert town.answers("an", SAFE) == SafeNoted("a1")
    assert town.answers("binh", HELP) == HelpNoted("a1", waits_unread=True)
    assert town.answers("binh", HELP, "move", PLACE) == NeedNoted("a1", waits_unread=True)
    assert town.groups() == {STREET: {SAFE: 1}, OTHER_STREET: {HELP: 1, SILENT: 2}}
    (row,) = town.board().people
    assert (row.person_id, row.need, row.place, row.neighbourhood) == (
        "binh",
        "move",
        "nóc nhà trẻ",
        OTHER_STREET,
    )
    assert (row.latitude, row.longitude, row.at) == (20.25, 105.9, town.context.now())
    silent = town.board(SILENT, OTHER_STREET).people
    assert [row.person_id for row in silent] == ["chi", "dung"]
    assert town.board(SILENT, STREET).people == []


def test_what_is_told_in_words_is_seen_before_the_place_is_known(town):
    town.answers("an", HELP)
    assert town.answers("an", HELP, "cụ nhà ốm, cần thuyền") == WordsNoted("a1", waits_unread=True)
    (row,) = town.board().people
    assert (row.need, row.place) == ("cụ nhà ốm, cần thuyền", "")
    assert town.asked("an") == AskedRollCall("TB 1", HELP, "cụ nhà ốm, cần thuyền", is_open=True)
    assert town.answers("an", HELP, "cụ nhà ốm, cần thuyền", PLACE) == NeedNoted(
        "a1", waits_unread=True
    )
    assert town.asked("an") == AskedRollCall("TB 1", HELP, is_open=True)
    assert town.answers("an", HELP, "hết nước uống") == NeedNoted("a1", waits_unread=True)
    (row,) = town.board().people
    assert (row.need, row.place) == ("cụ nhà ốm, cần thuyền\nhết nước uống", "nóc nhà trẻ")


def test_what_is_told_later_is_added_to_an_open_call(town):
    def tells(words, area=""):
        speaker = Speaker("an", AGREED, "fake", "an")
        more = AnswerRollCall("", HELP, words, area=area, is_more=True, is_aside=True)
        return town.does(roll_calls.answer, speaker, more)

    assert tells("thêm 2 cháu nhỏ") == Refused("none")
    town.answers("an", HELP, "move")
    tells("thêm 2 cháu nhỏ")
    tells("ở gần nhà văn hóa", OTHER_STREET)
    (row,) = town.board().people
    assert row.need == "move\nthêm 2 cháu nhỏ\nở gần nhà văn hóa"
    assert row.neighbourhood == OTHER_STREET
    town.answers("an", HELP, row.need, PLACE)
    assert town.board().people[0].need == row.need
    town.does(roll_calls.mark, "official", "a1", "an", HELPED)
    assert tells("nước rút rồi") == Refused("none")


def test_the_last_answer_counts_and_a_second_tap_forgets_no_place(town):
    town.answers("an", HELP, "food", PLACE)
    town.answers("an", HELP)
    (row,) = town.board().people
    assert (row.need, row.place) == ("food", "nóc nhà trẻ")
    town.answers("an", SAFE)
    assert town.board().people == []
    town.answers("an", HELP)
    (row,) = town.board().people
    assert (row.need, row.place) == ("food", "")  # what was told before stays for officials


def test_another_answer_says_that_it_replaces_the_first(town):
    town.answers("an", HELP, "cần thuyền")
    assert town.answers("an", SAFE) == SafeNoted("a1", is_changed=True)
    assert town.answers("an", SAFE) == SafeNoted("a1")
    assert town.answers("an", HELP) == HelpNoted("a1", is_changed=True, waits_unread=True)


def test_a_neighbour_is_counted_with_who_said_it_until_somebody_helped(town):
    def calls(words):
        effect = AnswerRollCall("a1", HELP, words, is_for_other=True)
        return town.does(roll_calls.answer, Speaker("an", AGREED, "fake", "an"), effect)

    town.answers("an", SAFE)
    assert calls("bà Tư bên cạnh cần giúp") == OtherNoted("a1", waits_unread=True)
    assert town.answers("an", SAFE) == SafeNoted("a1")
    assert town.groups()[STREET] == {SAFE: 1, HELP: 1, SILENT: 1}
    (row,) = town.board().people
    assert (row.subject, row.need) == (Subject("an", is_neighbour=True), "bà Tư bên cạnh cần giúp")
    assert town.asked("an") == AskedRollCall("TB 1", SAFE, is_open_for_other=True)
    town.answers("an", HELP, "nước vào nhà")
    assert town.groups()[STREET] == {HELP: 2, SILENT: 1}
    town.does(roll_calls.mark, "official", "a1", row.subject.key, HELPED)
    assert town.groups()[STREET] == {HELP: 1, HELPED: 1, SILENT: 1}
    assert town.asked("an").is_open


def test_who_was_helped_is_in_another_group_until_they_ask_again(town):
    town.answers("an", HELP)
    town.does(roll_calls.mark, "official", "a1", "an", HELPED)
    assert town.groups()[STREET] == {HELPED: 1, SILENT: 1}
    town.answers("an", HELP)
    assert town.groups()[STREET] == {HELP: 1, SILENT: 1}
    town.answers("an", SAFE)
    with pytest.raises(LookupError):
        town.does(roll_calls.mark, "official", "a1", "an", HELPED)


def test_people_without_a_phone_are_added_and_counted(town):
    who = town.adds()
    assert town.board().entries[0].name == "Bà Tư"
    assert town.groups()[STREET] == {SILENT: 3}
    for group in (HELP, HELPED, SAFE):
        town.does(roll_calls.mark, "official", "a1", who, group)
        assert town.groups()[STREET] == {SILENT: 2, group: 1}
    acts = town.database.write_now(lambda tx: list(audit.list_acts(tx, town.context.unit_id)))
    its = [(act.act, act.actor) for act in acts if act.act.startswith("roll_call")]
    assert its == [(f"roll_call.{act}", "official") for act in ("add", "help", "helped", "safe")]


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"name": " "}, {"name": "empty"}),
        ({"name": "x" * 101, "place": "x" * 301}, {"name": "long", "place": "long"}),
        ({"neighbourhood": "atlantis"}, {"neighbourhood": "unknown"}),
        ({"answer": "asleep", "need": "x" * 301}, {"answer": "unknown", "need": "long"}),
    ],
)
def test_who_can_not_be_added_is_named_with_the_field(town, changes, faults):
    with pytest.raises(InvalidAnnouncementError) as refused:
        town.adds(**changes)
    assert refused.value.faults == faults
    assert town.board().entries == []


def test_the_open_roll_call_is_the_last_of_a_week(town, clock):
    assert town.asked("an") == AskedRollCall("TB 1")
    town.answers("an", HELP, id_="")
    assert town.asked("an") == AskedRollCall("TB 1", HELP, is_open=True)
    clock.passes(days=7)
    assert town.asked("an") == AskedRollCall()
    assert town.answers("an", SAFE, id_="") == Refused("none")
    assert town.answers("an", SAFE) == SafeNoted("a1", is_current=False, is_changed=True)


def test_an_answer_needs_an_announcement_and_no_consent(town):
    stranger = structs.replace(AGREED, consent="")
    assert town.answers("an", SAFE, id_="a9") == Refused("none")
    assert town.asked("an").answer == ""
    assert town.answers("an", HELP, person=stranger) == HelpNoted(
        "a1", kept_days=90, waits_unread=True
    )
    assert town.asked("an").answer == HELP
    assert town.answers("an", SAFE, person=stranger) == SafeNoted("a1", is_changed=True)


def test_who_calls_while_no_official_has_a_chat_is_told_not_to_wait(town):
    told = town.answers("an", HELP).say("roll_call-noted_help", BOOKS["vi"])

    assert "chưa nhắn được ai trong đội" in told


def test_a_street_alone_is_on_the_page_and_the_place_is_still_asked(town):
    speaker = Speaker("an", AGREED, "fake", "an")
    effect = AnswerRollCall("a1", HELP, "nước vào nhà", area=OTHER_STREET)
    assert town.does(roll_calls.answer, speaker, effect) == WordsNoted("a1", waits_unread=True)
    (row,) = town.board().people
    assert row.neighbourhood == OTHER_STREET
    assert town.asked("an").need == "nước vào nhà"


@pytest.mark.parametrize("first", ["an", "chi"])
def test_of_two_answers_of_a_linked_person_the_last_counts(town, clock, first):
    last = {"an": "chi", "chi": "an"}[first]
    town.answers(first, SAFE)
    clock.passes(minutes=5)
    town.answers(last, HELP, "nước vào nhà")
    unit_id, now = town.context.unit_id, town.context.now()
    town.database.write_now(address_links.merge_person, unit_id, "an", "chi", now=now)
    (row,) = town.board().people
    assert (row.person_id, row.need) == ("chi", "nước vào nhà")


def test_a_linked_person_is_counted_once_and_who_withdrew_consent_is_not(town):
    def change(tx):
        tx.execute(PEOPLE.update().where(PEOPLE.c.person_id == "an").values(merged_into="chi"))
        tx.execute(PEOPLE.update().where(PEOPLE.c.person_id == "dung").values(consent=""))

    town.database.write_now(change)
    town.answers("chi", SAFE)
    assert town.groups() == {STREET: {SILENT: 1}, OTHER_STREET: {SAFE: 1}}


def test_an_answer_is_shown_to_its_person_and_deleted_with_them(town):
    town.answers("an", HELP, "move", PLACE)
    assert [item.text for item in town.does(PART.own_items, "an")] == ["🆘 nóc nhà trẻ"]
    town.does(PART.erasers[Occasion.PERSON_ERASED], "an")
    assert town.does(PART.own_items, "an") == []


def test_an_open_call_for_help_outlasts_a_withdrawal_of_consent(town):
    withdraw = PART.erasers[Occasion.CONSENT_WITHDRAWN]
    town.answers("an", HELP, "move", PLACE)
    town.answers("binh", SAFE)
    for name in ("an", "binh"):
        town.does(withdraw, name)
    assert [row.person_id for row in town.board().people] == ["an"]
    town.does(roll_calls.mark, "official", "a1", "an", HELPED)
    town.does(withdraw, "an")
    for name in ("an", "binh"):
        assert town.does(PART.own_items, name) == []


def test_answers_and_people_without_a_phone_are_kept_for_90_days(town, clock):
    town.answers("an", HELP)
    town.adds()
    (rule,) = (rule for rule in PART.retention if rule.name == "roll_calls")

    def apply():
        return town.database.write_now(retention_rules.apply_rule, town.context, rule)

    clock.passes(seconds=timedelta(days=90).total_seconds())
    assert apply() == 0
    clock.passes(seconds=1)
    assert apply() == 3
    for table in (ROLL_CALL_ANSWERS, ROLL_CALL_ENTRIES, ROLL_CALL_ALARMS):
        assert town.database.write_now(lambda tx, it=table: tx.execute(it.select()).all()) == []


@pytest.mark.parametrize("language", BOOKS)
@pytest.mark.parametrize("is_drill", [False, True])
def test_the_message_has_a_button_for_each_answer(town, services, language, is_drill):
    town.saves("a2", content=structs.replace(ASKS, is_drill=is_drill))
    reader = PersonState("", structs.replace(Person(), language=language), 0, "")
    render = announcement_renderers(services)[ANNOUNCEMENT]
    values = {"announcement": "a2", "version": 1}
    reply = town.database.write_now(
        lambda tx: render(NoticeRequest(tx, reader, values, town.context.now()))
    )
    drill = BOOKS[language].say("announcement-drill")
    assert reply.text.startswith(drill) == is_drill
    assert [read_button(button.data) for button in reply.buttons] == [
        AnswerRollCall("a2", SAFE),
        AnswerRollCall("a2", HELP),
    ]
    mark = BOOKS[language].say("announcement-drill-mark", text="").strip()
    for button in reply.buttons:
        assert button.label.startswith(mark) == is_drill
        assert len(button.label) <= 20


@pytest.mark.parametrize("data", ["roll-safe:", "roll-x:a1", "go:roll_call", "news+:water"])
def test_other_buttons_answer_nothing(data):
    assert read_button(data) is None


@pytest.mark.parametrize(
    ("said", "is_answer"),
    [
        ("tôi an toàn ạ", True),
        ("ca nha toi an toan", True),
        ("nhà tôi không an toàn", False),
        ("đồ chơi này có an toàn không", False),
    ],
)
def test_whoever_says_no_more_than_that_they_are_safe_has_answered(said, is_answer):
    found = read_wish(Utterances().utterance_of(said, BOOKS["vi"]), PACK)
    assert found == (AnswerRollCall("", SAFE) if is_answer else None)
