"""Store outgoing messages and their outcomes; `sender_leases` claims them for sending."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, or_, select, update

from storage.database import bulk_writes
from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import Statement, in_literals
from storage.database.transactions import Transaction
from storage.tables import CONTACTS, OUTBOX
from storage.tables.outbox import (
    AT_LEAST_ONCE,
    AT_MOST_ONCE,
    FAILED,
    LEASED,
    SENDING,
    SENT,
    STOPPED,
    UNKNOWN,
    UNSENT,
    WAITING,
    Urgency,
)

__all__ = [
    "AT_LEAST_ONCE",
    "AT_MOST_ONCE",
    "FAILED",
    "LEASED",
    "SENDING",
    "SENT",
    "STOPPED",
    "UNKNOWN",
    "UNSENT",
    "WAITING",
    "Delivery",
    "DeliveryOutcome",
    "Urgency",
]


class Delivery(NamedTuple):
    """One message to one address; *payload* is the JSON of a reply.

    *edits* is the platform's id of the message that this one may replace, or "".
    """

    delivery_id: str
    person_id: str
    channel: str
    address: str
    position: int
    urgency: int
    promise: str
    attempts: int
    payload: str
    edits: str = ""


class DeliveryOutcome(NamedTuple):
    """The outcome of one delivery; *not_before* is when to try again, if it waits.

    It does not count as *tried* if it only had to wait: for the one before it, or because the
    platform throttled us.
    """

    delivery_id: str
    state: str
    at: datetime
    not_before: datetime
    external_id: str | None = None
    reason: str | None = None
    tried: bool = True


_FIELDS = Delivery._fields


def enqueue(
    tx: Transaction,
    unit_id: str,
    deliveries: Sequence[Delivery],
    *,
    now: datetime,
    owner: str | None = None,
    sends: Callable[[str], bool] | None = None,
    not_before: datetime | None = None,
) -> list[Delivery]:
    """Put *deliveries* into the outbox; return those that are leased to *owner*, if given.

    They go out at once, or not before *not_before*. A delivery is leased if the owner *sends* for
    its channel (by default for any), and if it overtakes no message of its address that waits or
    has another owner. Other deliveries wait.
    """
    if not deliveries:
        return []
    held = (
        _find_blocked_addresses(tx, unit_id, owner, max(d.urgency for d in deliveries))
        if owner
        else {}
    )
    rows, leased = [], []
    for delivery in deliveries:
        until = held.get((delivery.channel, delivery.address))
        is_ours = sends is None or sends(delivery.channel)
        is_leased = owner is not None and until is None and is_ours
        if is_leased:
            leased.append(delivery)
        rows.append(
            {
                **delivery._asdict(),
                "unit_id": unit_id,
                "state": LEASED if is_leased else WAITING,
                "owner": owner if is_leased else None,
                "not_before": max(now, until or now, not_before or now),
                "created_at": now,
            }
        )
    bulk_writes.insert_rows(tx, OUTBOX, rows)
    return leased


def add_as_sent(
    tx: Transaction, unit_id: str, deliveries: Sequence[Delivery], *, now: datetime
) -> None:
    """Put *deliveries* into the outbox as sent: on their channels, stored means arrived."""
    done = {
        "unit_id": unit_id,
        "state": SENT,
        "not_before": now,
        "created_at": now,
        "sent_at": now,
    }
    if deliveries:
        bulk_writes.insert_rows(
            tx, OUTBOX, [{**d._asdict(), **done, "attempts": 1} for d in deliveries]
        )


_BLOCKED_ADDRESSES = Statement(
    select(OUTBOX.c.channel, OUTBOX.c.address, func.max(OUTBOX.c.not_before))
    .where(
        OUTBOX.c.unit_id == bindparam("unit"),
        in_literals(OUTBOX.c.state, UNSENT),
        OUTBOX.c.urgency <= bindparam("urgency"),
        # A notice has no position in the thread before it is rendered.
        OUTBOX.c.position.is_not(None),
        # The owner sends what it has leased before what it gets now.
        or_(OUTBOX.c.state == WAITING, OUTBOX.c.owner != bindparam("owner")),
    )
    .group_by(OUTBOX.c.channel, OUTBOX.c.address)
)


def _find_blocked_addresses(
    tx: Transaction, unit_id: str, owner: str, urgency: int
) -> dict[tuple[str, str], datetime]:
    """Return the addresses that can't be leased, each with the time until when.

    Something as urgent as *urgency* waits there, or another owner has it.
    """
    rows = _BLOCKED_ADDRESSES.rows(tx, unit=unit_id, urgency=urgency, owner=owner)
    return {(row[0], row[1]): row[2] for row in rows}


_RECORD_OTHER = BulkUpdate(
    lambda param: (
        update(OUTBOX)
        .where(
            OUTBOX.c.unit_id == param("unit"),
            OUTBOX.c.delivery_id == param("delivery"),
            or_(param("only") == "", OUTBOX.c.owner == param("only")),
        )
        .values(
            state=param("became"),
            owner=None,
            attempts=OUTBOX.c.attempts + param("tries"),
            not_before=param("again"),
            reason=param("why"),
        )
    ),
    texts=("unit", "delivery", "only", "became", "why"),
    numbers=("tries",),
    moments=("again",),
)


_RECORD_SENT = BulkUpdate(
    lambda param: (
        update(OUTBOX)
        .where(OUTBOX.c.unit_id == param("unit"), OUTBOX.c.delivery_id == param("delivery"))
        .values(
            state=SENT,
            owner=None,
            attempts=OUTBOX.c.attempts + 1,
            sent_at=param("when"),
            external_id=param("external"),
            reason=None,
            notice=None,
        )
    ),
    texts=("unit", "delivery", "external"),
    moments=("when",),
)


def record_outcomes(
    tx: Transaction, unit_id: str, records: Sequence[DeliveryOutcome], *, owner: str = ""
) -> None:
    """Record the outcomes of deliveries, at most one of each.

    "Waiting" has no effect if *owner* does not have the delivery any more.
    """
    sent = [
        {"unit": unit_id, "delivery": r.delivery_id, "when": r.at, "external": r.external_id}
        for r in records
        if r.state == SENT
    ]
    others = [
        {
            "unit": unit_id,
            "delivery": r.delivery_id,
            "only": owner if r.state == WAITING else "",
            "became": r.state,
            "tries": int(r.tried),
            "again": r.not_before,
            "why": r.reason,
        }
        for r in records
        if r.state != SENT
    ]
    if sent:
        _RECORD_SENT.apply(tx, sent)
    if others:
        _RECORD_OTHER.apply(tx, others)


def count_by_state(tx: Transaction, unit_id: str) -> dict[str, int]:
    """Return how many messages are in each state."""
    rows = tx.execute(
        select(OUTBOX.c.state, func.count())
        .where(OUTBOX.c.unit_id == unit_id)
        .group_by(OUTBOX.c.state)
    )
    return {state: int(count) for state, count in rows}


def list_unknown(tx: Transaction, unit_id: str) -> list[Delivery]:
    """Return every message that may or may not have arrived and is not sent again."""
    query = (
        select(*(OUTBOX.c[field] for field in _FIELDS))
        .where(OUTBOX.c.unit_id == unit_id, OUTBOX.c.state == UNKNOWN)
        .order_by(OUTBOX.c.created_at)
    )
    return [Delivery(*row) for row in tx.execute(query)]


def find_last_sent(
    tx: Transaction, unit_id: str, channel: str, address: str, *, before: int
) -> str | None:
    """Return the payload of the last message sent to an address before the position *before*."""
    query = _sent_to(unit_id, channel, address).where(OUTBOX.c.position < before).limit(1)
    return tx.execute(query).scalar()


def _sent_to(unit_id: str, channel: str, address: str) -> Select[Any]:
    """Return the query for the payloads that were sent to an address, the last first."""
    contact, sent = CONTACTS.c, OUTBOX.c
    person_id = (
        select(contact.person_id)
        .where(contact.unit_id == unit_id, contact.channel == channel, contact.address == address)
        .scalar_subquery()
    )
    return (
        select(sent.payload)
        .where(
            sent.unit_id == unit_id,
            sent.person_id == person_id,
            sent.channel == channel,
            sent.address == address,
            sent.state == SENT,
        )
        .order_by(sent.position.desc())
    )


def find_shown(
    tx: Transaction, unit_id: str, channel: str, address: str, external_id: str
) -> str | None:
    """Return the payload of the message that the platform calls *external_id*, in its last state.

    A message that replaced another one has its id.
    """
    query = _sent_to(unit_id, channel, address).where(OUTBOX.c.external_id == external_id).limit(1)
    return tx.execute(query).scalar()


def shows_file(tx: Transaction, unit_id: str, channel: str, address: str, media_id: str) -> bool:
    """Tell whether a message that was sent to an address shows the file *media_id*."""
    has_file = OUTBOX.c.payload.contains(f'"{media_id}"', autoescape=True)
    query = _sent_to(unit_id, channel, address).where(has_file).limit(1)
    return tx.execute(query).first() is not None


class AskedQuestion(NamedTuple):
    """A message that asks a question; *payload* is the JSON of the reply."""

    channel: str
    address: str
    state: str
    external_id: str | None
    payload: str


_ASKED = select(*(OUTBOX.c[field] for field in AskedQuestion._fields)).where(
    OUTBOX.c.unit_id == bindparam("unit_id"),
    OUTBOX.c.person_id == bindparam("person_id"),
    OUTBOX.c.payload.contains(bindparam("asks"), escape="/"),
)
_ASKED_ANYWHERE = Statement(_ASKED)
_ASKED_HERE = Statement(
    _ASKED.where(
        OUTBOX.c.channel == bindparam("channel"),
        OUTBOX.c.address == bindparam("address"),
        OUTBOX.c.position > bindparam("after"),
    )
)


def list_asked(tx: Transaction, unit_id: str, person_id: str, asks: str) -> list[AskedQuestion]:
    """Return the messages to a person whose question has an id that begins with *asks*."""
    rows = _ASKED_ANYWHERE.rows(tx, unit_id=unit_id, person_id=person_id, asks=_pattern(asks))
    return [AskedQuestion(*row) for row in rows]


def list_asked_here(
    tx: Transaction, unit_id: str, delivery: Delivery, asks: str, *, after: int
) -> list[AskedQuestion]:
    """Return those of `list_asked` at the address of *delivery* with a position after *after*."""
    rows = _ASKED_HERE.rows(
        tx,
        unit_id=unit_id,
        person_id=delivery.person_id,
        channel=delivery.channel,
        address=delivery.address,
        after=after,
        asks=_pattern(asks),
    )
    return [AskedQuestion(*row) for row in rows]


def _pattern(asks: str) -> str:
    return re.sub("[/%_]", r"/\g<0>", f'"asks":"{asks}')


def list_waiting_kinds(
    tx: Transaction, unit_id: str, people: Sequence[str], *, urgency: int, since: datetime
) -> dict[str, list[str]]:
    """Return, by person, the kinds of waiting messages of an urgency, due at *since* or later."""
    query = select(OUTBOX.c.person_id, OUTBOX.c.kind).where(
        OUTBOX.c.unit_id == unit_id,
        in_literals(OUTBOX.c.state, UNSENT),
        OUTBOX.c.state == WAITING,
        OUTBOX.c.urgency == urgency,
        OUTBOX.c.not_before >= since,
        OUTBOX.c.person_id.in_(people),
    )
    kinds: dict[str, list[str]] = {person_id: [] for person_id in people}
    for person_id, kind in tx.execute(query):
        kinds[person_id].append(kind)
    return kinds


def count_unsent(tx: Transaction, unit_id: str) -> int:
    """Return how many messages are still to go out."""
    query = select(func.count()).where(
        OUTBOX.c.unit_id == unit_id, in_literals(OUTBOX.c.state, UNSENT)
    )
    return int(tx.execute(query).scalar_one())


def redact(tx: Transaction, unit_id: str, person_id: str, *, payload: str) -> None:
    """Replace everything that was sent to a person by *payload*."""
    tx.execute(
        update(OUTBOX)
        .where(
            OUTBOX.c.unit_id == unit_id,
            OUTBOX.c.person_id == person_id,
            OUTBOX.c.state.not_in(UNSENT),
        )
        .values(payload=payload, notice=None)
    )
