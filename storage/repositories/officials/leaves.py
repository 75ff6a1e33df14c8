"""Store when officials are on leave, and who stands in for them."""

from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import OFFICIAL_LEAVES

# Later than any leave.
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)


class Leave(NamedTuple):
    """An official is on leave from *since* until *until*; *deputy* is "" for nobody."""

    official_id: str
    since: datetime
    until: datetime
    deputy: str


def add(tx: Transaction, unit_id: str, leave: Leave, *, by: str, now: datetime) -> None:
    """Insert a leave; it replaces those of the same official that it overlaps."""
    own = OFFICIAL_LEAVES.c
    tx.execute(
        delete(OFFICIAL_LEAVES)
        .where(own.unit_id == unit_id, own.official_id == leave.official_id)
        .where(own.since < leave.until, own.until > leave.since)
    )
    row = {"unit_id": unit_id, **leave._asdict(), "noted_by": by, "noted_at": now}
    tx.execute(insert(OFFICIAL_LEAVES).values(row))


def list_deputies_ahead(
    tx: Transaction, unit_id: str, official_id: str, *, now: datetime
) -> list[str]:
    """Return who stands in for an official in the leaves that have not ended."""
    own = OFFICIAL_LEAVES.c
    query = select(own.deputy).where(
        own.unit_id == unit_id, own.official_id == official_id, own.until > now, own.deputy != ""
    )
    return sorted(set(tx.execute(query).scalars()))


def delete_ahead(tx: Transaction, unit_id: str, official_id: str, *, now: datetime) -> int:
    """Delete the leaves of an official that have not ended; return their number."""
    own = OFFICIAL_LEAVES.c
    gone = delete(OFFICIAL_LEAVES).where(
        own.unit_id == unit_id, own.official_id == official_id, own.until > now
    )
    return tx.execute(gone).rowcount


def map_away(tx: Transaction, unit_id: str, *, now: datetime) -> dict[str, str]:
    """Return the deputies of the officials who are on leave at a time, by official id."""
    own = OFFICIAL_LEAVES.c
    query = select(own.official_id, own.deputy).where(
        own.unit_id == unit_id, own.until > now, own.since <= now
    )
    return {row[0]: row[1] for row in tx.execute(query)}


def find_overlapping(
    tx: Transaction, unit_id: str, official_id: str, since: datetime, until: datetime
) -> Leave | None:
    """Return a leave of an official that overlaps a time, or None."""
    own = OFFICIAL_LEAVES.c
    query = select(*(own[field] for field in Leave._fields)).where(
        own.unit_id == unit_id,
        own.official_id == official_id,
        own.since < until,
        own.until > since,
    )
    row = tx.execute(query.order_by(own.since).limit(1)).first()
    return Leave(*row) if row else None


def list_between(
    tx: Transaction, unit_id: str, *, since: datetime, until: datetime
) -> list[Leave]:
    """Return the leaves of all officials that overlap a time."""
    own = OFFICIAL_LEAVES.c
    query = select(*(own[field] for field in Leave._fields)).where(
        own.unit_id == unit_id, own.until > since, own.since < until
    )
    return [Leave(*row) for row in tx.execute(query.order_by(own.since, own.official_id))]


def find_ahead(tx: Transaction, unit_id: str, official_id: str, *, now: datetime) -> Leave | None:
    """Return the first leave of an official that has not ended, or None."""
    return find_overlapping(tx, unit_id, official_id, now, _NEVER)


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete leaves that ended before a time."""
    own = OFFICIAL_LEAVES.c
    query = select(own.official_id, own.since).where(own.unit_id == unit_id, own.until < before)
    ended = list(tx.execute(query.limit(most)))
    for official_id, since in ended:
        tx.execute(
            delete(OFFICIAL_LEAVES).where(
                own.unit_id == unit_id, own.official_id == official_id, own.since == since
            )
        )
    return len(ended)
