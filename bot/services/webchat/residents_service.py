"""The service of residents' web chat: how they begin, leave, and come back."""

from collections.abc import Mapping

from msgspec import structs

from bot.async_media_store import AsyncMediaStore
from bot.phrasebooks import Phrasebook
from bot.services.inbound.turn_services import TurnServices
from bot.services.webchat.return_access import ReturnAccess
from bot.services.webchat.return_limits import TryLimits
from bot.services.webchat.service import Receive, WebChatService
from bot.services.webchat.visitor_cookies import VisitorCookies
from handlers.webchat.host import Visitor
from handlers.webchat.outgoing import format_moment
from handlers.webchat.sites import NAME
from storage.database.transactions import Database


class ResidentsChatService(WebChatService):
    """Serve the residents of one unit."""

    def __init__(
        self,
        database: Database,
        services: TurnServices,
        books: Mapping[str, Phrasebook],
        files: AsyncMediaStore,
        receive: Receive,
        try_limits: TryLimits,
    ) -> None:
        menu = [entry.name for entry in services.entries]
        self._cookies = VisitorCookies(database, services.context, menu)
        super().__init__(database, services.context, books, files, receive, NAME, self._cookies)
        self._return_access = ReturnAccess(database, services.context, try_limits)
        self._newcomer = services.newcomer

    async def enter(self, language: str) -> tuple[str, Visitor]:
        """Create a new person; use Vietnamese if *language* is unknown."""
        language = language if language in self._books else "vi"
        return await self._cookies.add_visitor(structs.replace(self._newcomer, language=language))

    async def sign_out(self, cookie: str, visitor: Visitor, *, everywhere: bool) -> None:
        """End this cookie of the visitor, or every cookie of their person."""
        await self._cookies.end(cookie, visitor, everywhere=everywhere)

    async def make_receipt_secret(self, visitor: Visitor, receipt: str) -> tuple[str, str] | None:
        """Create a new secret for one of the visitor's receipts."""
        return await self._return_access.create_secret(visitor.address, receipt)

    async def link(self, visitor: Visitor) -> tuple[str, str]:
        """Create a return link."""
        token, until = await self._return_access.create_link(visitor.address)
        return token, format_moment(until)

    async def come_back(
        self, receipt: str, secret: str, network: str, visitor: Visitor | None
    ) -> str | None:
        """Return a new cookie for a receipt and its secret, or None."""
        address = visitor.address if visitor else ""
        person_id = await self._return_access.try_secret(receipt, secret, network, address)
        return await self._cookies.add(person_id, "") if person_id else None

    async def come_back_by_link(self, token: str) -> str | None:
        """Return a new cookie for a valid return link, or None."""
        found = await self._return_access.use_link(token)
        return await self._cookies.add(*found) if found else None

    @property
    def known_visitors(self) -> int:
        """The number of visitors in the cache."""
        return self._cookies.known_visitors

    def forget(self) -> None:
        """Clear the cache of visitors: a cookie may belong to another person now."""
        self._cookies.forget()

    def close(self) -> None:
        """Wait for secrets that are being hashed."""
        self._return_access.close()
