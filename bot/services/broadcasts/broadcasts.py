"""Starts, fills, cancels and checks broadcasts."""

from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from bot.services.delivery.notify import Notice
from bot.services.jobs.job import Job, when
from bot.services.unit_context import UnitContext
from storage.database.transactions import Database, Transaction
from storage.repositories import counters
from storage.repositories.broadcasts import broadcasts, digests, fan_out, recipients
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.delivery.outbox import Urgency

CANCELLED_AT_ONCE = 10_000
_COUNTER = "broadcast"
_JOB = "broadcasts"
_PERIOD = timedelta(seconds=10)

_encode = msgspec.json.Encoder().encode


class Schedule(NamedTuple):
    """When a broadcast may be sent: from *not_before* until *expires_at*."""

    not_before: datetime | None = None
    expires_at: datetime | None = None


def start(
    tx: Transaction,
    context: UnitContext,
    notice: Notice,
    audience: Audience,
    *,
    urgency: Urgency,
    promise: str,
    schedule: Schedule = Schedule(),  # noqa: B008 - a frozen value
) -> str:
    """Start a broadcast of *notice*; return its id. `fill` adds its recipients."""
    now = context.now()
    # A short id: it is stored three times for each recipient.
    number = counters.next_number(tx, context.unit_id, _COUNTER, first=1)
    broadcast = Broadcast(
        str(number),
        _encode(notice).decode(),
        context.version,
        audience.to_json(),
        urgency,
        promise,
        schedule.not_before or now,
        schedule.expires_at,
    )
    broadcasts.create(tx, context.unit_id, broadcast, now=now)
    return broadcast.broadcast_id


async def fill(
    database: Database, context: UnitContext, broadcast_id: str, *, chunk: int = fan_out.CHUNK
) -> None:
    """Add the recipients of a broadcast in chunks; resume where that was interrupted."""
    while await database.write_job(
        fan_out.fill_chunk, context.unit_id, broadcast_id, now=context.now(), size=chunk
    ):
        pass


async def cancel(database: Database, context: UnitContext, broadcast_id: str) -> bool:
    """Cancel what is unsent of a broadcast; return False if it has ended already."""
    is_cancelled = await database.write(
        broadcasts.cancel, context.unit_id, broadcast_id, now=context.now()
    )
    await _cancel_rows(database, context)
    return is_cancelled


def broadcast_jobs(context: UnitContext) -> list[Job]:
    """Return the job that reconciles broadcasts while any has not ended."""

    def earliest(tx: Transaction) -> datetime | None:
        return context.now() if broadcasts.has_open(tx, context.unit_id) else None

    return [
        Job(
            _JOB,
            when(context, _JOB, earliest, period=_PERIOD),
            lambda tx, now: reconcile(tx, context.unit_id, now),
        )
    ]


def reconcile(tx: Transaction, unit_id: str, now: datetime) -> int:
    """Do one batch of unfinished work, and finish ended broadcasts; return 0 if nothing was left.

    A process that died may have left a broadcast without all its recipients, or leases.
    """
    for broadcast_id in broadcasts.list_filling(tx, unit_id):
        fan_out.fill_chunk(tx, unit_id, broadcast_id, now=now)
        return 1
    recipients.take_over_silent(tx, unit_id, now=now)
    expired = broadcasts.cancel_expired(tx, unit_id, now=now)
    settled = digests.settle(tx, unit_id)
    cancelled = broadcasts.cancel_rows(tx, unit_id, most=CANCELLED_AT_ONCE)
    return expired + settled + cancelled + broadcasts.finish_ended(tx, unit_id, now=now)


async def _cancel_rows(database: Database, context: UnitContext) -> None:
    while await database.write_job(
        broadcasts.cancel_rows, context.unit_id, most=CANCELLED_AT_ONCE
    ):
        pass
