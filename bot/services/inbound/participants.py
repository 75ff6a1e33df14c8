"""The people in a batch: each person once, under each of their addresses."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from bot.services.ids import new_id
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Session, session_to_json
from storage.database.transactions import Transaction
from storage.repositories.person import people
from storage.repositories.person.people import Address, PersonState, Progress


class Participant(Struct):
    """The state of one person during a batch."""

    person_id: str
    person: Person
    position: int
    session: Session
    is_new: bool
    is_changed: bool = False


def collect_progress(participants: Iterable[Participant]) -> list[Progress]:
    """Return the state of each participant's conversation, to be stored."""
    talks = []
    for participant in participants:
        left = participant.session.open or participant.session.shelved
        stored = session_to_json(participant.session).decode()
        draft = left.name if left else ""
        talks.append(
            Progress(
                participant.person_id, participant.position, stored, draft, participant.is_new
            )
        )
        participant.is_new = False
    return talks


def add_newcomers(
    tx: Transaction, unit_id: str, addresses: Iterable[Address], newcomer: Person, *, now: datetime
) -> dict[Address, Participant]:
    """Store *newcomer* as the new person at each of *addresses*; return the participants."""
    new = {address: new_id() for address in addresses}
    if new:
        people.add(tx, unit_id, new, person=newcomer, now=now)
    return {
        address: Participant(person_id, newcomer, 0, Session(), is_new=True)
        for address, person_id in new.items()
    }


def to_participants(
    found: Mapping[Address, PersonState], read: Callable[[str], Session]
) -> dict[Address, Participant]:
    """Return the participant at each address, one for each person; *read* decodes sessions."""
    by_person: dict[str, Participant] = {}
    for known in found.values():
        if known.person_id not in by_person:
            session = read(known.session)
            by_person[known.person_id] = Participant(
                known.person_id, known.person, known.position, session, not known.session
            )
    return {address: by_person[known.person_id] for address, known in found.items()}
