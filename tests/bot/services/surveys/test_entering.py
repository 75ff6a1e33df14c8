"""Forms on paper and answers at the door: counted like all others, and nobody twice."""

import pytest
from msgspec import structs

from bot.services.approvals import TransitionError
from bot.services.reports.effect_handlers import EFFECT_HANDLERS as REPORT_EFFECTS
from bot.services.surveys import approval, entering
from bot.services.surveys.entering import Entry, FormError
from bot.services.surveys.mixer import SMALLEST_GROUP
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.values import Place, Said
from storage.repositories import audit
from storage.repositories.surveys import forms
from storage.repositories.surveys.responses import DOORSTEP, MIXED, PAPER
from storage.tables import SURVEY_FORMS, SURVEY_RESPONSES
from tests.bot.services.surveys.test_surveys import ANSWERS, Office
from tests.conversations.surveys.sample_survey import ANONYMOUS_MARKET, MARKET

CLERK = "clerk"
PHONE, SAME_PHONE = "0912 345 678", "+84912345678"


class Desk(Office):
    """An office that enters forms, too."""

    def prints(self, copies=10):
        return self.does(entering.print_forms, CLERK, "s1", copies)

    def enters(self, number=0, version=1, by=CLERK, **more):
        facts = {"mode": PAPER, "answers": ANSWERS, "has_agreed": True, **more}
        return self.does(entering.enter, by, "s1", version, Entry(number, **facts))

    def refuses(self, number=0, **more):
        """Return why a form is not entered, by field."""
        with pytest.raises(FormError) as refused:
            self.enters(number, **more)
        return refused.value.faults

    def removes(self, number, why=entering.WITHDRAWN):
        self.does(entering.remove, CLERK, "s1", number, why)

    def audited(self, *acts):
        found = self.database.write_now(audit.list_of_kinds, self.context.unit_id, acts)
        return [(its.act, its.actor, its.subject) for its in found]

    def all(self, table):
        def rows(tx):
            return tx.execute(table.select()).mappings().all()

        return self.database.write_now(rows)


@pytest.fixture
def desk(database, context):
    desk = Desk(database, context)
    desk.opens()
    return desk


def test_forms_count_with_the_chat_and_in_their_area(desk):
    desk.responds("an", neighbourhood="me")
    for n in range(SMALLEST_GROUP):
        desk.enters(neighbourhood="me", mode=DOORSTEP if n else PAPER)
    results = desk.results()
    assert results.respondents == SMALLEST_GROUP + 1
    assert results.by_neighbourhood == {"me": SMALLEST_GROUP + 1}
    assert desk.tally("grade") == {"4": SMALLEST_GROUP + 1}


def test_a_response_tells_how_it_came_and_who_entered_it(desk):
    desk.responds("an")
    desk.enters(mode=DOORSTEP, neighbourhood="ben")
    found = {
        (row["mode"], row["entered_by"], row["neighbourhood"])
        for row in desk.all(SURVEY_RESPONSES)
    }
    assert found == {("chat", "", ""), (DOORSTEP, CLERK, "ben")}
    assert desk.audited("survey.enter") == [("survey.enter", CLERK, "s1 1")]


@pytest.mark.both
def test_each_print_gives_numbers_that_no_form_has(desk):
    first, second = desk.prints(3), desk.prints(2)
    assert [(its.first, its.last) for its in (first, second)] == [(1, 3), (4, 5)]
    assert desk.enters() == 6
    assert desk.prints(1).first == 7
    assert desk.audited("survey.print")[-1] == ("survey.print", CLERK, "s1 1")


@pytest.mark.parametrize("copies", [0, -1, entering.MOST_COPIES + 1])
def test_too_few_or_too_many_copies_are_refused(desk, copies):
    with pytest.raises(FormError, match="copies"):
        desk.prints(copies)


def test_the_same_form_is_entered_once(desk):
    desk.prints()
    assert desk.enters(4) == 4
    assert desk.refuses(4) == {"number": "entered"}
    assert desk.results().respondents == 1


def test_a_number_that_was_not_printed_is_refused(desk):
    desk.prints(5)
    assert desk.refuses(6) == {"number": "unprinted"}


def test_a_form_of_an_earlier_version_is_refused(desk):
    desk.prints(5)
    desk.saves(desk.content(structs.replace(MARKET, why=MARKET.title)), seen=1)
    desk.submits(version=2)
    desk.approves(version=2)
    assert desk.refuses(3, version=2) == {"number": "version"}
    assert desk.refuses(version=1) == {"": "changed"}


