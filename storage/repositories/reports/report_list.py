"""Reports as officials see them in a list."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, case, func, or_, select

from storage.database.transactions import Transaction
from storage.repositories.reports.reports import FullReport
from storage.tables import REPORTS
from storage.tables.reports import RECEIVED


def list_newest(
    tx: Transaction, unit_id: str, *, before: str = "", most: int = 50
) -> list[FullReport]:
    """Return reports, newest first: those that stand behind the report *before*, where it is."""
    its = REPORTS.c
    query = select(*(its[field] for field in FullReport._fields)).where(its.unit_id == unit_id)
    where = select(its.filed_at).where(its.unit_id == unit_id, its.report_id == before)
    if at := tx.execute(where).scalar() if before else None:
        # What came together was filed at one moment.
        query = query.where(
            or_(its.filed_at < at, and_(its.filed_at == at, its.report_id < before))
        )
    query = query.order_by(its.filed_at.desc(), its.report_id.desc()).limit(most)
    return [FullReport(*row) for row in tx.execute(query)]


def list_due_first(tx: Transaction, unit_id: str, *, most: int = 50) -> list[FullReport]:
    """Return the reports that wait for a first answer, whose deadline is nearest first."""
    its = REPORTS.c
    query = (
        select(*(its[field] for field in FullReport._fields))
        .where(its.unit_id == unit_id, its.state == RECEIVED)
        .order_by(its.answer_due, its.report_id)
        .limit(most)
    )
    return [FullReport(*row) for row in tx.execute(query)]


class UnansweredCounts(NamedTuple):
    """How many reports wait for a first answer, and how many of these are overdue."""

    unanswered: int
    overdue: int


def count_unanswered(tx: Transaction, unit_id: str, *, now: datetime) -> UnansweredCounts:
    """Return how many reports wait for a first answer."""
    its = REPORTS.c
    query = select(func.count(), func.count(case((its.answer_due < now, 1)))).where(
        its.unit_id == unit_id, its.state == RECEIVED
    )
    return UnansweredCounts(*tx.execute(query).one())
