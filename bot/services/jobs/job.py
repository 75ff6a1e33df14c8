"""Work that the clock begins: each occurrence is run once, by one of all processes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from msgspec import Struct

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import job_runs

MINUTE = timedelta(minutes=1)


class Job(Struct, frozen=True):
    """Work on the database that becomes due.

    *next_due* returns when it is due next, in the past where it is due now, None where nothing is
    ahead. *run* does one batch of it in a transaction and returns how much it did: it is called
    again, in a transaction of its own, until there is nothing left. What a job that *scrubs*
    deleted is to be gone from the disk as well.
    """

    name: str
    next_due: Callable[[Transaction], datetime | None]
    run: Callable[[Transaction, datetime], int]
    scrubs: bool = False


def every(
    context: UnitContext, name: str, period: timedelta
) -> Callable[[Transaction], datetime | None]:
    """Return what tells when the job *name* is due that is run once each *period*."""

    def is_always_due(tx: Transaction) -> datetime:
        del tx
        return context.now()

    return when(context, name, is_always_due, period=period)


def when(
    context: UnitContext,
    name: str,
    earliest: Callable[[Transaction], datetime | None],
    *,
    period: timedelta = MINUTE,
) -> Callable[[Transaction], datetime | None]:
    """Return what tells when the job *name* is due that has something to do from *earliest* on.

    As long as there is something to do it is run once each *period*: what it could not do, or
    what comes meanwhile, waits for the next.
    """
    return partial(_next_slot, context, name, earliest, period)


def _next_slot(
    context: UnitContext,
    name: str,
    earliest: Callable[[Transaction], datetime | None],
    period: timedelta,
    tx: Transaction,
) -> datetime | None:
    at, now = earliest(tx), context.now()
    if at is None or at > now:
        return at
    slot = now - timedelta(seconds=now.timestamp() % period.total_seconds())
    last = job_runs.find_last(tx, context.unit_id, name)
    return slot if last is None or last < slot else last + period
