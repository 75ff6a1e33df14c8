"""Hooks and events: what capabilities do at fixed points of the machinery."""

from datetime import timedelta

import pytest
from msgspec import structs

from bot.capability import Capability, Registry
from bot.registry import REGISTRY
from bot.services.events import (
    AddressLeft,
    AddressMoved,
    AnswersStored,
    EffectPerformed,
    PersonReplaced,
    WordsDropped,
)
from bot.services.handlers import publish_to_nobody
from bot.services.hooks import Hooks, join_hooks
from bot.services.parts import ServicePart
from conversations.dialogues.reports.effects import Filed
from conversations.engine.model.messages import Edited, Moved, Photo, Reachable, Text
from storage.tables import MEDIA
from tests.bot.services.inbound.test_preprocessing import Town
from tests.bot.services.inbound.test_receive_batch import REPORT
from tests.resident import MONDAY

LATER = MONDAY + timedelta(hours=2)


@pytest.fixture
def town(database, services):
    return Town(database, services)


def with_hooks(town, **hooks):
    """Add a capability with *hooks* to the bot of *town*."""
    toy = Capability("toy", services=ServicePart(hooks=Hooks(**hooks)))
    joined = Registry((*REGISTRY.capabilities, toy)).hooks
    context = structs.replace(town.services.context, hooks=joined)
    town.services = structs.replace(town.services, context=context)


def listening(town, *kinds):
    """Return the list of the events of *kinds* that are published from now on."""
    heard, publish = [], town.services.publish

    def publish_and_note(tx, context, event):
        if isinstance(event, kinds):
            heard.append(event)
        publish(tx, context, event)

    town.services = structs.replace(town.services, publish=publish_and_note)
    return heard


# Before a message is stored, and before it is played


def test_what_a_hook_returns_before_storing_is_stored_and_played(town):
    def shout(tx, unit_id, person_id, inbound, now):
        assert (unit_id, person_id, now) == (town.services.context.unit_id, person, MONDAY)
        return structs.replace(inbound, content=Text(inbound.content.text.upper()))

    def ask(tx, unit_id, person_id, inbound, now):
        return structs.replace(inbound, content=Text(f"{inbound.content.text}?"))

    town.says("an", "xin chào")
    person = town.person("an")
    with_hooks(town, before_storing=(shout, ask))
    town.says("an", *REPORT[:2])

    assert town.contents("an")[-1] == Text(f"{REPORT[1].upper()}?")
    assert f"{REPORT[1].upper()}?" in town.session("an")


def test_what_a_hook_returns_before_playing_is_played_and_not_stored(town):
    seen = []

    def reword(tx, unit_id, message):
        seen.append((message.person_id, message.inbound.content, message.earlier))
        return structs.replace(message, content=Text("gửi phản ánh"))

    with_hooks(town, before_playing=(reword,))
    town.says("an", "xin chào")

    assert seen == [(town.person("an"), Text("xin chào"), None)]
    assert town.contents("an") == [Text("xin chào")]
    assert "report_problem" in town.session("an")


def test_a_hook_before_playing_sees_the_former_text_of_an_edited_message(town):
    seen = []

    def note(tx, unit_id, message):
        seen.append((message.content, message.earlier))
        return message

    town.writes("an", *REPORT)
    with_hooks(town, before_playing=(note,))
    town.edits("an", "2", "ổ gà rất to")

    ((edited, earlier),) = seen
    assert edited == Edited("fake:an:2", "ổ gà rất to")
    assert (earlier.text, bool(earlier.report)) == (REPORT[1], True)


# Whom notices reach, and when


def exempting(*exempt):
    return lambda tx, unit_id, people: {person for person in people if person in exempt}


class Wanting:
    """Wishes of one hook, which are the same for all people."""

    def __init__(self, *, refuses=False, at=MONDAY, has_digest=False):
        self._known = refuses, at, has_digest

    def refuses(self, _):
        return self._known[0]

    def earliest_time(self, _):
        return self._known[1]

    def has_digest(self, _):
        return self._known[2]


