"""The upper bound of the load generator: receive updates and make calls, nothing else."""

import asyncio
import re
import sys
from collections import deque
from typing import cast
from urllib.parse import urlsplit

import uvloop

_CHAT = re.compile(rb'"chat":\{"id":(\d+)')
_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
_CONNECTIONS = 32


class ApiConnection(asyncio.Protocol):
    """A connection to the Bot API; it joins *free* once its call is answered."""

    def __init__(self, free: "deque[ApiConnection]", waiting: deque[bytes]) -> None:
        self._free = free
        self._waiting = waiting
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Join *free*."""
        self._transport = cast("asyncio.WriteTransport", transport)
        self._free.append(self)

    def call(self, request: bytes) -> None:
        """Make a call."""
        if self._transport is not None:
            self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Make the next call: an answer is one packet here."""
        del data
        if self._waiting:
            self.call(self._waiting.popleft())
        else:
            self._free.append(self)


class WebhookConnection(asyncio.Protocol):
    """A connection that receives updates, each in one packet."""

    def __init__(self, head: bytes, free: deque[ApiConnection], waiting: deque[bytes]) -> None:
        self._head = head
        self._free = free
        self._waiting = waiting
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store the transport."""
        self._transport = cast("asyncio.WriteTransport", transport)

    def data_received(self, data: bytes) -> None:
        """Acknowledge the update, and answer it."""
        if self._transport is not None:
            self._transport.write(_OK)
        if b"callback_query" in data[:1000]:
            self._call(b"answerCallbackQuery", b'{"callback_query_id":"1"}')
        if found := _CHAT.search(data):
            self._call(b"sendMessage", b'{"chat_id":%b,"text":"\xc4\x90en"}' % found[1])

    def _call(self, method: bytes, body: bytes) -> None:
        request = b"%b%b HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" % (
            self._head,
            method,
        ) + b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        if self._free:
            self._free.popleft().call(request)
        else:
            self._waiting.append(request)


async def serve(port: int, api: str, token: str) -> None:
    """Serve on *port* until the process ends."""
    loop = asyncio.get_running_loop()
    free: deque[ApiConnection] = deque()
    waiting: deque[bytes] = deque()
    where = urlsplit(api).port or 80
    for _ in range(_CONNECTIONS):
        await loop.create_connection(lambda: ApiConnection(free, waiting), "127.0.0.1", where)
    head = f"POST /bot{token}/".encode()
    server = await loop.create_server(
        lambda: WebhookConnection(head, free, waiting), "127.0.0.1", port
    )
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1]), *sys.argv[4:6]))
