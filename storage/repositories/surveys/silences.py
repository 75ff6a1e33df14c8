"""Store who wants neither reminders nor results of surveys."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import SURVEY_SILENCES

_ME = SURVEY_SILENCES.c


def find(tx: Transaction, unit_id: str, person_id: str) -> datetime | None:
    """Return since when a person wants no word about surveys, None if they want it."""
    return tx.execute(select(_ME.at).where(_is_theirs(unit_id, person_id))).scalar()


def set_silence(
    tx: Transaction, unit_id: str, person_id: str, *, is_wanted: bool, now: datetime
) -> None:
    """Store whether a person wants no word about surveys."""
    known = find(tx, unit_id, person_id) is not None
    if is_wanted and not known:
        row = {"unit_id": unit_id, "person_id": person_id, "at": now}
        tx.execute(insert(SURVEY_SILENCES).values(row))
    elif known and not is_wanted:
        delete_of_person(tx, unit_id, person_id)


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Forget what a person wants."""
    tx.execute(delete(SURVEY_SILENCES).where(_is_theirs(unit_id, person_id)))


def _is_theirs(unit_id: str, person_id: str) -> ColumnElement[bool]:
    return and_(_ME.unit_id == unit_id, _ME.person_id == person_id)
