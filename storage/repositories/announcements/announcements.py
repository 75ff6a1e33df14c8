"""Create, find and list announcements, and change their states, each change conditionally."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.repositories.announcements import pictures
from storage.repositories.approvals import ApprovalTables
from storage.tables import (
    ANNOUNCEMENT_EVENTS,
    ANNOUNCEMENT_VERSIONS,
    ANNOUNCEMENTS,
    BROADCAST_RECIPIENTS,
    ROLL_CALL_ALARMS,
    ROLL_CALL_ANSWERS,
    ROLL_CALL_ENTRIES,
)
from storage.tables.announcements import (
    APPROVED,
    ASKED,
    CONFIRMED,
    MISSING,
    REFUSED,
    SENDING,
    SENT,
    STOPPED,
)
from storage.tables.approvals import DRAFT, REJECTED, RETURNED, WAITING_FOR_APPROVAL

__all__ = [
    "APPROVED",
    "ASKED",
    "CONFIRMED",
    "DRAFT",
    "MISSING",
    "REFUSED",
    "REJECTED",
    "RETURNED",
    "SENDING",
    "SENT",
    "STOPPED",
    "WAITING_FOR_APPROVAL",
    "Announcement",
]

_ME, _EVENT = ANNOUNCEMENTS.c, ANNOUNCEMENT_EVENTS.c


class Announcement(NamedTuple):
    """One announcement; the table describes the fields."""

    announcement_id: str
    code: str
    state: str
    version: int
    author: str
    content_hash: str
    approved_by: str
    broadcast_id: str
    send_at: datetime | None
    not_after: datetime | None
    created_at: datetime
    changed_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    confirmation: str
    confirmation_due: datetime | None
    repeat_of: str = ""


TABLES = ApprovalTables(
    ANNOUNCEMENTS, ANNOUNCEMENT_VERSIONS, ANNOUNCEMENT_EVENTS, "announcement_id"
)

_COLUMNS = [_ME[field] for field in Announcement._fields]


def create(
    tx: Transaction,
    unit_id: str,
    announcement_id: str,
    *,
    code: str,
    author: str,
    now: datetime,
    repeat_of: str = "",
) -> None:
    """Insert a draft of version 1; *repeat_of* is what it is an occurrence of, or ""."""
    row = {"unit_id": unit_id, "announcement_id": announcement_id, "code": code, "author": author}
    empty = dict.fromkeys(("content_hash", "approved_by", "broadcast_id", "confirmation"), "")
    empty["repeat_of"] = repeat_of
    tx.execute(
        insert(ANNOUNCEMENTS).values(
            **row, **empty, state=DRAFT, version=1, created_at=now, changed_at=now
        )
    )


def find(tx: Transaction, unit_id: str, announcement_id: str) -> Announcement | None:
    """Return an announcement, or None."""
    row = tx.execute(select(*_COLUMNS).where(_is_it(unit_id, announcement_id))).first()
    return Announcement(*row) if row else None


def list_occurrences(
    tx: Transaction, unit_id: str, announcement_id: str, *, most: int
) -> list[Announcement]:
    """Return the *most* newest occurrences of a repeating announcement."""
    query = (
        select(*_COLUMNS)
        .where(
            _ME.unit_id == unit_id,
            _ME.repeat_of == announcement_id,
        )
        .order_by(_ME.created_at.desc(), _ME.announcement_id.desc())
        .limit(most)
    )
    return [Announcement(*row) for row in tx.execute(query)]


def find_by_code(tx: Transaction, unit_id: str, code: str) -> Announcement | None:
    """Return the announcement with this code, or None."""
    row = tx.execute(select(*_COLUMNS).where(_ME.unit_id == unit_id, _ME.code == code)).first()
    return Announcement(*row) if row else None


def find_code_of_message(
    tx: Transaction, unit_id: str, channel: str, address: str, external_id: str
) -> str:
    """Return the code of the announcement that a message to an address was, "" if it was none."""
    to = BROADCAST_RECIPIENTS.c
    query = (
        select(_ME.code)
        .join(
            BROADCAST_RECIPIENTS,
            (to.unit_id == _ME.unit_id) & (to.broadcast_id == _ME.broadcast_id),
        )
        .where(
            to.unit_id == unit_id,
            to.channel == channel,
            to.address == address,
            to.position > 0,
            to.external_id == external_id,
        )
    )
    return tx.execute(query).scalar() or ""


def list_in_states(
    tx: Transaction, unit_id: str, states: Collection[str], *, most: int
) -> list[Announcement]:
    """Return the *most* last changed announcements that are in one of *states*."""
    query = (
        select(*_COLUMNS)
        .where(_ME.unit_id == unit_id, _ME.state.in_(states))
        .order_by(_ME.changed_at.desc(), _ME.announcement_id.desc())
        .limit(most)
    )
    return [Announcement(*row) for row in tx.execute(query)]


def count_by_state(tx: Transaction, unit_id: str) -> dict[str, int]:
    """Return how many announcements are in each state that any is in."""
    query = select(_ME.state, func.count()).where(_ME.unit_id == unit_id).group_by(_ME.state)
    return {state: int(count) for state, count in tx.execute(query)}


def list_due(tx: Transaction, unit_id: str, *, now: datetime) -> list[Announcement]:
    """Return the approved announcements that are due, the earliest first."""
    query = (
        select(*_COLUMNS)
        .where(
            _ME.unit_id == unit_id,
            _ME.state == APPROVED,
            or_(_ME.send_at.is_(None), _ME.send_at <= now),
        )
        .order_by(_ME.send_at, _ME.changed_at)
    )
    return [Announcement(*row) for row in tx.execute(query)]


def find_next_due(tx: Transaction, unit_id: str) -> datetime | None:
    """Return when the next approved announcement is due, None if there is none."""
    due = func.min(func.coalesce(_ME.send_at, _ME.changed_at))
    query = select(due).where(_ME.unit_id == unit_id, _ME.state == APPROVED)
    return tx.execute(query).scalar()


def confirm(
    tx: Transaction,
    unit_id: str,
    announcement_id: str,
    *,
    before: Collection[str],
    after: str,
) -> bool:
    """Change the second official's word from one of *before* to *after*; tell whether."""
    is_as_seen = and_(_is_it(unit_id, announcement_id), _ME.confirmation.in_(before))
    changed = tx.execute(update(ANNOUNCEMENTS).where(is_as_seen).values(confirmation=after))
    return changed.rowcount == 1


