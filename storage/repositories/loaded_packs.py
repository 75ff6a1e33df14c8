"""Store the pack that was loaded last, and conflicts between it and what was changed here."""

from datetime import datetime
from typing import NamedTuple, TypeVar

import msgspec
from msgspec import Struct
from sqlalchemy import delete, insert, select

from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.tables import LOADED_PACKS, PACK_CONFLICTS
from storage.unit_pack.pack_merge import Conflict, Conflicts

CARD, GROUP = "card", "group"
"""The kinds of items in conflict."""

_Item = TypeVar("_Item", Card, CardGroup)


class LoadedPacks(NamedTuple):
    """The pack that was loaded last, and the one of the last start; None if there was none."""

    pack: Unit
    at_start: Unit | None


def find(tx: Transaction, unit_id: str) -> LoadedPacks | None:
    """Return the packs that were loaded last, or None if none was."""
    stored = LOADED_PACKS.c
    query = select(stored.pack, stored.at_start).where(stored.unit_id == unit_id)
    row = tx.execute(query).first()
    if row is None:
        return None
    pack = msgspec.json.decode(row.pack, type=Unit)
    return LoadedPacks(pack, row.at_start and msgspec.json.decode(row.at_start, type=Unit))


def save(tx: Transaction, packs: LoadedPacks, *, now: datetime) -> None:
    """Store the packs that were loaded last, instead of those before."""
    unit_id = packs.pack.id
    pack, at_start = map(_encode, packs)
    tx.execute(delete(LOADED_PACKS).where(LOADED_PACKS.c.unit_id == unit_id))
    row = {"unit_id": unit_id, "pack": pack, "at_start": at_start, "loaded_at": now}
    # Not `.values`: SQLAlchemy keeps a statement with its values in memory, here megabytes.
    tx.execute(insert(LOADED_PACKS), row)


def find_conflicts(tx: Transaction, unit_id: str) -> Conflicts:
    """Return the conflicts that nobody has settled, in the order of their ids."""
    return Conflicts(
        _find_conflicts(tx, unit_id, CARD, Card), _find_conflicts(tx, unit_id, GROUP, CardGroup)
    )


def replace_conflicts(
    tx: Transaction, unit_id: str, conflicts: Conflicts, *, now: datetime
) -> None:
    """Store *conflicts* instead of those before."""
    tx.execute(delete(PACK_CONFLICTS).where(PACK_CONFLICTS.c.unit_id == unit_id))
    rows = [
        {
            "unit_id": unit_id,
            "kind": kind,
            "item_id": conflict.id,
            "base": _encode(conflict.base),
            "theirs": _encode(conflict.theirs),
            "found_at": now,
        }
        for kind, found in ((CARD, conflicts.cards), (GROUP, conflicts.groups))
        for conflict in found
    ]
    if rows:
        tx.execute(insert(PACK_CONFLICTS), rows)


def settle_conflict(tx: Transaction, unit_id: str, kind: str, item_id: str) -> None:
    """Delete the conflict about one card or group."""
    stored = PACK_CONFLICTS.c
    tx.execute(
        delete(PACK_CONFLICTS).where(
            stored.unit_id == unit_id, stored.kind == kind, stored.item_id == item_id
        )
    )


def _find_conflicts(
    tx: Transaction, unit_id: str, kind: str, type_: type[_Item]
) -> tuple[Conflict[_Item], ...]:
    stored = PACK_CONFLICTS.c
    query = (
        select(stored.item_id, stored.base, stored.theirs)
        .where(stored.unit_id == unit_id, stored.kind == kind)
        .order_by(stored.item_id)
    )

    def decode(text: str | None) -> _Item | None:
        return msgspec.json.decode(text, type=type_) if text else None

    return tuple(
        Conflict(row.item_id, decode(row.base), decode(row.theirs)) for row in tx.execute(query)
    )


def _encode(value: Struct | None) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()
