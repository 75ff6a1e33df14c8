"""Who people are, as they told it, and what they consented to."""

from datetime import datetime

from msgspec import structs
from sqlalchemy import bindparam, insert, select, update

from conversations.engine.person import Person
from storage.database import Transaction
from storage.tables import CONSENTS, CONTACTS, PEOPLE

_INTRODUCE = (
    update(PEOPLE)
    .where(PEOPLE.c.unit_id == bindparam("unit"), PEOPLE.c.person_id == bindparam("whose"))
    .values({field: bindparam(f"its_{field}") for field in Person.__struct_fields__})
)
_CONSENT = insert(CONSENTS)


def introduce(tx: Transaction, unit_id: str, person_id: str, person: Person) -> None:
    """Keep who someone is from now on."""
    told = {f"its_{field}": value for field, value in structs.asdict(person).items()}
    tx.execute(_INTRODUCE, {"unit": unit_id, "whose": person_id, **told})


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
        _CONSENT,
        {
            "unit_id": unit_id,
            "person_id": person_id,
            "at": now,
            "act": act,
            "version": version,
            "language": language,
            "channel": channel,
        },
    )


def form(tx: Transaction, unit_id: str, channel: str, address: str) -> str:
    """Return how the person behind an address is called, "" where they never said."""
    its = CONTACTS.c
    query = (
        select(PEOPLE.c.form)
        .join(CONTACTS, (its.unit_id == PEOPLE.c.unit_id) & (its.person_id == PEOPLE.c.person_id))
        .where(its.unit_id == unit_id, its.channel == channel, its.address == address)
    )
    return str(tx.execute(query).scalar() or "")
