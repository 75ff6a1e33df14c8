"""Let the clocks of a report stand still while its resident is asked, and go on afterwards."""

from datetime import datetime

from bot.services.reports.clocks.deadlines import Deadlines, pass_pause
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.reports import reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.reports import NO_REPLY, ReportSummary
from storage.tables.report_states import IN_PROGRESS, Mover


def resume_clocks(
    tx: Transaction,
    context: UnitContext,
    report_id: str,
    report: ReportSummary,
    asked: datetime | None,
) -> Deadlines:
    """Let the clocks of a report go on that stood still since its resident was *asked*.

    Return the deadlines: the same if nobody was asked.
    """
    due = Deadlines(report.answer_due, report.resolve_due)
    if asked is None:
        return due
    now, unit = context.now(), context.unit
    moved = Deadlines(*(pass_pause(unit, each, paused=asked, resumed=now) for each in due))
    turns.set_deadlines(
        tx,
        context.unit_id,
        report_id,
        answer_due=moved.answer,
        resolve_due=moved.resolve,
    )
    return moved


def end_question(
    tx: Transaction, context: UnitContext, report_id: str, report: ReportSummary
) -> Deadlines:
    """Make it the officials' turn again, as the resident replied, or was silent for too long."""
    asked = turns.find_question(tx, context.unit_id, report_id)
    due = resume_clocks(tx, context, report_id, report, asked)
    reports.change_state(tx, context.unit_id, report_id, seen=report.state, to=IN_PROGRESS)
    return due


def give_up_question(
    tx: Transaction, context: UnitContext, report_id: str, report: ReportSummary
) -> None:
    """Let the work go on without the answer of a resident who was silent for too long."""
    end_question(tx, context, report_id, report)
    reports.append_event(
        tx,
        context.unit_id,
        report_id,
        kind=NO_REPLY,
        by=Mover.TIME,
        text="",
        at=context.now(),
    )
