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
    report = REPORTS.c
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id
    )
    where = select(report.filed_at).where(report.unit_id == unit_id, report.report_id == before)
    if at := tx.execute(where).scalar() if before else None:
        # Reports of one batch have the same time.
        query = query.where(
            or_(report.filed_at < at, and_(report.filed_at == at, report.report_id < before))
        )
    query = query.order_by(report.filed_at.desc(), report.report_id.desc()).limit(most)
    return [FullReport(*row) for row in tx.execute(query)]


def list_due_first(tx: Transaction, unit_id: str, *, most: int = 50) -> list[FullReport]:
    """Return the reports without a first answer, the nearest deadline first."""
    report = REPORTS.c
    query = (
        select(*(report[field] for field in FullReport._fields))
        .where(report.unit_id == unit_id, report.state == RECEIVED)
        .order_by(report.answer_due, report.report_id)
        .limit(most)
    )
    return [FullReport(*row) for row in tx.execute(query)]


class UnansweredCounts(NamedTuple):
    """The number of reports without a first answer, and of overdue ones among them."""

    unanswered: int
    overdue: int


def count_unanswered(tx: Transaction, unit_id: str, *, now: datetime) -> UnansweredCounts:
    """Return the counts of reports without a first answer."""
    report = REPORTS.c
    query = select(func.count(), func.count(case((report.answer_due < now, 1)))).where(
        report.unit_id == unit_id, report.state == RECEIVED
    )
    return UnansweredCounts(*tx.execute(query).one())
