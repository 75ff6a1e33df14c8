"""Store officials, their sign-in links and sessions."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, insert, select, update

from storage.database.transactions import Transaction
from storage.repositories.officials.single_use_tokens import use_token
from storage.tables import OFFICIAL_SESSIONS, OFFICIALS, SIGN_IN_LINKS


class Official(NamedTuple):
    """Someone who works for the unit."""

    official_id: str
    name: str
    created_at: datetime


def find_first(tx: Transaction, unit_id: str) -> str | None:
    """Return the id of the unit's first official, or None."""
    query = (
        select(OFFICIALS.c.official_id)
        .where(OFFICIALS.c.unit_id == unit_id)
        .order_by(OFFICIALS.c.created_at)
        .limit(1)
    )
    return tx.execute(query).scalar()


def find_by_name(tx: Transaction, unit_id: str, name: str) -> str | None:
    """Return the id of the active official *name*, or None."""
    official = OFFICIALS.c
    query = select(official.official_id).where(official.unit_id == unit_id, official.name == name)
    return tx.execute(query.where(official.removed_at.is_(None))).scalar()


def list_all(tx: Transaction, unit_id: str) -> list[Official]:
    """Return the officials of the unit in the order in which they were added."""
    official = OFFICIALS.c
    query = (
        select(official.official_id, official.name, official.created_at)
        .where(official.unit_id == unit_id, official.removed_at.is_(None))
        .order_by(official.created_at, official.official_id)
    )
    return [Official(*row) for row in tx.execute(query)]


def remove(tx: Transaction, unit_id: str, official_id: str, *, now: datetime) -> None:
    """Remove an official: revoke all their links and sessions."""
    person, link, session_ = OFFICIALS.c, SIGN_IN_LINKS.c, OFFICIAL_SESSIONS.c
    tx.execute(
        update(OFFICIALS)
        .where(person.unit_id == unit_id, person.official_id == official_id)
        .values(removed_at=now)
    )
    # Links first: a link used concurrently has created its session before we delete sessions.
    tx.execute(
        update(SIGN_IN_LINKS)
        .where(link.unit_id == unit_id, link.official_id == official_id, link.used_at.is_(None))
        .values(used_at=now)
    )
    tx.execute(
        update(OFFICIAL_SESSIONS)
        .where(session_.unit_id == unit_id, session_.official_id == official_id)
        .where(session_.ended_at.is_(None))
        .values(ended_at=now)
    )


def name_of(tx: Transaction, unit_id: str, official_id: str) -> str:
    """Return an official's name, or "" for an unknown id."""
    query = select(OFFICIALS.c.name).where(
        OFFICIALS.c.unit_id == unit_id, OFFICIALS.c.official_id == official_id
    )
    return tx.execute(query).scalar() or ""


def add(tx: Transaction, unit_id: str, official_id: str, name: str, *, now: datetime) -> None:
    """Add an official."""
    tx.execute(
        insert(OFFICIALS).values(
            unit_id=unit_id, official_id=official_id, name=name, created_at=now
        )
    )


def add_link(
    tx: Transaction, unit_id: str, token_hash: str, official_id: str, *, until: datetime
) -> None:
    """Insert a single-use sign-in link."""
    tx.execute(
        insert(SIGN_IN_LINKS).values(
            unit_id=unit_id, token_hash=token_hash, official_id=official_id, until=until
        )
    )


def use_link(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> str | None:
    """Mark a link as used; return its official, or None if it is used, expired or unknown."""
    return use_token(tx, SIGN_IN_LINKS, unit_id, token_hash, now=now)


def open_session(
    tx: Transaction, unit_id: str, token_hash: str, official_id: str, *, now: datetime
) -> None:
    """Insert a session."""
    tx.execute(
        insert(OFFICIAL_SESSIONS).values(
            unit_id=unit_id,
            token_hash=token_hash,
            official_id=official_id,
            started_at=now,
            seen_at=now,
        )
    )


def find_session(
    tx: Transaction, unit_id: str, token_hash: str, *, started: datetime, seen: datetime
) -> str | None:
    """Return the official of a session started after *started*, active after *seen*; or None."""
    query = select(OFFICIAL_SESSIONS.c.official_id).where(
        OFFICIAL_SESSIONS.c.unit_id == unit_id,
        OFFICIAL_SESSIONS.c.token_hash == token_hash,
        OFFICIAL_SESSIONS.c.ended_at.is_(None),
        OFFICIAL_SESSIONS.c.started_at > started,
        OFFICIAL_SESSIONS.c.seen_at > seen,
    )
    return tx.execute(query).scalar()


def list_signed_in(
    tx: Transaction, unit_id: str, *, started: datetime, seen: datetime
) -> dict[str, datetime]:
    """Return the officials with a session as in `find_session`, and since when."""
    session = OFFICIAL_SESSIONS.c
    query = (
        select(session.official_id, func.min(session.started_at))
        .where(session.unit_id == unit_id, session.ended_at.is_(None))
        .where(session.started_at > started, session.seen_at > seen)
        .group_by(session.official_id)
    )
    return {row[0]: row[1] for row in tx.execute(query)}


def touch_session(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> None:
    """Record activity in a session."""
    tx.execute(
        update(OFFICIAL_SESSIONS)
        .where(
            OFFICIAL_SESSIONS.c.unit_id == unit_id, OFFICIAL_SESSIONS.c.token_hash == token_hash
        )
        .values(seen_at=now)
    )


def end_session(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> None:
    """Delete a session."""
    tx.execute(
        update(OFFICIAL_SESSIONS)
        .where(
            OFFICIAL_SESSIONS.c.unit_id == unit_id, OFFICIAL_SESSIONS.c.token_hash == token_hash
        )
        .values(ended_at=now)
    )
