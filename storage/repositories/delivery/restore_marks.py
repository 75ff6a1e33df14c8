"""The mark by which a restored backup is known; a file outside the database holds it too."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import insert, select, update

from storage.database.transactions import Transaction, acquire_lock
from storage.tables import RESTORE_MARKS

_ME = RESTORE_MARKS.c


class RestoreMark(NamedTuple):
    """The mark of one database; the table describes the fields."""

    database_id: str
    number: int


def load(tx: Transaction, unit_id: str, *, new_id: str) -> RestoreMark:
    """Return the mark; at the very first start, give the database the id *new_id*."""
    acquire_lock(tx, f"restore mark {unit_id}")
    row = tx.execute(select(_ME.database_id, _ME.number).where(_ME.unit_id == unit_id)).first()
    if row is not None:
        return RestoreMark(*row)
    mark = RestoreMark(new_id, 0)
    tx.execute(insert(RESTORE_MARKS).values(unit_id=unit_id, **mark._asdict(), restored_at=None))
    return mark


def raise_number(tx: Transaction, unit_id: str) -> int:
    """Add one to the mark; return it, 0 if there is none yet."""
    raised = (
        update(RESTORE_MARKS)
        .where(_ME.unit_id == unit_id)
        .values(number=_ME.number + 1)
        .returning(_ME.number)
    )
    return tx.execute(raised).scalar() or 0


def note_restored(tx: Transaction, unit_id: str, *, number: int, now: datetime) -> None:
    """Note that the database is a restored backup, and set its mark to *number*."""
    tx.execute(
        update(RESTORE_MARKS).where(_ME.unit_id == unit_id).values(number=number, restored_at=now)
    )


def find_restored(tx: Transaction, unit_id: str) -> datetime | None:
    """Return when it was found that the database was restored, None if that is over."""
    return tx.execute(select(_ME.restored_at).where(_ME.unit_id == unit_id)).scalar()


def release(tx: Transaction, unit_id: str) -> bool:
    """Let broadcasts be sent again; return False if they were not held."""
    released = (
        update(RESTORE_MARKS)
        .where(_ME.unit_id == unit_id, _ME.restored_at.is_not(None))
        .values(restored_at=None)
    )
    return tx.execute(released).rowcount > 0
