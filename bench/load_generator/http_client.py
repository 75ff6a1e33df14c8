"""A minimal HTTP client for the load generator: one request at a time, and event streams."""

import asyncio
from collections.abc import Callable
from typing import cast

_END = b"\r\n\r\n"
_LENGTH = b"content-length:"

OnAnswer = Callable[[int, bytes, bytes], None]
OnEvent = Callable[[bytes], None]


class HttpClientError(Exception):
    """The server closed the connection, or sent what this client can't parse."""


class RequestConnection(asyncio.Protocol):
    """A connection for requests; it calls *on_answer* with status, head and body of an answer."""

    def __init__(self, on_answer: OnAnswer) -> None:
        self._on_answer = on_answer
        self._heard = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store the transport."""
        # uvloop's transports are not subclasses of asyncio's.
        self._transport = cast("asyncio.WriteTransport", transport)

    def send(self, request: bytes) -> None:
        """Send the bytes of *request*."""
        if self._transport is None or not self.is_open:
            raise HttpClientError("there is no connection")
        self._transport.write(request)

    @property
    def is_open(self) -> bool:
        """Whether the connection can take a request; servers close idle ones."""
        return self._transport is not None and not self._transport.is_closing()

    def data_received(self, data: bytes) -> None:
        """Pass on the answer once it is complete."""
        self._heard += data
        end = self._heard.find(_END)
        if end < 0:
            return
        head = self._heard[:end].lower()
        at = head.find(_LENGTH)
        length = int(head[at + len(_LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        body = self._heard[end + len(_END) :]
        if len(body) < length:
            return
        whole, self._heard = self._heard[:end], b""
        self._on_answer(int(head[9:12]), whole, body[:length])

    def close(self) -> None:
        """Close the connection."""
        if self._transport is not None:
            self._transport.close()


class EventStreamConnection(asyncio.Protocol):
    """A connection with an event stream; it calls *on_event* with each event's data.

    The server writes each event as one chunk, so chunk sizes occur only between events.
    """

    def __init__(self, request: bytes, on_event: OnEvent) -> None:
        self.is_open = asyncio.get_running_loop().create_future()
        self._request = request
        self._on_event = on_event
        self._heard = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Request the stream."""
        self._transport = cast("asyncio.WriteTransport", transport)
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Pass on every complete event."""
        *events, self._heard = (self._heard + data).split(b"\n\n")
        for event in events:
            at = event.find(b"data: ")
            if at >= 0:
                self._on_event(event[at + 6 :])
            elif not self.is_open.done():
                self.is_open.set_result(None)

    def close(self) -> None:
        """Close the connection."""
        if self._transport is not None:
            self._transport.close()


def post_request(path: str, body: bytes, *, cookie: str = "") -> bytes:
    """Return a POST request with the JSON *body*."""
    said = f"Cookie: {cookie}\r\n" if cookie else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{said}"
        f"X-Requested-With: bench\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def get_request(path: str, *, cookie: str) -> bytes:
    """Return a GET request."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode()