def test_the_people_whom_several_hooks_exempt_add_up(town):
    hooks = join_hooks(
        [Hooks(consent_exemptions=(exempting("an"),)), Hooks(consent_exemptions=(exempting("b"),))]
    )
    ask = town.database.write_now
    assert ask(hooks.list_exempt, "unit", ["an", "b", "c"]) == {"an", "b"}
    assert ask(Hooks().list_exempt, "unit", ["an"]) == set()


@pytest.mark.parametrize(
    ("hooks", "refuses", "at", "has_digest"),
    [
        ((), False, MONDAY, False),
        ((Wanting(),), False, MONDAY, False),
        ((Wanting(), Wanting(refuses=True)), True, MONDAY, False),
        ((Wanting(at=LATER), Wanting()), False, LATER, False),
        ((Wanting(), Wanting(has_digest=True)), False, MONDAY, True),
    ],
)
def test_the_wishes_of_several_hooks_add_up(town, hooks, refuses, at, has_digest):
    loads = tuple(lambda *_, known=known: known for known in hooks)
    load = Hooks(recipient_wishes=loads).load_wishes
    wishes = town.database.write_now(load, "unit", None, ["an"], MONDAY)
    assert wishes.refuses("an") is refuses
    assert wishes.earliest_time("an") == at
    assert wishes.has_digest("an") is has_digest


# What has happened


def test_an_effect_is_told_with_the_messages_that_it_was_made_from(town):
    heard = listening(town, EffectPerformed, Filed)
    town.writes("an", *REPORT)

    performed, outcome = heard
    ids = tuple(f"fake:an:{number}" for number in range(1, len(REPORT) + 1))
    assert performed == EffectPerformed(outcome, ids)


def test_the_answers_of_a_batch_are_told_by_their_deliveries(town):
    heard = listening(town, AnswersStored)
    answers = town.take(town.message("an", "xin chào"), town.message("binh", "xin chào")).answers

    (stored,) = heard
    assert set(stored.replies) == {answer.delivery_id for answer in answers}
    assert [reply.text for reply in stored.replies.values()] == [
        town.replies(who)[0].text for who in ("an", "binh")
    ]


def test_a_message_whose_words_are_not_stored_is_told(town):
    heard = listening(town, WordsDropped)
    town.says("an", "xin chào")
    assert heard == []
    town.says("an", "tố cáo cán bộ xã nhận tiền")
    town.take(town.message("an", Photo(source="AgACAg")))

    words, photo = heard
    assert (words.person_id, words.content) == (
        town.person("an"),
        Text("tố cáo cán bộ xã nhận tiền"),
    )
    assert isinstance(photo.content, Photo)
    assert town.rows(MEDIA) == []


def test_an_address_that_left_is_told_once_and_not_if_it_came_back(town):
    town.says("an", "xin chào")
    town.says("binh", "xin chào")
    heard = listening(town, AddressLeft)
    left, back = Reachable(is_so=False), Reachable(is_so=True)
    town.take(town.message("an", left), town.message("binh", left), town.message("binh", back))
    assert heard == [AddressLeft("fake", "an")]


def test_a_moved_address_is_told_while_both_addresses_exist(town):
    town.says("an", "xin chào")
    heard = listening(town, AddressMoved)
    town.says("an", Moved("new"))
    town.says("an", Moved("newer"))  # a repetition from an address that is gone
    assert heard == [AddressMoved("fake", "an", "new")]


def test_the_person_who_replaces_an_erased_one_is_told(town):
    town.says("an", "xin chào")
    person = town.person("an")
    heard = listening(town, PersonReplaced)
    town.says("an", "xoá dữ liệu của tôi", "xoá")
    assert heard == [PersonReplaced(person, town.person("an"))]


def test_the_machinery_answers_without_any_hook_or_listener(town):
    context = structs.replace(town.services.context, hooks=Hooks())
    town.services = structs.replace(town.services, context=context, publish=publish_to_nobody)
    town.writes("an", *REPORT)
    assert town.replies("an")[-1].receipt == "GV 101"
