"""uvicorn as we run it: without signal handlers, and with an answer written in one piece."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from bot.web.asgi import EXCHANGE_EXTENSION

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
    """uvicorn's HTTP, which stops reading from a client that does not read our answers.

    Their answers would fill our memory.
    """

    def pause_writing(self) -> None:
        """Stop reading."""
        super().pause_writing()
        self.flow.pause_reading()

    def resume_writing(self) -> None:
        """Read again, unless a request that is here already is still to be answered."""
        super().resume_writing()
        if not self.pipeline:
            self.flow.resume_reading()

    def on_response_complete(self) -> None:
        """Start the next request; uvicorn reads on here, whatever is still to be written."""
        super().on_response_complete()
        if self.pipeline or self.flow.write_paused:
            self.flow.pause_reading()

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
