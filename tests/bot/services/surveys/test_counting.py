"""Counting: at each look, or in the background where many answered; by one process at a time."""

import pytest

from bot.services.approvals import PROGRAM
from bot.services.surveys import approval
from bot.services.surveys.analysis.counting import MOST_AGE, SurveyCounter
from bot.services.surveys.part import erase
from tests.bot.services.surveys.test_surveys import Office

LARGE = 3


class CountingOffice(Office):
    """Counts as a process does, for which a survey is large from three respondents on."""

    def __init__(self, database, context):
        super().__init__(database, context)
        self.counter = SurveyCounter(database, context, LARGE)

    async def load(self):
        return await self.counter.load("s1", 1)

    def respond(self, *names):
        for name in names:
            self.responds(name)


@pytest.fixture
def office(database, context):
    office = CountingOffice(database, context)
    office.opens()
    return office


async def test_a_small_survey_is_counted_at_each_look(office):
    office.respond("an", "binh")
    assert (await office.load()).respondents == 2
    office.responds("an", {"goes": "yes"})
    office.responds("chi", neighbourhood="me")
    tally = await office.load()
    assert tally.respondents == 3
    assert {(its.neighbourhood, its.people) for its in tally.groups} == {("", 2), ("me", 1)}
    goes = {its.value: its.people for its in tally.answers if its.question == "goes"}
    assert goes["yes"] == 1


async def test_the_counts_of_a_large_one_are_kept_for_some_seconds(office, clock):
    office.respond("an", "binh", "chi")
    kept = await office.load()
    office.respond("dung")
    assert await office.load() == kept
    clock.passes(seconds=MOST_AGE.total_seconds() + 1)
    assert (await office.load()).respondents == 4


async def test_a_large_one_is_counted_in_the_background_while_it_is_open(office, clock):
    office.respond("an", "binh", "chi")
    await office.counter.recount()
    office.respond("dung")
    clock.passes(seconds=5)
    await office.counter.recount()
    assert (await office.load()).respondents == 4


@pytest.mark.both
async def test_another_process_does_not_count_it_at_the_same_time(office, database, clock):
    office.respond("an", "binh", "chi")
    await office.counter.recount()
    office.respond("dung")
    await SurveyCounter(database, office.context, LARGE).recount()
    assert (await office.load()).respondents == 3


@pytest.mark.both
async def test_after_its_end_only_an_erasure_makes_it_count_again(office, clock):
    office.people("an", "binh", "chi", "dung")
    office.respond("an", "binh", "chi", "dung")
    kept = await office.load()
    office.does(approval.close, PROGRAM, "s1")
    clock.passes(days=1)
    assert await office.load() == kept
    office.does(erase, "an")
    assert (await office.load()).respondents == 3
