"""Who people are, as they told it, and what they consented to."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import update

from conversations.engine.person import Person
from storage import batches
from storage.batches import Change
from storage.database import Transaction
from storage.tables import CONSENTS, PEOPLE

_TOLD = {field: f"its_{field}" for field in Person.__struct_fields__}
_INTRODUCE = Change(
    lambda given: (
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == given("unit"), PEOPLE.c.person_id == given("whose"))
        .values({field: given(name) for field, name in _TOLD.items()})
    ),
    texts=("unit", "whose", *_TOLD.values()),
)


def introduce(tx: Transaction, unit_id: str, person_id: str, person: Person) -> None:
    """Keep who someone is from now on."""
    introduce_all(tx, unit_id, {person_id: person})


def introduce_all(tx: Transaction, unit_id: str, people: Mapping[str, Person]) -> None:
    """Keep who *people* are from now on, by their ids."""
    rows = [
        {
            "unit": unit_id,
            "whose": person_id,
            **{name: getattr(person, field) for field, name in _TOLD.items()},
        }
        for person_id, person in people.items()
    ]
    if rows:
        _INTRODUCE.make(tx, rows)


def note_consent(  # noqa: PLR0913 - what the law wants to be kept of it
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
    """Keep that someone gave or withdrew their consent: which text, in which language, where."""
    consent = {
        "unit_id": unit_id,
        "person_id": person_id,
        "at": now,
        "act": act,
        "version": version,
        "language": language,
        "channel": channel,
    }
    batches.add(tx, CONSENTS, [consent])
