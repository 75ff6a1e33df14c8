"""The people in a batch: each person once, under each of their addresses."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from bot.services.ids import new_id
from conversations.engine.model.messages import Inbound, Text
from conversations.engine.model.person import LANGUAGES, Person
from conversations.engine.model.transcript import Session, session_to_json
from conversations.text.fold import diacritics
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


def first_languages(inbounds: Iterable[Inbound]) -> dict[Address, str]:
    """Return the language in which to answer new people first, where it is not Vietnamese.

    It is that of the person's device, unless their first words have Vietnamese letters: many
    phones here are set to English.
    """
    languages: dict[Address, str] = {}
    for inbound in inbounds:
        if inbound.language not in LANGUAGES[1:]:
            continue
        said = inbound.content.text if isinstance(inbound.content, Text) else ""
        is_vietnamese = any(map(diacritics, said.split()))
        language = LANGUAGES[0] if is_vietnamese else inbound.language
        languages.setdefault((inbound.channel, inbound.address), language)
    return languages


def add_newcomers(
    tx: Transaction, unit_id: str, newcomers: Mapping[Address, Person], *, now: datetime
) -> dict[Address, Participant]:
    """Store the new person at each address; return the participants."""
    added = {}
    for person in dict.fromkeys(newcomers.values()):
        new = {address: new_id() for address, its in newcomers.items() if its == person}
        people.add(tx, unit_id, new, person=person, now=now)
        for address, person_id in new.items():
            added[address] = Participant(person_id, person, 0, Session(), is_new=True)
    return added


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
