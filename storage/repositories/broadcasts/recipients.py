"""Mark, record, release and take over recipients of broadcasts that are being sent to."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, func, literal_column, or_, select, update

from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import Statement, in_literals, in_parameter
from storage.database.transactions import Transaction
from storage.tables import BROADCAST_RECIPIENTS, BROADCASTS, PEOPLE, SENDERS
from storage.tables.broadcasts import SENDING_OUT
from storage.tables.outbox import (
    AT_LEAST_ONCE,
    AT_MOST_ONCE,
    FAILED,
    LEASED,
    SENDING,
    SENT,
    UNKNOWN,
    UNSENT,
    WAITING,
)

OPTED_OUT = "opted_out"
"""The reason of a message that was stopped because its person does not want the topic."""

_ME = BROADCAST_RECIPIENTS.c
_UNSENT = in_literals(_ME.state, UNSENT)


class RecipientDelivery(NamedTuple):
    """The message of a broadcast to one recipient; it is sent like a `Delivery`."""

    broadcast_id: str
    person_id: str
    channel: str
    address: str
    position: int
    urgency: int
    promise: str
    attempts: int
    payload: str
    edits: str = ""

    @property
    def delivery_id(self) -> str:
        """An id that no other message has."""
        return f"{self.broadcast_id}-{self.person_id}"


class RecipientOutcome(NamedTuple):
    """The outcome of one recipient's message, like `DeliveryOutcome`."""

    broadcast_id: str
    person_id: str
    state: str
    at: datetime
    not_before: datetime
    external_id: str | None = None
    reason: str | None = None
    tried: bool = True


_MARK_SENDING = Statement(
    update(BROADCAST_RECIPIENTS)
    .where(
        _ME.unit_id == bindparam("unit"),
        _ME.broadcast_id == bindparam("broadcast"),
        in_parameter(_ME.person_id, "people"),
        _UNSENT,
        _ME.state == literal_column(f"'{LEASED}'"),
        _ME.owner == bindparam("only"),
    )
    .values(state=SENDING)
    .returning(_ME.person_id)
)


def mark_sending(
    tx: Transaction, unit_id: str, owner: str, deliveries: Sequence[RecipientDelivery]
) -> set[str]:
    """Mark *deliveries* as `sending`; return the ids of those that are still *owner*'s."""
    by_broadcast: dict[str, list[RecipientDelivery]] = {}
    for delivery in deliveries:
        by_broadcast.setdefault(delivery.broadcast_id, []).append(delivery)
    ours = set()
    for broadcast_id, its in by_broadcast.items():
        wanted = [delivery.person_id for delivery in its]
        rows = _MARK_SENDING.rows(
            tx, unit=unit_id, broadcast=broadcast_id, people=wanted, only=owner
        )
        marked = {row[0] for row in rows}
        ours |= {delivery.delivery_id for delivery in its if delivery.person_id in marked}
    return ours


_RECORD_SENT = BulkUpdate(
    lambda param: (
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == param("unit"),
            _ME.broadcast_id == param("broadcast"),
            _ME.person_id == param("person"),
        )
        .values(
            state=SENT,
            owner=None,
            attempts=_ME.attempts + 1,
            sent_at=param("when"),
            external_id=param("external"),
            reason=None,
        )
    ),
    texts=("unit", "broadcast", "person", "external"),
    moments=("when",),
)
_RECORD_OTHER = BulkUpdate(
    lambda param: (
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == param("unit"),
            _ME.broadcast_id == param("broadcast"),
            _ME.person_id == param("person"),
            # A row that the owner has lost has another owner, or has ended.
            _ME.owner == param("only"),
        )
        .values(
            state=param("became"),
            owner=None,
            attempts=_ME.attempts + param("tries"),
            not_before=param("again"),
            reason=param("why"),
        )
    ),
    texts=("unit", "broadcast", "person", "only", "became", "why"),
    numbers=("tries",),
    moments=("again",),
)


def record_outcomes(
    tx: Transaction, unit_id: str, outcomes: Sequence[RecipientOutcome], *, owner: str
) -> None:
    """Record the outcomes of messages of *owner*, at most one of each.

    "Sent" is always recorded; other outcomes only if the row is still the owner's.
    """
    sent, others = [], []
    for outcome in outcomes:
        key = {
            "unit": unit_id,
            "broadcast": outcome.broadcast_id,
            "person": outcome.person_id,
        }
        if outcome.state == SENT:
            sent.append({**key, "when": outcome.at, "external": outcome.external_id})
        else:
            others.append(
                {
                    **key,
                    "only": owner,
                    "became": outcome.state,
                    "tries": int(outcome.tried),
                    "again": outcome.not_before,
                    "why": outcome.reason,
                }
            )
    if sent:
        _RECORD_SENT.apply(tx, sent)
    if others:
        _RECORD_OTHER.apply(tx, others)


def release(tx: Transaction, unit_id: str, owner: str) -> None:
    """Give back what *owner* leased and has not begun to send."""
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(_ME.unit_id == unit_id, _UNSENT, _ME.state == LEASED, _ME.owner == owner)
        .values(state=WAITING, owner=None)
    )


