"""Collect arriving messages into batches for `receive_batch`.

With one message a batch, a web chat message costs 3.3 times as much processor time
(`webchat.processor` of `python -m bot bench webchat`, both ways by turns).
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Sequence

from bot import logs
from bot.metrics import Metrics
from bot.services.inbound.batch_processor import MessageResult
from bot.services.inbound.receive_batch import BatchResult, receive_batch
from bot.services.inbound.turn_services import TurnServices
from conversations.engine.model.messages import Inbound
from storage.database.errors import StorageError
from storage.database.transactions import Database
from storage.repositories.delivery.outbox import Delivery

_MOST = 200
# The number of event-loop passes that a batch waits for more messages. Messages on their way then
# share a commit; without any, the wait is less than 0.1 ms.
_LOOP_PASSES = 25

Waiting = tuple[Inbound, asyncio.Future[MessageResult]]

log = logs.get_logger()


class Batcher:
    """Store messages one batch at a time; a batch contains what arrived before it began."""

    def __init__(
        self,
        database: Database,
        services: TurnServices,
        hand_over: Callable[[Sequence[Delivery]], None],
        metrics: Metrics,
    ) -> None:
        self._database = database
        self._services = services
        self._hand_over = hand_over
        self._metrics = metrics
        self._waiting: list[Waiting] = []
        self._worker: asyncio.Task[None] | None = None

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Store *inbounds*; return their positions after the commit.

        Raises:
            StorageError: nothing can be stored now.
        """
        loop = asyncio.get_running_loop()
        futures = [loop.create_future() for _ in inbounds]
        self._waiting.extend(zip(inbounds, futures, strict=True))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        if len(futures) == 1:  # `gather` would take one more pass of the event loop
            return [(await futures[0]).position]
        return [taken.position for taken in await asyncio.gather(*futures)]

    async def _work(self) -> None:
        while self._waiting:
            for _ in range(_LOOP_PASSES):
                await asyncio.sleep(0)
            batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
            batch = _in_order(batch)
            await self._take([inbound for inbound, _ in batch], [future for _, future in batch])

    async def _take(
        self, inbounds: list[Inbound], futures: list[asyncio.Future[MessageResult]]
    ) -> None:
        begun = time.perf_counter()
        try:
            batch = await self._database.write(receive_batch, inbounds, self._services)
        except StorageError as error:
            _fail(futures, error)
        except Exception as error:  # one bad message must not block the others
            log.warning("batch.split", messages=len(inbounds), exc_info=error)
            for inbound, future in zip(inbounds, futures, strict=True):
                await self._take_alone(inbound, future)
        else:
            self._done(inbounds, futures, batch)
            self._metrics.receive_batch_size.observe(len(inbounds))
            self._metrics.receive_batch_seconds.observe(time.perf_counter() - begun)

    async def _take_alone(self, inbound: Inbound, future: asyncio.Future[MessageResult]) -> None:
        """Process one message again, alone; if it fails again, tell the sender."""
        for has_failed in (False, True):
            try:
                batch = await self._database.write(
                    receive_batch, [inbound], self._services, has_failed=has_failed
                )
            except Exception as error:  # the sender is told to send it again
                log.error("message.failed", channel=inbound.channel, exc_info=error)
                failure = error
            else:
                self._done([inbound], [future], batch)
                return
        _fail([future], failure)

    def _done(
        self,
        inbounds: list[Inbound],
        futures: list[asyncio.Future[MessageResult]],
        batch: BatchResult,
    ) -> None:
        for future, taken in zip(futures, batch.taken, strict=True):
            if not future.done():
                future.set_result(taken)
        self._count(inbounds, batch.taken)
        # Last, so that a waiting page shows the message before its answer.
        self._hand_over(batch.answers)

    def _count(self, inbounds: list[Inbound], taken: list[MessageResult]) -> None:
        outcomes = ((i.channel, t.repeated) for i, t in zip(inbounds, taken, strict=True))
        for (channel, is_repeated), count in Counter(outcomes).items():
            outcome = "repeated" if is_repeated else "taken"
            self._metrics.received.labels(channel, outcome).inc(count)
        for dialogue, count in Counter(t.dialogue for t in taken if t.dialogue).items():
            self._metrics.turns.labels(dialogue).inc(count)
        for decided, count in Counter(t.decided for t in taken if t.decided).items():
            self._metrics.decisions.labels(decided).inc(count)
        for reason, count in Counter(t.ignored for t in taken if t.ignored).items():
            self._metrics.ignored.labels(reason).inc(count)


def _in_order(batch: list[Waiting]) -> list[Waiting]:
    """Return *batch* with each address's messages in the platform's order.

    Concurrent webhooks arrive in any order.
    """
    addresses = [(inbound.channel, inbound.address) for inbound, _ in batch]
    if len(set(addresses)) == len(addresses):
        return batch
    by_address: dict[tuple[str, str], list[Waiting]] = {}
    for address, waiting in zip(addresses, batch, strict=True):
        by_address.setdefault(address, []).append(waiting)
    for several in by_address.values():
        if all(_number(inbound) is not None for inbound, _ in several):
            several.sort(key=lambda waiting: _number(waiting[0]) or 0)
    turns = {address: iter(several) for address, several in by_address.items()}
    return [next(turns[address]) for address in addresses]


def _number(inbound: Inbound) -> int | None:
    """Return an update's number, or None if the platform doesn't count updates.

    A caption counts after its picture: "7+text" after "7".
    """
    number = inbound.update_id.partition("+")[0]
    return int(number) if number.isdecimal() else None


def _fail(futures: list[asyncio.Future[MessageResult]], error: Exception) -> None:
    for future in futures:
        if not future.done():
            future.set_exception(error)
