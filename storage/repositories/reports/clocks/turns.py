"""Whose turn it is in a report, and until when."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, update

from storage.database.transactions import Transaction
from storage.repositories.media import KEPT
from storage.repositories.reports.reports import media
from storage.tables import REPORT_EVENTS, REPORTS
from storage.tables.report_states import REOPENED, REPLYING_STATES


def ask_resident(
    tx: Transaction, unit_id: str, report_id: str, number: int, *, until: datetime
) -> None:
    """Make it the resident's turn until *until*: the event *number* asks them."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(resident_due=until, open_answer=number)
    )


def find_question(tx: Transaction, unit_id: str, report_id: str) -> datetime | None:
    """Return since when a report waits for its resident to answer a question; None if not."""
    event = REPORT_EVENTS.c
    is_asking = (
        (event.unit_id == REPORTS.c.unit_id)
        & (event.report_id == REPORTS.c.report_id)
        & (event.number == REPORTS.c.open_answer)
    )
    query = (
        select(event.at)
        .join(REPORTS, is_asking)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .where(REPORTS.c.state.in_(REPLYING_STATES))
    )
    return tx.execute(query).scalar()


def set_deadlines(
    tx: Transaction, unit_id: str, report_id: str, *, answer_due: datetime, resolve_due: datetime
) -> None:
    """Store until when officials answer a report, and finish the work."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(answer_due=answer_due, resolve_due=resolve_due, next_step=REPORTS.c.filed_at)
    )


def promise(tx: Transaction, unit_id: str, report_id: str, until: datetime | None) -> None:
    """Store until when residents were told that something comes; None for no time."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(promised=until, next_step=REPORTS.c.filed_at)
    )


class OpenAnswer(NamedTuple):
    """The event *number* of a report that asks its residents *until* a time, with its *photos*."""

    number: int
    until: datetime
    photos: list[str]


def find_open_answer(tx: Transaction, unit_id: str, report_id: str) -> OpenAnswer | None:
    """Return what asks the residents of a report now, None if nothing does."""
    query = select(REPORTS.c.open_answer, REPORTS.c.resident_due).where(
        REPORTS.c.unit_id == unit_id,
        REPORTS.c.report_id == report_id,
        REPORTS.c.open_answer.is_not(None),
    )
    row = tx.execute(query).first()
    if row is None:
        return None
    sent = media(tx, unit_id, [report_id])
    kept = (file for file in sent if (file.kind, file.state) == ("photo", KEPT))
    return OpenAnswer(row[0], row[1], [file.media_id for file in kept if file.number == row[0]])


def list_expired(
    tx: Transaction, unit_id: str, *, now: datetime, most: int
) -> list[tuple[str, str]]:
    """Return (report, state) of reports whose residents were silent for too long; lock them."""
    query = (
        select(REPORTS.c.report_id, REPORTS.c.state)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.resident_due <= now)
        .order_by(REPORTS.c.resident_due)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]


def find_next_expiry(tx: Transaction, unit_id: str) -> datetime | None:
    """Return until when the first resident may confirm or reply; None if nobody is asked."""
    query = select(func.min(REPORTS.c.resident_due)).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.resident_due.is_not(None)
    )
    return tx.execute(query).scalar()


def reopen(
    tx: Transaction, unit_id: str, report_id: str, *, answer_due: datetime, resolve_due: datetime
) -> None:
    """Make a report, whose row is locked, wait for an answer again, with new deadlines."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(
            state=REOPENED,
            answer_due=answer_due,
            resolve_due=resolve_due,
            resident_due=None,
            open_answer=None,
            promised=None,
            next_step=REPORTS.c.filed_at,
        )
    )
