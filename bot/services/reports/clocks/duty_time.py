"""The time in which somebody is on duty: office hours, and the shifts of the rota beside them."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from heapq import merge
from zoneinfo import ZoneInfo

from bot.services.officials.rota import Duty
from bot.services.working_time import list_office_hours, pass_time
from conversations.engine.model.unit import Unit


def duty_deadline(
    unit: Unit, duties: Iterable[Duty], start: datetime, target: timedelta
) -> datetime:
    """Return the end of *target* after *start*, counted while somebody is on duty.

    Raises:
        OverflowError: there is no such time within three years.
    """
    return pass_time(_list_spans(unit, duties, start), target)


def next_duty(unit: Unit, duties: Iterable[Duty], start: datetime) -> datetime:
    """Return from when on somebody is on duty: *start* itself if somebody is then."""
    begin, _ = next(_list_spans(unit, duties, start))
    return begin


def _list_spans(
    unit: Unit, duties: Iterable[Duty], start: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the spans after *start* in which somebody is on duty, in order, none twice."""
    zone = ZoneInfo(unit.timezone)
    shifts = sorted((duty.since.astimezone(zone), duty.until.astimezone(zone)) for duty in duties)
    passed = start.astimezone(zone)
    for begin, end in merge(shifts, list_office_hours(unit, start)):
        if max(begin, passed) < end:
            yield max(begin, passed), end
            passed = end
