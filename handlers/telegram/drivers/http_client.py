"""Persistent HTTP connections to Telegram that carry one JSON call after another.

By aiohttp, the same update costs 24 % more processor time (`inbound.processor` of
`python -m bot bench inbound`, both ways by turns).
"""

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
# Servers close connections that are idle for longer; it is then unknown whether a call arrived.
IDLE_SECONDS = 15.0
# The longest answer is a hundred updates, which is far below this.
MOST_BYTES = 2**24
_FAREWELL_SECONDS = 0.25

_PORTS = {"http": 80, "https": 443}
_FIRST_LAST_STATUS = 200

_Result = TypeVar("_Result")


def open_client(url: str, tls: ssl.SSLContext) -> "HttpClient | None":
    """Return a client for the server of *url*; None if this client can't reach it."""
    parts = urlsplit(url)
    try:
        port = parts.port or _PORTS[parts.scheme]
    except (KeyError, ValueError):
        return None
    if not parts.hostname or "@" in parts.netloc or not url.isascii():
        return None
    return HttpClient(parts.hostname, port, parts.netloc, tls if parts.scheme == "https" else None)


class HttpClient:
    """The connections to one server; a call takes the one that was used last.

    A call is sent once. If its connection breaks, the request may have arrived; the caller decides
    whether to repeat it.
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
        """Post the JSON *body* to *url*, an address of this server.

        Raises:
            UnreachableError: nothing was sent.
            UncertainError: it was sent, at least in part, and no answer came within *seconds*.
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
                connection.abort_connection()  # a late answer would be taken for the next
                raise
        finally:
            self._slots.release()

    @property
    def open(self) -> int:
        """The number of open connections."""
        return len(self._open)

    async def close(self) -> None:
        """Close all connections; give TLS a moment to end cleanly."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer_at = inf
        for connection in list(self._open):
            connection.hang_up()
        late = time.monotonic() + _FAREWELL_SECONDS
        while self._open and time.monotonic() < late:
            await asyncio.sleep(0.001)

    def watch_deadline(self, deadline: float) -> None:
        """Give up a call without an answer at *deadline*.

        One timer serves all connections, since nearly every call is answered in time.
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
        """Make *connection* available for the next call."""
        self._idle.append(connection)

    def forget(self, connection: "HttpConnection") -> None:
        """Remove *connection*."""
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

    async def _within_connect_time(self, work: Coroutine[None, None, _Result]) -> _Result:
        """Run *work*, which comes before anything is sent, within the connect time-out.

        Raises:
            UnreachableError: it failed, or took too long.
        """
        try:
            return await asyncio.wait_for(work, self._connect_seconds)
        except (OSError, UnicodeError) as error:
            raise UnreachableError(type(error).__name__) from None


class HttpConnection(asyncio.Protocol):
    """One connection with at most one call under way; the parser calls the methods `on_…`."""

    def __init__(self, client: HttpClient) -> None:
        self._client = client
        self._parser = HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._has_head = self._keep_alive = False
        self._parts: list[bytes] = []
        self._size = 0
        self.idle_since = 0.0
        self.deadline = inf

    @property
    def is_open(self) -> bool:
        """Whether a call can be made."""
        return self._transport is not None and not self._transport.is_closing()

    def ask(self, request: bytes, seconds: float) -> "asyncio.Future[Answer]":
        """Send *request*; return the future of its answer."""
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
        """Stop waiting for the answer."""
        self._fail(UncertainError("TimeoutError"))

    def hang_up(self) -> None:
        """Close the connection."""
        if self._transport is not None:
            self._transport.close()

    def abort_connection(self) -> None:
        """Abort the connection, whatever is under way."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store the transport."""
        # uvloop's transports are not subclasses of asyncio's.
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """Complete the answer: some servers end it by closing the connection."""
        self._transport = None
        self._client.forget(self)
        if exc is None and self._has_head and self._answer is not None:
            self._keep_alive = False
            self.on_message_complete()
        else:
            self._fail(UncertainError(type(exc).__name__ if exc else "connection closed"))

    def data_received(self, data: bytes) -> None:
        """Feed the parser."""
        if self._answer is None:
            self.abort_connection()  # no call is under way
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._fail(UncertainError(type(error).__name__))

    def on_headers_complete(self) -> None:
        """Note whether the connection stays open after this answer."""
        self._keep_alive = self._parser.should_keep_alive()
        self._has_head = self._parser.get_status_code() >= _FIRST_LAST_STATUS
        self._parts, self._size = [], 0

    def on_body(self, body: bytes) -> None:
        """Store a part of the body."""
        self._parts.append(body)
        self._size += len(body)
        if self._size > MOST_BYTES:
            self._fail(UncertainError("too large"))

    def on_message_complete(self) -> None:
        """Complete the answer, unless it is an interim one (1xx)."""
        if not self._has_head:
            return
        answer = self._end_call()
        if answer is not None and not answer.done():
            answer.set_result(Answer(self._parser.get_status_code(), b"".join(self._parts)))
        if answer is None or not self._keep_alive:
            self.hang_up()
            return
        self.idle_since = time.monotonic()
        self._client.release(self)

    def _fail(self, error: UnreachableError | UncertainError) -> None:
        answer = self._end_call()
        if answer is not None and not answer.done():
            answer.set_exception(error)

    def _end_call(self) -> "asyncio.Future[Answer] | None":
        answer, self._answer, self.deadline = self._answer, None, inf
        return answer
