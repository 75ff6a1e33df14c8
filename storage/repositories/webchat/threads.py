"""The last position of a conversation at an address, and the last one shown there."""

from collections.abc import Sequence

from sqlalchemy import ScalarSelect, Table, and_, bindparam, func, select, update

from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.recipients import IS_PLACED
from storage.tables import BROADCAST_RECIPIENTS, CONTACTS, INBOX, OUTBOX


def _last_position(table: Table) -> ScalarSelect[int]:
    """Return the newest position at a contact's address in *table*, as a scalar subquery."""
    contact, message = CONTACTS.c, table.c
    return (
        select(func.coalesce(func.max(message.position), 0))
        .where(
            message.unit_id == contact.unit_id,
            message.person_id == contact.person_id,
            message.channel == contact.channel,
            message.address == contact.address,
        )
        .correlate(CONTACTS)
        .scalar_subquery()
    )


def _last_broadcast_position() -> ScalarSelect[int]:
    """Return the newest position at a contact's address, among broadcasts."""
    contact, recipient = CONTACTS.c, BROADCAST_RECIPIENTS.c
    return (
        select(func.coalesce(func.max(recipient.position), 0))
        .where(
            IS_PLACED,
            recipient.unit_id == contact.unit_id,
            recipient.channel == contact.channel,
            recipient.address == contact.address,
        )
        .correlate(CONTACTS)
        .scalar_subquery()
    )


_SELECT_POSITION = select(
    CONTACTS.c.address,
    CONTACTS.c.seen,
    _last_position(INBOX),
    _last_position(OUTBOX),
    _last_broadcast_position(),
)
_LOAD_POSITION = Statement(
    _SELECT_POSITION.where(
        CONTACTS.c.unit_id == bindparam("unit"),
        CONTACTS.c.channel == bindparam("channel"),
        CONTACTS.c.address == bindparam("address"),
    )
)


def load_position(tx: Transaction, unit_id: str, channel: str, address: str) -> tuple[int, int]:
    """Return the last position shown at an address, and the last position of its thread."""
    found = _LOAD_POSITION.rows(tx, unit=unit_id, channel=channel, address=address)
    return (found[0][1], max(found[0][2:])) if found else (0, 0)


def load_positions(
    tx: Transaction, unit_id: str, channel: str, addresses: Sequence[str]
) -> dict[str, int]:
    """Return the last position of the thread at each of *addresses*."""
    contact = CONTACTS.c
    is_one = and_(
        contact.unit_id == unit_id, contact.channel == channel, contact.address.in_(addresses)
    )
    return {row[0]: max(row[2:]) for row in tx.execute(_SELECT_POSITION.where(is_one))}


def mark_seen(tx: Transaction, unit_id: str, channel: str, address: str, position: int) -> None:
    """Record that messages up to *position* were shown; the position never decreases."""
    tx.execute(
        update(CONTACTS)
        .where(
            CONTACTS.c.unit_id == unit_id,
            CONTACTS.c.channel == channel,
            CONTACTS.c.address == address,
            CONTACTS.c.seen < position,
        )
        .values(seen=position)
    )
