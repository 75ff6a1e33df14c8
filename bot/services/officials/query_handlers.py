"""Handlers of the query for the staff bot's user."""

from bot.services.handlers import QueryHandlers
from bot.services.officials import staff_bot
from conversations.staff.officials.queries import CurrentStaffBotUser

QUERY_HANDLERS: QueryHandlers = {CurrentStaffBotUser: staff_bot.current_user}
