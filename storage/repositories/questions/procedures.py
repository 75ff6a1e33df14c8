"""The directory of procedures."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct, structs
from sqlalchemy import delete, func, select

from conversations.answers.procedures import Procedure
from storage.database import bulk_writes
from storage.database.transactions import Transaction
from storage.tables import PROCEDURES

_CHUNK = 5_000
_FIELDS = [PROCEDURES.c[name] for name in Procedure.__struct_fields__]


class DirectoryVersion(Struct, frozen=True):
    """How many procedures there are, and since when it has been these."""

    count: int
    since: datetime | None


class DirectoryChange(Struct, frozen=True):
    """What a newer list brought: how many there are now, how many are new, how many are gone."""

    count: int
    new: int
    gone: int


def replace(
    tx: Transaction, unit_id: str, procedures: Iterable[Procedure], *, now: datetime
) -> DirectoryChange:
    """Put *procedures* in the place of the unit's directory; one that comes twice counts once.

    Nothing is written where the list is the one that is there.
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
    """Return one procedure, None where the list does not have it, or no longer."""
    query = select(*_FIELDS).where(
        PROCEDURES.c.unit_id == unit_id, PROCEDURES.c.procedure_id == procedure_id
    )
    row = tx.execute(query).first()
    return Procedure(*row) if row else None


def load_version(tx: Transaction, unit_id: str) -> DirectoryVersion:
    """Return how large the directory is and when it last changed, to see whether it did."""
    query = select(func.count(), func.max(PROCEDURES.c.imported_at)).where(
        PROCEDURES.c.unit_id == unit_id
    )
    return DirectoryVersion(*tx.execute(query).one())
