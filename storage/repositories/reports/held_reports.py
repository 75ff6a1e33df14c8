"""The open reports that an official holds."""

from sqlalchemy import select

from storage.database.transactions import Transaction
from storage.repositories.reports import report_order
from storage.repositories.reports.reports import FullReport
from storage.tables import REPORTS
from storage.tables.report_states import HELD_STATES, OPEN_STATES, WORKING_STATES


def list_held(tx: Transaction, unit_id: str, official: str) -> list[FullReport]:
    """Return the reports that *official* holds, by deadline; the last wait for residents."""
    report = REPORTS.c
    query = (
        select(*(report[field] for field in FullReport._fields))
        .where(report.unit_id == unit_id, report.assignee == official)
        .where(report.state.in_(HELD_STATES))
        .order_by(report.state.not_in(WORKING_STATES), *report_order.BY_DEADLINE)
    )
    return [FullReport(*row) for row in tx.execute(query)]


def lock_open(tx: Transaction, unit_id: str, official: str) -> list[tuple[str, str]]:
    """Return the id and the code of each open report that *official* holds; lock them."""
    report = REPORTS.c
    query = (
        select(report.report_id, report.code)
        .where(report.unit_id == unit_id, report.assignee == official)
        .where(report.state.in_(OPEN_STATES))
        .order_by(report.filed_at, report.report_id)
        .with_for_update()
    )
    return [(row[0], row[1]) for row in tx.execute(query)]
