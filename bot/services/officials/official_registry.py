"""The registry of officials: lists, finds and removes them."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from bot.services.officials.sign_in import ABSOLUTE_TIMEOUT, IDLE_TIMEOUT
from bot.services.officials.staff_bot import OfficialError
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit
from storage.repositories.officials import officials, staff_bot


class RegisteredOfficial(Struct, frozen=True):
    """One official: ids of their *departments*, none for all; since when they are what."""

    name: str
    departments: Sequence[str]
    since: datetime
    signed_in: datetime | None
    joined_staff_bot: datetime | None


def list_officials(tx: Transaction, context: UnitContext) -> list[RegisteredOfficial]:
    """Return all officials, whoever came first first."""
    now = context.now()
    signed_in = officials.list_signed_in(
        tx, context.unit_id, started=now - ABSOLUTE_TIMEOUT, seen=now - IDLE_TIMEOUT
    )
    joined = staff_bot.list_connected(tx, context.unit_id)
    return [
        RegisteredOfficial(
            official.name,
            staff_bot.departments(tx, context.unit_id, official.official_id),
            official.created_at,
            signed_in.get(official.official_id),
            joined.get(official.official_id),
        )
        for official in officials.list_all(tx, context.unit_id)
    ]


def find_official(tx: Transaction, context: UnitContext, name: str) -> tuple[str, str]:
    """Return the name of an official as it is in the registry, and their id.

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


def remove_official(tx: Transaction, context: UnitContext, name: str) -> str:
    """Remove an official from the registry, and end all their access; return their name.

    What they did stays under it. Who comes under the same name later is someone else.

    Raises:
        OfficialError: there is no official of that name, or nobody could come in without them.
    """
    now = context.now()
    # Of the last two, two operators could each remove one.
    acquire_lock(tx, f"roll {context.unit_id}")
    name, official_id = find_official(tx, context, name)
    if len(officials.list_all(tx, context.unit_id)) == 1:
        raise OfficialError(
            f"{name} is the last who can sign in. Add another first: python -m bot user add NAME"
        )
    officials.remove(tx, context.unit_id, official_id, now=now)
    staff_bot.disconnect(tx, context.unit_id, official_id, now=now)
    audit.record(tx, context.unit_id, audit.OPERATOR, "official.remove", official_id, now=now)
    return name
