"""Store the roles of officials."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import OFFICIAL_ROLES, OFFICIALS


def list_roles(tx: Transaction, unit_id: str, official_id: str) -> list[str]:
    """Return the names of an official's roles."""
    it = OFFICIAL_ROLES.c
    query = select(it.role).where(it.unit_id == unit_id, it.official_id == official_id)
    return list(tx.execute(query.order_by(it.role)).scalars())


def list_all_roles(tx: Transaction, unit_id: str) -> dict[str, list[str]]:
    """Return the roles of all officials, by official id."""
    it = OFFICIAL_ROLES.c
    query = select(it.official_id, it.role).where(it.unit_id == unit_id).order_by(it.role)
    found: dict[str, list[str]] = {}
    for official_id, role in tx.execute(query):
        found.setdefault(official_id, []).append(role)
    return found


def list_names_with_role(tx: Transaction, unit_id: str, role: str) -> list[str]:
    """Return the names of the officials with *role* in the order in which they were added."""
    it, official = OFFICIAL_ROLES.c, OFFICIALS.c
    query = (
        select(official.name)
        .join(
            OFFICIAL_ROLES,
            (it.unit_id == official.unit_id) & (it.official_id == official.official_id),
        )
        .where(it.unit_id == unit_id, it.role == role)
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
    it = OFFICIAL_ROLES.c
    tx.execute(
        delete(OFFICIAL_ROLES).where(
            it.unit_id == unit_id, it.official_id == official_id, it.role.in_(list(roles))
        )
    )
