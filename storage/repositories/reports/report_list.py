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


def list_due_first(
    tx: Transaction, unit_id: str, *, after: str = "", most: int = 50
) -> list[FullReport]:
    """Return the reports without a first answer, the nearest deadline first.

    Return only those behind the report *after*, if given; it may have been answered meanwhile.
    """
    report = REPORTS.c
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id, report.state == RECEIVED
    )
    where = select(report.answer_due).where(report.unit_id == unit_id, report.report_id == after)
    if due := tx.execute(where).scalar() if after else None:
        query = query.where(
            or_(report.answer_due > due, and_(report.answer_due == due, report.report_id > after))
        )
    query = query.order_by(report.answer_due, report.report_id).limit(most)
    return [FullReport(*row) for row in tx.execute(query)]


def find(tx: Transaction, unit_id: str, report_id: str) -> FullReport | None:
    """Return one report, or None."""
    report = REPORTS.c
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id, report.report_id == report_id
    )
    row = tx.execute(query).first()
    return FullReport(*row) if row else None


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
