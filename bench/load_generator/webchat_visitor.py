"""A visitor of the web chat: sends a message, waits for the answer, uses its buttons."""

import asyncio
import time
from collections.abc import Callable

import msgspec
from msgspec import Struct

from bench.load_generator.http_client import (
    EventStreamConnection,
    RequestConnection,
    get_request,
    post_request,
)

_SAY = "/chat/api/messages"
# Every text differs, so that no cache has it.
_TOLD = "Đèn đường trước cổng trường số {} tắt từ tối qua, tối lắm"
_HOUSES = 1_000_000
_TYPED_EVERY = 3
_SAME = ":same:"
_STORY = ":details:"


class Button(Struct):
    """A button of a reply."""

    label: str
    data: str


class Reply(Struct):
    """The parts of a reply that matter here; one with empty *wants* is followed by one without."""

    buttons: list[Button] = []
    wants: list[str] = []
    receipt: str = ""


class Event(Struct, rename={"sender": "from"}):
    """One message of the stream."""

    position: int
    sender: str
    reply: Reply | None = None


class Answer(Struct):
    """The answer to a POST; the peers put their reply into it."""

    position: int
    reply: Reply | None = None


class MessageTimes(Struct, frozen=True):
    """When a message was due, stored and answered, in seconds of the performance counter."""

    due: float
    stored: float
    answered: float


_event = msgspec.json.Decoder(Event).decode
_answer = msgspec.json.Decoder(Answer).decode
_encode = msgspec.json.Encoder().encode

Done = Callable[["Visitor", MessageTimes], None]


class Visitor:
    """Sends one message at a time; *done* is called when it is stored and answered."""

    def __init__(self, number: int, done: Done) -> None:
        self.failures = 0
        self.receipts = 0
        self.is_busy = False
        self._cookie = f"caunoi_chat=visitor-{number:020}"
        self._done = done
        self.count = 0
        self._due = self._stored = self._answered = 0.0
        self._position = self._heard = 0
        self.reply = Reply()
        self._session_answer: asyncio.Future[bytes] | None = None
        self._request_connection: RequestConnection | None = None
        self._event_connection: EventStreamConnection | None = None

    async def connect(self, port: int, *, uses_event_stream: bool) -> None:
        """Connect; with *uses_event_stream* get a cookie, and the answers as events."""
        loop = asyncio.get_running_loop()
        _, self._request_connection = await loop.create_connection(
            lambda: RequestConnection(self._on_answer), "127.0.0.1", port
        )
        if uses_event_stream:
            await self.enter(port)

    async def enter(self, port: int) -> None:
        """Begin as a person whom the server does not know, with an event stream of their own."""
        if self._request_connection is None:
            raise RuntimeError("not connected")
        loop = asyncio.get_running_loop()
        if self._event_connection is not None:
            self._event_connection.close()
        self.reply, self._heard = Reply(), 0
        self._session_answer = loop.create_future()
        self._request_connection.send(post_request("/chat/api/session", b"{}"))
        head = await self._session_answer
        self._session_answer = None
        at = head.lower().find(b"set-cookie: ") + len(b"set-cookie: ")
        self._cookie = head[at:].split(b";")[0].decode()
        request = get_request("/chat/api/events?after=0", cookie=self._cookie)
        _, self._event_connection = await loop.create_connection(
            lambda: EventStreamConnection(request, self._on_event), "127.0.0.1", port
        )
        await self._event_connection.is_open

    def say(self, due: float) -> None:
        """Send the next message, which was *due* then."""
        if self._request_connection is None:
            raise RuntimeError("not connected")
        self.is_busy = True
        self.count += 1
        self._due, self._stored, self._answered = due, 0.0, 0.0
        self._position = 0
        body = _encode({"id": f"m{self.count}", **self.next_message()})
        self._request_connection.send(post_request(_SAY, body, cookie=self._cookie))

    def close(self) -> None:
        """Close the connections."""
        for connection in (self._request_connection, self._event_connection):
            if connection is not None:
                connection.close()

    def next_message(self) -> dict[str, str]:
        """Return a tap on the first button, every third time its label; a story if it is asked.

        After a list of similar reports tap the last button: a new matter.
        """
        if not self.reply.buttons or _STORY in self.reply.buttons[0].data:
            return {"text": _TOLD.format(int(self._due * 1e3) % _HOUSES)}
        is_same = _SAME in self.reply.buttons[0].data
        button = self.reply.buttons[-1 if is_same else 0]
        if self.count % _TYPED_EVERY == 0:
            return {"text": button.label}
        return {"tap": button.data}

    def _on_answer(self, status: int, head: bytes, body: bytes) -> None:
        if self._session_answer is not None:
            self._session_answer.set_result(head)
            return
        self._stored = time.perf_counter()
        if status != 200:
            self.failures += 1
            self._finish(self._stored)
            return
        answer = _answer(body)
        self._position = answer.position
        if answer.reply is not None:
            self._take(answer.reply)
            self._finish(self._stored)
        elif self._heard > self._position:
            self._finish(self._answered)

    def _on_event(self, data: bytes) -> None:
        event = _event(data)
        if event.sender != "us" or event.reply is None:
            return
        self._answered = time.perf_counter()
        self._heard = event.position
        self._take(event.reply)
        if not (event.reply.buttons or event.reply.wants):
            return
        if self._stored and self.is_busy and self._heard > self._position:
            self._finish(self._answered)

    def _take(self, reply: Reply) -> None:
        self.reply = reply
        self.receipts += bool(reply.receipt)

    def _finish(self, answered: float) -> None:
        self.is_busy = False
        # Wait until all events of one packet are read: of two answers, the last one has the
        # buttons.
        times = MessageTimes(self._due, self._stored, answered)
        asyncio.get_running_loop().call_soon(self._done, self, times)
