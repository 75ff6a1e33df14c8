"""Who people are, as they told it, and what they consented to."""

from datetime import datetime

from msgspec import structs
from sqlalchemy import bindparam, select, update

from conversations.engine.person import Person
from storage import batches
from storage.database import Transaction
from storage.statements import Statement
from storage.tables import CONSENTS, CONTACTS, PEOPLE

_INTRODUCE = Statement(
    update(PEOPLE)
    .where(PEOPLE.c.unit_id == bindparam("unit"), PEOPLE.c.person_id == bindparam("whose"))
    .values({field: bindparam(f"its_{field}") for field in Person.__struct_fields__})
)


def introduce(tx: Transaction, unit_id: str, person_id: str, person: Person) -> None:
    """Keep who someone is from now on."""
    told = {f"its_{field}": value for field, value in structs.asdict(person).items()}
    _INTRODUCE.run(tx, {"unit": unit_id, "whose": person_id, **told})


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


def form(tx: Transaction, unit_id: str, channel: str, address: str) -> str:
    """Return how the person behind an address is called, "" where they never said."""
    its = CONTACTS.c
    query = (
        select(PEOPLE.c.form)
        .join(CONTACTS, (its.unit_id == PEOPLE.c.unit_id) & (its.person_id == PEOPLE.c.person_id))
        .where(its.unit_id == unit_id, its.channel == channel, its.address == address)
    )
    return str(tx.execute(query).scalar() or "")
