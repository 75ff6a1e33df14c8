"""Lists of reports for officials."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import case, false, func, not_, or_, select

from storage.database.transactions import Transaction
from storage.repositories.reports.replies import is_standing_reply
from storage.repositories.reports.report_order import (
    BY_DEADLINE,
    IS_URGENT,
    MOST_URGENT,
    NEWEST,
    is_behind,
    is_less_urgent,
    is_older,
    running_due,
)
from storage.repositories.reports.report_scope import (
    EVERYTHING,
    ReportScope,
    is_readable,
    is_within,
)
from storage.repositories.reports.reports import FullReport
from storage.tables import REPORT_EVENTS, REPORTS
from storage.tables.report_states import IN_PROGRESS, WORKING_STATES
from storage.tables.reports import NO_PHOTO, NOT_URGENT


def list_newest(
    tx: Transaction,
    unit_id: str,
    scope: ReportScope = EVERYTHING,
    *,
    before: str = "",
    rank: int = NOT_URGENT,
    most: int = 50,
) -> list[FullReport]:
    """Return what is read of reports, the urgent ones that wait for an answer first, then new.

    Return only those behind the report *before*, if given. It was shown with the *rank*, which is
    above 0 if it was urgent then: it may have been answered meanwhile.
    """
    report = REPORTS.c
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id, is_readable(scope)
    )
    urgent, others = query.where(IS_URGENT), query.where(not_(IS_URGENT))
    where = select(report.filed_at).where(report.unit_id == unit_id, report.report_id == before)
    at = tx.execute(where).scalar() if before else None
    if at is not None and rank > NOT_URGENT:
        urgent = urgent.where(is_less_urgent(rank, at, before))
    elif at is not None:
        urgent, others = urgent.where(false()), others.where(is_older(at, before))
    # Two queries: with 20,000 reports, sorting them all takes 76 ms, these take 22 ms.
    found = list(tx.execute(urgent.order_by(*MOST_URGENT).limit(most)))
    found += tx.execute(others.order_by(*NEWEST).limit(most - len(found)))
    return [FullReport(*row) for row in found]


def list_due_first(
    tx: Transaction,
    unit_id: str,
    scope: ReportScope = EVERYTHING,
    *,
    after: str = "",
    most: int = 50,
) -> list[FullReport]:
    """Return the reports that wait for officials, the most urgent and nearest deadline first.

    Return only those behind the report *after*, if given; it may have been answered meanwhile.
    """
    report = REPORTS.c
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id, report.state.in_(WORKING_STATES), is_within(scope)
    )
    if after and find(tx, unit_id, after) is not None:
        query = query.where(is_behind(unit_id, after))
    query = query.order_by(*BY_DEADLINE).limit(most)
    return [FullReport(*row) for row in tx.execute(query)]


def find(tx: Transaction, unit_id: str, report_id: str) -> FullReport | None:
    """Return one report, or None."""
    report = REPORTS.c
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id, report.report_id == report_id
    )
    row = tx.execute(query).first()
    return FullReport(*row) if row else None


def find_asked(
    tx: Transaction, unit_id: str, codes: Sequence[str], phone: str, *, most: int
) -> list[FullReport]:
    """Return the newest reports with one of *codes*, or with *phone*, "" for none, as contact."""
    report = REPORTS.c
    is_asked = or_(report.code.in_(codes), report.contact == phone if phone else false())
    query = select(*(report[field] for field in FullReport._fields)).where(
        report.unit_id == unit_id, is_asked
    )
    return [FullReport(*row) for row in tx.execute(query.order_by(*NEWEST).limit(most))]


def list_unapproved(
    tx: Transaction, unit_id: str, scope: ReportScope = EVERYTHING, *, most: int
) -> list[FullReport]:
    """Return reports whose newest answer a lead is to approve without a photo, oldest first."""
    report, event = REPORTS.c, REPORT_EVENTS.c
    is_of_report = (event.unit_id == report.unit_id) & (event.report_id == report.report_id)
    newest = (
        select(event.reason)
        .where(is_of_report, is_standing_reply())
        .order_by(event.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(*(report[field] for field in FullReport._fields))
        .where(report.unit_id == unit_id, report.state == IN_PROGRESS, is_within(scope))
        .where(newest.startswith(NO_PHOTO, autoescape=True))
        .order_by(report.filed_at, report.report_id)
        .limit(most)
    )
    return [FullReport(*row) for row in tx.execute(query)]


class WaitingCounts(NamedTuple):
    """The number of reports that wait for officials, and of overdue ones among them."""

    waiting: int
    overdue: int


def count_waiting(
    tx: Transaction, unit_id: str, scope: ReportScope = EVERYTHING, *, now: datetime
) -> WaitingCounts:
    """Return the counts of reports that wait for officials."""
    report = REPORTS.c
    query = select(func.count(), func.count(case((running_due < now, 1)))).where(
        report.unit_id == unit_id, report.state.in_(WORKING_STATES), is_within(scope)
    )
    return WaitingCounts(*tx.execute(query).one())
