"""The routes of the page: its static files, texts and map, and the files of a conversation."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import structs

from handlers.http import (
    AS_ATTACHMENT,
    PUBLIC,
    Request,
    Response,
    Route,
    error_response,
    json_response,
    revalidate,
)
from handlers.network import network_of
from handlers.webchat import static_files
from handlers.webchat.authentication import Authenticator, read_cookie, too_many_views
from handlers.webchat.host import FileRefusedError, Host, Visitor
from handlers.webchat.limits import (
    PAGES_PER_MINUTE,
    READS_PER_MINUTE,
    UPLOADS_PER_MINUTE,
    WebChatLimits,
)

_INDEX = Path(__file__).parent / "widget" / "index.html"
_PART = re.compile(r"/chat/static/([\w.]+)")
_FORM = "<!-- the form -->"
_LIGHT_PAPER = "#fbfaf6"
_ICONS = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon_192.png", "192x192", "image/png", "any"),
    ("icon_512.png", "512x512", "image/png", "any"),
    ("icon_512.png", "512x512", "image/png", "maskable"),
)


def list_parts() -> list[str]:
    """Return the names of the scripts, styles and icons that the page uses."""
    names = _PART.findall(_INDEX.read_text("utf-8"))
    return sorted({*names, *(name for name, *_ in _ICONS)})


Form = Callable[[Request], str]
"""Returns, as HTML, what a browser without scripts shows in place of the chat."""


class PageRoutes:
    """Serves the widget and receives files."""

    def __init__(self, host: Host, form: Form, webchat_limits: WebChatLimits) -> None:
        self._host = host
        self._form = form
        self._uploads = webchat_limits.per_minute(UPLOADS_PER_MINUTE)
        self._reads = webchat_limits.per_minute(READS_PER_MINUTE)
        self._views = webchat_limits.per_network(PAGES_PER_MINUTE)
        self._own_views = webchat_limits.per_minute(PAGES_PER_MINUTE)
        self._most_bytes = webchat_limits.upload_bytes
        index = _INDEX.read_text("utf-8")
        self._page = _PART.sub(lambda part: static_files.address_of(part[1]), index)

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        upload = Route(
            "POST",
            "/chat/api/media",
            authenticator.visitors_only(self._upload, self._uploads),
            "chat_upload",
            most=self._most_bytes,
            permission=PUBLIC,
        )
        views = self._views, self._own_views
        index = authenticator.limited(self._index, *views, too_many_views)
        words, map_, manifest = (
            authenticator.limited(handle, *views)
            for handle in (self._words, self._map, self._manifest)
        )
        return (
            Route("GET", "/chat", index, "chat_page", permission=PUBLIC),
            Route(
                "GET", "/chat/manifest.webmanifest", manifest, "chat_manifest", permission=PUBLIC
            ),
            Route("GET", "/chat/static/{file:path}", self._part, "chat_static", permission=PUBLIC),
            Route("GET", "/chat/api/words", words, "chat_words", permission=PUBLIC),
            Route("GET", "/chat/api/map", map_, "chat_map", permission=PUBLIC),
            Route(
                "GET",
                "/chat/api/media/{media}",
                authenticator.visitors_only(self._file, self._reads),
                "chat_file",
                permission=PUBLIC,
            ),
            upload,
        )

    async def _index(self, request: Request) -> Response:
        html = self._page.replace(_FORM, self._form(request))
        page = Response(
            body=html.encode(),
            media_type="text/html; charset=utf-8",
            headers={"Vary": "Accept-Language"},
        )
        return revalidate(request, page)

    async def _manifest(self, request: Request) -> Response:
        """Return what a browser shows of the chat once it is installed as an app."""
        title = self._host.say("webchat-title")
        icons = [
            {
                "src": static_files.address_of(name),
                "sizes": sizes,
                "type": kind,
                "purpose": purpose,
            }
            for name, sizes, kind, purpose in _ICONS
        ]
        manifest = json_response(
            {
                "id": "/chat",
                "name": f"{title} – {self._host.unit()['name']}",
                "short_name": title,
                "lang": "vi",
                "start_url": "/chat",
                "scope": "/",
                "display": "standalone",
                "background_color": _LIGHT_PAPER,
                "theme_color": _LIGHT_PAPER,
                "icons": icons,
            }
        )
        kind = "application/manifest+json"
        return revalidate(request, structs.replace(manifest, media_type=kind))

    async def _part(self, request: Request) -> Response:
        return static_files.serve(request)

    async def _words(self, request: Request) -> Response:
        cookie = read_cookie(request)
        visitor = await self._host.visitor(cookie) if cookie else None
        words = json_response(await self._host.words(request.query.get("language", "vi"), visitor))
        # Most people who reopen the page have the texts in their cache.
        return revalidate(request, structs.replace(words, headers={"Vary": "Cookie"}))

    async def _map(self, request: Request) -> Response:
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
