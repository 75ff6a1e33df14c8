"""A fake Bot API that accepts every call at once, as far as the benches need it."""

import asyncio
import re
from collections.abc import Callable
from itertools import count
from typing import cast
from urllib.parse import parse_qsl

import msgspec
from msgspec import Raw, Struct

_END = b"\r\n\r\n"
_LENGTH = b"content-length:"
_JSON = b"content-type: application/json"
# aiogram's own session sends forms in parts; only the chat is parsed.
_CHAT = re.compile(rb'name="?chat_id"?[^\n]*\n(?:[^\r\n]+\r\n)*\r\n(\d+)')
_FORM = b"content-type: application/x-www-form-urlencoded"
_ME = {"id": 4242424242, "is_bot": True, "first_name": "Cầu Nối", "username": "CauNoiBot"}
_WHEN = 1764000000

MESSAGES = frozenset({"sendMessage", "editMessageText"})
PRESSED = "answerCallbackQuery"


class Button(Struct):
    """A button; *request_location* and *request_contact* buttons are answered in their own way."""

    text: str
    callback_data: str = ""
    request_location: bool = False
    request_contact: bool = False


class Markup(Struct, frozen=True):
    """The buttons below a message, or below the conversation."""

    inline_keyboard: list[list[Button]] = []
    keyboard: list[list[Button]] = []


class ApiCall(Struct):
    """The parts of a call that matter here."""

    chat_id: int = 0
    message_id: int = 0
    timeout: float = 0
    entities: list[Raw] = []
    reply_markup: Markup = Markup()


OnMessage = Callable[[ApiCall], None]

_FIELDS = ApiCall.__struct_fields__
_decode_call = msgspec.json.Decoder(ApiCall).decode
_encode = msgspec.json.Encoder().encode


class FakeBotApi:
    """The server; it calls *on_message* for each message, with the id that it got.

    A message is answered *answer_after* so many seconds.
    """

    def __init__(self, on_message: OnMessage, *, answer_after: float = 0.0) -> None:
        self.on_message = on_message
        self.answer_after = answer_after
        self.presses = 0
        self._ids = count(100)
        self._server: asyncio.Server | None = None

    async def start(self) -> int:
        """Start to listen; return the port."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _ApiConnection(self), "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()

    def take(self, method: str, said: ApiCall) -> bytes:
        """Process one call; return the body of its answer."""
        self.presses += method == PRESSED
        if method in MESSAGES:
            said.message_id = said.message_id or next(self._ids)
            return _answer({"message_id": said.message_id, "date": _WHEN, "chat": _chat(said)})
        if method == "getUpdates":
            return _answer([])
        return _answer(_ME if method == "getMe" else True)


class _ApiConnection(asyncio.Protocol):
    """One connection of a bot, with one call after another."""

    def __init__(self, api: FakeBotApi) -> None:
        self._api = api
        self._heard = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store the transport."""
        # uvloop's transports are not subclasses of asyncio's.
        self._transport = cast("asyncio.WriteTransport", transport)

    def data_received(self, data: bytes) -> None:
        """Answer the call once it is complete."""
        self._heard += data
        end = self._heard.find(_END)
        if end < 0:
            return
        head = self._heard[:end]
        low = head.lower()
        at = low.find(_LENGTH)
        length = int(low[at + len(_LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        body = self._heard[end + len(_END) :]
        if len(body) < length:
            return
        self._heard = b""
        method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
        read = _of_json if _JSON in low else _of_form if _FORM in low else _of_parts
        self._answer(method, read(body))

    def _answer(self, method: str, said: ApiCall) -> None:
        answer = self._api.take(method, said)
        is_message = method in MESSAGES
        wait = said.timeout or (is_message and self._api.answer_after)
        if wait:
            asyncio.get_running_loop().call_later(wait, self._write, answer)
        else:
            self._write(answer)
        if is_message:
            self._api.on_message(said)

    def _write(self, answer: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(answer)


def _of_json(body: bytes) -> ApiCall:
    return _decode_call(body) if body else ApiCall()


def _of_form(body: bytes) -> ApiCall:
    """Return the call of python-telegram-bot, whose form fields hold JSON except for texts."""
    told = dict(parse_qsl(body.decode()))
    fields = {name: Raw(told[name].encode()) for name in _FIELDS if name in told}
    return _decode_call(_encode(fields))


def _of_parts(body: bytes) -> ApiCall:
    found = _CHAT.search(body)
    return ApiCall(chat_id=int(found[1])) if found else ApiCall()


def _chat(said: ApiCall) -> dict[str, object]:
    return {"id": said.chat_id, "type": "private", "first_name": "Hoa"}


def _answer(result: object) -> bytes:
    body = _encode({"ok": True, "result": result})
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
    return b"%b%d\r\n\r\n%b" % (head, len(body), body)
