"""The deadlines of reports, which count working hours."""

from datetime import datetime, timedelta
from typing import NamedTuple

from bot.services.working_time import deadline, working_day, working_time
from conversations.engine.model.unit import Category, Unit


class Deadlines(NamedTuple):
    """When a report is to be answered, and when it is to be settled."""

    answer: datetime
    resolve: datetime


def set_deadlines(unit: Unit, category: Category, start: datetime) -> Deadlines:
    """Return the deadlines of a report of *category* that waits since *start*."""
    return Deadlines(
        _round_up_to_half_hour(deadline(unit, start, category.answer_hours)),
        _round_up_to_half_hour(deadline(unit, start, category.resolve_hours)),
    )


def resume_deadlines(
    unit: Unit, category: Category, due: datetime, *, paused: datetime, resumed: datetime
) -> Deadlines:
    """Return the deadlines of a report that waits again since *resumed*.

    Its answer of *paused* stopped the clock until *due*. The clock goes on with the working time
    that was left, and with one working day at least.
    """
    least = working_day(unit)
    resolve = pass_pause(unit, due, paused=paused, resumed=resumed, least=least)
    answer = _round_up_to_half_hour(deadline(unit, resumed, category.answer_hours))
    return Deadlines(min(answer, resolve), resolve)


def correct_deadlines(
    unit: Unit,
    category: Category,
    *,
    filed: datetime,
    waits_since: datetime,
    paused: timedelta,
    now: datetime,
) -> Deadlines:
    """Return the deadlines of a report whose category was corrected to *category*.

    They count from when it was *filed*, without the working time in which its clocks *paused*; the
    answer is due after it *waits_since*. Neither ends before one more working day.
    """
    earliest = deadline(unit, now, working_day(unit))
    answer = deadline(unit, waits_since, category.answer_hours)
    resolve = deadline(unit, filed, timedelta(hours=category.resolve_hours) + paused)
    due = (_round_up_to_half_hour(max(each, earliest)) for each in (answer, resolve))
    return Deadlines(*due)


def pass_pause(
    unit: Unit,
    due: datetime,
    *,
    paused: datetime,
    resumed: datetime,
    least: timedelta = timedelta(),
) -> datetime:
    """Return the end *due* of a clock after a pause: what was left is left again, or *least*.

    It is working time that is left. What was overdue before the pause stays so, if nothing is.
    """
    left = max(working_time(unit, paused, due), least)
    if not left:
        return due
    # An official may have promised an hour at which nobody works.
    return max(due, _round_up_to_half_hour(deadline(unit, resumed, left)))


def _round_up_to_half_hour(moment: datetime) -> datetime:
    """Return *moment* rounded up to a full or half hour, which people remember more easily."""
    over = timedelta(minutes=moment.minute % 30, seconds=moment.second) + timedelta(
        microseconds=moment.microsecond
    )
    return moment + (timedelta(minutes=30) - over) if over else moment
