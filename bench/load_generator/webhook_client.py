"""Send updates to a webhook as Telegram does, one at a time on each connection."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from bench.load_generator.fake_bot_api import ApiCall, FakeBotApi
from bench.load_generator.http_client import RequestConnection

if TYPE_CHECKING:
    from bench.load_generator.telegram_residents import SimulatedResident

_OK = 200

OnAck = Callable[[int], None]


class WebhookReply(Struct, frozen=True):
    """The call in a response to Telegram, "" for none: aiogram answers "{}"."""

    method: str = ""


_decode_reply = msgspec.json.Decoder(WebhookReply).decode


class WebhookClient:
    """The connections to one server; *residents* are found by their chats.

    A call in the response goes to *api* like any other.
    """

    def __init__(self, path: str, secret: str, api: FakeBotApi) -> None:
        self.residents: dict[int, SimulatedResident] = {}
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()
        self._free: deque[_Connection] = deque()
        self._waiting: deque[tuple[bytes, OnAck]] = deque()
        self._all: list[_Connection] = []
        self._api = api
        self._port = self._most = 0
        self._opening: set[asyncio.Task[None]] = set()

    async def connect(self, port: int, connections: int) -> None:
        """Open so many *connections*; one that the server closes is opened again when needed."""
        self._port, self._most = port, connections
        for _ in range(connections):
            await self._open()

    async def _open(self) -> None:
        connection = _Connection(self._on_free, self._on_call)
        loop = asyncio.get_running_loop()
        await loop.create_connection(connection.protocol, "127.0.0.1", self._port)
        self._all.append(connection)
        self._on_free(connection)

    def send_update(self, update: bytes, on_ack: OnAck) -> None:
        """Send *update* when a connection is free; call *on_ack* with the response."""
        request = b"%b%d\r\n\r\n%b" % (self._head, len(update), update)
        while self._free:
            connection = self._free.popleft()
            if connection.is_open:
                connection.send(request, on_ack)
                return
            self._all.remove(connection)
        self._waiting.append((request, on_ack))
        if len(self._all) + len(self._opening) < self._most:
            opening = asyncio.create_task(self._open())
            self._opening.add(opening)
            opening.add_done_callback(self._opening.discard)

    def close(self) -> None:
        """Close the connections."""
        for connection in self._all:
            connection.close()

    def _on_call(self, answer: bytes) -> None:
        if method := _decode_reply(answer).method:
            self._api.take(method, ApiCall())

    def _on_free(self, connection: "_Connection") -> None:
        if self._waiting:
            connection.send(*self._waiting.popleft())
        else:
            self._free.append(connection)


class _Connection:
    def __init__(
        self, on_free: Callable[["_Connection"], None], on_call: Callable[[bytes], None]
    ) -> None:
        self._on_free = on_free
        self._on_call = on_call
        self._on_ack: OnAck | None = None
        self._request_connection = RequestConnection(self._answered)

    def protocol(self) -> RequestConnection:
        return self._request_connection

    def send(self, request: bytes, on_ack: OnAck) -> None:
        self._on_ack = on_ack
        self._request_connection.send(request)

    @property
    def is_open(self) -> bool:
        return self._request_connection.is_open

    def close(self) -> None:
        self._request_connection.close()

    def _answered(self, status: int, head: bytes, body: bytes) -> None:
        del head
        if body and status == _OK:
            self._on_call(body)
        on_ack, self._on_ack = self._on_ack, None
        self._on_free(self)
        if on_ack is not None:
            on_ack(status)
