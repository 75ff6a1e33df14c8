"""Save people's profiles and consents."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, update

from conversations.engine.model.person import Person
from storage.database import bulk_writes
from storage.database.bulk_writes import BulkUpdate
from storage.database.transactions import Transaction
from storage.tables import CONSENTS, PEOPLE

_PARAMETER_OF_FIELD = {field: f"its_{field}" for field in Person.__struct_fields__}
_SAVE_PROFILE = BulkUpdate(
    lambda param: (
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == param("unit"), PEOPLE.c.person_id == param("whose"))
        .values({field: param(name) for field, name in _PARAMETER_OF_FIELD.items()})
    ),
    texts=("unit", "whose", *_PARAMETER_OF_FIELD.values()),
)


def save_profile(tx: Transaction, unit_id: str, person_id: str, person: Person) -> None:
    """Save a person's profile."""
    save_profiles(tx, unit_id, {person_id: person})


def save_profiles(tx: Transaction, unit_id: str, people: Mapping[str, Person]) -> None:
    """Save the profiles of *people*, by id."""
    rows = [
        {
            "unit": unit_id,
            "whose": person_id,
            **{name: getattr(person, field) for field, name in _PARAMETER_OF_FIELD.items()},
        }
        for person_id, person in people.items()
    ]
    if rows:
        _SAVE_PROFILE.apply(tx, rows)


def record_consent(  # noqa: PLR0913 - the law requires these facts
    tx: Transaction,
    unit_id: str,
    person_id: str,
    *,
    act: str,
    version: str,
    language: str,
    channel: str,
    now: datetime,
) -> None:
    """Record that someone gave or withdrew consent: which text, in which language, where."""
    consent = {
        "unit_id": unit_id,
        "person_id": person_id,
        "at": now,
        "act": act,
        "version": version,
        "language": language,
        "channel": channel,
    }
    bulk_writes.insert_rows(tx, CONSENTS, [consent])


def list_consenting(tx: Transaction, unit_id: str, people: Sequence[str]) -> set[str]:
    """Return those of *people* with valid consent."""
    query = select(PEOPLE.c.person_id).where(
        PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id.in_(people), PEOPLE.c.consent != ""
    )
    return set(tx.execute(query).scalars())