def list_unconfirmed(tx: Transaction, unit_id: str) -> list[Announcement]:
    """Return the alerts that wait for a second official's word, the first due one first."""
    query = (
        select(*_COLUMNS)
        .where(_ME.unit_id == unit_id, _ME.confirmation.in_((ASKED, MISSING)))
        .order_by(_ME.confirmation_due, _ME.announcement_id)
    )
    return [Announcement(*row) for row in tx.execute(query)]


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete announcements that ended, or were last changed, before *before*; return how many.

    What waits for its time or is being sent stays.
    """
    old = (
        select(_ME.announcement_id)
        .where(
            _ME.unit_id == unit_id,
            _ME.state.not_in((APPROVED, SENDING)),
            _ME.changed_at < before,
        )
        .limit(most)
    )
    ids = list(tx.execute(old).scalars())
    pictures.delete_of_announcements(tx, unit_id, ids)
    for table in (
        ROLL_CALL_ALARMS,
        ROLL_CALL_ANSWERS,
        ROLL_CALL_ENTRIES,
        ANNOUNCEMENT_EVENTS,
        ANNOUNCEMENT_VERSIONS,
        ANNOUNCEMENTS,
    ):
        tx.execute(
            delete(table).where(table.c.unit_id == unit_id, table.c.announcement_id.in_(ids))
        )
    return len(ids)


def _is_it(unit_id: str, announcement_id: str) -> ColumnElement[bool]:
    return and_(_ME.unit_id == unit_id, _ME.announcement_id == announcement_id)
