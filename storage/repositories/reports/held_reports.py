"""The open reports that an official holds."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, case, func, select

from storage.database.transactions import Transaction
from storage.repositories.reports import report_order
from storage.repositories.reports.report_order import running_due
from storage.repositories.reports.report_scope import EVERYTHING, ReportScope, is_within
from storage.repositories.reports.reports import FullReport
from storage.tables import REPORTS
from storage.tables.report_states import HELD_STATES, OPEN_STATES, WORKING_STATES


def list_held(
    tx: Transaction, unit_id: str, official: str | None, scope: ReportScope = EVERYTHING
) -> list[FullReport]:
    """Return the reports that *official*, or nobody, holds within *scope*.

    They are in the order of their deadlines; the last ones wait for residents.
    """
    report = REPORTS.c
    query = (
        select(*(report[field] for field in FullReport._fields))
        .where(report.unit_id == unit_id, report.assignee == official)
        .where(report.state.in_(HELD_STATES), is_within(scope))
        .order_by(report.state.not_in(WORKING_STATES), *report_order.BY_DEADLINE)
    )
    return [FullReport(*row) for row in tx.execute(query)]


class HeldCount(NamedTuple):
    """How many reports an official, or nobody, holds: *late* ones, and those due *today*."""

    official_id: str | None
    reports: int
    late: int
    today: int


def count_by_holder(
    tx: Transaction, unit_id: str, scope: ReportScope, *, now: datetime, until: datetime
) -> list[HeldCount]:
    """Return who holds how many reports within *scope*; those due before *until* are due today."""
    report = REPORTS.c
    is_running = report.state.in_(WORKING_STATES)
    is_late, is_today = running_due < now, and_(running_due >= now, running_due < until)
    query = (
        select(
            report.assignee,
            func.count(),
            func.count(case((and_(is_running, is_late), 1))),
            func.count(case((and_(is_running, is_today), 1))),
        )
        .where(report.unit_id == unit_id, report.state.in_(HELD_STATES), is_within(scope))
        .group_by(report.assignee)
    )
    return [HeldCount(*row) for row in tx.execute(query)]


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
