"""At which questions people stop, counted from their drafts, and never of a few."""

import pytest

from bot.services.surveys.analysis.counting import SurveyCounter
from bot.services.surveys.analysis.drop_off import count_drop_off
from bot.services.surveys.analysis.making import make_results
from tests.bot.services.inbound.test_receive_batch import Street
from tests.bot.services.surveys.test_surveys import Office
from tests.conversations.surveys.sample_survey import MARKET


@pytest.fixture
def office(database, context):
    office = Office(database, context)
    office.opens()
    return office


@pytest.fixture
def street(database, services):
    return Street(database, services)


async def drop_off(office, id_="s1"):
    tally = await SurveyCounter(office.database, office.context).load(id_, 1)
    return office.does(count_drop_off, id_, 1, MARKET, make_results(MARKET, tally))


def begin(street, *names, says=()):
    for name in names:
        street.says(name, "chào", "đồng ý", "trả lời phiếu YK 1", *says)


async def test_drafts_are_counted_where_they_stop(office, street):
    for n in range(9):
        office.responds(f"sent{n}", {"goes": "no", "grade": "4"})
    begin(street, *(f"a{n}" for n in range(5)), says=("không", "mái che", "xong"))
    begin(street, *(f"b{n}" for n in range(6)), says=("không",))
    found = await drop_off(office)
    assert found.drafts == 11
    steps = {step.question.id: step for step in found.steps}
    assert {id_: step.stopped for id_, step in steps.items() if step.stopped} == {
        "fix": 6,
        "grade": 5,
    }
    assert steps["grade"].share == pytest.approx(5 / (9 + 5))


async def test_a_few_drafts_are_not_counted(office, street):
    begin(street, "an", "binh", says=("không",))
    found = await drop_off(office)
    assert (found.drafts, found.steps) == (None, ())


async def test_a_few_do_not_come_out_by_subtraction_from_all(office, street):
    begin(street, *(f"a{n}" for n in range(5)), says=("không",))
    begin(street, "b", says=("có",))
    found = await drop_off(office)
    steps = {step.question.id: step.stopped for step in found.steps}
    assert (found.drafts, steps["fix"], steps["often"], steps["grade"]) == (6, None, None, 0)


async def test_drafts_of_another_survey_are_not_counted(office, street):
    begin(street, *(f"a{n}" for n in range(5)), says=("không",))
    office.opens(id_="s2")
    assert (await drop_off(office, "s2")).drafts == 0
