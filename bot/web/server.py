"""uvicorn as we run it: it ends when we say so, and what comes whole is answered whole."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.flow_control import HIGH_WATER_LIMIT
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from bot.web.asgi import EXCHANGE_EXTENSION, Hook, headers_of
from bot.web.buffered_transport import BufferedTransport

_GRACE_SECONDS = 1
# Longer than a proxy keeps a line that rests (nginx 60 s, Caddy 120 s): whoever closes first
# may do so just when the other sends a message.
_KEPT_SECONDS = 150
_LATEST = "1.1"


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
    _hooks: Mapping[bytes, Hook] = MappingProxyType({})

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Hold back what is written until all of it is there."""
        self._hooks = getattr(self.config.app, "hooks", self._hooks)
        super().connection_made(BufferedTransport(cast("asyncio.Transport", transport), self.loop))

    def connection_lost(self, exc: Exception | None) -> None:
        """Look after the line no longer."""
        super().connection_lost(exc)
        if isinstance(self.cycle, _HookCycle) and self.cycle.more_body:
            # It never comes whole, and leads back here.
            self.cycle = None  # type: ignore[assignment]  # as uvicorn has it before the first
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
        """Let a hook have what is brought; let the application answer all else, as ASGI has it.

        It may read and answer through an `Exchange`, if it can.
        """
        hook = self._hooks.get(self.url)
        hook_cycle = self._hook_cycle(hook) if hook is not None else None
        if hook_cycle is not None:
            self.cycle = cast("RequestResponseCycle", hook_cycle)
            return
        super().on_headers_complete()
        exchange: Any = _UvicornExchange(self.cycle)
        self.scope["extensions"] = {EXCHANGE_EXTENSION: exchange}

    def on_message_complete(self) -> None:
        """Begin with what was brought, now that it is here."""
        super().on_message_complete()
        if isinstance(self.cycle, _HookCycle):
            self._start_asgi_task(self.cycle, self.app)

    def _hook_cycle(self, hook: Hook) -> "_HookCycle | None":
        """Return the request for *hook*; None where it asks for more of HTTP than hooks know."""
        parser = self.parser
        is_plain = (
            parser.get_method() == b"POST"
            and parser.get_http_version() == _LATEST
            and parser.should_keep_alive()
            and not parser.should_upgrade()
            and not self.expect_100_continue
            and (self.cycle is None or self.cycle.response_complete)
        )
        headers = headers_of(self.headers) if is_plain else {}
        length = headers.get("content-length", "")
        # Of what is larger, uvicorn reads no more until somebody asks for it.
        is_whole = length.isdecimal() and int(length) <= min(hook.most, HIGH_WATER_LIMIT)
        return _HookCycle(self, hook, headers) if is_whole else None


_FAILED = b"HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\n"


def _do_nothing() -> None:
    """Do nothing: it was answered."""


class _HookCycle:
    """What is brought to a hook, in the place of uvicorn's cycle of request and response."""

    more_body = keep_alive = True
    response_complete = disconnected = False
    message_event = asyncio.Event()  # nobody waits for it

    def __init__(self, protocol: _Protocol, hook: Hook, headers: dict[str, str]) -> None:
        self.body = bytearray()
        self.transport = protocol.transport
        self.default_headers = protocol.server_state.default_headers
        self._hook = hook
        self._headers = headers
        self._on_response: Callable[[], None] = protocol.on_response_complete

    async def run_asgi(self, app: object) -> None:
        """Answer; nothing of ASGI is needed for it."""
        del app
        head, body = _FAILED, b""
        try:
            head, body = await self._hook.take(self._headers, bytes(self.body))
        except BaseException:
            self.keep_alive = False
            raise
        finally:
            self.response_complete = True
            if not self.disconnected:
                _write(self, head, body)
            # It leads back here, which only the collector would get rid of then.
            on_response, self._on_response = self._on_response, _do_nothing
            on_response()


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


def _write(cycle: RequestResponseCycle | _HookCycle, head: bytes, body: bytes) -> None:
    """Write an answer, with the headers that the server adds."""
    more = [b"%b: %b\r\n" % header for header in cycle.default_headers]
    last = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
    cycle.transport.write(b"".join((head, *more, last, body)))
    if not cycle.keep_alive:
        cycle.transport.close()
