"""Who speaks in a batch: each person once, under each of their addresses."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from bot.deeds.desk import new_id
from conversations.engine.person import Person
from conversations.engine.standing import Standing
from conversations.engine.transcript import Session, to_json
from storage.database import Transaction
from storage.repositories import people
from storage.repositories.people import Address, Known, Progress


class Guest(Struct):
    """One person in the course of a batch."""

    person_id: str
    person: Person
    position: int
    session: Session
    is_new: bool
    touched: bool = False


def progress(guests: Iterable[Guest], standing: Standing | None) -> list[Progress]:
    """Return how far the talks of *guests* have come, to be kept.

    Those that are left *standing* are noted there.
    """
    talks = []
    for guest in guests:
        left = guest.session.open or guest.session.shelved
        said = to_json(guest.session).decode()
        if standing is not None:
            standing.note(guest.person_id, guest.session, said)
        draft = left.name if left else ""
        talks.append(Progress(guest.person_id, guest.position, said, draft, guest.is_new))
        guest.is_new = False
    return talks


def seat(
    tx: Transaction,
    unit_id: str,
    addresses: Iterable[Address],
    found: Mapping[Address, Known],
    *,
    newcomer: Person,
    read: Callable[[str, str], Session],
    now: datetime,
) -> dict[Address, Guest]:
    """Return who is behind each of *addresses*: who was *found* there, or else a *newcomer*."""
    new = {address: new_id() for address in addresses if address not in found}
    if new:
        people.add(tx, unit_id, new, person=newcomer, now=now)
    by_person: dict[str, Guest] = {}
    seats = {}
    for address, known in found.items():
        if known.person_id not in by_person:
            session = read(known.person_id, known.session)
            by_person[known.person_id] = Guest(
                known.person_id, known.person, known.position, session, not known.session
            )
        seats[address] = by_person[known.person_id]
    for address, person_id in new.items():
        seats[address] = Guest(person_id, newcomer, 0, Session(), is_new=True)
    return seats
