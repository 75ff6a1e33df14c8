"""Answer presses in the background: stop the spinner at once."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine

import msgspec

from handlers.errors import SendError, ThrottledError, UncertainError, UnreachableError
from handlers.telegram.bot_api.api import Api
from handlers.telegram.bot_api.calls import Call, answer_callback_call, typing_call
from handlers.telegram.host import Host

# Long enough to store a message, short enough that nobody notices the delay.
_DEFER_SECONDS = 0.5

_TRIES = 3
_WAIT_SECONDS, _LONGEST_WAIT_SECONDS = 1.0, 10.0

Sleep = Callable[[float], Awaitable[None]]

_encode = msgspec.json.Encoder().encode


class CallbackAcks:
    """Makes calls in the background that no message waits for; retries only answerCallbackQuery.

    A failure does no harm: the spinner ends by itself, and the update is stored anyway.
    """

    def __init__(self, api: Api, host: Host, sleep: Sleep = asyncio.sleep) -> None:
        self._api = api
        self._host = host
        self._sleep = sleep
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, callback_id: str) -> None:
        """Acknowledge the callback query *callback_id*."""
        self._begin(self._call("press", answer_callback_call(callback_id), tries=_TRIES))

    def defer(self, callback_id: str) -> "PendingAck":
        """Return an acknowledgement that our answer to the webhook request may carry."""
        return PendingAck(self, callback_id)

    def show_typing(self, address: str) -> None:
        """Show "typing" at *address*."""
        self._begin(self._call("typing", typing_call(address)))

    async def idle(self) -> None:
        """Wait until all calls in the background are done."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self) -> None:
        """Cancel all calls in the background."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _call(self, what: str, call: Call, *, tries: int = 1) -> None:
        try:
            await self._api.call(call)
        except SendError as error:
            self._host.failed(what, error, is_news=False)
            wait = _retry_delay(error)
            if tries > 1 and wait is not None:
                await self._sleep(wait)
                await self._call(what, call, tries=tries - 1)
        else:
            self._host.done(what)


class PendingAck:
    """A callback query that came by a webhook, whose response may carry the acknowledgement.

    Telegram executes a call in the response, which saves a request. If the response takes longer
    than _DEFER_SECONDS or is a failure, the acknowledgement is sent as a call of its own.
    """

    def __init__(self, callback_acks: CallbackAcks, callback_id: str) -> None:
        self._callback_acks = callback_acks
        self._id = callback_id
        self._is_answered = False
        self._timer = asyncio.get_running_loop().call_later(_DEFER_SECONDS, self.answer)

    def answer(self) -> None:
        """Acknowledge by a call of its own, unless it is done."""
        self._timer.cancel()
        if not self._is_answered:
            self._is_answered = True
            self._callback_acks.answer(self._id)

    def body(self) -> bytes:
        """Return the acknowledgement as a response body, b"" if it is done."""
        self._timer.cancel()
        if self._is_answered:
            return b""
        self._is_answered = True
        call = answer_callback_call(self._id)
        return _encode({"method": call.method, **call.params})


def _retry_delay(error: SendError) -> float | None:
    """Return the seconds until the next try, None where a retry is too late or useless.

    Telegram accepts an acknowledgement for some seconds only. A second one is harmless.
    """
    if isinstance(error, ThrottledError):
        return error.seconds if error.seconds <= _LONGEST_WAIT_SECONDS else None
    return _WAIT_SECONDS if isinstance(error, UnreachableError | UncertainError) else None
