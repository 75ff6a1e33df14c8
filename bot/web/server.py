"""uvicorn with our own signal handling and with responses written in one piece."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from bot.web.asgi import EXCHANGE_EXTENSION

_GRACE_SECONDS = 1
# Longer than the keep-alive of a proxy (nginx 60 s, Caddy 120 s): the side that closes first may
# do so while the other sends a request.
_KEPT_SECONDS = 150


class Server(uvicorn.Server):
    """uvicorn for *app* without its signal handlers: ours stop everything in order."""

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
        """Install no signal handlers."""
        yield


class _Protocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol, which stops reading from a client that does not read our responses.

    The unread responses would fill our memory.
    """

    def pause_writing(self) -> None:
        """Stop reading when the write buffer is full."""
        super().pause_writing()
        self.flow.pause_reading()

    def resume_writing(self) -> None:
        """Resume reading, unless a received request is still unanswered."""
        super().resume_writing()
        if not self.pipeline:
            self.flow.resume_reading()

    def on_response_complete(self) -> None:
        """Start the next request, but don't resume reading while the write buffer is full."""
        super().on_response_complete()
        if self.pipeline or self.flow.write_paused:
            self.flow.pause_reading()

    def on_headers_complete(self) -> None:
        """Add an `Exchange` for this request to its scope, then start the request."""
        super().on_headers_complete()
        exchange: Any = _UvicornExchange(self.cycle)
        self.scope["extensions"] = {EXCHANGE_EXTENSION: exchange}


class _UvicornExchange:
    """An `Exchange` on uvicorn's request cycle."""

    __slots__ = ("_cycle",)

    def __init__(self, cycle: RequestResponseCycle) -> None:
        self._cycle = cycle

    def body(self) -> bytes | None:
        """Return the complete body without waiting, or None."""
        cycle = self._cycle
        if cycle.more_body or cycle.disconnected:
            return None
        body, cycle.body = bytes(cycle.body), bytearray()
        return body

    def answer(self, head: bytes, body: bytes) -> None:
        """Send the response as `send` would, but in one write."""
        cycle = self._cycle
        if cycle.disconnected:
            return
        cycle.response_started = cycle.response_complete = True
        cycle.message_event.set()
        _write(cycle, head, body)
        # Break the reference cycle, so that the objects are freed without the garbage collector.
        del cycle.scope["extensions"]
        cycle.on_response()


def _write(cycle: RequestResponseCycle, head: bytes, body: bytes) -> None:
    """Write a response with the headers that the server adds."""
    more = [b"%b: %b\r\n" % header for header in cycle.default_headers]
    last = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
    cycle.transport.write(b"".join((head, *more, last, body)))
    if not cycle.keep_alive:
        cycle.transport.close()
