"""The routes of what the page shows beside messages: its texts, its map, and files."""

from collections.abc import Awaitable, Callable, Sequence

from msgspec import structs

from handlers.http import (
    AS_ATTACHMENT,
    PUBLIC,
    Handler,
    Request,
    Response,
    Route,
    error_response,
    json_response,
    revalidate,
)
from handlers.network import network_of
from handlers.webchat.authentication import Authenticator
from handlers.webchat.host import FileRefusedError, Host, Visitor
from handlers.webchat.limits import (
    READS_PER_MINUTE,
    UPLOADS_PER_MINUTE,
    PageViews,
    WebChatLimits,
)
from handlers.webchat.sites import Site

_ShowPart = Callable[[Request, Visitor | None], Awaitable[Response]]


class PageDataRoutes:
    """Serves texts and the map, receives files and shows them."""

    def __init__(
        self, site: Site, host: Host, page_views: PageViews, webchat_limits: WebChatLimits
    ) -> None:
        self._site = site
        self._host = host
        self._uploads = webchat_limits.per_minute(UPLOADS_PER_MINUTE)
        self._reads = webchat_limits.per_minute(READS_PER_MINUTE)
        self._views = page_views
        self._most_bytes = webchat_limits.upload_bytes

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        site, api = self._site, f"{self._site.path}/api"
        file = authenticator.visitors_only(self._file, self._reads)
        upload = authenticator.visitors_only(self._upload, self._uploads, acts=True)

        def route(method: str, path: str, handle: Handler, name: str) -> Route:
            return Route(
                method, api + path, handle, f"{site.name}_{name}", permission=site.permission
            )

        return (
            route("GET", "/words", self._open_page(authenticator, self._words), "words"),
            route("GET", "/map", self._open_page(authenticator, self._map), "map"),
            route("GET", "/media/{media}", file, "file"),
            structs.replace(
                route("POST", "/media", upload, "upload"),
                most=self._most_bytes,
            ),
        )

    def _open_page(self, authenticator: Authenticator, show: _ShowPart) -> Handler:
        """Return the handler that shows a part of the page, on a public site to strangers too."""
        if self._site.permission != PUBLIC:
            return authenticator.visitors_only(show, self._views.known)

        async def shown(request: Request) -> Response:
            return await show(request, await authenticator.find_visitor(request))

        return authenticator.limited(shown, *self._views)

    async def _words(self, request: Request, visitor: Visitor | None) -> Response:
        words = json_response(await self._host.words(request.query.get("language", "vi"), visitor))
        # Most people who reopen the page have the texts in their cache.
        return revalidate(request, structs.replace(words, headers={"Vary": "Cookie"}))

    async def _map(self, request: Request, visitor: Visitor | None) -> Response:
        del visitor
        return revalidate(request, json_response(self._host.map()))

    async def _upload(self, request: Request, visitor: Visitor) -> Response:
        content_type = request.headers.get("content-type", "")
        network = network_of(request.client)
        try:
            await self._host.admit_file(visitor, network, _length(request))
            async with request.incoming.on_disk(visitor.address) as path:
                media = await self._host.keep_file(visitor, network, path, content_type)
        except FileRefusedError as error:
            headers = {"Retry-After": str(int(error.wait) + 1)} if error.wait else {}
            return error_response(error.status, error.code, error.say, headers)
        return json_response({"media": media})

    async def _file(self, request: Request, visitor: Visitor) -> Response:
        media = request.path["media"]
        found = await self._host.file(visitor, media)
        if found is None and media.endswith("-s"):
            found = await self._host.file(visitor, media.removesuffix("-s"))
        if found is None:
            return error_response(404, "no_file", self._host.say("webchat-error-file"))
        path, kind = found
        return Response(path=str(path), media_type=kind, headers=AS_ATTACHMENT)


def _length(request: Request) -> int:
    """Return the length of the body as its header states it, 0 if it does not."""
    length = request.headers.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < 12 else 0  # noqa: PLR2004 - below a terabyte
