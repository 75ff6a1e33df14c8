"""Brings updates to a webhook as Telegram does: over several lines, one at a time on each."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from bench.botapi import BotApi, Said
from bench.wire import Asking
from handlers.telegram.presence import CONNECTIONS

if TYPE_CHECKING:
    from bench.resident import Resident

_OK = 200

OnAck = Callable[[int], None]


class Told(Struct, frozen=True):
    """The call that an answer to Telegram may hold, "" for none: aiogram answers "{}"."""

    method: str = ""


_told = msgspec.json.Decoder(Told).decode


class Hook:
    """The connections to one server; *seats* are its residents by their chats.

    A call that its answer holds is *api*'s as any other.
    """

    def __init__(self, path: str, secret: str, api: BotApi) -> None:
        self.seats: dict[int, Resident] = {}
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()
        self._free: deque[_Connection] = deque()
        self._waiting: deque[tuple[bytes, OnAck]] = deque()
        self._all: list[_Connection] = []
        self._api = api

    async def connect(self, port: int) -> None:
        """Open the connections."""
        loop = asyncio.get_running_loop()
        for _ in range(CONNECTIONS):
            connection = _Connection(self._freed, self._does)
            await loop.create_connection(connection.protocol, "127.0.0.1", port)
            self._all.append(connection)
            self._free.append(connection)

    def bring(self, update: bytes, on_ack: OnAck) -> None:
        """Bring *update* as soon as a connection is free; *on_ack* is told how it was answered."""
        request = b"%b%d\r\n\r\n%b" % (self._head, len(update), update)
        if self._free:
            self._free.popleft().ask(request, on_ack)
        else:
            self._waiting.append((request, on_ack))

    def close(self) -> None:
        """Hang up."""
        for connection in self._all:
            connection.close()

    def _does(self, answer: bytes) -> None:
        if method := _told(answer).method:
            self._api.take(method, Said())

    def _freed(self, connection: "_Connection") -> None:
        if self._waiting:
            connection.ask(*self._waiting.popleft())
        else:
            self._free.append(connection)


class _Connection:
    def __init__(
        self, freed: Callable[["_Connection"], None], does: Callable[[bytes], None]
    ) -> None:
        self._freed = freed
        self._does = does
        self._on_ack: OnAck | None = None
        self._asking = Asking(self._answered)

    def protocol(self) -> Asking:
        return self._asking

    def ask(self, request: bytes, on_ack: OnAck) -> None:
        self._on_ack = on_ack
        self._asking.ask(request)

    def close(self) -> None:
        self._asking.close()

    def _answered(self, status: int, head: bytes, body: bytes) -> None:
        del head
        if body and status == _OK:
            self._does(body)
        on_ack, self._on_ack = self._on_ack, None
        self._freed(self)
        if on_ack is not None:
            on_ack(status)
