"""The chat on the officials' pages, as a channel."""

from collections.abc import Mapping

from bot.async_media_store import AsyncMediaStore
from bot.phrasebooks import Phrasebook
from bot.services.inbound.turn_services import TurnServices
from bot.services.officials.chat_visitors import SITE, ChatVisitors
from bot.services.webchat.service import Receive, WebChatService
from handlers.webchat.channel import WebChat, open_signed_in_chat
from handlers.webchat.limits import WebChatLimits
from storage.database.transactions import Database


def open_staff_chat(
    database: Database,
    services: TurnServices,
    books: Mapping[str, Phrasebook],
    files: AsyncMediaStore,
    receive: Receive,
    webchat_limits: WebChatLimits,
) -> WebChat:
    """Return the channel; *services* play the officials' dialogues."""
    visitors = ChatVisitors(database, services.context, services.entries)
    service = WebChatService(
        database, services.context, books, files, receive, SITE.channel, visitors
    )
    return open_signed_in_chat(SITE, service, webchat_limits)
