"""uvicorn as we run it: it ends when we say so, and what is said at once goes out in one piece."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from bot.asgi import WHOLE

_GRACE_SECONDS = 1
# Longer than a proxy keeps a line that rests (nginx 60 s, Caddy 120 s): whoever closes first
# may do so just when the other sends a message.
_KEPT_SECONDS = 150
_MOST_HELD = 65_536


class Server(uvicorn.Server):
    """uvicorn for *app*, without its own signal handlers: ours end everything in order."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=_Protocol,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                ws="none",
                timeout_keep_alive=_KEPT_SECONDS,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


class _Protocol(HttpToolsProtocol):
    """HTTP that writes what is said at once together, and takes an answer as a whole.

    A line that rests is closed by one timer, which looks how long it has rested, in place of one
    for each request.
    """

    _rests_since: float | None = None
    _watch: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Hold back what is written until all of it is there."""
        super().connection_made(Holding(cast("asyncio.Transport", transport), self.loop))

    def connection_lost(self, exc: Exception | None) -> None:
        """Look after the line no longer."""
        super().connection_lost(exc)
        if self._watch is not None:
            self._watch.cancel()

    def data_received(self, data: bytes) -> None:
        """Read on: the line rests no more."""
        self._rests_since = None
        super().data_received(data)

    def on_response_complete(self) -> None:
        """Begin to rest, or go on with the next request that is here already."""
        if self.pipeline or self.transport.is_closing():
            super().on_response_complete()
            return
        self.server_state.total_requests += 1
        self.flow.resume_reading()
        self._rests_since = self.loop.time()
        if self._watch is None:
            self._look_again(self.timeout_keep_alive)

    def _look_again(self, after: float) -> None:
        self._watch = self.loop.call_later(after, self._close_if_it_rests)

    def _close_if_it_rests(self) -> None:
        self._watch = None
        if self._rests_since is None:
            return
        left = self._rests_since + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self._look_again(left)
        else:
            self.timeout_keep_alive_handler()

    def on_headers_complete(self) -> None:
        """Let the application hear and answer as a `Whole`, if it can."""
        super().on_headers_complete()
        whole: Any = _Exchange(self.cycle)
        self.scope["extensions"] = {WHOLE: whole}


class _Exchange:
    """A `Whole` of uvicorn's."""

    __slots__ = ("_cycle",)

    def __init__(self, cycle: RequestResponseCycle) -> None:
        self._cycle = cycle

    def body(self) -> bytes | None:
        """Take the body as `receive` would, without waiting for any of it."""
        cycle = self._cycle
        if cycle.more_body or cycle.disconnected:
            return None
        body, cycle.body = bytes(cycle.body), bytearray()
        return body

    def answer(self, head: bytes, body: bytes) -> None:
        """Answer as `send` would, with nothing to be put together any more."""
        cycle = self._cycle
        if cycle.disconnected:
            return
        cycle.response_started = cycle.response_complete = True
        cycle.message_event.set()
        more = [b"%b: %b\r\n" % header for header in cycle.default_headers]
        last = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
        cycle.transport.write(b"".join((head, *more, last, body)))
        if not cycle.keep_alive:
            cycle.transport.close()
        # It leads back to the cycle, which only the collector would get rid of then.
        del cycle.scope["extensions"]
        cycle.on_response()


class Holding(asyncio.Transport):
    """A transport that holds what is written until the loop's next turn, and sends it at once.

    To hand over a packet takes the system longer than it takes us to make an answer.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []
        self._size = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Hold *data*, but not more than a little."""
        if not data:
            return
        if not self._held:
            self._loop.call_soon(self._let_go)
        self._held.append(bytes(data))
        self._size += len(data)
        if self._size > _MOST_HELD:
            self._let_go()

    def _let_go(self) -> None:
        if self._held:
            held, self._held, self._size = self._held, [], 0
            self._transport.write(held[0] if len(held) == 1 else b"".join(held))

    def close(self) -> None:
        """Send what is held, and end the connection."""
        self._let_go()
        self._transport.close()

    def abort(self) -> None:
        """End the connection, whatever is on its way."""
        self._held.clear()
        self._transport.abort()

    def is_closing(self) -> bool:
        """Tell whether the connection ends."""
        return self._transport.is_closing()

    def get_extra_info(self, name: str, default: object = None) -> object:
        """Return what is known of the connection."""
        return self._transport.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Let *protocol* hear what comes from now on."""
        self._transport.set_protocol(protocol)

    def pause_reading(self) -> None:
        """Hear nothing for now."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Hear again."""
        self._transport.resume_reading()
