"""The addresses of one person: which there are, which to write to, who is behind one."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, bindparam, case, select

from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person import people
from storage.tables import CONTACTS, INBOX, PEOPLE


class Contact(NamedTuple):
    """One address; *linked_at* says since when, where it came to the person by a code."""

    channel: str
    address: str
    created_at: datetime
    linked_at: datetime | None


def of_person(tx: Transaction, unit_id: str, person_id: str) -> list[Contact]:
    """Return a person's addresses, those that came by a code last, in their order."""
    it = CONTACTS.c
    query = (
        select(it.channel, it.address, it.created_at, it.linked_at)
        .where(it.unit_id == unit_id, it.person_id == person_id)
        .order_by(case((it.linked_at.is_(None), 0), else_=1), it.linked_at, it.created_at)
        .order_by(it.channel, it.address)
    )
    return [Contact(*row) for row in tx.execute(query)]


def find_person_id(tx: Transaction, unit_id: str, channel: str, address: str) -> str | None:
    """Return who is behind an address now, None where there is no such address."""
    it = CONTACTS.c
    return tx.execute(
        select(it.person_id).where(
            it.unit_id == unit_id, it.channel == channel, it.address == address
        )
    ).scalar()


_FIND_PERSON = (
    select(*people.PROFILE_COLUMNS)
    .join(
        CONTACTS,
        and_(CONTACTS.c.unit_id == PEOPLE.c.unit_id, CONTACTS.c.person_id == PEOPLE.c.person_id),
    )
    .where(
        CONTACTS.c.unit_id == bindparam("unit"),
        CONTACTS.c.channel == bindparam("channel"),
        CONTACTS.c.address == bindparam("address"),
    )
)


def find_person(tx: Transaction, unit_id: str, channel: str, address: str) -> Person | None:
    """Return what the person behind an address has told, None where nobody is; not held."""
    where = {"unit": unit_id, "channel": channel, "address": address}
    row = tx.execute(_FIND_PERSON, where).first()
    return Person(*row) if row else None


def find_preferred(tx: Transaction, unit_id: str, person_id: str) -> tuple[str, str] | None:
    """Return the address at which a person is written to first, None where they went away."""
    found = list_reachable(tx, unit_id, [person_id])[person_id]
    return found[0] if found else None


def list_reachable(
    tx: Transaction, unit_id: str, people: Sequence[str]
) -> dict[str, list[tuple[str, str]]]:
    """Return, by person, the addresses at which they can be written to, the preferred first.

    That is one on the channel that they asked for, else where they wrote last; those that can't
    be written to any more are left out.
    """
    contact, message, person = CONTACTS.c, INBOX.c, PEOPLE.c
    last = (
        select(message.received_at)
        .where(
            message.unit_id == contact.unit_id,
            message.person_id == contact.person_id,
            message.channel == contact.channel,
            message.address == contact.address,
        )
        .order_by(message.position.desc())
        .limit(1)
        .scalar_subquery()
    )
    is_theirs = and_(person.unit_id == contact.unit_id, person.person_id == contact.person_id)
    query = (
        select(contact.person_id, contact.channel, contact.address)
        .join(PEOPLE, is_theirs)
        .where(
            contact.unit_id == unit_id,
            contact.person_id.in_(people),
            contact.stopped_at.is_(None),
        )
        .order_by(case((contact.channel == person.channel, 0), else_=1))
        .order_by(last.desc().nulls_last(), contact.created_at, contact.address)
    )
    found: dict[str, list[tuple[str, str]]] = {person_id: [] for person_id in people}
    for person_id, channel, address in tx.execute(query):
        found[person_id].append((channel, address))
    return found


def on_channel(tx: Transaction, unit_id: str, person_id: str, channel: str) -> list[str]:
    """Return the person's addresses on *channel*."""
    query = select(CONTACTS.c.address).where(
        CONTACTS.c.unit_id == unit_id,
        CONTACTS.c.person_id == person_id,
        CONTACTS.c.channel == channel,
    )
    return list(tx.execute(query).scalars())
