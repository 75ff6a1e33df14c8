"""Handlers of the queries about addresses."""

from bot.services.handlers import QueryHandlers
from bot.services.linking.address_linking import list_addresses
from conversations.dialogues.linking.queries import MyAddresses

QUERY_HANDLERS: QueryHandlers = {MyAddresses: list_addresses}
