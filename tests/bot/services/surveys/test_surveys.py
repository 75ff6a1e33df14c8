"""Surveys from the first draft to the results: who may do what, and what is counted."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from msgspec import structs

from bot.services.approvals import (
    PROGRAM,
    InvalidReasonError,
    NotAllowedError,
    TransitionError,
    WrongHashError,
)
from bot.services.surveys import approval, drafting
from bot.services.surveys.answering import open_surveys, send_answers
from bot.services.surveys.content import InvalidSurveyError, hash_content
from bot.services.surveys.drafting import ConcurrentEditError
from bot.services.surveys.part import erase, own_items, survey_jobs
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import Speaker
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.engine.model.effects import Refused
from conversations.surveys.checks import SurveyFault
from conversations.surveys.survey import PHOTO, SPOT, TEXT, Answer, select_asked
from storage.repositories import audit, media
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.linking import address_links
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import TABLES, Content
from tests.bot.services.broadcasts.test_broadcasts import Town
from tests.bot.services.surveys.plain_counts import load_counts
from tests.conversations.surveys.random_surveys import (
    ALL,
    PHOTOS,
    random_answers,
    random_survey,
)
from tests.conversations.surveys.sample_survey import MARKET
from tests.resident import AGREED

WRITER, APPROVER, OTHER = "writer", "approver", "other"
ANSWERS: dict[str, Answer] = {
    "goes": "no",
    "fix": ["roof", "park"],
    "grade": "4",
    "people": 3,
    "area": "me",
}
_RANDOM_SURVEYS = 200


class Office(Town):
    """Writes, approves and asks surveys; each call is a transaction."""

    def does(self, function, *args, **kwargs):
        return self.database.write_now(function, self.context, *args, **kwargs)

    def content(self, survey=MARKET, **more):
        end = self.context.now() + timedelta(days=10)
        return Content(survey, **{"closes_at": end, **more})

    def saves(self, content=None, seen=0, by=WRITER, id_="s1"):
        return self.does(drafting.save, by, id_, seen, content or self.content())

    def submits(self, version=1, by=WRITER, id_="s1"):
        self.does(approval.submit, by, id_, version)

    def approves(self, version=1, by=APPROVER, id_="s1", content=None):
        shown = content or self.loads(version, id_)
        hash_ = hash_content(id_, shown)
        self.does(approval.approve, by, id_, version=version, content_hash=hash_)

    def opens(self, content=None, id_="s1"):
        self.saves(content, id_=id_)
        self.submits(id_=id_)
        self.approves(id_=id_)

    def loads(self, version=1, id_="s1"):
        load = surveys.load_version
        return self.database.write_now(load, self.context.unit_id, id_, version).content

    def state(self, id_="s1"):
        return self.database.write_now(surveys.find, self.context.unit_id, id_).state

    def speaker(self, name, **told):
        return Speaker(name, structs.replace(AGREED, **told), "fake", name)

    def offered(self, name="an", code="", **told):
        return self.does(open_surveys, self.speaker(name, **told), OpenSurveys(code))

    def responds(self, name="an", answers=ANSWERS, version=1, id_="s1", **told):
        effect = SendAnswers(id_, version, answers)
        return self.does(send_answers, self.speaker(name, **told), effect)

    def results(self, version=1, id_="s1"):
        return self.does(load_counts, id_, version, self.loads(version, id_).survey)

    def tally(self, question_id, id_="s1"):
        return self.results(id_=id_).of(question_id).values

    def runs_jobs(self):
        """Run the jobs as the scheduler does, each if it is due."""
        for job in survey_jobs(self.context):
            due = self.database.write_now(job.next_due)
            if due is not None and due <= self.context.now():
                self.database.write_now(job.run, self.context.now())


@pytest.fixture
def office(database, context):
    return Office(database, context)


# The rules of two people


def test_a_survey_is_asked_once_another_official_approved_it(office):
    office.saves()
    assert (office.state(), office.offered()) == ("draft", ())
    office.submits()
    assert (office.state(), office.offered()) == ("waiting", ())
    office.approves()
    assert office.state() == "open"
    (listed,) = office.offered()
    assert (listed.code, listed.survey.questions) == ("YK 1", ())
    (offered,) = office.offered(code="YK 1")
    assert (offered.code, offered.survey, offered.is_answered) == ("YK 1", MARKET, False)
    assert office.offered(code="YK 2") == ()
    acts = [
        act.act
        for act in office.database.write_now(
            audit.list_of_kinds,
            office.context.unit_id,
            ("survey.create", "survey.submit", "survey.approve"),
        )
    ]
    assert sorted(acts) == ["survey.approve", "survey.create", "survey.submit"]


def test_whoever_wrote_or_submitted_it_can_not_approve_it(office):
    office.saves()
    office.submits(by=OTHER)
    for official in (WRITER, OTHER):
        with pytest.raises(NotAllowedError, match="edited"):
            office.approves(by=official)


def test_whoever_returned_it_can_neither_edit_nor_submit_it(office):
    office.saves()
    office.submits()
    office.does(APPROVALS.return_to_author, APPROVER, "s1", 1, "thiếu câu về giá")
    assert office.state() == "returned"
    with pytest.raises(NotAllowedError, match="returned"):
        office.submits(by=APPROVER)
    changed = structs.replace(MARKET, why=MARKET.title)
    with pytest.raises(NotAllowedError, match="returned"):
        office.saves(office.content(changed), seen=1, by=APPROVER)
    office.submits()
    assert office.state() == "waiting"


def test_an_approval_is_bound_to_what_was_shown(office):
    office.saves()
    office.submits()
    with pytest.raises(WrongHashError):
        office.approves(content=office.content(structs.replace(MARKET, why=MARKET.title)))
    assert office.state() == "waiting"


def test_an_edit_makes_a_draft_again_and_a_second_editor_is_told(office):
    office.opens()
    changed = office.content(structs.replace(MARKET, why=MARKET.title))
    assert office.saves(changed, seen=1).version == 2
    assert (office.state(), office.offered()) == ("draft", ())
    with pytest.raises(ConcurrentEditError) as refused:
        office.saves(office.content(structs.replace(MARKET, title=MARKET.why)), seen=1, by=OTHER)
    assert refused.value.newest.content == changed


def test_a_survey_with_faults_is_kept_as_a_draft_and_not_submitted(office):
    office.saves(Content(structs.replace(MARKET, questions=())))
    with pytest.raises(InvalidSurveyError) as refused:
        office.submits()
    assert refused.value.faults == [SurveyFault("", "empty"), SurveyFault("", "no-end")]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"closes_at": -1}, "past"),
        ({"opens_at": 20}, "early"),
        ({"audience": Audience(("mars",))}, "neighbourhoods"),
        ({"audience": Audience(kinds=("cats",))}, "kinds"),
    ],
    ids=str,
)
def test_times_and_audiences_that_can_not_be_kept_are_named(office, more, fault):
    now = office.context.now()
    more = {
        name: now + timedelta(days=value) if isinstance(value, int) else value
        for name, value in more.items()
    }
    office.saves(office.content(**more))
    with pytest.raises(InvalidSurveyError) as refused:
        office.submits()
    assert refused.value.faults == [SurveyFault("", fault)]


def test_rejecting_needs_a_reason_and_ends_it(office):
    office.saves()
    office.submits()
    with pytest.raises(InvalidReasonError):
        office.does(APPROVALS.reject, APPROVER, "s1", 1, " ")
    office.does(APPROVALS.reject, APPROVER, "s1", 1, "trùng phiếu cũ")
    assert office.state() == "rejected"
    with pytest.raises(TransitionError):
        office.submits()


# Answering


def test_one_person_has_one_response_which_new_answers_replace(office):
    office.opens()
    first, changed = office.responds(), office.responds(answers={**ANSWERS, "grade": "2"})
    assert (first.is_changed, changed.is_changed) == (False, True)
    assert office.results().respondents == 1
    assert office.tally("grade") == {"2": 1}
    assert office.offered()[0].is_answered


def test_answers_off_the_path_are_not_kept(office):
    office.opens()
    office.responds(answers={**ANSWERS, "often": "daily"})
    assert office.tally("often") == {}
    assert office.tally("fix") == {"roof": 1, "park": 1}


def test_answers_to_another_version_are_refused(office):
    office.opens()
    office.saves(office.content(structs.replace(MARKET, why=MARKET.title)), seen=1)
    assert office.responds() == Refused("changed")
    office.submits(version=2)
    office.approves(version=2)
    assert office.responds() == Refused("changed")
    assert isinstance(office.responds(version=2), AnswersSent)
    assert office.results(version=1).respondents == 0
    assert office.results(version=2).respondents == 1


def test_at_its_end_it_is_closed_once_and_takes_no_answers(office, clock):
    office.opens()
    office.runs_jobs()
    assert office.state() == "open"
    clock.passes(days=11)
    assert (office.offered(), office.responds()) == ((), Refused("closed"))
    office.runs_jobs()
    office.runs_jobs()
    events = office.database.write_now(TABLES.list_events, office.context.unit_id, "s1")
    assert [(its.act, its.by) for its in events][-1] == ("close", PROGRAM)
    assert len(events) == 4
    assert office.responds() == Refused("closed")


def test_an_official_closes_it_early_with_a_reason(office):
    office.opens()
    office.does(approval.close, OTHER, "s1", "đủ ý kiến")
    assert (office.state(), office.responds()) == ("closed", Refused("closed"))


def test_it_opens_at_its_time(office, clock):
    office.opens(office.content(opens_at=office.context.now() + timedelta(days=1)))
    assert office.offered() == ()
    clock.passes(days=2)
    assert len(office.offered()) == 1


def test_only_its_audience_is_asked_and_whoever_did_not_say(office):
    office.opens(office.content(audience=Audience(("me",))))
    assert office.offered(neighbourhood="me")
    assert office.offered(neighbourhood="")
    assert not office.offered(neighbourhood="ben")


def test_two_linked_addresses_count_as_one_person(office):
    office.people("an", "binh")
    office.opens()
    office.responds("an")
    office.responds("binh", answers={**ANSWERS, "grade": "1"})
    unit_id, now = office.context.unit_id, office.context.now()
    office.database.write_now(address_links.merge_person, unit_id, "binh", "an", now=now)
    assert office.results().respondents == 1
    assert office.tally("grade") == {"4": 1}


def test_erasing_a_person_erases_the_answers(office):
    office.people("an")
    office.opens()
    office.responds("an")
    (item,) = office.does(own_items, "an")
    assert "Chợ hiện nay thế nào ạ? 4" in item.text
    office.does(erase, "an")
    assert (office.results().respondents, office.does(own_items, "an")) == (0, [])


# Results


@pytest.mark.parametrize(
    "count",
    [_RANDOM_SURVEYS, pytest.param(10 * _RANDOM_SURVEYS, marks=pytest.mark.soak)],
    ids=["few", "many"],
)
def test_the_counts_are_those_of_a_plain_model(office, count):
    random = Random(2026)
    names = [f"p{n}" for n in range(6)]
    office.people(*names)

    def check(tx):
        unit_id, now = office.context.unit_id, office.context.now()
        for name in names:
            for photo in PHOTOS:
                facts = {"kind": "photo", "mime": "image/jpeg", "size": 1, "now": now}
                media.add(tx, unit_id, name, photo, **facts)
        for nth in range(count):
            survey, id_ = random_survey(random, ALL), f"r{nth}"
            content = office.content(survey)
            drafting.save(tx, office.context, WRITER, id_, 0, content)
            approval.submit(tx, office.context, WRITER, id_, 1)
            hash_ = hash_content(id_, content)
            approval.approve(tx, office.context, APPROVER, id_, version=1, content_hash=hash_)
            people = {}
            for _ in range(random.randint(0, 8)):
                name = random.choice(names)
                people[name] = random_answers(survey, random)
                effect = SendAnswers(id_, 1, people[name])
                send_answers(tx, office.context, office.speaker(name), effect)
            results = load_counts(tx, office.context, id_, 1, survey)
            assert results.respondents == len(people)
            for result in results.questions:
                assert told(result) == modelled(result.question, survey, people), (nth, result)

    office.database.write_now(check)


def told(result):
    return result.asked, result.skipped, result.texts, result.values


def modelled(asked, survey, people):
    """Count the answers to *asked* one person after the other."""
    given = [
        answers[asked.id]
        for answers in people.values()
        if asked in select_asked(survey.asked, answers)
    ]
    counts = Counter(
        str(value)
        for answer in given
        if answer is not None and asked.kind not in (TEXT, SPOT, PHOTO)
        for value in (answer if isinstance(answer, list) else [answer])
    )
    skipped = given.count(None)
    texts = len(given) - skipped if asked.kind in (TEXT, SPOT, PHOTO) else 0
    return len(given), skipped, texts, counts
