"""When what is to happen with a report if nobody acts: reminders, and words to its residents.

A pure function of the report and of the working calendar. Each end of a clock has two steps for
officials, a reminder before and a word to the lead after it; residents have two of their own.
Until somebody takes on an urgent report, who is on duty is called again and again.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.services.officials.rota import Duty
from bot.services.reports.clocks.duty_time import duty_deadline
from bot.services.working_time import deadline, moment_before, working_day
from conversations.engine.model.unit import Unit
from storage.repositories.reports.clocks.steps import ClockedReport
from storage.tables.report_states import Clock, awaits_acceptance, awaits_officials, clock_of
from storage.tables.reports import NOT_URGENT

REMIND, LATE = "remind", "late"
RING, REPEAT = "ring", "repeat"
"""An urgent report calls who comes on duty, and calls again before its reminder."""
APOLOGY = "apology"
FOUR_WEEKS = "four_weeks"
ACCEPT = "accept"

TO_ACCEPT, TO_ACCEPT_URGENT = timedelta(hours=8), timedelta(hours=4)
"""The working time within which an official takes a report on; if it is urgent, time on duty."""

_LONG_OPEN = timedelta(weeks=4)
# A reminder comes when this part of the time to accept is left, or this much working time.
_PART = 4
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


def list_steps(unit: Unit, report: ClockedReport, duties: Sequence[Duty] = ()) -> list[ClockStep]:
    """Return the steps of the clocks that run in a report now, taken or not.

    *duties* are those since it was filed; what is not urgent doesn't need them.
    """
    if not awaits_officials(report.state):
        return []
    steps = [*_of_acceptance(unit, report, duties), *_of_work(unit, report)]
    if report.promised is not None:
        steps.append(ClockStep(APOLOGY, "", report.promised, report.promised))
    opened = report.filed_at
    return [*steps, ClockStep(FOUR_WEEKS, "", opened, opened + _LONG_OPEN)]


def needs_rota(report: ClockedReport) -> bool:
    """Tell whether the steps of a report depend on who is on duty."""
    return report.urgency > NOT_URGENT and awaits_acceptance(report.state)


def urgent_acceptance_due(unit: Unit, filed: datetime, duties: Sequence[Duty]) -> datetime:
    """Return until when somebody is to take on an urgent report that was filed at *filed*.

    *duties* are those since then.
    """
    return duty_deadline(unit, duties, filed, TO_ACCEPT_URGENT)


def _of_acceptance(
    unit: Unit, report: ClockedReport, duties: Sequence[Duty]
) -> Iterator[ClockStep]:
    """Yield the steps until somebody takes on a report; whoever answers it has done so."""
    filed = report.filed_at
    if needs_rota(report):
        due = urgent_acceptance_due(unit, filed, duties)
        part = TO_ACCEPT_URGENT / _PART
        again, last = (
            duty_deadline(unit, duties, filed, span) for span in (part, TO_ACCEPT_URGENT - part)
        )
        begins = {duty.since for duty in duties if duty.since > filed}
        yield from (ClockStep(RING, ACCEPT, begin, begin) for begin in sorted(begins))
        yield ClockStep(REPEAT, ACCEPT, due, again)
    elif awaits_acceptance(report.state):
        due = deadline(unit, filed, TO_ACCEPT)
        last = moment_before(unit, due, TO_ACCEPT / _PART)
    else:
        return
    if due < report.answer_due:
        yield ClockStep(REMIND, ACCEPT, due, last)
        yield ClockStep(LATE, ACCEPT, due, due)


def _of_work(unit: Unit, report: ClockedReport) -> Iterator[ClockStep]:
    """Yield the steps of the clock that runs in the state of a report."""
    clock = clock_of(report.state)
    if clock is None:
        return
    is_last = clock == Clock.RESOLVE
    due = report.resolve_due if is_last else report.answer_due
    lead = working_day(unit) if is_last else _ANSWER_LEAD
    yield ClockStep(REMIND, clock, due, moment_before(unit, due, lead))
    yield ClockStep(LATE, clock, due, due)
