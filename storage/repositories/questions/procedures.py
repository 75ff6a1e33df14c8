"""The directory of procedures."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct, structs
from sqlalchemy import delete, func, select

from conversations.dialogues.questions.answers.procedures import Procedure
from storage.database import bulk_writes
from storage.database.transactions import Transaction
from storage.tables import PROCEDURES

_CHUNK = 5_000
_FIELDS = [PROCEDURES.c[name] for name in Procedure.__struct_fields__]


class DirectoryVersion(Struct, frozen=True):
    """The number of procedures, and the time of the last change."""

    count: int
    since: datetime | None


class DirectoryChange(Struct, frozen=True):
    """The result of an import: the total, the new and the removed procedures."""

    count: int
    new: int
    gone: int


def replace(
    tx: Transaction, unit_id: str, procedures: Iterable[Procedure], *, now: datetime
) -> DirectoryChange:
    """Replace the unit's directory by *procedures*; ignore duplicates.

    Write nothing if the list is unchanged.
    """
    listed = {procedure.id: procedure for procedure in procedures}
    before = {procedure.id: procedure for procedure in list_all(tx, unit_id)}
    if list(listed.items()) != list(before.items()):
        tx.execute(delete(PROCEDURES).where(PROCEDURES.c.unit_id == unit_id))
        rows = [
            {
                "unit_id": unit_id,
                "procedure_id": id_,
                "position": position,
                **structs.asdict(procedure),
                "imported_at": now,
            }
            for position, (id_, procedure) in enumerate(listed.items())
        ]
        for start in range(0, len(rows), _CHUNK):
            bulk_writes.insert_rows(tx, PROCEDURES, rows[start : start + _CHUNK])
    new, gone = listed.keys() - before.keys(), before.keys() - listed.keys()
    return DirectoryChange(len(listed), len(new), len(gone))


def list_all(tx: Transaction, unit_id: str) -> list[Procedure]:
    """Return the unit's directory in the order of its list."""
    query = select(*_FIELDS).where(PROCEDURES.c.unit_id == unit_id).order_by(PROCEDURES.c.position)
    return [Procedure(*row) for row in tx.execute(query)]


def get(tx: Transaction, unit_id: str, procedure_id: str) -> Procedure | None:
    """Return one procedure, or None."""
    query = select(*_FIELDS).where(
        PROCEDURES.c.unit_id == unit_id, PROCEDURES.c.procedure_id == procedure_id
    )
    row = tx.execute(query).first()
    return Procedure(*row) if row else None


def load_version(tx: Transaction, unit_id: str) -> DirectoryVersion:
    """Return the size and the last change of the directory, to detect changes."""
    query = select(func.count(), func.max(PROCEDURES.c.imported_at)).where(
        PROCEDURES.c.unit_id == unit_id
    )
    return DirectoryVersion(*tx.execute(query).one())
