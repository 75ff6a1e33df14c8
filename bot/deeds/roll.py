"""The roll of officials: who there is, and how someone is taken off it."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from bot.deeds.desk import Desk
from bot.deeds.sign_in import ABSOLUTE, IDLE
from bot.deeds.staff_desk import OfficialError
from storage.database import Transaction, alone
from storage.repositories import audit, officials, staff


class Entry(Struct, frozen=True):
    """One official: ids of their *departments*, none for all; since when they are what."""

    name: str
    departments: Sequence[str]
    since: datetime
    signed_in: datetime | None
    at_the_bot: datetime | None


def read(tx: Transaction, desk: Desk) -> list[Entry]:
    """Return all officials, whoever came first first."""
    now = desk.now()
    signed_in = officials.signed_in(tx, desk.unit_id, started=now - ABSOLUTE, seen=now - IDLE)
    joined = staff.joined(tx, desk.unit_id)
    return [
        Entry(
            official.name,
            staff.departments(tx, desk.unit_id, official.official_id),
            official.created_at,
            signed_in.get(official.official_id),
            joined.get(official.official_id),
        )
        for official in officials.everyone(tx, desk.unit_id)
    ]


def find(tx: Transaction, desk: Desk, name: str) -> tuple[str, str]:
    """Return the name of an official as it is on the roll, and their id.

    Raises:
        OfficialError: there is no official of that name.
    """
    name = " ".join(name.split())
    official_id = officials.by_name(tx, desk.unit_id, name)
    if official_id is None:
        raise OfficialError(
            f"There is no official called {name}. Who there is: python -m bot user list"
        )
    return name, official_id


def remove(tx: Transaction, desk: Desk, name: str) -> str:
    """Take an official off the roll, and end all their ways in; return their name.

    What they did stays under it. Who comes under the same name later is someone else.

    Raises:
        OfficialError: there is no official of that name, or nobody could come in without them.
    """
    now = desk.now()
    # Of the last two, two operators could each remove one.
    alone(tx, f"roll {desk.unit_id}")
    name, official_id = find(tx, desk, name)
    if len(officials.everyone(tx, desk.unit_id)) == 1:
        raise OfficialError(
            f"{name} is the last who can sign in. Add another first: python -m bot user add NAME"
        )
    officials.remove(tx, desk.unit_id, official_id, now=now)
    staff.leave(tx, desk.unit_id, official_id, now=now)
    audit.note(tx, desk.unit_id, audit.OPERATOR, "official.remove", official_id, now=now)
    return name
