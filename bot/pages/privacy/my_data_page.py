"""The page on which a person reads and downloads all their data."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import parse_qs

import msgspec
from msgspec import structs

from bot import phrasebooks
from bot.media_store import MediaStore, UnknownMediaError
from bot.pages.rendering import TEMPLATES, unknown_person
from bot.phrasebooks import Phrasebook
from bot.services.privacy import own_data
from bot.services.privacy.data_rights import READING
from bot.services.privacy.own_data import OwnData, OwnDataSources
from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from conversations.engine.model.person import Person
from conversations.text import formatting
from handlers.http import (
    AS_ATTACHMENT,
    PUBLIC,
    Handler,
    Request,
    Response,
    Route,
    cookie_name,
    is_cross_origin,
)
from handlers.webchat.limits import READS_PER_MINUTE, WebChatLimits
from handlers.webchat.rate_limiter import Allowance
from storage.database.transactions import Database

_COOKIE = "caunoi_data"
_LINKS_PER_MINUTE = 10
_LOADS_PER_MINUTE = 10
_FILE_NAME = "caunoi-my-data.json"
_PRIVATE = {"Cache-Control": "no-store"}


class MyDataPage:
    """Open a link once, by a button, then show the data for a limited time."""

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        books: Mapping[str, Phrasebook],
        store: MediaStore,
        sources: OwnDataSources,
        webchat_limits: WebChatLimits,
    ) -> None:
        self._database = database
        self._context = context
        self._books = books
        self._store = store
        self._sources = sources
        self._links = webchat_limits.per_network(_LINKS_PER_MINUTE)
        self._loads = webchat_limits.per_minute(_LOADS_PER_MINUTE)
        self._files = webchat_limits.per_minute(READS_PER_MINUTE)

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        link, page, file, media = "my_data_link", "my_data_page", "my_data_file", "my_data_media"
        ask, enter = map(self._limited, (self._ask, self._open))
        show, download = (self._readers_only(h, self._loads) for h in (self._show, self._file))
        look = self._readers_only(self._media, self._files)
        return (
            Route("GET", "/my-data", ask, link, permission=PUBLIC),
            Route("POST", "/my-data", enter, link, permission=PUBLIC),
            Route("GET", "/my-data/page", show, page, permission=PUBLIC),
            Route("GET", "/my-data/file", download, file, permission=PUBLIC),
            Route("GET", "/my-data/media/{media}", look, media, permission=PUBLIC),
        )

    def _limited(self, handle: Handler) -> Handler:
        """Wrap *handle* to look at few tokens of a network, right or wrong."""

        async def allowed(request: Request) -> Response:
            wait = self._links.take(request.client)
            return self._too_many(request, wait) if wait else await handle(request)

        return allowed

    def _readers_only(self, handle: Handler, allowance: Allowance) -> Handler:
        """Wrap *handle* to refuse requests without a cookie, or over the *allowance*."""

        async def allowed(request: Request) -> Response:
            cookie = request.cookie(_COOKIE)
            if not cookie:
                return self._gone(request)
            wait = allowance.take(hash_token(cookie), request.client)
            return self._too_many(request, wait) if wait else await handle(request)

        return allowed

    async def _ask(self, request: Request) -> Response:
        """Show a button, because a link preview must not use the link."""
        token = request.query.get("token", "")
        person = await self._database.read(own_data.find_link_owner, self._context, token)
        if person is None:
            return self._gone(request)
        return self._page("open_link.html", person, {"token": token})

    async def _open(self, request: Request) -> Response:
        if is_cross_origin(request):
            return self._gone(request, status=403)
        token = parse_qs((await request.read()).decode("ascii", "replace")).get("token", [""])[0]
        cookie = await self._database.write(own_data.open_link, self._context, token)
        if cookie is None:
            return self._gone(request)
        name = cookie_name(_COOKIE, secure=request.secure)
        rest = "; Secure" if request.secure else ""
        age = int(READING.total_seconds())
        header = f"{name}={cookie}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{rest}"
        return Response(303, headers={"Location": "/my-data/page"}, cookie=header)

    async def _show(self, request: Request) -> Response:
        data = await self._mine(request)
        if data is None:
            return self._gone(request)
        return self._page(
            "my_data.html", data.person, {"mine": data, "minutes": READING.seconds // 60}
        )

    async def _file(self, request: Request) -> Response:
        data = await self._mine(request)
        if data is None:
            return self._gone(request)
        disposition = {"Content-Disposition": f'attachment; filename="{_FILE_NAME}"'}
        body = msgspec.json.format(msgspec.json.encode(data), indent=2)
        return Response(body=body, headers={**_PRIVATE, **disposition})

    async def _media(self, request: Request) -> Response:
        name = await self._database.read(
            own_data.file_name, self._context, request.cookie(_COOKIE), request.path["media"]
        )
        try:
            path, kind = self._store.open(name or "")
        except UnknownMediaError:
            return Response(404)
        return Response(path=str(path), media_type=kind, headers={**AS_ATTACHMENT, **_PRIVATE})

    async def _mine(self, request: Request) -> OwnData | None:
        return await self._database.read(
            own_data.load_by_cookie, self._context, request.cookie(_COOKIE), self._sources
        )

    def _gone(self, request: Request, *, status: int = 410) -> Response:
        """Return the page for a used or expired link, in the browser's language."""
        person = unknown_person(request.headers)
        page = self._page("link_expired.html", person, {}, status=status)
        return structs.replace(page, ignored="no_data_link")

    def _too_many(self, request: Request, wait: float) -> Response:
        person = unknown_person(request.headers)
        page = self._page("too_many.html", person, {}, status=429)
        headers = {**page.headers, "Retry-After": str(int(wait) + 1)}
        return structs.replace(page, headers=headers, ignored="too_many")

    def _page(
        self, template: str, person: Person, values: Mapping[str, object], *, status: int = 200
    ) -> Response:
        phrases = phrasebooks.phrasebook_for(self._books, person)
        language = phrases.language

        def time(moment: datetime) -> str:
            local = moment.astimezone(self._context.timezone)
            text = formatting.format_time(local, language)
            return f"{text}{'/' if language == 'vi' else ' '}{local.year}"

        def known(stem: str, ending: str) -> str:
            """Return the phrase for a known word, or the word itself."""
            name = f"{stem}-{ending}"
            return phrases.say(name) if phrases.has(name) else ending

        shared = {
            "unit": self._context.unit.name.in_language(language),
            "phone": self._context.unit.phone,
            "language": language,
            "say": phrases.say,
            "known": known,
            "time": time,
            "code": formatting.format_code,
        }
        return TEMPLATES.page(template, {**shared, **values}, status=status)
