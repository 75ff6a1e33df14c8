"""Find drafts (unfinished dialogues) by the time since they were last touched."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, update

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
    return _lock_people(tx, unit_id, is_left, most=most)


def list_unchecked(
    tx: Transaction,
    unit_id: str,
    names: Collection[str],
    *,
    after: datetime,
    before: datetime,
    most: int,
) -> list[PersonState]:
    """Return people with an unchecked draft of one of *names*, oldest first; lock their rows.

    It was touched *after* and *before* these times.
    """
    is_left = and_(_is_unchecked(unit_id, names, after=after), TALKS.c.touched_at < before)
    return _lock_people(tx, unit_id, is_left, most=most)


def find_oldest_unchecked(
    tx: Transaction, unit_id: str, names: Collection[str], *, after: datetime
) -> datetime | None:
    """Return when the oldest such draft was last touched, or None."""
    query = select(func.min(TALKS.c.touched_at)).where(_is_unchecked(unit_id, names, after=after))
    return tx.execute(query).scalar()


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


def list_sessions(tx: Transaction, unit_id: str, name: str, *, most: int) -> list[str]:
    """Return the sessions with a draft of the dialogue *name*, as JSON, the newest first."""
    query = (
        select(TALKS.c.session)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.draft == name)
        .order_by(TALKS.c.touched_at.desc())
        .limit(most)
    )
    return list(tx.execute(query).scalars())


def mark_reminded(
    tx: Transaction, unit_id: str, person_id: str, *, session: str, now: datetime
) -> None:
    """Record that a person was reminded of their draft."""
    tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
        .values(session=session, reminded_at=now)
    )


def mark_checked(
    tx: Transaction, unit_id: str, person_id: str, *, session: str, now: datetime
) -> None:
    """Record that it was found out whether to ask a person if their draft is to be sent."""
    tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
        .values(session=session, unsent_checked_at=now)
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


def _is_unchecked(unit_id: str, names: Collection[str], *, after: datetime) -> ColumnElement[bool]:
    return and_(
        TALKS.c.unit_id == unit_id,
        TALKS.c.draft.in_(names),
        TALKS.c.touched_at > after,
        TALKS.c.unsent_checked_at.is_(None),
    )


def _lock_people(
    tx: Transaction, unit_id: str, is_left: ColumnElement[bool], *, most: int
) -> list[PersonState]:
    """Return the people with the oldest conversations of which *is_left* is true.

    It may change while we wait for a person's row, so it is asked once more after the lock.
    """
    query = select(TALKS.c.person_id).where(is_left).order_by(TALKS.c.touched_at).limit(most)
    ids = list(tx.execute(query).scalars())
    people = lock(tx, unit_id, ids)
    rows = tx.execute(select(TALKS.c.person_id).where(is_left, TALKS.c.person_id.in_(ids)))
    still = set(rows.scalars())
    return [people[id_] for id_ in ids if id_ in still]
