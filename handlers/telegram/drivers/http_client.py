"""HTTP connections to Telegram that stay open and carry one JSON call after another."""

import asyncio
import ssl
import time
from collections import deque
from collections.abc import Coroutine
from math import inf
from typing import TypeVar, cast
from urllib.parse import urlsplit

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from handlers.errors import UncertainError, UnreachableError
from handlers.telegram.drivers.driver import CONNECT_SECONDS, Answer

AT_ONCE = 100
# Servers hang up on who is silent for longer, and a call that meets that moment is uncertain.
IDLE_SECONDS = 15.0
# A hundred updates are the longest answer, and far from this.
MOST_BYTES = 2**24
_FAREWELL_SECONDS = 0.25

_PORTS = {"http": 80, "https": 443}
_FIRST_LAST_STATUS = 200

_Got = TypeVar("_Got")


def open_client(url: str, tls: ssl.SSLContext) -> "HttpClient | None":
    """Return a client for the server of *url*; None where this client can't reach it."""
    parts = urlsplit(url)
    try:
        port = parts.port or _PORTS[parts.scheme]
    except (KeyError, ValueError):
        return None
    if not parts.hostname or "@" in parts.netloc or not url.isascii():
        return None
    return HttpClient(parts.hostname, port, parts.netloc, tls if parts.scheme == "https" else None)


