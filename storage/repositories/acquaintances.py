"""Who people are, as they told it, and what they consented to."""

from datetime import datetime

from msgspec import structs
from sqlalchemy import insert, select, update

from conversations.engine.person import Person
from storage.database import Transaction
from storage.tables import CONSENTS, PEOPLE


def introduce(tx: Transaction, unit_id: str, person_id: str, person: Person) -> None:
    """Keep who someone is from now on."""
    tx.execute(
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id == person_id)
        .values(**structs.asdict(person))
    )


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
    tx.execute(
        insert(CONSENTS).values(
            unit_id=unit_id,
            person_id=person_id,
            at=now,
            act=act,
            version=version,
            language=language,
            channel=channel,
        )
    )


def form(tx: Transaction, unit_id: str, person_id: str) -> str:
    """Return how a person is called, "" where they never said."""
    query = select(PEOPLE.c.form).where(
        PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id == person_id
    )
    return str(tx.execute(query).scalar() or "")
