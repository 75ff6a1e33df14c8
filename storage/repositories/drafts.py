"""Dialogues that were left open, by how long nobody has touched them."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, update

from storage.database import Transaction
from storage.tables import CONTACTS, INBOX, PEOPLE, TALKS


class Draft(NamedTuple):
    """A talk in which something is kept for later; *session* is the engine's JSON."""

    person_id: str
    language: str
    position: int
    session: str
    touched_at: datetime


def untouched(
    tx: Transaction, unit_id: str, *, since: datetime, most: int, only_unreminded: bool = False
) -> list[Draft]:
    """Return talks with a draft that nobody has touched since *since*, the oldest first."""
    query = (
        select(
            TALKS.c.person_id,
            PEOPLE.c.language,
            PEOPLE.c.position,
            TALKS.c.session,
            TALKS.c.touched_at,
        )
        .join(
            PEOPLE,
            (PEOPLE.c.unit_id == TALKS.c.unit_id) & (PEOPLE.c.person_id == TALKS.c.person_id),
        )
        .where(TALKS.c.unit_id == unit_id, TALKS.c.draft != "", TALKS.c.touched_at < since)
        .order_by(TALKS.c.touched_at)
        .limit(most)
        .with_for_update(of=PEOPLE)
    )
    if only_unreminded:
        query = query.where(TALKS.c.reminded_at.is_(None))
    return [Draft(*row) for row in tx.execute(query)]


def remind(
    tx: Transaction, unit_id: str, person_id: str, *, position: int, session: str, now: datetime
) -> None:
    """Keep that a person was reminded of their draft, at *position* of their conversation."""
    tx.execute(
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id == person_id)
        .values(position=position)
    )
    tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
        .values(session=session, reminded_at=now)
    )


def forget(tx: Transaction, unit_id: str, person_id: str, *, session: str) -> None:
    """Keep a talk without its draft."""
    tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
        .values(session=session, draft="")
    )


def last_address(tx: Transaction, unit_id: str, person_id: str) -> tuple[str, str] | None:
    """Return channel and address of a person's newest message, None where they went away."""
    row = tx.execute(
        select(INBOX.c.channel, INBOX.c.address)
        .join(
            CONTACTS,
            (CONTACTS.c.unit_id == INBOX.c.unit_id)
            & (CONTACTS.c.channel == INBOX.c.channel)
            & (CONTACTS.c.address == INBOX.c.address),
        )
        .where(
            INBOX.c.unit_id == unit_id,
            INBOX.c.person_id == person_id,
            CONTACTS.c.stopped_at.is_(None),
        )
        .order_by(INBOX.c.position.desc())
        .limit(1)
    ).first()
    return (row[0], row[1]) if row else None


def count(tx: Transaction, unit_id: str) -> int:
    """Return how many talks have a draft."""
    query = select(func.count()).where(TALKS.c.unit_id == unit_id, TALKS.c.draft != "")
    return int(tx.execute(query).scalar_one())
