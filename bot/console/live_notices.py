"""What every open page of the console shows at once: a banner, also on a page without its script.

A page that is loaded has the banner of that moment. A page with its script holds one event stream
for all pages of the browser, which tells of changes. Storage is asked every two seconds while at
least one stream is open in this process, and never otherwise.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from msgspec import Struct, structs

from bot import logs
from bot.services.unit_context import UnitContext
from handlers.http import Response
from storage.database.transactions import Database, Transaction

ADDRESS = "/office/live"

# What stands in the template before the banner.
_PLACE = f'data-live="{ADDRESS}" aria-live="assertive">'.encode()
_LOOK_SECONDS = 2.0
_KEEP_ALIVE_SECONDS = 25.0
# After so long a page connects again, and shows anew that its official is signed in.
_LIFE_SECONDS = 300.0
_MOST_STREAMS = 500
# The pages of a browser share one; so many browsers of one official are enough.
_MOST_OF_OFFICIAL = 8
_RETRY = b"retry: 3000\n\n"
_STILL_HERE = b": still here\n\n"

log = logs.get_logger()


class LiveNotice(Struct, frozen=True):
    """One line of the banner, with a link to the page *url*; one that *is_urgent* stands out."""

    text: str
    label: str
    url: str
    is_urgent: bool = True


LoadNotices = Callable[[Transaction, UnitContext], Sequence[LiveNotice]]
"""Returns what the banner shows now."""

MaySee = Callable[[], Awaitable[bool]]
"""Tells whether the official of a page is still signed in and may see the banner."""

RenderNotices = Callable[[Sequence[LiveNotice]], str]
"""Returns the HTML of the banner."""


class LiveNotices:
    """The banner, and the event streams of the open pages."""

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        load: LoadNotices,
        render: RenderNotices,
        *,
        look_seconds: float = _LOOK_SECONDS,
    ) -> None:
        self._database = database
        self._context = context
        self._load = load
        self._render = render
        self._look_seconds = look_seconds
        self._pages: dict[asyncio.Event, str] = {}
        self._looking: asyncio.Task[None] | None = None
        self._shown: str | None = None
        self._is_closed = False

    async def html(self) -> str:
        """Return the HTML of the banner as it is now."""
        return self._render(await self._database.read(self._load, self._context))

    async def add_to(self, page: Response) -> Response:
        """Return *page* with the banner as it is now, if its template has a place for it."""
        if _PLACE not in page.body:
            return page
        banner = (await self.html()).strip().encode()
        return structs.replace(page, body=page.body.replace(_PLACE, _PLACE + banner, 1))

    def response(self, official: str, may_see: MaySee) -> Response:
        """Return the event stream of a page of *official*, or 503 if too many are open."""
        own = sum(its == official for its in self._pages.values())
        if own >= _MOST_OF_OFFICIAL or len(self._pages) >= _MOST_STREAMS:
            return Response(503, ignored="connections_full")
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self.stream(official, may_see)
        return Response(media_type="text/event-stream", headers=headers, stream=stream)

    @property
    def is_looking(self) -> bool:
        """Whether storage is asked for changes."""
        return self._looking is not None

    async def stream(self, official: str, may_see: MaySee) -> AsyncIterator[bytes]:
        """Yield the banner when a page of *official* connects, and each time that it changes.

        It ends as soon as they would get something that they may not see any more.
        """
        loop = asyncio.get_running_loop()
        changed, until = asyncio.Event(), loop.time() + _LIFE_SECONDS
        self._pages[changed] = official
        if self._looking is None:
            self._shown = None
            self._looking = asyncio.create_task(self._look())
        seen: str | None = None
        try:
            yield _RETRY
            while not self._is_closed and loop.time() < until:
                # First: what changes from here on wakes this page again.
                changed.clear()
                if self._shown is not None and self._shown != seen:
                    seen = self._shown
                    if not await may_see():
                        return
                    yield _encode(seen)
                    continue
                try:
                    async with asyncio.timeout(_KEEP_ALIVE_SECONDS):
                        await changed.wait()
                except TimeoutError:
                    yield _STILL_HERE
        finally:
            self._pages.pop(changed, None)
            if not self._pages and self._looking is not None:
                self._looking.cancel()
                self._looking = None

    def close(self) -> None:
        """End every stream: the program stops."""
        self._is_closed = True
        for changed in self._pages:
            changed.set()

    async def _look(self) -> None:
        """Look for changes while a page is open; an error is no end of that."""
        while True:
            try:
                html = await self.html()
            except Exception as error:  # one failure must not end the banner of every page
                log.error("live.failed", exc_info=error)
            else:
                if html != self._shown:
                    self._shown = html
                    for changed in self._pages:
                        changed.set()
            await asyncio.sleep(self._look_seconds)


def _encode(html: str) -> bytes:
    """Return the event of *html*; it may have several lines."""
    lines = html.splitlines() or [""]
    return b"".join(b"data: %s\n" % line.encode() for line in lines) + b"\n"
