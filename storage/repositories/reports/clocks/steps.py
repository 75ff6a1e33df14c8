"""Which steps of reports' clocks are due, and which were taken."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, exists, func, select, update

from storage.database import bulk_writes
from storage.database.bulk_writes import BulkUpdate
from storage.database.transactions import Transaction
from storage.tables import REPORT_CLOCK_STEPS, REPORTS
from storage.tables.report_states import OPEN_STATES


class ClockedReport(NamedTuple):
    """What the clocks of a report depend on, and who holds it."""

    report_id: str
    person_id: str | None
    department: str
    neighbourhood: str
    state: str
    urgency: int
    filed_at: datetime
    answer_due: datetime
    resolve_due: datetime
    promised: datetime | None
    assignee: str | None


class TakenStep(NamedTuple):
    """A step of a report that was taken: its name, and the end that it was about."""

    report_id: str
    step: str
    due_at: datetime


def find_next(tx: Transaction, unit_id: str) -> datetime | None:
    """Return when to look at the clocks of the first report; None if none runs."""
    query = select(func.min(REPORTS.c.next_step)).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.next_step.is_not(None)
    )
    return tx.execute(query).scalar()


def list_due(tx: Transaction, unit_id: str, *, now: datetime, most: int) -> list[ClockedReport]:
    """Return the reports whose clocks are to be looked at, the longest due first; lock them."""
    query = (
        select(*(REPORTS.c[field] for field in ClockedReport._fields))
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.next_step <= now)
        .order_by(REPORTS.c.next_step)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return [ClockedReport(*row) for row in tx.execute(query)]


def list_taken(
    tx: Transaction, unit_id: str, report_ids: Sequence[str]
) -> set[tuple[str, str, datetime]]:
    """Return the steps that were taken of reports."""
    step = REPORT_CLOCK_STEPS.c
    query = select(*(step[field] for field in TakenStep._fields)).where(
        step.unit_id == unit_id, step.report_id.in_(report_ids)
    )
    return {TakenStep(*row) for row in tx.execute(query)}


def take(tx: Transaction, unit_id: str, taken: Sequence[TakenStep], *, now: datetime) -> None:
    """Store that steps were taken.

    Raises:
        IntegrityError: one of them was taken before.
    """
    if taken:
        rows = [{"unit_id": unit_id, **step._asdict(), "at": now} for step in taken]
        bulk_writes.insert_rows(tx, REPORT_CLOCK_STEPS, rows)


_SET_NEXT = BulkUpdate(
    lambda param: (
        update(REPORTS)
        .where(REPORTS.c.unit_id == param("unit"), REPORTS.c.report_id == param("report"))
        .values(next_step=param("next"))
    ),
    texts=("unit", "report"),
    moments=("next",),
)


def set_next(tx: Transaction, unit_id: str, next_steps: Mapping[str, datetime | None]) -> None:
    """Store when to look at the clocks of reports again; None for never."""
    rows = [{"unit": unit_id, "report": id_, "next": at} for id_, at in next_steps.items()]
    if rows:
        _SET_NEXT.apply(tx, rows)


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete steps that were taken before a time, of reports that are closed now."""
    step = REPORT_CLOCK_STEPS.c
    is_open = exists().where(
        REPORTS.c.unit_id == step.unit_id,
        REPORTS.c.report_id == step.report_id,
        REPORTS.c.state.in_(OPEN_STATES),
    )
    query = select(step.report_id).where(step.unit_id == unit_id, step.at < before, ~is_open)
    reports = sorted(set(tx.execute(query.limit(most)).scalars()))
    if not reports:
        return 0
    gone = delete(REPORT_CLOCK_STEPS).where(
        step.unit_id == unit_id, step.report_id.in_(reports), step.at < before
    )
    return tx.execute(gone).rowcount
