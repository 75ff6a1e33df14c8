"""uvicorn as we run it: it ends when we say so, and what comes whole is answered whole."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from bot.web.asgi import EXCHANGE_EXTENSION
from bot.web.buffered_transport import BufferedTransport

_GRACE_SECONDS = 1
# Longer than a proxy keeps a line that rests (nginx 60 s, Caddy 120 s): whoever closes first
# may do so just when the other sends a message.
_KEPT_SECONDS = 150


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

    _idle_since: float | None = None
    _idle_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Hold back what is written until all of it is there."""
        super().connection_made(BufferedTransport(cast("asyncio.Transport", transport), self.loop))

    def connection_lost(self, exc: Exception | None) -> None:
        """Look after the line no longer."""
        super().connection_lost(exc)
        if self._idle_timer is not None:
            self._idle_timer.cancel()

    def data_received(self, data: bytes) -> None:
        """Read on: the line rests no more."""
        self._idle_since = None
        super().data_received(data)

    def pause_writing(self) -> None:
        """Hear nothing more from someone who does not listen."""
        super().pause_writing()
        self.flow.pause_reading()

    def resume_writing(self) -> None:
        """Hear them again, unless something they asked for is still to be answered."""
        super().resume_writing()
        if not self.pipeline:
            self.flow.resume_reading()

    def on_response_complete(self) -> None:
        """Begin to rest, or go on with the next request that is here already."""
        if self.pipeline or self.transport.is_closing():
            super().on_response_complete()
            if self.pipeline or self.flow.write_paused:
                self.flow.pause_reading()
            return
        self.server_state.total_requests += 1
        if not self.flow.write_paused:
            self.flow.resume_reading()
        self._idle_since = self.loop.time()
        if self._idle_timer is None:
            self._start_idle_timer(self.timeout_keep_alive)

    def _start_idle_timer(self, after: float) -> None:
        self._idle_timer = self.loop.call_later(after, self._close_if_idle)

    def _close_if_idle(self) -> None:
        self._idle_timer = None
        if self._idle_since is None:
            return
        left = self._idle_since + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self._start_idle_timer(left)
        else:
            self.timeout_keep_alive_handler()

    def on_headers_complete(self) -> None:
        """Offer the application an `Exchange` for this request, then start it."""
        super().on_headers_complete()
        exchange: Any = _UvicornExchange(self.cycle)
        self.scope["extensions"] = {EXCHANGE_EXTENSION: exchange}


class _UvicornExchange:
    """An `Exchange` over uvicorn's cycle."""

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
        _write(cycle, head, body)
        # It leads back to the cycle, which only the collector would get rid of then.
        del cycle.scope["extensions"]
        cycle.on_response()


def _write(cycle: RequestResponseCycle, head: bytes, body: bytes) -> None:
    """Write an answer, with the headers that the server adds."""
    more = [b"%b: %b\r\n" % header for header in cycle.default_headers]
    last = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
    cycle.transport.write(b"".join((head, *more, last, body)))
    if not cycle.keep_alive:
        cycle.transport.close()
