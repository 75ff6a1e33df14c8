"""Who counts towards the five whose answers are mixed: nobody whom an attacker can make up."""

from collections import defaultdict
from datetime import timedelta
from random import Random

import pytest
from msgspec import structs
from sqlalchemy import select

from bot.services.surveys import approval, entering
from bot.services.surveys.entering import Entry
from bot.services.surveys.mixer import SMALLEST_GROUP
from conversations.dialogues.surveys.effects import AnswersSent
from storage.repositories.surveys.responses import PAPER
from storage.tables import SURVEY_ANSWERS, SURVEY_PENDING, SURVEY_RESPONSES
from tests.bot.services.surveys.anonymous_office import FEW, HIDDEN, AnonymousOffice
from tests.bot.services.surveys.test_surveys import ANSWERS, WRITER
from tests.conversations.surveys.sample_survey import MARKET


@pytest.fixture
def office(database, context):
    return AnonymousOffice(database, context)


@pytest.mark.both
def test_forms_of_one_official_count_once_and_are_mixed_along(office):
    office.opens()
    office.group("a", FEW)
    office.forms("clerk", 1)
    office.forms("other", 3, neighbourhood="ben")
    assert office.mixes() == FEW + 1
    office.group("b", 3)
    for official in ("clerk", "other"):
        office.forms(official, 2)
    assert office.mixes() == 3 + 4


def test_who_consented_since_the_survey_was_submitted_is_mixed_along(office, clock):
    office.saves(office.content(HIDDEN))
    clock.passes(minutes=1)
    office.submits()
    office.approves()
    clock.passes(minutes=1)
    office.group("late", 3, since=office.context.now())
    office.group("a", FEW)
    assert office.mixes() == 0
    office.answer("early", since=office.context.now() - timedelta(minutes=2))
    assert office.mixes() == FEW + 1 + 3


def test_another_survey_that_was_submitted_earlier_or_later_changes_nothing(office, clock):
    office.opens(id_="s0")
    clock.passes(hours=1)
    for n in range(SMALLEST_GROUP):
        office.known(f"a{n}", at=office.context.now())
    clock.passes(hours=1)
    office.opens()
    clock.passes(hours=1)
    office.opens(id_="s2")
    for id_, count in (("s0", 0), ("s1", SMALLEST_GROUP)):
        for n in range(SMALLEST_GROUP):
            office.responds(f"a{n}", ANSWERS, id_=id_, neighbourhood="me")
        assert office.mixes() == count


def test_an_edit_that_is_submitted_later_lets_nobody_new_count(office, clock):
    office.opens()
    clock.passes(hours=1)
    office.saves(office.content(structs.replace(HIDDEN, why=MARKET.title)), seen=1)
    office.known(*(f"a{n}" for n in range(SMALLEST_GROUP)), at=office.context.now())
    clock.passes(hours=1)
    office.submits(version=2)
    office.approves(version=2)
    for n in range(SMALLEST_GROUP):
        office.responds(f"a{n}", ANSWERS, version=2, neighbourhood="me")
    assert office.mixes() == 0


@pytest.mark.parametrize(
    ("early", "forms", "kept"),
    [
        (4, 3, {"1": 4, "2": 9, "3": 3}),
        (3, 3, {}),
        (3, 5, {"3": 5}),
        (0, 0, {}),
    ],
    ids=["five sources", "four", "five forms of one official", "new people only"],
)
def test_of_fewer_than_five_sources_the_answers_are_deleted_at_the_end(
    office, clock, early, forms, kept
):
    """Whoever typed five forms knows them anyway."""
    office.opens()
    clock.passes(hours=1)
    office.group("a", early, grade="1", neighbourhood="ben")
    office.group("late", 9, since=office.context.now(), grade="2")
    office.forms("clerk", forms, grade="3")
    office.passes_the_end(clock)
    assert office.tally("grade") == kept
    assert office.rows(SURVEY_PENDING, "person_id") == []


def test_a_neighbourhood_that_few_sources_named_is_left_out(office):
    """Forms that name it too would show who of the chat did."""
    office.opens()
    office.group("a", area="ben")
    office.group("b", 1, area="cau")
    office.forms("clerk", 4, area="cau")
    office.mixes()
    area = office.results().of("area")
    assert (area.values, area.skipped) == ({"ben": SMALLEST_GROUP}, 5)


_STREAMS, _MANY_STREAMS, _ACTS = 12, 60, 50


@pytest.mark.parametrize(
    "streams", [_STREAMS, pytest.param(_MANY_STREAMS, marks=pytest.mark.soak)]
)
def test_whatever_comes_in_whatever_order_no_group_has_fewer_than_five_sources(office, streams):
    """Each answer has words of its own, by which its source is found again."""
    random = Random(2028)
    early = [f"e{n}" for n in range(30)]
    office.known(*early)
    kept = 0
    for stream in range(streams):
        id_ = f"r{stream}"
        office.opens(id_=id_)
        officials, sources = ("one", "two", "three"), {}
        news = random.choice((0.1, 0.5, 0.9))  # how many of the people in the chat are new
        for n in range(random.choice((8, _ACTS))):
            words, area = f"w{n}", random.choice(("", "me", "ben"))
            given = {**ANSWERS, "words": words, "area": "cau"}
            if random.random() < 0.3:
                official = random.choice(officials)
                entry = Entry(0, PAPER, given, has_agreed=True, neighbourhood=area)
                office.does(entering.enter, official, id_, 1, entry)
                sources[words] = official
            else:
                is_new = random.random() < news
                name = f"{id_}n{n}" if is_new else random.choice(early)
                sent = office.responds(name, given, id_=id_, neighbourhood=area)
                if isinstance(sent, AnswersSent):
                    sources[words] = "" if is_new else name
            if random.random() < 0.1:
                office.mixes()
                assert not few(office, id_, sources), (stream, n)
        office.does(approval.close, WRITER, id_, "xong")
        office.mixes()
        for group in few(office, id_, sources):
            # Whoever typed them knows them, and nobody else is among them.
            assert group <= set(officials), (stream, group)
            assert len(group) == 1, (stream, group)
        kept += office.results(id_=id_).respondents
    assert kept > streams * 10


def few(office, id_, sources):
    """Return the sources of each mixed group that has fewer than five."""
    response = SURVEY_RESPONSES.join(
        SURVEY_ANSWERS, SURVEY_RESPONSES.c.response_id == SURVEY_ANSWERS.c.response_id
    )
    query = (
        select(SURVEY_RESPONSES.c.neighbourhood, SURVEY_ANSWERS.c.text)
        .select_from(response)
        .where(SURVEY_RESPONSES.c.survey_id == id_, SURVEY_ANSWERS.c.question == "words")
    )
    groups = defaultdict(set)
    for area, words in office.database.write_now(lambda tx: tx.execute(query).all()):
        groups[area].add(sources[words])
    return [group for group in groups.values() if len(group - {""}) < SMALLEST_GROUP]
