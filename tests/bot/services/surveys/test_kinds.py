"""Answers of each kind: what is stored of them, quotas, final answers, and their files."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError

import pytest
from msgspec import structs
from sqlalchemy import select

from bot.services.surveys import answering
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import InvalidSurveyError
from bot.services.surveys.part import erase, own_items
from bot.services.surveys.quotas import is_full
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.engine.model.effects import Refused
from conversations.surveys.checks import SurveyFault
from conversations.surveys.survey import Survey, Told
from storage.repositories import media
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.linking import address_links
from storage.repositories.privacy import retention
from storage.repositories.surveys import responses
from storage.tables import MEDIA, SURVEY_ANSWERS, SURVEY_MEDIA, SURVEY_RESPONSES
from tests.bot.services.surveys.test_surveys import Office
from tests.conversations.surveys.sample_survey import MARKET, ROADS, question

ANSWERS = {
    "order": ["light", "road", "ditch"],
    "care.road": "bad",
    "care.light": "good",
    "photo": ["p1", "p2"],
    "spot": Told("gần chợ Me", latitude=20.25, longitude=105.83),
    "words": Told(voice="v1", seconds=6),
}
ONE_QUESTION = Survey(MARKET.title, MARKET.why, (question("grade", "scale"),))


@pytest.fixture
def office(database, context):
    return Office(database, context)


def sends_files(office, name, *ids):
    """Let *name* send files, as the chat does."""
    unit_id, now = office.context.unit_id, office.context.now()
    for id_ in ids:
        facts = {"kind": "photo", "mime": "image/jpeg", "size": 100, "now": now}
        office.database.write_now(media.add, unit_id, name, id_, **facts)


def files_of(office):
    found = office.database.write_now(
        responses.list_all_files, office.context.unit_id, "s1", 1, most=9
    )
    return {
        question: [its for its in found if its.question == question]
        for question in {its.question for its in found}
    }


def rows(office, table):
    return office.database.write_now(lambda tx: tx.execute(select(table)).mappings().all())


def count(office, table):
    return len(rows(office, table))


def test_each_kind_is_stored_and_counted(office):
    office.people("an")
    office.opens(office.content(ROADS))
    sends_files(office, "an", "p1", "p2", "v1")
    office.responds(answers=ANSWERS)

    assert office.tally("care.road") == {"bad": 1}
    assert office.tally("order") == {"light": 1, "road": 1, "ditch": 1}
    ranked = [
        (row["number"], row["value"])
        for row in rows(office, SURVEY_ANSWERS)
        if row["question"] == "order"
    ]
    assert sorted(ranked) == [(0, "light"), (1, "road"), (2, "ditch")]
    assert [its.media_id for its in files_of(office)["photo"]] == ["p1", "p2"]
    assert files_of(office)["words"][0].seconds == 6
    spot = next(row for row in rows(office, SURVEY_ANSWERS) if row["question"] == "spot")
    assert (spot["value"], spot["text"]) == ("20.25,105.83", "gần chợ Me")
    answered = {its.question.id: (its.asked, its.skipped) for its in office.results().questions}
    assert set(answered.values()) == {(1, 0)}


def test_files_that_someone_else_sent_are_not_taken(office):
    office.people("an", "binh")
    office.opens(office.content(ROADS))
    sends_files(office, "binh", "p1", "v1")
    sends_files(office, "an", "p2")
    office.responds(answers=ANSWERS)

    assert [its.media_id for its in files_of(office)["photo"]] == ["p2"]
    assert "words" not in files_of(office)


def test_files_of_answers_stay_until_the_answers_go(office, clock):
    office.people("an")
    office.opens(office.content(ROADS))
    sends_files(office, "an", "p1", "p2", "v1")
    office.responds(answers=ANSWERS)
    unit_id = office.context.unit_id
    clock.passes(days=9)
    before = office.context.now() - timedelta(days=7)
    assert office.database.write_now(retention.delete_media, unit_id, before=before, most=9) == 0

    office.responds(answers={**ANSWERS, "photo": ["p2"], "words": "thôi"})
    assert {row["media_id"] for row in rows(office, MEDIA)} == {"p2"}
    (item,) = office.does(own_items, "an")
    assert "ảnh" in item.text
    office.does(erase, "an")
    assert [count(office, its) for its in (MEDIA, SURVEY_MEDIA, SURVEY_ANSWERS)] == [0, 0, 0]


def test_final_answers_are_not_changed(office):
    office.opens(office.content(structs.replace(ONE_QUESTION, is_final=True)))
    sent = office.responds(answers={"grade": "1"})
    assert isinstance(sent, AnswersSent)
    assert sent.is_final
    assert office.responds(answers={"grade": "5"}) == Refused("final")
    assert office.tally("grade") == {"1": 1}


def test_a_full_neighbourhood_takes_no_more_answers(office):
    office.opens(office.content(structs.replace(ONE_QUESTION, quotas={"me": 2})))
    for name in ("an", "binh"):
        assert not office.offered(name, neighbourhood="me")[0].is_full
        office.responds(name, answers={"grade": "3"}, neighbourhood="me")

    assert office.offered("cuc", neighbourhood="me")[0].is_full
    refused = office.responds("cuc", answers={"grade": "3"}, neighbourhood="me")
    assert refused == Refused("full")
    assert not office.offered("an", neighbourhood="me")[0].is_full
    changed = office.responds("an", answers={"grade": "5"}, neighbourhood="me")
    assert isinstance(changed, AnswersSent)
    for elsewhere in ("ben", ""):
        assert not office.offered("dung", neighbourhood=elsewhere)[0].is_full
    assert office.tally("grade") == {"3": 1, "5": 1}


@pytest.mark.parametrize(
    ("quotas", "audience", "fault"),
    [
        ({"mars": 3}, Audience(), "neighbourhoods"),
        ({"me": 3}, Audience(("ben",)), "quota"),
        ({"me": 0}, Audience(), "quota"),
    ],
    ids=["unknown", "not asked", "nobody"],
)
def test_a_quota_of_nobody_is_refused(office, quotas, audience, fault):
    survey = structs.replace(ONE_QUESTION, quotas=quotas)
    office.saves(office.content(survey, audience=audience))
    with pytest.raises(InvalidSurveyError) as refused:
        office.submits()
    assert refused.value.faults == [SurveyFault("", fault)]


def test_the_second_answer_of_a_linked_person_leaves_nothing(office):
    office.people("an", "binh")
    office.opens(office.content(ROADS))
    for name in ("an", "binh"):
        sends_files(office, name, "p1", "p2", "v1")
        office.responds(name, answers=ANSWERS)
    unit_id, now = office.context.unit_id, office.context.now()
    office.database.write_now(address_links.merge_person, unit_id, "binh", "an", now=now)

    assert count(office, SURVEY_RESPONSES) == 1
    assert {row["response_id"] for row in rows(office, SURVEY_ANSWERS)} == {
        row["response_id"] for row in rows(office, SURVEY_RESPONSES)
    }
    assert count(office, SURVEY_MEDIA) == 3


@pytest.mark.both
async def test_the_last_place_is_given_once(office, monkeypatch):
    """Both count the places before either takes one, unless the second has to wait for that."""
    office.opens(office.content(structs.replace(ONE_QUESTION, quotas={"me": 1})))
    effect, meeting, count_places = SendAnswers("s1", 1, {"grade": "3"}), Barrier(2), is_full

    def counted(*args):
        found = count_places(*args)
        with suppress(BrokenBarrierError):
            meeting.wait(0.3)
        return found

    monkeypatch.setattr(answering, "is_full", counted)
    outcomes = await asyncio.gather(
        *(
            office.database.write(send_answers, office.context, speaker, effect)
            for speaker in (office.speaker(name, neighbourhood="me") for name in ("an", "binh"))
        )
    )

    assert outcomes.count(Refused("full")) == 1
    assert office.results().respondents == 1
