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


class Mailbox:
    """Pushes lines to whoever has the conversation open; nobody there is no fault."""

    def __init__(self) -> None:
        self._streams: defaultdict[str, list[asyncio.Queue[Line]]] = defaultdict(list)

    def push(self, address: str, line: Line) -> None:
        """Hand *line* to every open page of *address*; one that does not read is dropped."""
        for queue in tuple(self._streams.get(address, ())):
            if queue.qsize() < MOST_QUEUED:
                queue.put_nowait(line)
            else:
                queue.put_nowait(_CLOSE)
                self._leave(address, queue)

    async def stream(self, address: str, after: int, read: Read) -> AsyncIterator[bytes]:
        """Yield the events behind the position *after*, in order and without a gap."""
        queue: asyncio.Queue[Line] = asyncio.Queue()
        streams = self._streams[address]
        if len(streams) >= MOST_STREAMS:
            streams.pop(0).put_nowait(_CLOSE)
        streams.append(queue)
        early: dict[int, Line] = {}
        try:
            yield b"retry: 1000\n\n"
            while True:
                for line in await read(after):
                    if line.position > after:
                        yield event(line)
                        after = line.position
                async for pushed in self._live(queue, early, after):
                    yield event(pushed) if pushed else b": still here\n\n"
                    after = pushed.position if pushed else after
                if not early:
                    return
                early.clear()
        finally:
            self._leave(address, queue)

    async def _live(
        self, queue: asyncio.Queue[Line], early: dict[int, Line], after: int
    ) -> AsyncIterator[Line | None]:
        """Yield lines that follow on *after* as they are pushed, None to show a sign of life.

        Ends with nothing *early* when the stream is closed, and with what came too early when
        the line before it does not come: it must be read from the store.
        """
        while True:
            timeout = GAP_SECONDS if early else KEEP_ALIVE_SECONDS
            try:
                line = await asyncio.wait_for(queue.get(), timeout)
            except TimeoutError:
                if early:
                    return
                yield None
                continue
            if line is _CLOSE:
                early.clear()
                return
            if line.position > after:
                early[line.position] = line
            while after + 1 in early:
                after += 1
                yield early.pop(after)

    def close(self) -> None:
        """End every stream; the pages come again by themselves."""
        for address, queues in list(self._streams.items()):
            for queue in list(queues):
                queue.put_nowait(_CLOSE)
                self._leave(address, queue)

    def _leave(self, address: str, queue: asyncio.Queue[Line]) -> None:
        queues = self._streams.get(address, [])
        if queue in queues:
            queues.remove(queue)
        if not queues:
            self._streams.pop(address, None)
