"""Until when residents are told that something comes: only a date that the commune holds."""

from datetime import datetime

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.reports.clocks import turns


def tell_date(context: UnitContext, due: datetime) -> datetime | None:
    """Return *due* in the unit's time zone if residents are told it.

    Return None as long as the commune has not confirmed its deadlines.
    """
    is_held = context.unit.deadlines_confirmed is not None
    return due.astimezone(context.timezone) if is_held else None


def promise(
    tx: Transaction, context: UnitContext, report_id: str, due: datetime
) -> datetime | None:
    """Store that the residents of a report are told *due*; return what they are told."""
    told = tell_date(context, due)
    if told is not None:
        turns.promise(tx, context.unit_id, report_id, told)
    return told