class HttpClient:
    """The connections to one server; each call takes the one that was used last.

    A call is made once. Where its connection breaks, it may have arrived all the same, and
    whoever made it must judge.
    """

    def __init__(
        self,
        host: str,
        port: int,
        netloc: str,
        tls: ssl.SSLContext | None,
        *,
        connect: float = CONNECT_SECONDS,
    ) -> None:
        self._host, self._port = host, port
        self._netloc = netloc
        self._tls = tls
        self._connect_seconds = connect
        self._idle: deque[HttpConnection] = deque()
        self._open: set[HttpConnection] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._heads: dict[str, bytes] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = inf

    async def post(self, url: str, body: bytes, *, seconds: float) -> Answer:
        """Post *body*, which is JSON, to *url*, an address of this server.

        Raises:
            UnreachableError: nothing was sent.
            UncertainError: it was, at least in part, and no answer came within *seconds*.
        """
        head = self._heads.get(url) or self._head(url)
        if self._slots.locked():
            await self._within_connect_time(self._slots.acquire())
        else:
            await self._slots.acquire()
        try:
            connection = self._take_idle()
            if connection is None:
                connection = await self._within_connect_time(self._open_connection())
            try:
                return await connection.ask(b"%b%d\r\n\r\n%b" % (head, len(body), body), seconds)
            except BaseException:
                connection.abort_connection()  # what it would answer now is for nobody
                raise
        finally:
            self._slots.release()

    @property
    def open(self) -> int:
        """How many connections are open."""
        return len(self._open)

    async def close(self) -> None:
        """Hang up, with a moment for secure lines to do so in their way."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer_at = inf
        for connection in list(self._open):
            connection.hang_up()
        late = time.monotonic() + _FAREWELL_SECONDS
        while self._open and time.monotonic() < late:
            await asyncio.sleep(0.001)

    def watch_deadline(self, deadline: float) -> None:
        """See to it that a call without an answer is given up at *deadline*.

        One timer is enough for all lines, for nearly every call is answered in time.
        """
        if deadline < self._timer_at:
            if self._timer is not None:
                self._timer.cancel()
            self._timer_at = deadline
            self._timer = asyncio.get_running_loop().call_at(deadline, self._give_up)

    def _give_up(self) -> None:
        now, self._timer_at = self._timer_at, inf
        for connection in list(self._open):
            if connection.deadline <= now:
                connection.give_up()
        self.watch_deadline(min((connection.deadline for connection in self._open), default=inf))

    def release(self, connection: "HttpConnection") -> None:
        """Let *connection* be used again."""
        self._idle.append(connection)

    def forget(self, connection: "HttpConnection") -> None:
        """Forget *connection*."""
        self._open.discard(connection)
        if connection in self._idle:
            self._idle.remove(connection)

    def _head(self, url: str) -> bytes:
        path = url.partition(self._netloc)[2]
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self._netloc}\r\nAccept: application/json\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        )
        self._heads[url] = head.encode("ascii")
        return self._heads[url]

    def _take_idle(self) -> "HttpConnection | None":
        long_ago = time.monotonic() - IDLE_SECONDS
        while self._idle:
            connection = self._idle.pop()
            if connection.is_open and connection.idle_since > long_ago:
                return connection
            connection.hang_up()
        return None

    async def _open_connection(self) -> "HttpConnection":
        _, connection = await asyncio.get_running_loop().create_connection(
            lambda: HttpConnection(self),
            self._host,
            self._port,
            ssl=self._tls,
            server_hostname=self._host if self._tls else None,
        )
        self._open.add(connection)
        return connection

    async def _within_connect_time(self, work: Coroutine[None, None, _Got]) -> _Got:
        """Do what comes before anything is sent.

        Raises:
            UnreachableError: it failed, or took too long.
        """
        try:
            return await asyncio.wait_for(work, self._connect_seconds)
        except (OSError, UnicodeError) as error:
            raise UnreachableError(type(error).__name__) from None


class HttpConnection(asyncio.Protocol):
    """One connection, with at most one call on its way; the methods `on_…` are the parser's."""

    def __init__(self, client: HttpClient) -> None:
        self._client = client
        self._parser = HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._has_head = self._stays = False
        self._parts: list[bytes] = []
        self._size = 0
        self.idle_since = 0.0
        self.deadline = inf

    @property
    def is_open(self) -> bool:
        """Whether a call can be made."""
        return self._transport is not None and not self._transport.is_closing()

    def ask(self, request: bytes, seconds: float) -> "asyncio.Future[Answer]":
        """Send *request*; return what comes to be its answer."""
        loop = asyncio.get_running_loop()
        answer = self._answer = loop.create_future()
        self._has_head = False
        if self._transport is None or self._transport.is_closing():
            self._fail(UnreachableError("closed"))
            return answer
        self.deadline = loop.time() + seconds
        self._client.watch_deadline(self.deadline)
        self._transport.write(request)
        return answer

    def give_up(self) -> None:
        """Wait for the answer no longer."""
        self._fail(UncertainError("TimeoutError"))

    def hang_up(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.close()

    def abort_connection(self) -> None:
        """End the connection at once, whatever is on its way."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        # uvloop's transports are none of asyncio's classes.
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """End the answer: some servers tell so that it is whole."""
        self._transport = None
        self._client.forget(self)
        if exc is None and self._has_head and self._answer is not None:
            self._stays = False
            self.on_message_complete()
        else:
            self._fail(UncertainError(type(exc).__name__ if exc else "hung up"))

    def data_received(self, data: bytes) -> None:
        """Read on."""
        if self._answer is None:
            self.abort_connection()  # nobody asked
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._fail(UncertainError(type(error).__name__))

    def on_headers_complete(self) -> None:
        """Note whether there will be more after this answer."""
        self._stays = self._parser.should_keep_alive()
        self._has_head = self._parser.get_status_code() >= _FIRST_LAST_STATUS
        self._parts, self._size = [], 0

    def on_body(self, body: bytes) -> None:
        """Keep a part of the answer."""
        self._parts.append(body)
        self._size += len(body)
        if self._size > MOST_BYTES:
            self._fail(UncertainError("too large"))

    def on_message_complete(self) -> None:
        """Hand over the answer; what comes before it (1xx) is none."""
        if not self._has_head:
            return
        answer = self._ended()
        if answer is not None and not answer.done():
            answer.set_result(Answer(self._parser.get_status_code(), b"".join(self._parts)))
        if answer is None or not self._stays:
            self.hang_up()
            return
        self.idle_since = time.monotonic()
        self._client.release(self)

    def _fail(self, error: UnreachableError | UncertainError) -> None:
        answer = self._ended()
        if answer is not None and not answer.done():
            answer.set_exception(error)

    def _ended(self) -> "asyncio.Future[Answer] | None":
        answer, self._answer, self.deadline = self._answer, None, inf
        return answer
