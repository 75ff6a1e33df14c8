"""Jobs: work that is due at a time; one process runs each occurrence once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from msgspec import Struct

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import job_runs

MINUTE = timedelta(minutes=1)


class Job(Struct, frozen=True):
    """Work on the database that is due at a time.

    *next_due* returns when the job is due next: a past time if it is due now, None if there is
    nothing to do. *run* processes one batch in a transaction and returns its size; it is called
    again, in a new transaction, until it returns 0.
    """

    name: str
    next_due: Callable[[Transaction], datetime | None]
    run: Callable[[Transaction, datetime], int]


def every(
    context: UnitContext, name: str, period: timedelta
) -> Callable[[Transaction], datetime | None]:
    """Return the `next_due` of a job *name* that runs once in each *period*."""

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
    """Return the `next_due` of a job *name* that has work to do from the time *earliest* on.

    It runs at most once in each *period*: work that comes meanwhile, or that it could not do,
    waits for the next one.
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
