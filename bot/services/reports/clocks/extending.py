"""Let an official promise another date, with the reason; residents hear it before the old one."""

from datetime import datetime

from bot.services.reports.notices import notify_of_step
from bot.services.unit_context import UnitContext
from bot.services.working_time import end_of_working_day
from conversations.staff.reports.extending import refuse_date
from conversations.staff.reports.queries import NewDates
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.reports import reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.reports import ReportSummary
from storage.tables.report_states import (
    EXTENDED,
    awaits_acceptance,
    awaits_answer,
    awaits_officials,
)

_OFFERED = (1, 3, 5)


class InvalidDateError(Exception):
    """The date is none that can be promised; *why* is "past", "sooner", "far" or "over"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def can_extend(state: str) -> bool:
    """Tell whether a report in this state can get another date: an official has it in hand."""
    return awaits_officials(state) and not awaits_acceptance(state)


def list_new_dates(context: UnitContext, report: ReportSummary) -> NewDates:
    """Return the dates that are offered for a report that will not be done in time."""
    now, unit = context.now(), context.unit
    due = reports.running_due(report).astimezone(context.timezone)
    offered = (end_of_working_day(unit, max(now, due), days) for days in _OFFERED)
    return NewDates(now, due, tuple(offered), unit.hours.afternoon[1])


def extend_report(
    tx: Transaction,
    context: UnitContext,
    official_id: str,
    report_id: str,
    report: ReportSummary,
    *,
    until: datetime,
    why: str,
) -> int:
    """Promise the residents of *report*, whose row is locked, the date *until*.

    Return how many are told. What was promised before ends: its steps are not taken any more.

    Raises:
        InvalidDateError: the date has passed, is no later than the one so far, or too far away;
            or nobody has the report in hand.
    """
    unit_id, now = context.unit_id, context.now()
    due = reports.running_due(report)
    fault = "" if can_extend(report.state) else "over"
    if fault := fault or refuse_date(until, now=now, due=due):
        raise InvalidDateError(fault)
    until = until.astimezone(context.timezone).replace(second=0, microsecond=0)
    turns.set_deadlines(
        tx,
        unit_id,
        report_id,
        answer_due=until if awaits_answer(report.state) else report.answer_due,
        resolve_due=max(until, report.resolve_due) if awaits_answer(report.state) else until,
    )
    turns.promise(tx, unit_id, report_id, until)
    reports.append_event(
        tx,
        unit_id,
        report_id,
        kind=EXTENDED,
        by=official_id,
        text=clean(why),
        at=now,
        reason=until.isoformat(timespec="minutes"),
    )
    audit.record(tx, unit_id, official_id, f"report.{EXTENDED}", report_id, now=now)
    return notify_of_step(
        tx, context, report_id, f"news-{EXTENDED}", promised=until, reason=clean(why)
    )
