"""Handlers of the queries for the staff bot's user and for when officials can be called."""

from datetime import datetime

from bot.services.handlers import QueryHandlers
from bot.services.officials import staff_bot
from bot.services.unit_context import Speaker, UnitContext
from bot.services.working_time import next_opening
from conversations.engine.model.queries import NextOpening
from conversations.staff.officials.queries import CurrentStaffBotUser
from storage.database.transactions import Transaction


def find_next_opening(
    _tx: Transaction, context: UnitContext, _speaker: Speaker, _query: NextOpening
) -> datetime:
    """Return when officials can be called next: now, or when the office opens."""
    return next_opening(context.unit, context.now())


QUERY_HANDLERS: QueryHandlers = {
    CurrentStaffBotUser: staff_bot.current_user,
    NextOpening: find_next_opening,
}
