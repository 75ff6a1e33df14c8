"""Tell when an office is open, by its hours and the working calendar."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from conversations.dialogues.questions.queries import WorkingCalendar
from conversations.engine.model.unit import OfficeHours

Span = tuple[time, time]

_SATURDAY = 5
_FAR = 60


def open_spans(day: date, hours: OfficeHours, calendar: WorkingCalendar) -> Sequence[Span]:
    """Return from when until when the office is open on *day*, the morning first."""
    if holiday_name(day, calendar) is not None:
        return ()
    if day.weekday() < _SATURDAY or day in calendar.worked:
        return usual_spans(hours)
    if day.weekday() == _SATURDAY and hours.saturday:
        return (_span(hours.saturday),)
    return ()


def usual_spans(hours: OfficeHours) -> tuple[Span, Span]:
    """Return from when until when the office is open on working days."""
    return _span(hours.morning), _span(hours.afternoon)


def holiday_name(day: date, calendar: WorkingCalendar) -> str | None:
    """Return the Vietnamese name of the holiday on *day*, or None."""
    return next((each.name.vi for each in calendar.holidays if each.day == day), None)


def open_from(at: datetime, hours: OfficeHours, calendar: WorkingCalendar) -> datetime:
    """Return the next time from *at* on when the office is open: *at* itself if it is open."""
    spans = open_spans(at.date(), hours, calendar)
    is_open = any(opens <= at.time() < closes for opens, closes in spans)
    return at if is_open else next_opening(at, hours, calendar)


def next_opening(after: datetime, hours: OfficeHours, calendar: WorkingCalendar) -> datetime:
    """Return the next time after *after* when the office opens.

    Raises:
        LookupError: it does not open within sixty days.
    """
    for away in range(_FAR):
        day = after.date() + timedelta(days=away)
        for opens, _ in open_spans(day, hours, calendar):
            moment = datetime.combine(day, opens, after.tzinfo)
            if moment > after:
                return moment
    raise LookupError(after)


def days_off_around(day: date, hours: OfficeHours, calendar: WorkingCalendar) -> tuple[date, date]:
    """Return the first and the last of the days around *day* on which the office is closed."""
    first = last = day
    while not open_spans(first - timedelta(days=1), hours, calendar):
        first -= timedelta(days=1)
    while not open_spans(last + timedelta(days=1), hours, calendar):
        last += timedelta(days=1)
    return first, last


def _span(clock: tuple[str, str]) -> Span:
    opens, closes = map(time.fromisoformat, clock)
    return opens, closes