def take_over_silent(tx: Transaction, unit_id: str, *, now: datetime) -> None:
    """End the leases of owners without a recent heartbeat.

    What they may have sent and must not be sent twice becomes unknown.
    """
    alive = select(SENDERS.c.owner).where(
        SENDERS.c.unit_id == unit_id, SENDERS.c.alive_until > now
    )
    promise = (
        select(BROADCASTS.c.promise)
        .where(BROADCASTS.c.unit_id == _ME.unit_id, BROADCASTS.c.broadcast_id == _ME.broadcast_id)
        .scalar_subquery()
    )
    left = and_(
        _ME.unit_id == unit_id,
        _UNSENT,
        _ME.state.in_((LEASED, SENDING)),
        _ME.owner.is_not(None),  # a part of a digest has none
        _ME.owner.not_in(alive.scalar_subquery()),
    )
    may_repeat = or_(_ME.state == LEASED, promise == AT_LEAST_ONCE)
    tx.execute(
        update(BROADCAST_RECIPIENTS).where(left, may_repeat).values(state=WAITING, owner=None)
    )
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(left, _ME.state == SENDING, promise == AT_MOST_ONCE)
        .values(state=UNKNOWN, owner=None, reason="crash")
    )


def fail_unclaimable(
    tx: Transaction, unit_id: str, channels: Collection[str], *, before: datetime
) -> int:
    """Fail what has waited since *before* for channels not in *channels*; return how many."""
    is_old = select(BROADCASTS.c.broadcast_id).where(
        BROADCASTS.c.unit_id == unit_id,
        BROADCASTS.c.state == SENDING_OUT,
        BROADCASTS.c.filled_at <= before,
        BROADCASTS.c.not_before <= before,
    )
    changed = tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == unit_id,
            _UNSENT,
            _ME.state == WAITING,
            _ME.broadcast_id.in_(is_old),
            _ME.channel.not_in(sorted(channels)),
        )
        .values(state=FAILED, reason="NoChannel")
    )
    return changed.rowcount


def count_unknown(tx: Transaction, unit_id: str) -> dict[str, int]:
    """Return, by broadcast, how many recipients it may or may not have reached."""
    query = (
        select(_ME.broadcast_id, func.count())
        .where(_ME.unit_id == unit_id, _ME.state == UNKNOWN)
        .group_by(_ME.broadcast_id)
        .order_by(_ME.broadcast_id)
    )
    return {row[0]: int(row[1]) for row in tx.execute(query)}


def list_unknown(
    tx: Transaction, unit_id: str, broadcast_id: str
) -> list[tuple[str, str, str, str | None]]:
    """Return the recipients it may or may not have reached: person, channel, address, reason."""
    query = (
        select(_ME.person_id, _ME.channel, _ME.address, _ME.reason)
        .where(_ME.unit_id == unit_id, _ME.broadcast_id == broadcast_id, _ME.state == UNKNOWN)
        .order_by(_ME.person_id)
    )
    return [(row[0], row[1], row[2], row[3]) for row in tx.execute(query)]


def find_trouble(tx: Transaction, unit_id: str, broadcast_id: str) -> tuple[str, datetime | None]:
    """Return the error for which most messages wait, "" if none, and until when they wait."""
    query = (
        select(_ME.reason, func.max(_ME.not_before))
        .where(
            _ME.unit_id == unit_id,
            _UNSENT,
            _ME.state == WAITING,
            _ME.broadcast_id == broadcast_id,
            _ME.reason.is_not(None),
        )
        .group_by(_ME.reason)
        .order_by(func.count().desc())
        .limit(1)
    )
    row = tx.execute(query).first()
    return (row[0], row[1]) if row else ("", None)


def count_opted_out(tx: Transaction, unit_id: str, broadcast_id: str) -> int:
    """Return how many recipients did not want it any more before it was sent to them."""
    return _count(tx, unit_id, broadcast_id, _ME.reason == OPTED_OUT)


def count_sent_since(tx: Transaction, unit_id: str, broadcast_id: str, since: datetime) -> int:
    """Return how many recipients it was sent to after *since*."""
    return _count(tx, unit_id, broadcast_id, _ME.sent_at > since)


def _count(
    tx: Transaction, unit_id: str, broadcast_id: str, condition: ColumnElement[bool]
) -> int:
    query = select(func.count()).where(
        _ME.unit_id == unit_id, _ME.broadcast_id == broadcast_id, condition
    )
    return tx.execute(query).scalar_one()


class RecipientState(NamedTuple):
    """A recipient and the state of their message; *form* and *neighbourhood* are as of now."""

    person_id: str
    channel: str
    form: str
    neighbourhood: str
    state: str
    reason: str
    sent_at: datetime | None


def list_states(
    tx: Transaction, unit_id: str, broadcast_id: str, *, after: str, most: int
) -> list[RecipientState]:
    """Return up to *most* recipients behind *after*, by their ids."""
    query = (
        select(
            _ME.person_id,
            _ME.channel,
            PEOPLE.c.form,
            PEOPLE.c.neighbourhood,
            _ME.state,
            func.coalesce(_ME.reason, ""),
            _ME.sent_at,
        )
        .join(PEOPLE, (PEOPLE.c.unit_id == _ME.unit_id) & (PEOPLE.c.person_id == _ME.person_id))
        .where(_ME.unit_id == unit_id, _ME.broadcast_id == broadcast_id, _ME.person_id > after)
        .order_by(_ME.person_id)
        .limit(most)
    )
    return [RecipientState(*row) for row in tx.execute(query)]


IS_PLACED = _ME.position > literal_column("0")
"""The condition that a message stands in a thread; the index of threads has the same."""
