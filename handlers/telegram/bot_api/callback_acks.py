"""Acknowledges callback queries at once, so that no phone shows a waiting button."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine

import msgspec

from handlers.errors import SendError, ThrottledError, UncertainError, UnreachableError
from handlers.telegram.bot_api.api import Api
from handlers.telegram.bot_api.calls import Call, answer_callback_call, typing_call
from handlers.telegram.host import Host

# Longer than a press takes that can be stored, shorter than anyone minds.
_SOON_SECONDS = 0.5

_TRIES = 3
_WAIT_SECONDS, _LONGEST_WAIT_SECONDS = 1.0, 10.0

Sleep = Callable[[float], Awaitable[None]]

_encode = msgspec.json.Encoder().encode


class CallbackAcks:
    """Small calls that nobody waits for; a press is answered again where that failed.

    A press that isn't answered stops waiting by itself, and what it said is taken in all the same.
    """

    def __init__(self, api: Api, host: Host, sleep: Sleep = asyncio.sleep) -> None:
        self._api = api
        self._host = host
        self._sleep = sleep
        self._under_way: set[asyncio.Task[None]] = set()

    def answer(self, callback_id: str) -> None:
        """End the waiting of whoever pressed a button."""
        self._begin(self._call("press", answer_callback_call(callback_id), tries=_TRIES))

    def defer(self, callback_id: str) -> "PendingAck":
        """Keep a press that is to be answered with an answer of ours, if that comes soon."""
        return PendingAck(self, callback_id)

    def show_typing(self, address: str) -> None:
        """Show that what comes takes a while."""
        self._begin(self._call("typing", typing_call(address)))

    async def idle(self) -> None:
        """Wait until everything that was begun is over."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def close(self) -> None:
        """Let go of what is under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _call(self, what: str, call: Call, *, tries: int = 1) -> None:
        try:
            await self._api.call(call)
        except SendError as error:
            self._host.failed(what, error, is_news=False)
            wait = _wait(error)
            if tries > 1 and wait is not None:
                await self._sleep(wait)
                await self._call(what, call, tries=tries - 1)
        else:
            self._host.done(what)


class PendingAck:
    """A press that Telegram brought by a request, whose answer may hold the answer to the press.

    Telegram does what it is told there as if it were called, which saves the call. Where that
    answer takes long, or is a failure, the press is answered by a call all the same.
    """

    def __init__(self, callback_acks: CallbackAcks, callback_id: str) -> None:
        self._callback_acks = callback_acks
        self._id = callback_id
        self._is_answered = False
        self._timer = asyncio.get_running_loop().call_later(_SOON_SECONDS, self.answer)

    def answer(self) -> None:
        """Answer it by a call, unless it is answered."""
        self._timer.cancel()
        if not self._is_answered:
            self._is_answered = True
            self._callback_acks.answer(self._id)

    def body(self) -> bytes:
        """Return what answers it within an answer of ours, nothing where it is answered."""
        self._timer.cancel()
        if self._is_answered:
            return b""
        self._is_answered = True
        call = answer_callback_call(self._id)
        return _encode({"method": call.method, **call.params})


def _wait(error: SendError) -> float | None:
    """Return after how many seconds to call again, None where it would be too late or of no use.

    Telegram takes the answer to a press for some seconds only, and an answer twice is harmless.
    """
    if isinstance(error, ThrottledError):
        return error.seconds if error.seconds <= _LONGEST_WAIT_SECONDS else None
    return _WAIT_SECONDS if isinstance(error, UnreachableError | UncertainError) else None
