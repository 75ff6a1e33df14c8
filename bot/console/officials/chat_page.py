"""The page of the officials' chat."""

from collections.abc import Sequence
from html import escape

from bot.console.site import ConsoleSite
from bot.services.officials.chat_visitors import SITE
from bot.services.officials.permissions import Action, SignedInOfficial
from handlers.http import Request, Response, Route
from handlers.webchat.page_routes import render_page


class ChatPage:
    """Shows the widget of the web chat; its messages have routes of their own."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site
        form = f"<p>{escape(site.phrases.say('console-chat-no-script'))}</p>"
        self._page = render_page(SITE, form).encode()

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        return (self._site.room(SITE.path, Action.USE_CHAT, self._show, "office_chat"),)

    async def _show(self, request: Request, official: SignedInOfficial) -> Response:
        del request, official
        return Response(
            body=self._page,
            media_type="text/html; charset=utf-8",
            headers={"Cache-Control": "no-store"},
        )
