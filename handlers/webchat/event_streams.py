"""Live event streams: push messages to the open pages of each conversation."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from handlers.network import network_of
from handlers.webchat.limits import (
    GAP_SECONDS,
    KEEP_ALIVE_SECONDS,
    MOST_QUEUED,
    MOST_STREAMS,
    MOST_STREAMS_OF_ALL,
    MOST_STREAMS_OF_NETWORK,
)
from handlers.webchat.outgoing import ThreadMessage, encode_event

Read = Callable[[int], Awaitable[Sequence[ThreadMessage]]]
IsSignedIn = Callable[[], Awaitable[bool]]

_CLOSE = ThreadMessage(0, "", b"")
_CATCH_UP = ThreadMessage(0, "", b"")


class EventStreams:
    """The event streams of all open pages, by the address of their conversation."""

    def __init__(self) -> None:
        self._pages: defaultdict[str, list[_OpenPage]] = defaultdict(list)
        self._of_network: Counter[str] = Counter()

    def is_full(self, client: str) -> bool:
        """Tell whether the network of *client*, or all together, have too many streams."""
        is_network_full = self._of_network[network_of(client)] >= MOST_STREAMS_OF_NETWORK
        return is_network_full or self._of_network.total() >= MOST_STREAMS_OF_ALL

    def push(self, address: str, message: ThreadMessage) -> None:
        """Push *message* to every open page of *address*; close a page that does not read."""
        for page in tuple(self._pages.get(address, ())):
            if not page.take(message):
                self._leave(address, page)

    def open_addresses(self) -> Sequence[str]:
        """Return the conversations that have an open page."""
        return tuple(self._pages)

    def is_open(self, address: str) -> bool:
        """Tell whether a conversation has an open page in this process."""
        return address in self._pages

    def request_catch_up(self, address: str, position: int) -> None:
        """Make pages of *address* that are behind *position* read the store.

        Messages that another process stored were not pushed here.
        """
        for page in self._pages.get(address, ()):
            if page.after < position:
                page.take(_CATCH_UP)

    async def stream(
        self, address: str, client: str, after: int, read: Read, is_signed_in: IsSignedIn
    ) -> AsyncIterator[bytes]:
        """Yield the events after the position *after*, in order and without a gap.

        End when the page is no longer signed in; without news that is noticed at a keep-alive.
        """
        page, network = _OpenPage(after), network_of(client)
        self._of_network[network] += 1
        pages = self._pages[address]
        if len(pages) >= MOST_STREAMS:
            pages.pop(0).take(_CLOSE)
        pages.append(page)
        try:
            yield b"retry: 1000\n\n"
            while not page.closed and await is_signed_in():
                for message in await read(page.after):
                    if message.position > page.after:
                        page.after = message.position
                        yield encode_event(message)
                async for pushed in page.live():
                    if not await is_signed_in():
                        return
                    yield b"".join(map(encode_event, pushed)) or b": still here\n\n"
        finally:
            self._leave(address, page)
            self._of_network[network] -= 1
            self._of_network += Counter()  # without the networks that have no stream

    def reconnect(self, address: str) -> None:
        """End the streams of *address*; the pages that may do so connect again by themselves."""
        for page in list(self._pages.get(address, ())):
            page.take(_CLOSE)
            self._leave(address, page)

    def close(self) -> None:
        """End every stream; the pages connect again by themselves."""
        for address in self.open_addresses():
            self.reconnect(address)

    def _leave(self, address: str, page: "_OpenPage") -> None:
        pages = self._pages.get(address, [])
        if page in pages:
            pages.remove(page)
        if not pages:
            self._pages.pop(address, None)


class _OpenPage:
    """One open page; *after* is the position of the last message that it was shown."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.closed = False
        self._messages: list[ThreadMessage] = []
        self._news: asyncio.Future[None] | None = None
        self._early: dict[int, ThreadMessage] = {}

    def take(self, message: ThreadMessage) -> bool:
        """Queue *message* for the page; return False and close if the page does not read."""
        is_behind = len(self._messages) >= MOST_QUEUED
        self._messages.append(_CLOSE if is_behind else message)
        self._wake()
        return not is_behind

    async def live(self) -> AsyncIterator[Sequence[ThreadMessage]]:
        """Yield consecutive messages as they are pushed, or none as a keep-alive.

        Messages that arrive together are yielded together: an answer with the message it answers.
        End when the page is closed, and when the store must be read: there is a gap that is not
        filled in time, or another process stored a message.
        """
        is_current = True
        while is_current:
            pushed = await self._pushed()
            is_current = bool(pushed) or not self._early
            following = []
            for message in pushed:
                if message is _CLOSE or message is _CATCH_UP:
                    self.closed = self.closed or message is _CLOSE
                    is_current = False
                elif message.position > self.after:
                    self._early[message.position] = message
                while self.after + 1 in self._early:
                    self.after += 1
                    following.append(self._early.pop(self.after))
            if following or (is_current and not pushed):
                yield following
        self._early.clear()

    async def _pushed(self) -> Sequence[ThreadMessage]:
        """Return all pushed messages, none after a time-out."""
        if not self._messages:
            loop = asyncio.get_running_loop()
            seconds = GAP_SECONDS if self._early else KEEP_ALIVE_SECONDS
            self._news, timer = loop.create_future(), loop.call_later(seconds, self._wake)
            try:
                await self._news
            finally:
                timer.cancel()
        pushed, self._messages = self._messages, []
        return pushed

    def _wake(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)
