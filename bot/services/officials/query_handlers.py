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
    _tx: Transaction, context: UnitContext, _speaker: Speaker, query: NextOpening
) -> datetime:
    """Return when officials can be called from the time of the query on."""
    return next_opening(context.unit, query.at)


QUERY_HANDLERS: QueryHandlers = {
    CurrentStaffBotUser: staff_bot.current_user,
    NextOpening: find_next_opening,
}
