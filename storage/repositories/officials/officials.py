"""Officials and their ways in."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, insert, select, update

from storage.database.transactions import Transaction
from storage.tables import OFFICIAL_SESSIONS, OFFICIALS, SIGN_IN_LINKS


class Official(NamedTuple):
    """Someone who works for the unit."""

    official_id: str
    name: str
    created_at: datetime


def find_first(tx: Transaction, unit_id: str) -> str | None:
    """Return the id of the unit's first official, None where there is none yet."""
    query = (
        select(OFFICIALS.c.official_id)
        .where(OFFICIALS.c.unit_id == unit_id)
        .order_by(OFFICIALS.c.created_at)
        .limit(1)
    )
    return tx.execute(query).scalar()


def find_by_name(tx: Transaction, unit_id: str, name: str) -> str | None:
    """Return the id of the official *name*, None where there is none, or none any more."""
    it = OFFICIALS.c
    query = select(it.official_id).where(it.unit_id == unit_id, it.name == name)
    return tx.execute(query.where(it.removed_at.is_(None))).scalar()


def list_all(tx: Transaction, unit_id: str) -> list[Official]:
    """Return the officials of the unit, whoever came first first."""
    it = OFFICIALS.c
    query = (
        select(it.official_id, it.name, it.created_at)
        .where(it.unit_id == unit_id, it.removed_at.is_(None))
        .order_by(it.created_at, it.official_id)
    )
    return [Official(*row) for row in tx.execute(query)]


def remove(tx: Transaction, unit_id: str, official_id: str, *, now: datetime) -> None:
    """Let an official be none any more: no link and no session of theirs is good from now on."""
    person, link, session_ = OFFICIALS.c, SIGN_IN_LINKS.c, OFFICIAL_SESSIONS.c
    tx.execute(
        update(OFFICIALS)
        .where(person.unit_id == unit_id, person.official_id == official_id)
        .values(removed_at=now)
    )
    # Links first: one that is used just now has its session by the time that this one ends them.
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
    """Return an official's name, "" where there is none of that id."""
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
    """Keep a link that signs an official in once."""
    tx.execute(
        insert(SIGN_IN_LINKS).values(
            unit_id=unit_id, token_hash=token_hash, official_id=official_id, until=until
        )
    )


def use_link(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> str | None:
    """Use up a link; return whose it is, None where it is used, too old or unknown."""
    return tx.execute(
        update(SIGN_IN_LINKS)
        .where(
            SIGN_IN_LINKS.c.unit_id == unit_id,
            SIGN_IN_LINKS.c.token_hash == token_hash,
            SIGN_IN_LINKS.c.used_at.is_(None),
            SIGN_IN_LINKS.c.until > now,
        )
        .values(used_at=now)
        .returning(SIGN_IN_LINKS.c.official_id)
    ).scalar()


def open_session(
    tx: Transaction, unit_id: str, token_hash: str, official_id: str, *, now: datetime
) -> None:
    """Keep that an official is signed in."""
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
    """Return who is signed in since after *started* and was seen after *seen*."""
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
    """Return who is signed in, as `find_session` says it, by their ids; and since when."""
    it = OFFICIAL_SESSIONS.c
    query = (
        select(it.official_id, func.min(it.started_at))
        .where(it.unit_id == unit_id, it.ended_at.is_(None))
        .where(it.started_at > started, it.seen_at > seen)
        .group_by(it.official_id)
    )
    return {row[0]: row[1] for row in tx.execute(query)}


def touch_session(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> None:
    """Keep that a signed-in official was here."""
    tx.execute(
        update(OFFICIAL_SESSIONS)
        .where(
            OFFICIAL_SESSIONS.c.unit_id == unit_id, OFFICIAL_SESSIONS.c.token_hash == token_hash
        )
        .values(seen_at=now)
    )


def end_session(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> None:
    """Sign an official out."""
    tx.execute(
        update(OFFICIAL_SESSIONS)
        .where(
            OFFICIAL_SESSIONS.c.unit_id == unit_id, OFFICIAL_SESSIONS.c.token_hash == token_hash
        )
        .values(ended_at=now)
    )
