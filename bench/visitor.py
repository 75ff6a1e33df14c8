"""One visitor of the web chat: says something, waits for the answer, goes on from its buttons."""

import asyncio
import time
from collections.abc import Callable

import msgspec
from msgspec import Struct

from bench.wire import Asking, Hearing, get, post

_SAY = "/chat/api/messages"
# No two people tell the same: what was told before must not be found in a cache.
_TOLD = "Đèn đường trước cổng trường số {} tắt từ tối qua, tối lắm"
_HOUSES = 1_000_000
_TYPED_EVERY = 3
_SAME = ":same:"


class Button(Struct):
    """What a reply offers."""

    label: str
    data: str


class Reply(Struct):
    """What matters here of a reply; one that *wants* nothing is followed by one that does."""

    buttons: list[Button] = []
    wants: list[str] = []
    receipt: str = ""


class Event(Struct, rename={"sender": "from"}):
    """One message of the stream."""

    position: int
    sender: str
    reply: Reply | None = None


class Answer(Struct):
    """What saying something is answered with; the peers put their reply into it."""

    position: int
    reply: Reply | None = None


class Times(Struct, frozen=True):
    """When a message was due, stored and answered, in seconds of the performance counter."""

    due: float
    stored: float
    answered: float


_event = msgspec.json.Decoder(Event).decode
_answer = msgspec.json.Decoder(Answer).decode
_encode = msgspec.json.Encoder().encode

Done = Callable[["Visitor", Times], None]


class Visitor:
    """Says one thing at a time; *done* is called when it is stored and its answer is there."""

    def __init__(self, number: int, done: Done) -> None:
        self.failures = 0
        self.receipts = 0
        self.is_busy = False
        self._cookie = f"caunoi_chat=visitor-{number:020}"
        self._done = done
        self._count = 0
        self._due = self._stored = self._answered = 0.0
        self._position = self._heard = 0
        self._reply = Reply()
        self._entered: asyncio.Future[bytes] | None = None
        self._asking: Asking | None = None
        self._hearing: Hearing | None = None

    async def connect(self, port: int, *, hears: bool) -> None:
        """Connect; one who *hears* gets a cookie, and answers by the event stream."""
        loop = asyncio.get_running_loop()
        _, self._asking = await loop.create_connection(
            lambda: Asking(self._on_answer), "127.0.0.1", port
        )
        if not hears:
            return
        self._entered = loop.create_future()
        self._asking.ask(post("/chat/api/session", b"{}"))
        head = await self._entered
        self._entered = None
        at = head.lower().find(b"set-cookie: ") + len(b"set-cookie: ")
        self._cookie = head[at:].split(b";")[0].decode()
        request = get("/chat/api/events?after=0", cookie=self._cookie)
        _, self._hearing = await loop.create_connection(
            lambda: Hearing(request, self._on_event), "127.0.0.1", port
        )
        await self._hearing.is_open

    def say(self, due: float) -> None:
        """Say the next thing, which was *due* then."""
        if self._asking is None:
            raise RuntimeError("not connected")
        self.is_busy = True
        self._count += 1
        self._due, self._stored, self._answered = due, 0.0, 0.0
        self._position = 0
        body = _encode({"id": f"m{self._count}", **self._next()})
        self._asking.ask(post(_SAY, body, cookie=self._cookie))

    def close(self) -> None:
        """Leave."""
        for connection in (self._asking, self._hearing):
            if connection is not None:
                connection.close()

    def _next(self) -> dict[str, str]:
        """Return a tap of the first button, every third time its words, a story without one.

        Where others told of the same, the last button says that it is a new matter.
        """
        if not self._reply.buttons:
            return {"text": _TOLD.format(int(self._due * 1e3) % _HOUSES)}
        is_same = _SAME in self._reply.buttons[0].data
        button = self._reply.buttons[-1 if is_same else 0]
        if self._count % _TYPED_EVERY == 0:
            return {"text": button.label}
        return {"tap": button.data}

    def _on_answer(self, status: int, head: bytes, body: bytes) -> None:
        if self._entered is not None:
            self._entered.set_result(head)
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
        self._reply = reply
        self.receipts += bool(reply.receipt)

    def _finish(self, answered: float) -> None:
        self.is_busy = False
        # Once all that came in one piece was read: of two answers, the last one has the buttons.
        times = Times(self._due, self._stored, answered)
        asyncio.get_running_loop().call_soon(self._done, self, times)
