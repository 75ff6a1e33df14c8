"""Store the departments and areas that officials work for; who has none works for all."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Column, Table, delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import OFFICIAL_AREAS, OFFICIAL_DEPARTMENTS


class _Kind(NamedTuple):
    """What officials are assigned to: a table, and its column with the id."""

    table: Table
    id: Column[str]


DEPARTMENT = _Kind(OFFICIAL_DEPARTMENTS, OFFICIAL_DEPARTMENTS.c.department)
AREA = _Kind(OFFICIAL_AREAS, OFFICIAL_AREAS.c.neighbourhood)


def list_assigned(tx: Transaction, kind: _Kind, unit_id: str, official_id: str) -> list[str]:
    """Return the ids of the departments or areas of an official; [] stands for all."""
    own = kind.table.c
    query = select(kind.id).where(own.unit_id == unit_id, own.official_id == official_id)
    return sorted(tx.execute(query).scalars())


def map_assigned(tx: Transaction, kind: _Kind, unit_id: str) -> Mapping[str, Sequence[str]]:
    """Return the departments or areas of all officials who have any, by official id."""
    query = select(kind.table.c.official_id, kind.id).where(kind.table.c.unit_id == unit_id)
    found: dict[str, list[str]] = {}
    for official_id, id_ in tx.execute(query.order_by(kind.id)):
        found.setdefault(official_id, []).append(id_)
    return found


def assign(
    tx: Transaction, kind: _Kind, unit_id: str, official_id: str, ids: Iterable[str]
) -> None:
    """Insert departments or areas that the official does not have yet."""
    rows = [
        {"unit_id": unit_id, "official_id": official_id, kind.id.name: id_}
        for id_ in dict.fromkeys(ids)
    ]
    if rows:
        tx.execute(insert(kind.table), rows)


def withdraw(
    tx: Transaction, kind: _Kind, unit_id: str, official_id: str, ids: Collection[str]
) -> None:
    """Delete departments or areas of an official."""
    own = kind.table.c
    tx.execute(
        delete(kind.table).where(
            own.unit_id == unit_id, own.official_id == official_id, kind.id.in_(ids)
        )
    )


def list_outside(
    tx: Transaction, kind: _Kind, unit_id: str, id_: str, known: Collection[str]
) -> set[str]:
    """Return the officials who are assigned to departments, or areas, but not to *id_*.

    Only the *known* ids count, those of the present pack: what belonged to another one is
    everyone's, and who was assigned to others only is assigned to all.
    """
    if id_ not in known:
        return set()
    own = kind.table.c
    query = select(own.official_id, kind.id).where(own.unit_id == unit_id, kind.id.in_(known))
    rows = list(tx.execute(query))
    return {row[0] for row in rows} - {row[0] for row in rows if row[1] == id_}
