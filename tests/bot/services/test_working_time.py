from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec import structs

from bot.services.working_time import deadline, is_working_day, next_daytime
from conversations.engine.model.unit import OfficeHours
from tests.resident import PACK

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
# The hours of the table below: 07:30–11:30 and 13:30–17:00.
UNIT = structs.replace(PACK, hours=OfficeHours())


def at(text):
    """Return a local time of 2026: "23/11 07:30"."""
    return datetime.strptime(f"2026/{text}", "%Y/%d/%m %H:%M").replace(tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("start", "hours", "over"),
    [
        # within a day: a morning has four hours, an afternoon three and a half
        ("23/11 07:30", 1, "23/11 08:30"),
        ("23/11 07:30", 4, "23/11 11:30"),
        ("23/11 07:30", 5, "23/11 14:30"),
        ("23/11 08:17", 2, "23/11 10:17"),
        # at noon, and at the very end of the morning
        ("23/11 11:00", 1, "23/11 14:00"),
        ("23/11 11:30", 1, "23/11 14:30"),
        ("23/11 12:40", 1, "23/11 14:30"),
        # before and after the office is open
        ("23/11 05:00", 1, "23/11 08:30"),
        ("25/11 17:00", 1, "26/11 08:30"),
        ("25/11 17:01", 1, "26/11 08:30"),
        ("25/11 23:59", 1, "26/11 08:30"),
        ("26/11 00:00", 1, "26/11 08:30"),
        # over the night
        ("25/11 16:00", 2, "26/11 08:30"),
        ("25/11 07:30", 8, "26/11 08:00"),
        # over a weekend, and begun in it
        ("27/11 16:00", 2, "30/11 08:30"),
        ("28/11 10:00", 1, "30/11 08:30"),
        ("29/11 20:00", 4, "30/11 11:30"),
        # 24/11 is the day of culture
        ("23/11 16:00", 2, "25/11 08:30"),
        ("23/11 07:30", 8, "25/11 08:00"),
        ("24/11 09:00", 1, "25/11 08:30"),
        # Tết of 2026: 14/2 to 22/2
        ("13/02 16:00", 2, "23/02 08:30"),
        ("17/02 09:00", 8, "24/02 08:00"),
        ("13/02 07:30", 15, "23/02 17:00"),
        # 22/8 is a working Saturday, so that 31/8 is free before 1/9 and 2/9
        ("21/08 16:00", 2, "22/08 08:30"),
        ("22/08 16:30", 1, "24/08 08:00"),
        ("28/08 16:00", 2, "03/09 08:30"),
        ("22/08 07:30", 15, "24/08 17:00"),
        # Hùng Vương on a Sunday is free on Monday; 30/4 and 1/5
        ("25/04 08:00", 1, "28/04 08:30"),
        ("29/04 16:30", 1, "04/05 08:00"),
        # ten working days
        ("25/11 07:30", 75, "08/12 17:00"),
        # zero hours: at once, or when the office opens
        ("25/11 09:00", 0, "25/11 09:00"),
        ("28/11 09:00", 0, "30/11 07:30"),
    ],
)
def test_a_deadline_counts_working_hours_only(start, hours, over):
    assert deadline(UNIT, at(start), hours) == at(over)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 2, 13), True),
        *((date(2026, 2, day), False) for day in range(14, 23)),
        (date(2026, 2, 23), True),
        (date(2026, 8, 22), True),
        (date(2026, 8, 23), False),
        (date(2026, 8, 31), False),
        (date(2026, 11, 24), False),
        (date(2026, 11, 25), True),
    ],
)
def test_the_calendar_knows_working_days(day, worked):
    assert is_working_day(day) is worked


def test_a_deadline_is_in_the_units_local_time():
    over = deadline(UNIT, datetime(2026, 11, 23, 0, 30, tzinfo=UTC), 4)
    assert over == at("23/11 11:30")
    assert over.utcoffset() == at("23/11 11:30").utcoffset()


def test_a_deadline_counts_the_units_office_hours():
    unit = structs.replace(UNIT, hours=OfficeHours(("07:00", "11:00"), ("14:00", "16:30")))
    assert deadline(unit, at("25/11 10:00"), 2) == at("25/11 15:00")
    assert deadline(unit, at("25/11 16:00"), 1) == at("26/11 07:30")


def test_a_deadline_uses_the_given_calendar():
    sundays = deadline(UNIT, at("25/11 09:00"), 1, working=lambda day: day.weekday() == 6)
    assert sundays == at("29/11 08:30")


def test_without_any_working_day_there_is_no_deadline():
    with pytest.raises(OverflowError):
        deadline(UNIT, at("25/11 09:00"), 1, working=lambda _: False)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("23/11 08:00", "23/11 08:00"),
        ("23/11 19:59", "23/11 19:59"),
        ("23/11 20:00", "24/11 08:00"),
        ("23/11 23:59", "24/11 08:00"),
        ("24/11 00:00", "24/11 08:00"),
        ("24/11 07:59", "24/11 08:00"),
        ("31/12 21:00", "01/01 08:00"),
    ],
)
def test_unsolicited_messages_wait_for_the_daytime(now, told):
    local = next_daytime(at(now))
    assert f"{local:%d/%m %H:%M}" == told
    assert local >= at(now)
