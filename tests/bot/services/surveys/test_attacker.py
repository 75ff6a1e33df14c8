"""An attacker joins answers to people, and fails.

They have all tables with their hidden columns, and the files, after the mixing; or they look at
the officials' pages, as often as they like.
"""

import asyncio
import re
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from msgspec import structs
from sqlalchemy.exc import OperationalError

from bot.services.approvals import PROGRAM
from bot.services.privacy.hidden_talks import empty_hidden_talks
from bot.services.surveys import approval
from bot.services.surveys.analysis.counting import SurveyCounter
from bot.services.surveys.analysis.disclosure import load_results
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import InvalidSurveyError
from conversations.dialogues.surveys.effects import SendAnswers
from conversations.engine.model.messages import Edited
from conversations.surveys.checks import SurveyFault
from conversations.surveys.survey import Condition
from storage.repositories.linking import address_links
from storage.repositories.person import people
from storage.repositories.surveys import surveys
from storage.repositories.surveys.anonymous import TABLES_BEFORE
from storage.tables import (
    METADATA,
    SURVEY_ANSWERS,
    SURVEY_RESPONSES,
    SURVEY_TALLIES,
    SURVEYS,
)
from tests.bot.services.surveys.attacked_town import ASKED, PEOPLE, Town
from tests.bot.services.surveys.test_surveys import ANSWERS
from tests.conversations.surveys.sample_survey import ANONYMOUS_MARKET
from tests.resident import AGREED


@pytest.fixture
def town(database, context, services):
    return Town(database, context, services)


def no_table_joins(town):
    """Check that neither words nor codes nor ids lead from an answer to anything else."""
    tables = town.tables()

    def tables_with(text):
        return {name for name, rows in tables.items() if text in rows}

    for name, words in town.words.items():
        assert tables_with(words) == {"survey_answer"}
        code = town.codes[name]
        assert tables_with(code) | tables_with(code.replace(" ", "")) == set()
    found = town.office.rows(SURVEY_RESPONSES, "response_id", "person_id", "at")
    assert len(found) == PEOPLE
    for response_id, person_id, at in found:
        assert tables_with(response_id) == {"survey_response", "survey_answer"}
        assert tables_with(person_id) == {"survey_response"}
        assert at is None


def read_files(file):
    """Return the bytes of the database, and of its log."""
    return Path(file).read_bytes(), Path(f"{file}-wal").read_bytes()


@pytest.mark.sqlite
async def test_sqlite_joins_no_person_to_an_answer(town, capsys):
    await town.answers()
    no_table_joins(town)
    for table in ("survey_response", "survey_answer", "survey_participant", "survey_pending"):
        with pytest.raises(OperationalError, match="no such column: rowid"):
            town.asks(f"SELECT rowid FROM {table}")
    said = capsys.readouterr()
    assert not any(words in said.out + said.err for words in town.words.values())
    raw, log = await asyncio.to_thread(read_files, str(town.database.engine.url.database))
    assert log == b""
    for name, words in town.words.items():
        before = {raw[at.start() - 5 : at.start()] for at in re.finditer(words.encode(), raw)}
        assert before == {b"words"}, name  # the end of the key of an answer
        assert town.codes[name].encode() not in raw


@pytest.mark.postgresql
async def test_postgresql_joins_no_person_to_an_answer(town):
    await town.answers()
    no_table_joins(town)
    order = "SELECT secret_hash FROM survey_response ORDER BY ctid"
    assert town.asks(order) == town.shuffled
    made_by = {
        table.name: set(town.asks(f"SELECT xmin::text FROM {table.name}"))
        for table in METADATA.sorted_tables
    }
    ours = made_by.pop("survey_response")
    assert len(ours) == 1
    assert made_by.pop("survey_answer") == ours
    assert not any(ours & theirs for theirs in made_by.values())
    await asyncio.to_thread(town.database.close)  # it waits for VACUUM
    with town.database.engine.connect() as connection:
        query = "SELECT relname FROM pg_stat_user_tables WHERE last_vacuum IS NOT NULL"
        assert set(TABLES_BEFORE) <= set(connection.exec_driver_sql(query).scalars())
        size = connection.exec_driver_sql("SELECT pg_relation_size('survey_pending')")
        assert size.scalar() == 0


