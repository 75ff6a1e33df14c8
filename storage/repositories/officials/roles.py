"""Store the roles of officials."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import OFFICIAL_ROLES, OFFICIALS


def list_roles(tx: Transaction, unit_id: str, official_id: str) -> list[str]:
    """Return the names of an official's roles."""
    held = OFFICIAL_ROLES.c
    query = select(held.role).where(held.unit_id == unit_id, held.official_id == official_id)
    return list(tx.execute(query.order_by(held.role)).scalars())


def list_all_roles(tx: Transaction, unit_id: str) -> dict[str, list[str]]:
    """Return the roles of all officials, by official id."""
    held = OFFICIAL_ROLES.c
    query = select(held.official_id, held.role).where(held.unit_id == unit_id).order_by(held.role)
    found: dict[str, list[str]] = {}
    for official_id, role in tx.execute(query):
        found.setdefault(official_id, []).append(role)
    return found


def list_officials_with_role(tx: Transaction, unit_id: str, names: Iterable[str]) -> list[str]:
    """Return the ids of the officials with one of the roles *names*."""
    held = OFFICIAL_ROLES.c
    query = select(held.official_id).where(held.unit_id == unit_id, held.role.in_(list(names)))
    return list(tx.execute(query.distinct().order_by(held.official_id)).scalars())


def list_names_with_role(tx: Transaction, unit_id: str, role: str) -> list[str]:
    """Return the names of the officials with *role* in the order in which they were added."""
    held, official = OFFICIAL_ROLES.c, OFFICIALS.c
    query = (
        select(official.name)
        .join(
            OFFICIAL_ROLES,
            (held.unit_id == official.unit_id) & (held.official_id == official.official_id),
        )
        .where(held.unit_id == unit_id, held.role == role)
        .order_by(official.created_at, official.official_id)
    )
    return list(tx.execute(query).scalars())


def give(
    tx: Transaction,
    unit_id: str,
    official_id: str,
    given: Iterable[str],
    *,
    by: str,
    now: datetime,
) -> None:
    """Insert roles that the official does not have yet."""
    rows = [
        {
            "unit_id": unit_id,
            "official_id": official_id,
            "role": role,
            "given_at": now,
            "given_by": by,
        }
        for role in given
    ]
    if rows:
        tx.execute(insert(OFFICIAL_ROLES), rows)


def withdraw(tx: Transaction, unit_id: str, official_id: str, roles: Iterable[str]) -> None:
    """Delete *roles* of an official."""
    held = OFFICIAL_ROLES.c
    tx.execute(
        delete(OFFICIAL_ROLES).where(
            held.unit_id == unit_id, held.official_id == official_id, held.role.in_(list(roles))
        )
    )
