"""The page of one report, for whoever has its link."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import phrasebooks
from bot.media_store import MediaStore, UnknownMediaError
from bot.pages.rendering import TEMPLATES, unknown_person
from bot.pages.view_limits import limit_views
from bot.phrasebooks import Phrasebook
from bot.services.reports import sharing
from bot.services.unit_context import UnitContext
from conversations.text import formatting
from handlers.http import PUBLIC, Handler, Request, Response, Route
from handlers.webchat.limits import PAGES_PER_MINUTE, READS_PER_MINUTE, WebChatLimits
from handlers.webchat.rate_limiter import NetworkLimiter
from storage.database.transactions import Database

_PRIVATE = {"Cache-Control": "no-store"}


class ReportPage:
    """Show a report's state and history; a request changes nothing."""

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        books: Mapping[str, Phrasebook],
        store: MediaStore,
        webchat_limits: WebChatLimits,
    ) -> None:
        self._database = database
        self._context = context
        self._books = books
        self._store = store
        self._views = webchat_limits.per_network(PAGES_PER_MINUTE)
        self._files = webchat_limits.per_network(READS_PER_MINUTE)

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        page, photo = f"{sharing.ADDRESS}/{{token}}", f"{sharing.ADDRESS}/{{token}}/{{media}}"
        show = self._limited(self._show, self._views)
        look = self._limited(self._photo, self._files)
        return (
            Route("GET", page, show, "report_page", permission=PUBLIC),
            Route("GET", photo, look, "report_page_photo", permission=PUBLIC),
        )

    def _limited(self, handle: Handler, limiter: NetworkLimiter) -> Handler:
        """Wrap *handle* to look at few tokens of a network, right or wrong."""
        return limit_views(
            handle, limiter, lambda request: self._phrases(request).say("webchat-error-busy")
        )

    async def _show(self, request: Request) -> Response:
        phrases = self._phrases(request)
        report = await self._database.read(
            sharing.load_shared_report, self._context, request.path["token"], phrases.language
        )
        if report is None:
            return self._page(request, "report_page_closed.html", {}, status=410)
        values = {"report": report, "address": f"{sharing.ADDRESS}/{request.path['token']}"}
        return self._page(request, "report_page.html", values)

    async def _photo(self, request: Request) -> Response:
        name = await self._database.read(
            sharing.find_shared_photo,
            self._context,
            request.path["token"],
            request.path["media"],
        )
        try:
            path, kind = self._store.open(name or "")
        except UnknownMediaError:
            return self._page(request, "report_page_closed.html", {}, status=404)
        return Response(path=str(path), media_type=kind, headers=_PRIVATE)

    def _page(
        self, request: Request, template: str, values: Mapping[str, object], *, status: int = 200
    ) -> Response:
        phrases = self._phrases(request)
        language, unit = phrases.language, self._context.unit

        def time(moment: datetime) -> str:
            return formatting.format_time(moment.astimezone(self._context.timezone), language)

        shared = {
            "unit": unit.name.in_language(language),
            "phone": unit.phone,
            "language": language,
            "say": phrases.say,
            "time": time,
        }
        return TEMPLATES.page(template, {**shared, **values}, status=status)

    def _phrases(self, request: Request) -> Phrasebook:
        return phrasebooks.phrasebook_for(self._books, unknown_person(request.headers))