def test_words_are_only_where_the_conversation_needs_them(town):
    town.office.opens(town.office.content(ASKED))
    town.begins("an0")
    words = town.words["an0"]
    assert town.tables_with(words) == {"talk", "outbox"}
    assert town.empties() == 0  # the review is open, and a page may be loaded anew
    assert town.tables_with(words) == {"talk", "outbox"}
    town.ends("an0")
    assert town.tables_with(words) == {"survey_pending", "outbox"}
    assert town.database.write_now(empty_hidden_talks, town.context) == 0  # one is not sent yet
    assert town.empties() == 1
    assert town.tables_with(words) == {"survey_pending"}
    assert [text for _, _, text in town.street.thread("an0")] == ["…"] * 8


def test_a_code_that_someone_writes_is_not_kept(town):
    town.office.opens(town.office.content(ASKED))
    town.begins("an0")
    town.ends("an0")
    town.street.says("an1", "đổi ý kiến", town.codes["an0"], "rút đi")
    assert "em rút câu trả lời ấy" in town.street.replies("an1")[-1].text
    town.empties()
    for text in (town.words["an0"], town.codes["an0"], town.codes["an0"].replace(" ", "")):
        assert town.tables_with(text) == set()


def test_the_edit_of_an_answer_is_not_kept_either(town):
    """Messengers let people edit what they wrote, also when the survey is sent."""
    town.office.opens(town.office.content(ASKED))
    street, edited = town.street, "xq00chobanquachung"
    street.says("an0", "phiếu hỏi", "có")
    said = structs.replace(street.message("an0", town.words["an0"]), message="7")
    street.take(said)
    town.ends("an0")
    town.empties()
    street.take(street.message("an0", Edited("7", edited)))
    assert town.tables_with(edited) == set()
    assert town.tables_with(town.words["an0"]) == {"survey_pending"}


# How many messages someone had

CRITICISED = structs.replace(
    ASKED,
    questions=(
        ASKED.questions[0],
        structs.replace(ASKED.questions[1], only_if=(Condition("good", ("no",)),)),
    ),
)


def say_what(town, survey):
    """Let half of the people say yes and half no; return how many messages each then has."""
    for n, (name, words) in enumerate(town.words.items()):
        reasons = (words,) if n % 2 or not survey.questions[1].only_if else ()
        town.street.says(name, "phiếu hỏi", "không" if n % 2 else "có", *reasons)
        town.ends(name)
    town.empties()
    town.office.mixes()
    return {name: len(town.street.thread(name)) for name in town.words}


def test_how_many_messages_someone_had_does_not_tell_what_they_said(town):
    with pytest.raises(InvalidSurveyError) as refused:
        town.office.opens(town.office.content(CRITICISED))
    assert refused.value.faults == [SurveyFault("words", "branches")]
    town.office.opens(town.office.content(ASKED), "s2")
    assert len(set(say_what(town, ASKED).values())) == 1


def test_one_that_was_opened_with_conditions_goes_on_and_says_what_they_tell(town):
    office = town.office
    office.saves(office.content(CRITICISED))
    end = office.context.now() + timedelta(days=10)
    office.changes(SURVEYS, state=surveys.OPEN, closes_at=end)
    rows = say_what(town, CRITICISED)
    assert len(set(rows.values())) == 2  # an attacker reads who said no
    assert office.areas() == {"": PEOPLE}


# Four of the five are the attacker's


def reads_who_said(town, grade):
    """Return the neighbourhoods of the mixed answers with *grade*: of whom the attacker is not."""
    response = SURVEY_RESPONSES.join(
        SURVEY_ANSWERS, SURVEY_RESPONSES.c.response_id == SURVEY_ANSWERS.c.response_id
    )
    is_grade = (SURVEY_ANSWERS.c.question == "grade") & (SURVEY_ANSWERS.c.value == grade)
    query = sa.select(SURVEY_RESPONSES.c.neighbourhood).select_from(response).where(is_grade)
    return town.database.write_now(lambda tx: tx.execute(query).scalars().all())


@pytest.mark.both
def test_forms_of_one_official_around_one_person_mix_nobody(town):
    office = town.office
    office.opens()
    office.answer("an", grade="1")
    office.forms("clerk", 4, grade="5")
    assert office.mixes() == 0
    office.forms("clerk", 40, grade="5")
    assert office.mixes() == 0
    office.does(approval.close, PROGRAM, "s1")
    office.mixes()
    assert reads_who_said(town, "1") == []


