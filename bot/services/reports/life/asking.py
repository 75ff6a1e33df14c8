"""Ask residents something about their report; the clocks of officials stand still meanwhile."""

from collections.abc import Sequence

from bot.services.reports.life.pausing import resume_clocks
from bot.services.reports.notices import notify_followers
from bot.services.unit_context import UnitContext
from bot.services.working_time import end_of_working_day
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.reports import reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.reports import ReportSummary
from storage.tables.report_states import ASKED

TO_REPLY = 5
"""For so many working days an official's question waits for its answer."""


def ask_resident(
    tx: Transaction,
    context: UnitContext,
    official: str,
    report_id: str,
    report: ReportSummary,
    question: str,
    people: Sequence[str],
) -> int:
    """Ask *people* the *question* of an official; return the number of the event.

    The row of *report* is locked.
    """
    unit_id, now = context.unit_id, context.now()
    asked = turns.find_question(tx, unit_id, report_id)
    resume_clocks(tx, context, report_id, report, asked)
    reports.change_state(tx, unit_id, report_id, seen=report.state, to=ASKED)
    if report.assignee is None:
        reports.assign(tx, unit_id, report_id, official)
    number = reports.append_event(
        tx, unit_id, report_id, kind=ASKED, by=official, text=clean(question), at=now
    )
    until = end_of_working_day(context.unit, now, TO_REPLY)
    turns.ask_resident(tx, unit_id, report_id, number, until=until)
    audit.record(tx, unit_id, official, f"report.{ASKED}", report_id, now=now)
    notify_followers(
        tx, context, report_id, number, f"news-{ASKED}", only=people, text=clean(question)
    )
    return number