def test_without_consent_nothing_is_stored(desk):
    assert desk.refuses(has_agreed=False) == {"agreed": "missing"}
    assert desk.results().respondents == 0
    assert not desk.all(SURVEY_FORMS)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"mode": "chat"}, "mode"),
        ({"neighbourhood": "mars"}, "neighbourhood"),
        ({"phone": "12"}, "phone"),
        ({"name": "x" * 101}, "name"),
        ({"house": "x" * 101}, "house"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_can_not_be_is_named(desk, more, field):
    assert desk.refuses(**more) == {field: "wrong"}


@pytest.mark.parametrize(
    "more",
    [
        {"name": "ba sau", "neighbourhood": "me"},
        {"name": "Bà Sáu", "house": "12", "neighbourhood": "me"},
        {"house": "12", "neighbourhood": "me"},
        {"phone": SAME_PHONE, "neighbourhood": "ben"},
    ],
    ids=["name", "name and house", "house", "phone"],
)
def test_someone_alike_is_told_of_and_another_person_is_entered(desk, more):
    desk.enters(name="Bà Sáu", house="12", neighbourhood="me", phone=PHONE)
    assert desk.refuses(**more) == {"person": "paper"}
    assert desk.enters(**more, is_someone_else=True) == 2


@pytest.mark.parametrize(
    "more",
    [
        {"name": "Ông Sáu", "house": "12", "neighbourhood": "me", "phone": PHONE},
        {"name": "Bà Sáu", "house": "14", "neighbourhood": "me"},
        {"name": "Bà Sáu", "neighbourhood": "ben"},
        {"neighbourhood": "me"},
    ],
    ids=["same house", "other house", "other area", "nameless"],
)
def test_others_are_entered_without_a_question(desk, more):
    desk.enters(name="Bà Sáu", house="12", neighbourhood="me", phone=PHONE)
    assert desk.enters(**more) == 2


def test_a_phone_of_someone_who_answered_in_the_chat_is_told(desk):
    desk.people("an", "binh")
    for name, contact in (("an", "0912345678"), ("binh", "0987654321")):
        report = FileReport("lights", Said("đèn hỏng"), (), Place("me"), contact)
        desk.does(REPORT_EFFECTS[FileReport], desk.speaker(name), report)
    desk.responds("an")
    assert desk.refuses(phone=PHONE) == {"person": "chat"}
    assert desk.enters(phone="0987 654 321") == 1


def test_a_removed_form_leaves_nothing_and_can_be_entered_again(desk):
    desk.prints()
    desk.enters(2)
    desk.removes(2)
    assert desk.results().respondents == 0
    assert desk.tally("grade") == {}
    assert desk.audited("survey.remove.withdrawn") == [("survey.remove.withdrawn", CLERK, "s1 2")]
    assert desk.enters(2) == 2


def test_a_form_that_is_not_there_or_a_reason_that_is_none_removes_nothing(desk):
    desk.enters()
    with pytest.raises(LookupError):
        desk.removes(9)
    with pytest.raises(FormError):
        desk.removes(1, "why")
    assert desk.results().respondents == 1


def test_forms_of_an_anonymous_survey_are_mixed_with_the_others(database, context):
    desk = Desk(database, context)
    desk.opens(desk.content(ANONYMOUS_MARKET))
    for n in range(SMALLEST_GROUP):
        desk.enters(neighbourhood="me", mode=PAPER if n else DOORSTEP, by=f"clerk{n}")
    with pytest.raises(FormError) as refused:
        desk.removes(1)
    assert refused.value.faults == {"number": "mixed"}
    desk.runs_jobs()
    assert desk.results().respondents == SMALLEST_GROUP
    modes = {(row["mode"], row["entered_by"]) for row in desk.all(SURVEY_RESPONSES)}
    assert modes == {(MIXED, "")}
    respondents = {row["respondent_id"] for row in desk.all(SURVEY_FORMS)}
    assert respondents.isdisjoint(row["person_id"] for row in desk.all(SURVEY_RESPONSES))


def test_a_neighbourhood_whose_quota_is_reached_takes_no_further_form(database, context):
    desk = Desk(database, context)
    desk.opens(desk.content(structs.replace(MARKET, quotas={"me": 1})))
    desk.enters(neighbourhood="me")
    assert desk.refuses(neighbourhood="me") == {"": "full"}
    assert desk.enters(neighbourhood="ben") == 2


def test_at_the_end_names_are_forgotten_and_forms_are_refused(desk):
    desk.enters(name="Bà Sáu", house="12", phone=PHONE)
    desk.does(approval.close, CLERK, "s1", "đủ ý kiến")
    (form,) = desk.database.write_now(forms.list_newest, desk.context.unit_id, "s1", most=9)
    assert (form.name, form.house, form.phone, form.number) == ("", "", "", 1)
    for act in (desk.enters, desk.prints):
        with pytest.raises(TransitionError):
            act()


def test_after_its_end_a_form_is_refused_though_nobody_closed_it_yet(desk, clock):
    clock.passes(days=11)
    assert desk.refuses() == {"": "closed"}
