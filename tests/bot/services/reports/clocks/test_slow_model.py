"""Compare the clocks of reports with a model that goes from minute to minute."""

from datetime import datetime, timedelta
from random import Random

import pytest
from msgspec import structs

from bot.services.officials.rota import Duty
from bot.services.reports.clocks.deadlines import (
    pass_pause,
    resume_deadlines,
    set_deadlines,
)
from bot.services.reports.clocks.duty_time import duty_deadline, next_duty
from bot.services.working_time import is_working_day, moment_before, working_day, working_time
from conversations.engine.model.unit import OfficeHours
from tests.resident import LOCAL, PACK

UNIT = structs.replace(PACK, hours=OfficeHours())
FIRST = datetime(2026, 1, 1, tzinfo=LOCAL)
DAYS = (datetime(2029, 3, 1, tzinfo=LOCAL) - FIRST).days
MINUTE, DAY = timedelta(minutes=1), 24 * 60
SHIFTS = ((450, 690), (810, 1020))
# The first days of Tết, on which the spans concentrate.
TET = (
    datetime(2026, 2, 16, tzinfo=LOCAL),
    datetime(2027, 2, 5, tzinfo=LOCAL),
    datetime(2028, 1, 25, tzinfo=LOCAL),
)
QUICK, ALL = 500, 10_000


class SlowClock:
    """Knows for each minute whether the office works in it; all else is counted."""

    def __init__(self):
        one = bytearray(DAY)
        for opens, closes in SHIFTS:
            one[opens:closes] = b"\1" * (closes - opens)
        off = bytes(DAY)
        days = (FIRST.date() + timedelta(days=n) for n in range(DAYS))
        self.works = b"".join(bytes(one) if is_working_day(day) else off for day in days)

    def count(self, start, end):
        """Return how many of the minutes from *start* to *end* are worked."""
        counted = 0
        for minute in range(self.number(start), self.number(end)):
            counted += self.works[minute]
        return counted

    def after(self, start, target):
        """Return the end of the minute in which *target* minutes are worked, on the half hour."""
        minute = self.number(start)
        while target:
            target -= self.works[minute]
            minute += 1
        while minute % 30:
            minute += 1
        return FIRST + minute * MINUTE

    @staticmethod
    def number(moment):
        return (moment - FIRST) // MINUTE


@pytest.fixture(scope="module")
def slow():
    return SlowClock()


def moment(random):
    if random.random() < 0.5:
        tet = random.choice(TET)
        return tet + timedelta(days=random.randint(-12, 9), minutes=random.randrange(DAY))
    return FIRST + timedelta(days=random.randrange(DAYS - 180), minutes=random.randrange(DAY))


def compare(slow, seed, spans):
    random = Random(seed)
    for _ in range(spans):
        filed = moment(random)
        hours = random.randint(1, 75)
        category = structs.replace(
            UNIT.categories[0], answer_hours=random.randint(1, hours), resolve_hours=hours
        )
        told = (filed, hours, seed)
        due = set_deadlines(UNIT, category, filed).resolve
        assert due == slow.after(filed, hours * 60), told
        at = filed
        for _ in range(random.randint(0, 3)):
            paused = at + timedelta(minutes=random.randrange(6 * DAY))
            at = paused + timedelta(minutes=random.randrange(12 * DAY))
            left = slow.count(paused, due)
            assert working_time(UNIT, paused, due) == left * MINUTE, (*told, paused)
            if random.random() < 0.4:
                day = working_day(UNIT) // MINUTE
                after = slow.after(at, max(left, day))
                due = resume_deadlines(UNIT, category, due, paused=paused, resumed=at).resolve
                assert slow.count(at, due) >= day
            else:
                after = slow.after(at, left) if left else due
                moved = pass_pause(UNIT, due, paused=paused, resumed=at)
                assert moved >= due, "the clock went backwards"
                due = moved
            assert due == after, (*told, paused, at)
        lead = random.randint(1, 600)
        remind = moment_before(UNIT, due, lead * MINUTE)
        assert slow.count(remind, due) == lead, (*told, due, lead)
        assert slow.works[slow.number(remind)], (*told, due, lead)


def test_tet_is_off_in_all_three_years(slow):
    for first in TET:
        assert slow.count(first, first + timedelta(days=5)) == 0


def test_the_clocks_agree_with_a_model_that_goes_from_minute_to_minute(slow):
    compare(slow, 20261203, QUICK)


def compare_duty(slow, seed, spans):
    """Compare the time on duty: office hours, and shifts that overlap them, or one another."""
    random = Random(seed)
    for _ in range(spans):
        filed = moment(random)
        first = slow.number(filed)
        works = bytearray(slow.works[first : first + 25 * DAY])
        duties = []
        for _ in range(random.randrange(8)):
            begin, length = random.randrange(-DAY, 9 * DAY), random.randrange(1, 900)
            duties.append(Duty("o1", filed + begin * MINUTE, filed + (begin + length) * MINUTE))
            ahead = range(max(begin, 0), max(begin + length, 0))
            works[ahead.start : ahead.stop] = b"\1" * len(ahead)
        target = random.randint(1, 600)
        minute = left = 0
        while left < target:
            left += works[minute]
            minute += 1
        told = (filed, duties, target, seed)
        assert next_duty(UNIT, duties, filed) == filed + works.index(1) * MINUTE, told
        due = duty_deadline(UNIT, duties, filed, target * MINUTE)
        assert due == filed + minute * MINUTE, told


def test_time_on_duty_agrees_with_a_model_that_goes_from_minute_to_minute(slow):
    compare_duty(slow, 20261203, QUICK)


def test_a_date_promised_for_the_evening_does_not_move_back():
    promised = datetime(2026, 12, 1, 20, tzinfo=LOCAL)
    asked, answered = (datetime(2026, 12, 1, hour, tzinfo=LOCAL) for hour in (12, 13))

    assert pass_pause(UNIT, promised, paused=asked, resumed=answered) >= promised


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_they_agree_on_many_spans(slow, seed):
    compare(slow, seed, ALL // 4)
    compare_duty(slow, seed, ALL // 4)
