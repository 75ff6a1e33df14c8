"""The inbox, and both sides' messages of one conversation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Select, Table, bindparam, func, select, update

from storage.database import bulk_writes
from storage.database.statements import Lookup, Statement, fetch_together, unnest_parameter
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.recipients import IS_PLACED
from storage.repositories.channel_lookups import by_channel
from storage.tables import BROADCAST_RECIPIENTS, BROADCAST_TEXTS, CONTACTS, INBOX, OUTBOX

UpdateKey = tuple[str, str]

# A notice may be rendered long after it was created.
_SHOWN_AT = func.coalesce(OUTBOX.c.sent_at, OUTBOX.c.created_at)

_ADDRESS: tuple[BindParameter[str], ...] = (
    bindparam("unit"),
    bindparam("channel"),
    bindparam("address"),
)
_PERSON_AT_ADDRESS = (
    select(CONTACTS.c.person_id)
    .where(
        CONTACTS.c.unit_id == _ADDRESS[0],
        CONTACTS.c.channel == _ADDRESS[1],
        CONTACTS.c.address == _ADDRESS[2],
    )
    .scalar_subquery()
)


def _newest_in_thread(query: Select[Any], table: Table, *more: ColumnElement[bool]) -> Statement:
    """Return *query* of *table* for the newest messages of a thread after a position."""
    unit, channel, address = _ADDRESS
    its = table.c
    is_in_thread = (its.unit_id == unit, its.channel == channel, its.address == address)
    is_new = its.position > bindparam("after")
    newest = query.where(*is_in_thread, *more, is_new).order_by(its.position.desc())
    return Statement(newest.limit(bindparam("most")))


_INCOMING = _newest_in_thread(
    select(INBOX.c.position, INBOX.c.received_at, INBOX.c.content, INBOX.c.update_id),
    INBOX,
    INBOX.c.person_id == _PERSON_AT_ADDRESS,
)
_OUTGOING = _newest_in_thread(
    select(OUTBOX.c.position, _SHOWN_AT, OUTBOX.c.payload),
    OUTBOX,
    OUTBOX.c.person_id == _PERSON_AT_ADDRESS,
)
_RECIPIENT, _TEXT = BROADCAST_RECIPIENTS.c, BROADCAST_TEXTS.c
_BROADCASTS = _newest_in_thread(
    select(_RECIPIENT.position, _RECIPIENT.placed_at, _TEXT.payload).join(
        BROADCAST_TEXTS,
        (_TEXT.unit_id == _RECIPIENT.unit_id)
        & (_TEXT.broadcast_id == _RECIPIENT.broadcast_id)
        & (_TEXT.manner == _RECIPIENT.manner),
    ),
    BROADCAST_RECIPIENTS,
    IS_PLACED,  # the address identifies the thread; erasing a person empties it
)

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
    """Replace the content of all messages of a person by *content*, and forget their meaning."""
    tx.execute(
        update(INBOX)
        .where(INBOX.c.unit_id == unit_id, INBOX.c.person_id == person_id)
        .values(content=content, meaning="")
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
    given = {
        "unit": unit_id,
        "channel": channel,
        "address": address,
        "after": after,
        "most": most,
    }
    queries = [(query, given) for query in (_INCOMING, _OUTGOING, _BROADCASTS)]
    found = fetch_together(tx, *queries)
    lines = [ConversationMessage(*row) for rows in found for row in rows]
    return sorted(lines)[-most:]
