"""When what is to happen with a report if nobody acts: reminders, and words to its residents.

A pure function of the report and of the working calendar. Each end of a clock has two steps for
officials, a reminder before and a word to the lead after it; residents have two of their own.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.services.working_time import deadline, moment_before, working_day
from conversations.engine.model.unit import Unit
from storage.repositories.reports.clocks.steps import ClockedReport
from storage.tables.report_states import Clock, awaits_acceptance, awaits_officials, clock_of
from storage.tables.reports import NOT_URGENT

REMIND, LATE = "remind", "late"
APOLOGY = "apology"
FOUR_WEEKS = "four_weeks"
ACCEPT = "accept"

TO_ACCEPT, TO_ACCEPT_URGENT = timedelta(hours=8), timedelta(hours=4)
"""The working time within which an official takes a report on."""

_LONG_OPEN = timedelta(weeks=4)
# A reminder comes when this part of the time to accept is left, or this much working time.
_LAST_PART = 4
_ANSWER_LEAD = timedelta(hours=2)


class ClockStep(NamedTuple):
    """What happens *at* a time: the step *kind* of a clock that ends at *due*.

    *clock* is "" for a step that only residents hear of.
    """

    kind: str
    clock: str
    due: datetime
    at: datetime

    @property
    def name(self) -> str:
        """The name under which it is stored that the step was taken."""
        return f"{self.kind}.{self.clock}" if self.clock else self.kind


def list_steps(unit: Unit, report: ClockedReport) -> list[ClockStep]:
    """Return the steps of the clocks that run in a report now, taken or not."""
    if not awaits_officials(report.state):
        return []
    steps = [step for clock in _list_ends(unit, report) for step in _of_officials(unit, *clock)]
    if report.promised is not None:
        steps.append(ClockStep(APOLOGY, "", report.promised, report.promised))
    opened = report.filed_at
    return [*steps, ClockStep(FOUR_WEEKS, "", opened, opened + _LONG_OPEN)]


def accept_due(unit: Unit, filed_at: datetime, urgency: int) -> datetime:
    """Return until when an official is to take on a report."""
    return deadline(unit, filed_at, _to_accept(urgency))


def _to_accept(urgency: int) -> timedelta:
    return TO_ACCEPT if urgency == NOT_URGENT else TO_ACCEPT_URGENT


def _list_ends(unit: Unit, report: ClockedReport) -> Iterator[tuple[str, datetime, timedelta]]:
    """Yield each clock that runs, its end, and how long before it officials are reminded."""
    clock = clock_of(report.state)
    due = report.resolve_due if clock == Clock.RESOLVE else report.answer_due
    if awaits_acceptance(report.state):
        accept = accept_due(unit, report.filed_at, report.urgency)
        # Whoever answers a report has taken it on.
        if accept < due:
            yield ACCEPT, accept, _to_accept(report.urgency) / _LAST_PART
    if clock is not None:
        yield clock, due, working_day(unit) if clock == Clock.RESOLVE else _ANSWER_LEAD


def _of_officials(
    unit: Unit, clock: str, due: datetime, lead: timedelta
) -> tuple[ClockStep, ClockStep]:
    reminder = ClockStep(REMIND, clock, due, moment_before(unit, due, lead))
    return reminder, ClockStep(LATE, clock, due, due)
