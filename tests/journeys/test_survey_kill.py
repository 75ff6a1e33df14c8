"""Answers to a survey over the web chat while the program is repeatedly killed."""

import asyncio
from collections import Counter

import pytest

from bench.harness.town_survey import ASKED_OF_ALL, open_survey
from storage.database.transactions import Database
from tests.journeys.app_process import AppProcess, Neighbour
from tests.journeys.test_kill import Storm, walk
from tests.resident import PACK


def said_by(number):
    """Return one person's messages; the last question is answered in words of one's own."""
    return (
        "YK 1",
        "đồng ý",
        "không",
        "đèn đường",
        "xong",
        "4",
        f"khoảng {number} người",
        f"mong xã làm sớm, nhất là đoạn trước nhà số {number}",
        "gửi",
    )


STEPS = len(said_by(0))
WORDS = 7


async def rage(app, people, kills):
    await app.starts()
    storm = Storm(app, kills, range(people, people * STEPS - people))
    neighbours = [Neighbour(app, f"n{number}") for number in range(people)]
    async with asyncio.timeout(600):
        await asyncio.gather(*(walk(n, said_by(i), storm) for i, n in enumerate(neighbours)))
        await storm.is_over()
    for neighbour in neighbours:
        await neighbour.leaves()
    await app.ends()
    return neighbours


@pytest.mark.parametrize(
    ("people", "kills"), [(15, 2), pytest.param(300, 15, marks=pytest.mark.soak)]
)
async def test_no_answer_is_lost_and_none_is_stored_twice(databases, tmp_path, people, kills):
    with databases.new(tmp_path) as url:
        database = Database(url)
        assert open_survey(database, PACK.id) == "YK 1"
        database.close()
        app = AppProcess(tmp_path, url)
        try:
            neighbours = await rage(app, people, kills)
        finally:
            app.clears()
        assert len(app.outputs) == kills + 1
        assert all(len(neighbour.answers) == STEPS for neighbour in neighbours)
        assert app.rows("SELECT count(*) FROM inbox") == [(people * STEPS,)]
        query = "SELECT count(*), count(DISTINCT person_id) FROM survey_response"
        assert app.rows(query) == [(people, people)]
        given = app.rows("SELECT question, value, text FROM survey_answer")
    assert Counter(question for question, _, _ in given) == dict.fromkeys((*ASKED_OF_ALL,), people)
    assert Counter(text for _, _, text in given if text) == Counter(
        said_by(number)[WORDS] for number in range(people)
    )
    assert sorted(value for question, value, _ in given if question == "people") == sorted(
        str(number) for number in range(people)
    )
