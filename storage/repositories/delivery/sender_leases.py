"""Lease deliveries to sending processes: heartbeats, claims, marks, releases."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, FromClause, and_, delete, func, insert, or_, select, update

from storage.database.statements import in_literals
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories.delivery.notices import QueuedNotice
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.person import people
from storage.repositories.person.people import PersonState
from storage.tables import OUTBOX, SENDERS
from storage.tables.outbox import (
    AT_LEAST_ONCE,
    AT_MOST_ONCE,
    FAILED,
    LEASED,
    SENDING,
    UNKNOWN,
    UNSENT,
    WAITING,
    Urgency,
)

_UNSENT = in_literals(OUTBOX.c.state, UNSENT)
_BEHIND_ALL = 2**31 - 1


def record_heartbeat(tx: Transaction, unit_id: str, owner: str, *, until: datetime) -> None:
    """Record a heartbeat of *owner*: its leases hold until *until*."""
    changed = tx.execute(
        update(SENDERS)
        .where(SENDERS.c.unit_id == unit_id, SENDERS.c.owner == owner)
        .values(alive_until=until)
    )
    if changed.rowcount == 0:
        tx.execute(insert(SENDERS).values(unit_id=unit_id, owner=owner, alive_until=until))


def has_other_senders(tx: Transaction, unit_id: str, owner: str, *, now: datetime) -> bool:
    """Tell whether there are live senders other than *owner*."""
    query = select(SENDERS.c.owner).where(
        SENDERS.c.unit_id == unit_id, SENDERS.c.owner != owner, SENDERS.c.alive_until > now
    )
    return tx.execute(query.limit(1)).first() is not None


def has_due_answers(
    tx: Transaction, unit_id: str, channels: Collection[str], *, now: datetime
) -> bool:
    """Tell whether answers on *channels* wait and are due."""
    query = select(OUTBOX.c.delivery_id).where(
        OUTBOX.c.unit_id == unit_id,
        _UNSENT,
        OUTBOX.c.state == WAITING,
        OUTBOX.c.urgency <= Urgency.ANSWER,
        OUTBOX.c.not_before <= now,
        OUTBOX.c.channel.in_(sorted(channels)),
    )
    return tx.execute(query.limit(1)).first() is not None


class ClaimFilter(NamedTuple):
    """What to claim: on which *channels* (None for all), and whether answers, bulk, or both."""

    channels: Collection[str] | None = None
    answers: bool = True
    bulk: bool = True


class Claim(NamedTuple):
    """Claimed messages: *deliveries* that can be sent, and *notices* still to be rendered.

    The rows of the notices' *recipients* are locked until the transaction ends. *is_full* tells
    whether more may be due than the limit.
    """

    deliveries: list[Delivery]
    notices: list[QueuedNotice]
    recipients: dict[str, PersonState]
    is_full: bool


_CLAIMED_COLUMNS = tuple(
    OUTBOX.c[field]
    for field in dict.fromkeys((*Delivery._fields, *QueuedNotice._fields, "not_before"))
)


def claim(
    tx: Transaction,
    unit_id: str,
    owner: str,
    *,
    now: datetime,
    limit: int,
    claim_filter: ClaimFilter = ClaimFilter(),  # noqa: B008 - a frozen value
) -> Claim:
    """Lease up to *limit* due messages to *owner*, the most urgent first, in order per person.

    The leases of silent owners end first; what they may have sent and must not go out twice
    becomes unknown. Notices to people whose rows are locked wait for the next claim.
    """
    # One claim at a time: two would not see each other's leases, and could overtake each other.
    acquire_lock(tx, f"claim {unit_id}")
    _take_over_silent(tx, unit_id, now=now)
    due = (
        select(OUTBOX.c.delivery_id, OUTBOX.c.person_id, OUTBOX.c.position.is_(None))
        .where(
            OUTBOX.c.unit_id == unit_id,
            _UNSENT,
            OUTBOX.c.state == WAITING,
            OUTBOX.c.not_before <= now,
            *_matches_filter(claim_filter),
            ~_is_behind(now),
        )
        .order_by(OUTBOX.c.urgency, OUTBOX.c.not_before, OUTBOX.c.position.nulls_last())
        .order_by(OUTBOX.c.delivery_id)
        .limit(limit)
    )
    # A query of its own: inside the update PostgreSQL may repeat it for every row.
    found = tx.execute(due).all()
    # Lock people before their messages, in the same order as erasing and linking.
    unrendered = {person_id for _, person_id, is_unrendered in found if is_unrendered}
    recipients = people.lock_free(tx, unit_id, unrendered) if unrendered else {}
    ids = [row[0] for row in found if not row[2] or row[1] in recipients]
    rows = tx.execute(
        update(OUTBOX)
        .where(OUTBOX.c.unit_id == unit_id, OUTBOX.c.delivery_id.in_(ids))
        .where(OUTBOX.c.state == WAITING)
        .values(state=LEASED, owner=owner)
        .returning(*_CLAIMED_COLUMNS)
    )
    claimed = rows.mappings().all()
    rendered = [row for row in claimed if row["position"] is not None]
    waiting = [row for row in claimed if row["position"] is None]
    rendered.sort(key=lambda row: (row["urgency"], row["position"]))
    waiting.sort(key=lambda row: (row["urgency"], row["not_before"], row["delivery_id"]))
    return Claim(
        [Delivery(*(row[field] for field in Delivery._fields)) for row in rendered],
        [QueuedNotice(*(row[field] for field in QueuedNotice._fields)) for row in waiting],
        recipients,
        is_full=len(found) == limit,
    )


def _is_behind(now: datetime) -> ColumnElement[bool]:
    """Return the condition that an earlier row of the same address must go out first."""
    earliers, firsts = OUTBOX.alias(), OUTBOX.alias()
    mine, earlier, first = OUTBOX.c, earliers.c, firsts.c
    comes_after_mine = earlier.not_before > mine.not_before
    # A row before the earlier one may make it wait, and so this one.
    must_wait = (
        select(first.delivery_id)
        .where(
            *_comes_before(firsts, earliers),
            first.state == WAITING,
            first.urgency == earlier.urgency,
            first.not_before > earlier.not_before,
        )
        .exists()
    )
    return (
        select(earlier.delivery_id)
        .where(
            *_comes_before(earliers, OUTBOX),
            # An answer does not wait for less urgent messages.
            earlier.urgency <= mine.urgency,
            or_(
                earlier.state.in_((LEASED, SENDING)),
                # It is not due yet.
                and_(earlier.state == WAITING, earlier.not_before > now),
                # A claim with a limit would take this one before it, or without it.
                and_(
                    earlier.state == WAITING,
                    earlier.urgency == mine.urgency,
                    or_(comes_after_mine, must_wait),
                ),
            ),
        )
        .exists()
    )


def _comes_before(earlier: FromClause, later: FromClause) -> list[ColumnElement[bool]]:
    same = ("unit_id", "person_id", "channel", "address")
    return [
        *(earlier.c[name] == later.c[name] for name in same),
        # A notice that is not rendered has no position, and comes after all others.
        earlier.c.position < func.coalesce(later.c.position, _BEHIND_ALL),
    ]


def _matches_filter(claim_filter: ClaimFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if claim_filter.channels is not None:
        conditions.append(OUTBOX.c.channel.in_(sorted(claim_filter.channels)))
    if not claim_filter.bulk:
        conditions.append(OUTBOX.c.urgency <= Urgency.ANSWER)
    if not claim_filter.answers:
        conditions.append(OUTBOX.c.urgency > Urgency.ANSWER)
    return conditions


def fail_unclaimable(
    tx: Transaction, unit_id: str, channels: Collection[str], *, before: datetime
) -> int:
    """Fail what has waited since *before* for channels not in *channels*; return how many."""
    changed = tx.execute(
        update(OUTBOX)
        .where(
            OUTBOX.c.unit_id == unit_id,
            _UNSENT,
            OUTBOX.c.state == WAITING,
            OUTBOX.c.not_before <= before,
            OUTBOX.c.channel.not_in(sorted(channels)),
        )
        .values(state=FAILED, reason="NoChannel")
    )
    return changed.rowcount


def _take_over_silent(tx: Transaction, unit_id: str, *, now: datetime) -> None:
    alive = select(SENDERS.c.owner).where(
        SENDERS.c.unit_id == unit_id, SENDERS.c.alive_until > now
    )
    left = and_(
        OUTBOX.c.unit_id == unit_id,
        _UNSENT,
        OUTBOX.c.state.in_((LEASED, SENDING)),
        OUTBOX.c.owner.not_in(alive.scalar_subquery()),
    )
    may_repeat = or_(OUTBOX.c.state == LEASED, OUTBOX.c.promise == AT_LEAST_ONCE)
    tx.execute(update(OUTBOX).where(left, may_repeat).values(state=WAITING, owner=None))
    tx.execute(
        update(OUTBOX)
        .where(left, OUTBOX.c.state == SENDING, OUTBOX.c.promise == AT_MOST_ONCE)
        .values(state=UNKNOWN, owner=None, reason="crash")
    )
    is_silent = (SENDERS.c.unit_id == unit_id) & (SENDERS.c.alive_until <= now)
    tx.execute(delete(SENDERS).where(is_silent))


def mark_sending(tx: Transaction, unit_id: str, owner: str, ids: Sequence[str]) -> set[str]:
    """Mark *ids* as `sending`; return those that are still *owner*'s."""
    rows = tx.execute(
        update(OUTBOX)
        .where(OUTBOX.c.unit_id == unit_id, OUTBOX.c.owner == owner, OUTBOX.c.delivery_id.in_(ids))
        .values(state=SENDING)
        .returning(OUTBOX.c.delivery_id)
    )
    return set(rows.scalars())


def release(tx: Transaction, unit_id: str, owner: str) -> None:
    """Give back what *owner* leased and has not begun to send, and delete its heartbeat."""
    tx.execute(
        update(OUTBOX)
        .where(OUTBOX.c.unit_id == unit_id, _UNSENT, OUTBOX.c.state == LEASED)
        .where(OUTBOX.c.owner == owner)
        .values(state=WAITING, owner=None)
    )
    tx.execute(delete(SENDERS).where(SENDERS.c.unit_id == unit_id, SENDERS.c.owner == owner))
