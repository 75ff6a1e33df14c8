"""Store the texts of broadcasts: one for each language and form of address."""

from collections.abc import Mapping

from sqlalchemy import bindparam, insert, select

from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.tables import BROADCAST_TEXTS

_ME = BROADCAST_TEXTS.c


_LOAD = Statement(
    select(_ME.manner, _ME.payload).where(
        _ME.unit_id == bindparam("unit"), _ME.broadcast_id == bindparam("broadcast")
    )
)


def load_texts(tx: Transaction, unit_id: str, broadcast_id: str) -> dict[str, str]:
    """Return the rendered texts of a broadcast, by manner."""
    return {row[0]: row[1] for row in _LOAD.rows(tx, unit=unit_id, broadcast=broadcast_id)}


def add_texts(tx: Transaction, unit_id: str, broadcast_id: str, texts: Mapping[str, str]) -> None:
    """Store new texts; only one process renders at a time."""
    rows = [
        {"unit_id": unit_id, "broadcast_id": broadcast_id, "manner": manner, "payload": payload}
        for manner, payload in texts.items()
    ]
    if rows:
        tx.execute(insert(BROADCAST_TEXTS), rows)
