"""The routes of the residents' page: its markup, its static files, and what installs it."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import structs

from handlers.http import PUBLIC, Request, Response, Route, json_response, revalidate
from handlers.webchat import static_files
from handlers.webchat.authentication import Authenticator, too_many_views
from handlers.webchat.host import Host
from handlers.webchat.limits import PageViews
from handlers.webchat.sites import RESIDENTS, Site

_INDEX = Path(__file__).parent / "widget" / "index.html"
_PART = re.compile(r"/chat/static/([\w.]+)")
_FORM = "<!-- the form -->"
_ROOT = 'data-root="/chat"'
_MANIFEST = re.compile(r'<link rel="manifest"[^>]*>\n')
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


def render_page(site: Site, form: str = "") -> str:
    """Return the page of *site* as HTML; a browser without scripts shows *form* in its place."""
    index = _INDEX.read_text("utf-8")
    page = _PART.sub(lambda part: static_files.address_of(part[1]), index)
    if site != RESIDENTS:
        page = _MANIFEST.sub("", page)
    return page.replace(_ROOT, f'data-root="{site.path}"').replace(_FORM, form)


class PageRoutes:
    """Serves the widget."""

    def __init__(self, host: Host, form: Form, page_views: PageViews) -> None:
        self._host = host
        self._form = form
        self._views = page_views
        self._page = render_page(RESIDENTS, _FORM)

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        index = authenticator.limited(self._index, *self._views, too_many_views)
        manifest = authenticator.limited(self._manifest, *self._views)
        return (
            Route("GET", "/chat", index, "chat_page", permission=PUBLIC),
            Route(
                "GET", "/chat/manifest.webmanifest", manifest, "chat_manifest", permission=PUBLIC
            ),
            Route("GET", "/chat/static/{file:path}", self._part, "chat_static", permission=PUBLIC),
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
