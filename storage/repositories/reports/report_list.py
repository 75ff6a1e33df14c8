"""Lists of reports for officials."""

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
    """Return reports, newest first; only those older than the report *before*, if given."""
    its = REPORTS.c
    query = select(*(its[field] for field in FullReport._fields)).where(its.unit_id == unit_id)
    where = select(its.filed_at).where(its.unit_id == unit_id, its.report_id == before)
    if at := tx.execute(where).scalar() if before else None:
        # Reports of one batch have the same time.
        query = query.where(
            or_(its.filed_at < at, and_(its.filed_at == at, its.report_id < before))
        )
    query = query.order_by(its.filed_at.desc(), its.report_id.desc()).limit(most)
    return [FullReport(*row) for row in tx.execute(query)]


def list_due_first(tx: Transaction, unit_id: str, *, most: int = 50) -> list[FullReport]:
    """Return the reports without a first answer, the nearest deadline first."""
    its = REPORTS.c
    query = (
        select(*(its[field] for field in FullReport._fields))
        .where(its.unit_id == unit_id, its.state == RECEIVED)
        .order_by(its.answer_due, its.report_id)
        .limit(most)
    )
    return [FullReport(*row) for row in tx.execute(query)]


class UnansweredCounts(NamedTuple):
    """The number of reports without a first answer, and of overdue ones among them."""

    unanswered: int
    overdue: int


def count_unanswered(tx: Transaction, unit_id: str, *, now: datetime) -> UnansweredCounts:
    """Return the counts of reports without a first answer."""
    its = REPORTS.c
    query = select(func.count(), func.count(case((its.answer_due < now, 1)))).where(
        its.unit_id == unit_id, its.state == RECEIVED
    )
    return UnansweredCounts(*tx.execute(query).one())
