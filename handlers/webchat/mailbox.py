"""Live event streams: each conversation's open pages, and what is pushed to them."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from handlers.webchat.limits import (
    GAP_SECONDS,
    KEEP_ALIVE_SECONDS,
    MOST_QUEUED,
    MOST_STREAMS,
)
from handlers.webchat.outgoing import Line, event

Read = Callable[[int], Awaitable[Sequence[Line]]]

_CLOSE = Line(0, "", b"")
_LOOK = Line(0, "", b"")


class Mailbox:
    """Pushes lines to whoever has the conversation open; nobody there is no fault."""

    def __init__(self) -> None:
        self._pages: defaultdict[str, list[_Page]] = defaultdict(list)

    def push(self, address: str, line: Line) -> None:
        """Hand *line* to every open page of *address*; one that does not read is dropped."""
        for page in tuple(self._pages.get(address, ())):
            if not page.take(line):
                self._leave(address, page)

    def open_addresses(self) -> Sequence[str]:
        """Return the conversations that somebody has open."""
        return tuple(self._pages)

    def look(self, address: str, position: int) -> None:
        """Let pages of *address* that are not at *position* yet look into the store.

        What another process has put there was not pushed here.
        """
        for page in self._pages.get(address, ()):
            if page.after < position:
                page.take(_LOOK)

    async def stream(self, address: str, after: int, read: Read) -> AsyncIterator[bytes]:
        """Yield the events behind the position *after*, in order and without a gap."""
        page = _Page(after)
        pages = self._pages[address]
        if len(pages) >= MOST_STREAMS:
            pages.pop(0).take(_CLOSE)
        pages.append(page)
        try:
            yield b"retry: 1000\n\n"
            while not page.closed:
                for line in await read(page.after):
                    if line.position > page.after:
                        page.after = line.position
                        yield event(line)
                async for pushed in page.live():
                    yield event(pushed) if pushed else b": still here\n\n"
        finally:
            self._leave(address, page)

    def close(self) -> None:
        """End every stream; the pages come again by themselves."""
        for address, pages in list(self._pages.items()):
            for page in list(pages):
                page.take(_CLOSE)
                self._leave(address, page)

    def _leave(self, address: str, page: "_Page") -> None:
        pages = self._pages.get(address, [])
        if page in pages:
            pages.remove(page)
        if not pages:
            self._pages.pop(address, None)


class _Page:
    """One open page: *after* is the position of the last line that it was shown."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.closed = False
        self._queue: asyncio.Queue[Line] = asyncio.Queue()
        self._early: dict[int, Line] = {}

    def take(self, line: Line) -> bool:
        """Keep *line* for the page; return False when it does not read, and is closed."""
        is_behind = self._queue.qsize() >= MOST_QUEUED
        self._queue.put_nowait(_CLOSE if is_behind else line)
        return not is_behind

    async def live(self) -> AsyncIterator[Line | None]:
        """Yield lines that follow on one another as they are pushed, None as a sign of life.

        Ends when the page is closed, and when the store must be read: a line came early and
        the one before it does not come, or was never pushed here.
        """
        while True:
            timeout = GAP_SECONDS if self._early else KEEP_ALIVE_SECONDS
            try:
                line = await asyncio.wait_for(self._queue.get(), timeout)
            except TimeoutError:
                if self._early:
                    break
                yield None
                continue
            if line is _CLOSE or line is _LOOK:
                self.closed = line is _CLOSE
                break
            if line.position > self.after:
                self._early[line.position] = line
            while self.after + 1 in self._early:
                self.after += 1
                yield self._early.pop(self.after)
        self._early.clear()
