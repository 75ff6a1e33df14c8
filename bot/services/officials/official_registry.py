"""The registry of officials: list, find and remove them."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from bot.services.officials.errors import OfficialError
from bot.services.officials.roles import (
    change_official_roles,
    check_not_last_administrator,
    end_roles,
)
from bot.services.officials.scopes import change_assignments
from bot.services.officials.sign_in import ABSOLUTE_TIMEOUT, IDLE_TIMEOUT
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit
from storage.repositories.officials import assignments, officials, roles, staff_bot
from storage.repositories.officials.assignments import AREA, DEPARTMENT


class RegisteredOfficial(Struct, frozen=True):
    """One official; *departments* and *areas* are ids, each empty for all."""

    name: str
    roles: Sequence[str]
    departments: Sequence[str]
    areas: Sequence[str]
    since: datetime
    signed_in: datetime | None
    joined_staff_bot: datetime | None


def list_officials(tx: Transaction, context: UnitContext) -> list[RegisteredOfficial]:
    """Return all officials in the order in which they were added."""
    now = context.now()
    signed_in = officials.list_signed_in(
        tx, context.unit_id, started=now - ABSOLUTE_TIMEOUT, seen=now - IDLE_TIMEOUT
    )
    held = roles.list_all_roles(tx, context.unit_id)
    joined = staff_bot.list_connected(tx, context.unit_id)
    departments, areas = (
        assignments.map_assigned(tx, kind, context.unit_id) for kind in (DEPARTMENT, AREA)
    )
    return [
        RegisteredOfficial(
            official.name,
            held.get(official.official_id, []),
            departments.get(official.official_id, []),
            areas.get(official.official_id, []),
            official.created_at,
            signed_in.get(official.official_id),
            joined.get(official.official_id),
        )
        for official in officials.list_all(tx, context.unit_id)
    ]


def find_official(tx: Transaction, context: UnitContext, name: str) -> tuple[str, str]:
    """Return an official's registered name, and their id.

    Raises:
        OfficialError: there is no official of that name.
    """
    name = " ".join(name.split())
    official_id = officials.find_by_name(tx, context.unit_id, name)
    if official_id is None:
        raise OfficialError(
            f"There is no official called {name}. Who there is: python -m bot user list"
        )
    return name, official_id


def change_roles(
    tx: Transaction,
    context: UnitContext,
    name: str,
    *,
    add: Sequence[str],
    remove: Sequence[str],
) -> tuple[str, list[str]]:
    """Change the roles of the official *name*; return their name and their new roles.

    Raises:
        OfficialError: no such official or role, or no role or administrator would be left.
    """
    name, official_id = find_official(tx, context, name)
    return name, change_official_roles(tx, context, official_id, add=add, remove=remove)


def assign_work(
    tx: Transaction,
    context: UnitContext,
    name: str,
    *,
    departments: Sequence[str] | None = None,
    areas: Sequence[str] | None = None,
) -> RegisteredOfficial:
    """Set what the official *name* works on, where it is given; [] stands for all.

    Raises:
        OfficialError: no such official, department or area.
    """
    name, official_id = find_official(tx, context, name)
    change_assignments(tx, context, official_id, departments=departments, areas=areas)
    return next(entry for entry in list_officials(tx, context) if entry.name == name)


def remove_official(tx: Transaction, context: UnitContext, name: str) -> str:
    """Remove an official, and revoke all their access; return their name.

    Their past acts keep the name. A later official of the same name is a new one.

    Raises:
        OfficialError: no such official, or it is the last official or administrator.
    """
    now = context.now()
    # Otherwise two operators could concurrently remove one each of the last two.
    acquire_lock(tx, f"roll {context.unit_id}")
    name, official_id = find_official(tx, context, name)
    if len(officials.list_all(tx, context.unit_id)) == 1:
        raise OfficialError(
            f"{name} is the last who can sign in. Add another first: python -m bot user add NAME"
        )
    check_not_last_administrator(tx, context, official_id)
    end_roles(tx, context, official_id)
    change_assignments(tx, context, official_id, departments=(), areas=())
    officials.remove(tx, context.unit_id, official_id, now=now)
    staff_bot.disconnect(tx, context.unit_id, official_id, now=now)
    audit.record(tx, context.unit_id, audit.OPERATOR, "official.remove", official_id, now=now)
    return name
