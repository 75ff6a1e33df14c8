"""Read the addresses of people: all, the preferred one, the person behind one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    ScalarSelect,
    and_,
    bindparam,
    case,
    select,
    true,
)

from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person import people
from storage.tables import CONTACTS, INBOX, PEOPLE


class Contact(NamedTuple):
    """One address; *linked_at* is when it was linked by a code, or None."""

    channel: str
    address: str
    created_at: datetime
    linked_at: datetime | None


def of_person(tx: Transaction, unit_id: str, person_id: str) -> list[Contact]:
    """Return a person's addresses, those that were linked by a code last."""
    contact = CONTACTS.c
    query = (
        select(contact.channel, contact.address, contact.created_at, contact.linked_at)
        .where(contact.unit_id == unit_id, contact.person_id == person_id)
        .order_by(
            case((contact.linked_at.is_(None), 0), else_=1), contact.linked_at, contact.created_at
        )
        .order_by(contact.channel, contact.address)
    )
    return [Contact(*row) for row in tx.execute(query)]


def find_person_id(tx: Transaction, unit_id: str, channel: str, address: str) -> str | None:
    """Return the id of the person with this address, or None."""
    contact = CONTACTS.c
    return tx.execute(
        select(contact.person_id).where(
            contact.unit_id == unit_id, contact.channel == channel, contact.address == address
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
    """Return the profile of the person with this address, or None; don't lock it."""
    where = {"unit": unit_id, "channel": channel, "address": address}
    row = tx.execute(_FIND_PERSON, where).first()
    return Person(*row) if row else None


def find_preferred(tx: Transaction, unit_id: str, person_id: str) -> tuple[str, str] | None:
    """Return a person's preferred address, or None if none is reachable."""
    found = list_reachable(tx, unit_id, [person_id])[person_id]
    return found[0] if found else None


def list_reachable(
    tx: Transaction, unit_id: str, people: Sequence[str]
) -> dict[str, list[tuple[str, str]]]:
    """Return people's reachable addresses, the preferred one first.

    That is the one on the preferred channel, or else the one where they wrote last.
    """
    contact, person = CONTACTS, PEOPLE
    query = (
        select(contact.c.person_id, contact.c.channel, contact.c.address)
        .join(PEOPLE, _is_of(contact, person))
        .where(
            contact.c.unit_id == unit_id,
            contact.c.person_id.in_(people),
            contact.c.stopped_at.is_(None),
        )
        .order_by(*_rank(contact, person))
    )
    found: dict[str, list[tuple[str, str]]] = {person_id: [] for person_id in people}
    for person_id, channel, address in tx.execute(query):
        found[person_id].append((channel, address))
    return found


def select_preferred(
    column: str,
    unit_id: str,
    person_id: ColumnElement[str],
    only: Callable[[FromClause], ColumnElement[bool]] = lambda _: true(),
) -> ScalarSelect[str]:
    """Select *column* of the preferred contact of the person *person_id*.

    It is the first of those that `list_reachable` returns for which the condition *only* holds.
    """
    # Aliases, because the enclosing statement may select from contacts and people, too.
    contact, person = CONTACTS.alias("their_contact"), PEOPLE.alias("their_person")
    return (
        select(contact.c[column])
        .join(person, _is_of(contact, person))
        .where(
            contact.c.unit_id == unit_id,
            contact.c.person_id == person_id,
            contact.c.stopped_at.is_(None),
            only(contact),
        )
        .order_by(*_rank(contact, person))
        .limit(1)
        .scalar_subquery()
    )


def _is_of(contact: FromClause, person: FromClause) -> ColumnElement[bool]:
    return and_(person.c.unit_id == contact.c.unit_id, person.c.person_id == contact.c.person_id)


def _rank(contact: FromClause, person: FromClause) -> list[ColumnElement[Any]]:
    """Return the sort order of one person's contacts, the preferred one first."""
    message = INBOX.c
    last = (
        select(message.received_at)
        .where(
            message.unit_id == contact.c.unit_id,
            message.person_id == contact.c.person_id,
            message.channel == contact.c.channel,
            message.address == contact.c.address,
        )
        .order_by(message.position.desc())
        .limit(1)
        .scalar_subquery()
    )
    return [
        case((contact.c.channel == person.c.channel, 0), else_=1),
        last.desc().nulls_last(),
        contact.c.created_at,
        contact.c.address,
    ]


def on_channel(tx: Transaction, unit_id: str, person_id: str, channel: str) -> list[str]:
    """Return the person's addresses on *channel*."""
    query = select(CONTACTS.c.address).where(
        CONTACTS.c.unit_id == unit_id,
        CONTACTS.c.person_id == person_id,
        CONTACTS.c.channel == channel,
    )
    return list(tx.execute(query).scalars())
