"""The inbox, and both sides' messages of one conversation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, bindparam, func, select, update

from storage.database import bulk_writes
from storage.database.statements import Lookup, Statement, unnest_parameter
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.recipients import IS_PLACED
from storage.repositories.channel_lookups import by_channel
from storage.tables import BROADCAST_RECIPIENTS, BROADCAST_TEXTS, CONTACTS, INBOX, OUTBOX

UpdateKey = tuple[str, str]

# A notice may be rendered long after it was created.
_SHOWN_AT = func.coalesce(OUTBOX.c.sent_at, OUTBOX.c.created_at)

_UPDATE_ID = unnest_parameter("updates")
_FIND_TAKEN = Statement(
    select(
        _UPDATE_ID,
        select(INBOX.c.position)
        .where(
            INBOX.c.unit_id == bindparam("unit"),
            INBOX.c.channel == bindparam("channel"),
            INBOX.c.update_id == _UPDATE_ID,
        )
        .scalar_subquery(),
    )
)


def taken(unit_id: str, updates: Iterable[UpdateKey]) -> Lookup[dict[UpdateKey, int]]:
    """Return the lookup of the position of each of *updates* that is stored already."""
    return by_channel(
        _FIND_TAKEN, unit_id, updates, parameter="updates", read_row=lambda row: int(row[1])
    )


def add(tx: Transaction, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert the messages *rows*."""
    if rows:
        bulk_writes.insert_rows(tx, INBOX, rows)


def redact(tx: Transaction, unit_id: str, person_id: str, *, content: str) -> None:
    """Replace the content of all messages of a person by *content*."""
    tx.execute(
        update(INBOX)
        .where(INBOX.c.unit_id == unit_id, INBOX.c.person_id == person_id)
        .values(content=content)
    )


def of_message(
    tx: Transaction, unit_id: str, person_id: str, channel: str, address: str, message: str
) -> list[tuple[str, str]]:
    """Return the update id and content of all updates about one message, oldest first.

    These are the message itself, its caption and its edits.
    """
    query = (
        select(INBOX.c.update_id, INBOX.c.content)
        .where(
            INBOX.c.unit_id == unit_id,
            INBOX.c.person_id == person_id,
            INBOX.c.channel == channel,
            INBOX.c.address == address,
            INBOX.c.message == message,
        )
        .order_by(INBOX.c.position)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]


class ConversationMessage(NamedTuple):
    """One message of a conversation; *body* is the engine's JSON of it."""

    position: int
    at: datetime
    body: str
    update_id: str = ""

    @property
    def ours(self) -> bool:
        """Whether we sent it: only incoming messages have an update id."""
        return not self.update_id


def contents(tx: Transaction, unit_id: str, person_id: str) -> list[str]:
    """Return everything that a person said, as the engine's JSON."""
    query = select(INBOX.c.content).where(
        INBOX.c.unit_id == unit_id, INBOX.c.person_id == person_id
    )
    return list(tx.execute(query).scalars())


def conversation(
    tx: Transaction, unit_id: str, channel: str, address: str, *, after: int, most: int
) -> list[ConversationMessage]:
    """Return the newest *most* messages of both sides at an address, after position *after*."""
    contact = CONTACTS.c
    person_id = (
        select(contact.person_id)
        .where(contact.unit_id == unit_id, contact.channel == channel, contact.address == address)
        .scalar_subquery()
    )

    def is_in_thread(table: Table) -> ColumnElement[bool]:
        return and_(
            table.c.unit_id == unit_id,
            table.c.person_id == person_id,
            table.c.channel == channel,
            table.c.address == address,
            table.c.position > after,
        )

    incoming = (
        select(INBOX.c.position, INBOX.c.received_at, INBOX.c.content, INBOX.c.update_id)
        .where(is_in_thread(INBOX))
        .order_by(INBOX.c.position.desc())
        .limit(most)
    )
    outgoing = (
        select(OUTBOX.c.position, _SHOWN_AT, OUTBOX.c.payload)
        .where(is_in_thread(OUTBOX))
        .order_by(OUTBOX.c.position.desc())
        .limit(most)
    )
    recipient, text = BROADCAST_RECIPIENTS.c, BROADCAST_TEXTS.c
    broadcasts = (
        select(recipient.position, recipient.placed_at, text.payload)
        .join(
            BROADCAST_TEXTS,
            (text.unit_id == recipient.unit_id)
            & (text.broadcast_id == recipient.broadcast_id)
            & (text.manner == recipient.manner),
        )
        .where(
            # The address identifies the thread; erasing a person empties it.
            IS_PLACED,
            recipient.unit_id == unit_id,
            recipient.channel == channel,
            recipient.address == address,
            recipient.position > after,
        )
        .order_by(recipient.position.desc())
        .limit(most)
    )
    queries = (incoming, outgoing, broadcasts)
    lines = [ConversationMessage(*row) for query in queries for row in tx.execute(query)]
    return sorted(lines)[-most:]
