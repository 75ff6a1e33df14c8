"""Until when residents were told that something comes: only a date that the commune holds."""

from datetime import datetime

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.reports.clocks import turns


def promise(tx: Transaction, context: UnitContext, report_id: str, until: datetime) -> None:
    """Store that the residents of a report are told *until*; not if no deadlines are confirmed."""
    if context.unit.deadlines_confirmed is not None:
        turns.promise(tx, context.unit_id, report_id, until)