def test_addresses_made_for_it_around_one_person_mix_nobody(town, clock):
    office = town.office
    office.opens()
    office.answer("an", grade="1")
    clock.passes(hours=1)
    office.group("x", 40, grade="5", since=town.context.now())
    assert office.mixes() == 0
    office.does(approval.close, PROGRAM, "s1")
    office.mixes()
    assert reads_who_said(town, "1") == []


def test_addresses_that_were_unlinked_from_an_old_one_count_as_made_for_it(town, clock):
    """They have its consents, with their times."""
    office = town.office
    office.opens()
    office.answer("an", grade="1")
    office.known("old")
    clock.passes(hours=1)
    unit_id, now, write = town.context.unit_id, town.context.now(), town.database.write_now
    for n in range(4):
        name = f"x{n}"
        write(people.add_without_address, unit_id, name, AGREED, position=0, now=now)
        write(address_links.unlink_address, unit_id, ("fake", name), giver="old", taker=name)
        office.met.add(name)
        office.answer(name, grade="5")
    assert office.mixes() == 0


def test_the_answers_of_the_last_are_not_left_among_answers_of_the_attacker(town, clock):
    """At the end they are mixed with a whole neighbourhood, of which five are no attacker's."""
    office = town.office
    office.opens()
    office.group("a", 5, neighbourhood="cau", grade="4")
    clock.passes(hours=1)
    office.group("x", 20, neighbourhood="cau", grade="5", since=town.context.now())
    assert office.mixes() == 25
    office.answer("an", grade="1")
    office.does(approval.close, PROGRAM, "s1")
    office.mixes()
    assert office.areas() == {"": 26}


# Two looks at the results of an open survey


def grades(shown):
    """Return how many people gave which grade, as a page shows it; {} if it does not."""
    table = next((its for its in shown.questions if its.question.id == "grade"), None)
    return {line.values: line.people for line in table.lines} if table else {}


async def test_two_looks_at_an_open_survey_tell_no_answers(town):
    office = town.office
    office.opens()
    counter = SurveyCounter(town.database, town.context, large=5)

    async def looks():
        office.mixes()
        await counter.recount()
        return [
            await counter.load_results("s1", 1, ANONYMOUS_MARKET),
            office.does(load_results, "s1", 1, ANONYMOUS_MARKET),
        ]

    office.group("a", 6, grade="5")
    before = await looks()
    office.group("b", 5, grade="1")
    for first, second in zip(before, await looks(), strict=True):
        assert (first.respondents, second.respondents) == (6, 11)
        assert (first.is_withheld, second.is_withheld) == (True, True)
        assert (grades(first), grades(second)) == ({}, {})
        assert (first.areas[0].people, second.areas[0].people) == (6, 11)
    assert office.rows(SURVEY_TALLIES, "counts") == []
    office.does(approval.close, PROGRAM, "s1")
    for shown in await looks():
        assert sorted(filter(None, grades(shown).values())) == [5, 6]


async def test_the_last_few_do_not_come_out_by_a_look_before_they_are_mixed(town):
    office = town.office
    office.opens()
    office.group("a", 6, grade="5")
    office.mixes()
    office.group("b", 1, grade="1", neighbourhood="ben")
    office.does(approval.close, PROGRAM, "s1")
    counter = SurveyCounter(town.database, town.context)
    assert (await counter.load_results("s1", 1, ANONYMOUS_MARKET)).is_withheld
    office.mixes()
    shown = await counter.load_results("s1", 1, ANONYMOUS_MARKET)
    assert (shown.is_withheld, shown.respondents) == (False, 7)


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("quotas", "others"),
    [({}, "NO KEY UPDATE"), ({"me": 9}, "SHARE")],
    ids=["closing", "counting"],
)
def test_a_survey_is_not_closed_while_answers_are_stored_that_came_before(town, quotas, others):
    """Else they would be mixed after the results were shown."""
    office = town.office
    office.opens(office.content(structs.replace(ANONYMOUS_MARKET, quotas=quotas)))
    nobody_waits = f"SELECT 1 FROM survey FOR {others} NOWAIT"

    def answer(tx):
        given = SendAnswers("s1", 1, ANSWERS)
        send_answers(tx, town.context, office.speaker("an"), given)
        with (
            town.database.engine.connect() as other,
            pytest.raises(OperationalError, match="could not obtain lock"),
        ):
            other.exec_driver_sql(nobody_waits)

    town.database.write_now(answer)
