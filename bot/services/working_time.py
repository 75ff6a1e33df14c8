"""Deadlines on the working calendar: office hours, weekends, Tết, swapped Saturdays."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

import holidays

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import OfficeHours, Unit

IsWorkingDay = Callable[[date], bool]

# The hours in which to write to people who did not just write to us.
DAYTIME = (time(8), time(20))

# The hours in which to send no notices: from the evening to the morning.
QUIET_HOURS = (time(21), time(6, 30))

_FAR = 366 * 3


@lru_cache(maxsize=2)
def _vietnam(language: str = "vi") -> holidays.HolidayBase:
    return holidays.country_holidays("VN", language=language)


@lru_cache(maxsize=1024)
def is_working_day(day: date) -> bool:
    """Tell whether *day* is a working day in Vietnam, by the calendar of `holidays`."""
    return bool(_vietnam().is_working_day(day))


def is_holiday(day: date) -> bool:
    """Tell whether *day* is a public holiday in Vietnam."""
    return day in _vietnam()


def holiday_name(day: date) -> LocalisedText | None:
    """Return the name of the public holiday on *day*, None if it is none."""
    if not is_holiday(day):
        return None
    return LocalisedText(_vietnam()[day], _vietnam("en_US")[day])


def deadline(
    unit: Unit, start: datetime, hours: int | timedelta, *, working: IsWorkingDay = is_working_day
) -> datetime:
    """Return the time *hours* working hours of *unit* after *start*, in its local time.

    *hours* may also be a span of working time.

    Raises:
        OverflowError: there is no such time within three years.
    """
    span = hours if isinstance(hours, timedelta) else timedelta(hours=hours)
    return pass_time(list_office_hours(unit, start, working=working), span)


def pass_time(spans: Iterable[tuple[datetime, datetime]], target: timedelta) -> datetime:
    """Return the earliest time at which *target* of the time in *spans* has passed.

    Raises:
        OverflowError: they are shorter.
    """
    left = target
    for begin, end in spans:
        if left <= end - begin:
            return begin + left
        left -= end - begin
    raise OverflowError(f"{target} of working time do not fit into three years")


def list_office_hours(
    unit: Unit, start: datetime, *, working: IsWorkingDay = is_working_day
) -> Iterator[tuple[datetime, datetime]]:
    """Yield when the office opens and closes after *start*, in local time; it may be open then."""
    return _shifts(unit.hours, start.astimezone(ZoneInfo(unit.timezone)), working)


def moment_before(
    unit: Unit, end: datetime, lead: timedelta, *, working: IsWorkingDay = is_working_day
) -> datetime:
    """Return a time of work, *lead* of working time before *end*.

    Raises:
        OverflowError: there is no such time within three years.
    """
    local, left = end.astimezone(ZoneInfo(unit.timezone)), lead
    for days in range(_FAR):
        day = local.date() - timedelta(days=days)
        shifts = _open(unit.hours, day, local.tzinfo) if working(day) else ()
        for opens, closes in reversed(shifts):
            last = min(closes, local)
            if last > opens and left <= last - opens:
                return last - left
            left -= max(last - opens, timedelta())
    raise OverflowError(f"{lead} of working time do not fit into three years")


def working_time(
    unit: Unit, start: datetime, end: datetime, *, working: IsWorkingDay = is_working_day
) -> timedelta:
    """Return the working time of *unit* from *start* to *end*; none if *end* comes first."""
    spent = timedelta()
    for opens, closes in list_office_hours(unit, start, working=working):
        if opens >= end:
            break
        spent += min(closes, end) - opens
    return spent


def working_day(unit: Unit) -> timedelta:
    """Return the working time of one day of *unit*."""
    any_day = date(2026, 1, 5)
    return sum(
        (closes - opens for opens, closes in _open(unit.hours, any_day, None)), start=timedelta()
    )


def next_opening(
    unit: Unit, start: datetime, *, working: IsWorkingDay = is_working_day
) -> datetime:
    """Return the next time when the office is open: *start* itself if it is open then."""
    opens, _ = next(list_office_hours(unit, start, working=working))
    return opens


def next_shifts(
    unit: Unit, start: datetime, count: int, *, working: IsWorkingDay = is_working_day
) -> list[tuple[datetime, datetime]]:
    """Return the next *count* times when the office opens and closes; it may be open already."""
    return list(islice(list_office_hours(unit, start, working=working), count))


def next_daytime(now: datetime) -> datetime:
    """Return *now*, a local time, if it is in the daytime, or the next start of the daytime."""
    opens, closes = DAYTIME
    if opens <= now.time() < closes:
        return now
    day = now.date() + timedelta(days=now.time() >= closes)
    return datetime.combine(day, opens, now.tzinfo)


def end_of_quiet_hours(now: datetime, quiet: tuple[time, time] = QUIET_HOURS) -> datetime:
    """Return *now*, a local time, if it is outside the hours *quiet*, or else their end.

    They may pass midnight; there are none if both times are the same.
    """
    (begin, end), clock = quiet, now.time()
    is_quiet = begin <= clock < end if begin <= end else not end <= clock < begin
    if not is_quiet:
        return now
    day = now.date() + timedelta(days=clock >= end)
    return datetime.combine(day, end, now.tzinfo)


def end_of_working_day(
    unit: Unit, start: datetime, days: int, *, working: IsWorkingDay = is_working_day
) -> datetime:
    """Return the closing time of the *days*th working day after *start*."""
    local = start.astimezone(ZoneInfo(unit.timezone))
    ahead = (local.date() + timedelta(days=n) for n in range(1, _FAR))
    last = next(islice((day for day in ahead if working(day)), days - 1, None))
    return datetime.combine(last, time.fromisoformat(unit.hours.afternoon[1]), local.tzinfo)


def _shifts(
    hours: OfficeHours, start: datetime, working: IsWorkingDay
) -> Iterator[tuple[datetime, datetime]]:
    for days in range(_FAR):
        day = start.date() + timedelta(days=days)
        if not working(day):
            continue
        for opens, closes in _open(hours, day, start.tzinfo):
            begin = max(opens, start)
            if begin < closes:
                yield begin, closes


@lru_cache(maxsize=1024)
def _open(
    hours: OfficeHours, day: date, zone: tzinfo | None
) -> tuple[tuple[datetime, datetime], ...]:
    """Return the opening periods of the office on *day*."""

    def at(clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), zone)

    return tuple((at(opens), at(closes)) for opens, closes in (hours.morning, hours.afternoon))
