"""Find drafts (unfinished dialogues) by the time since they were last touched."""

from datetime import datetime

from sqlalchemy import and_, func, select, update

from storage.database.transactions import Transaction
from storage.repositories.person.people import PersonState, lock
from storage.tables import TALKS


def list_untouched(
    tx: Transaction, unit_id: str, *, since: datetime, most: int, only_unreminded: bool = False
) -> list[PersonState]:
    """Return people whose draft is untouched since *since*, oldest first; lock their rows."""
    is_left = and_(TALKS.c.unit_id == unit_id, TALKS.c.draft != "", TALKS.c.touched_at < since)
    if only_unreminded:
        is_left = and_(is_left, TALKS.c.reminded_at.is_(None))
    query = select(TALKS.c.person_id).where(is_left).order_by(TALKS.c.touched_at).limit(most)
    ids = list(tx.execute(query).scalars())
    people = lock(tx, unit_id, ids)
    rows = tx.execute(select(TALKS.c.person_id).where(is_left, TALKS.c.person_id.in_(ids)))
    untouched = set(rows.scalars())
    return [people[id_] for id_ in ids if id_ in untouched]


def find_oldest(
    tx: Transaction, unit_id: str, *, only_unreminded: bool = False
) -> datetime | None:
    """Return when the oldest draft was last touched, or None if there is no draft."""
    query = select(func.min(TALKS.c.touched_at)).where(
        TALKS.c.unit_id == unit_id, TALKS.c.draft != ""
    )
    if only_unreminded:
        query = query.where(TALKS.c.reminded_at.is_(None))
    return tx.execute(query).scalar()


def mark_reminded(
    tx: Transaction, unit_id: str, person_id: str, *, session: str, now: datetime
) -> None:
    """Record that a person was reminded of their draft."""
    tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
        .values(session=session, reminded_at=now)
    )


def discard(tx: Transaction, unit_id: str, person_id: str, *, session: str) -> None:
    """Save a conversation's *session* without its draft."""
    tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
        .values(session=session, draft="")
    )


def count(tx: Transaction, unit_id: str) -> int:
    """Return the number of conversations with a draft."""
    query = select(func.count()).where(TALKS.c.unit_id == unit_id, TALKS.c.draft != "")
    return int(tx.execute(query).scalar_one())
