"""Store as whom officials use the residents' chat: those people get their trials."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import TRIAL_RECIPIENTS

_ME = TRIAL_RECIPIENTS.c


def find(tx: Transaction, unit_id: str, official_id: str) -> str | None:
    """Return the person who gets the trials of an official, or None."""
    query = select(_ME.person_id).where(_ME.unit_id == unit_id, _ME.official_id == official_id)
    return tx.execute(query).scalar()


def find_time(tx: Transaction, unit_id: str, person_id: str) -> datetime | None:
    """Return since when a person gets the trials of an official, None if they don't."""
    query = select(_ME.at).where(_ME.unit_id == unit_id, _ME.person_id == person_id)
    return tx.execute(query.order_by(_ME.at).limit(1)).scalar()


def save(
    tx: Transaction, unit_id: str, official_id: str, person_id: str, *, now: datetime
) -> None:
    """Save who gets the trials of an official, in place of whoever did before."""
    tx.execute(
        delete(TRIAL_RECIPIENTS).where(_ME.unit_id == unit_id, _ME.official_id == official_id)
    )
    row = {"unit_id": unit_id, "official_id": official_id, "person_id": person_id, "at": now}
    tx.execute(insert(TRIAL_RECIPIENTS).values(**row))


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Send a person no more trials."""
    tx.execute(delete(TRIAL_RECIPIENTS).where(_ME.unit_id == unit_id, _ME.person_id == person_id))
