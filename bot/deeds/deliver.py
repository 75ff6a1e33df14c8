"""The delivery worker: claim, send with no transaction open, record."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec import Struct

from bot import logs
from bot.deeds.desk import Desk
from bot.deeds.ledger import Ledger
from bot.metrics import Metrics
from conversations.engine.messages import Reply
from handlers.channel import Channel, Outgoing
from handlers.errors import SendError, UncertainError, UnreachableError
from storage.database import Database, Transaction
from storage.repositories import outbox, senders
from storage.repositories.outbox import AT_MOST_ONCE, Delivery

_GRACE_SECONDS = 1.0
_AT_ONCE = 32

log = logs.get()
_decode = msgspec.json.Decoder(Reply).decode


class Pace(Struct, frozen=True):
    """How the worker leases: *lease* is how long after its last sign of life leases hold.

    Every *sweep* seconds it shows one, and takes up what is due.
    """

    lease: timedelta = timedelta(seconds=8)
    batch: int = 200
    sweep: float = 1.0


class Deliverer:
    """Sends what is in the outbox; only here is a channel's `send` called.

    Messages to one address go out one after another, in their order; different addresses
    don't wait for each other.
    """

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        desk: Desk,
        owner: str,
        metrics: Metrics,
        pace: Pace,
    ) -> None:
        self._database = database
        self._channels = channels
        self._desk = desk
        self._owner = owner
        self._metrics = metrics
        self._pace = pace
        self._queues: defaultdict[tuple[str, str], deque[Delivery]] = defaultdict(deque)
        self._senders: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._ledger = Ledger(database, desk, metrics, self._wake.set)
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._stopping = False
        self._claiming = False
        self._after_claim: list[Delivery] = []
        self._claimed = asyncio.Event()
        self._alive_until = desk.now()

    def hand_over(self, deliveries: Sequence[Delivery]) -> None:
        """Send *deliveries*, which are leased to this owner already."""
        if self._claiming:
            # What is claimed came before them, though we may hear of it later.
            self._after_claim.extend(deliveries)
            return
        for delivery in deliveries:
            address = (delivery.channel, delivery.address)
            if again := self._ledger.held(address):
                self._ledger.give_back([delivery], again)
                continue
            queue = self._queues[address]
            queue.append(delivery)
            if len(queue) == 1:
                sender = asyncio.create_task(self._send_all(address, queue))
                self._senders.add(sender)
                sender.add_done_callback(self._senders.discard)

    async def start(self) -> None:
        """Show the first sign of life, before anything can be leased to this owner."""
        await self._database.write(self._beat)

    async def run(self) -> None:
        """Record and claim until told to stop."""
        next_sweep = 0.0
        loop = asyncio.get_running_loop()
        while not self._stopping:
            timeout, is_due = max(0.0, next_sweep - loop.time()), False
            try:
                await asyncio.wait_for(self._wake.wait(), timeout)
            except TimeoutError:
                is_due = True
            self._wake.clear()
            await self._guarded(self._ledger.write())
            if is_due:
                next_sweep = loop.time() + self._pace.sweep
                await self._guarded(self._sweep())

    async def idle(self) -> None:
        """Wait until everything that was handed over is sent."""
        while self._senders or self._after_claim:
            if self._after_claim:
                await self._claimed.wait()
            else:
                await asyncio.wait(self._senders)

    async def stop(self) -> None:
        """Finish what is being sent, record it, and give the rest back."""
        self._stopping = True
        self._wake.set()
        if self._senders:
            _, late = await asyncio.wait(self._senders, timeout=_GRACE_SECONDS)
            for sender in late:
                sender.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._ledger.write()
        await self._database.write(senders.release, self._desk.unit_id, self._owner)

    async def _sweep(self) -> None:
        """Show a sign of life, and take up what is due."""
        await self._database.write(self._beat)
        while not self._stopping:
            claimed = await self._claim()
            if len(claimed) < self._pace.batch:
                break
        waiting = await self._database.read(outbox.waiting, self._desk.unit_id)
        self._metrics.outbox_waiting.set(waiting)

    async def _claim(self) -> Sequence[Delivery]:
        claimed: Sequence[Delivery] = ()
        self._claiming = True
        self._claimed.clear()
        try:
            claimed = await self._database.write(
                senders.claim,
                self._desk.unit_id,
                self._owner,
                now=self._desk.now(),
                limit=self._pace.batch,
            )
        finally:
            self._claiming = False
            self._claimed.set()
            later, self._after_claim = self._after_claim, []
            self.hand_over([*claimed, *later])
        return claimed

    @property
    def is_alive(self) -> bool:
        """Whether a sign of life was written lately, as it can't be on a full disk."""
        return self._desk.now() < self._alive_until

    def _beat(self, tx: Transaction) -> None:
        until = self._desk.now() + self._pace.lease
        senders.beat(tx, self._desk.unit_id, self._owner, until=until)
        self._alive_until = until

    async def _guarded(self, work: Coroutine[None, None, None]) -> None:
        """Go on when the database fails for once: the leases stay, and time brings them back."""
        try:
            await work
        except Exception as error:
            log.error("deliver.failed", exc_info=error)

    async def _send_all(self, address: tuple[str, str], queue: deque[Delivery]) -> None:
        while queue and not self._stopping:
            async with self._slots:
                again = await self._send(queue[0])
            if again:
                # What follows must not overtake it; the lease of the rest is given back, as is
                # that of what comes until the store knows that it must wait.
                self._ledger.hold(address, again)
                self._ledger.give_back(list(queue)[1:], again)
                break
            queue.popleft()
        self._queues.pop(address, None)
        self._wake.set()

    async def _send(self, delivery: Delivery) -> datetime | None:
        """Send one message and note what became of it; return when to try again, if so."""
        channel = self._channels.get(delivery.channel)
        if channel is None:
            self._ledger.lost(delivery, "NoChannel")
            return None
        try:
            reply = _decode(delivery.payload)
        except msgspec.DecodeError as error:
            log.error("delivery.unreadable", delivery=delivery.delivery_id, exc_info=error)
            self._ledger.lost(delivery, "Unreadable")
            return None
        at = self._desk.now().astimezone(UTC).isoformat()
        message = Outgoing(
            delivery.delivery_id, delivery.address, delivery.position, at, reply, delivery.edits
        )
        try:
            if delivery.promise == AT_MOST_ONCE and not await self._begin(delivery):
                return None
            external_id = await channel.send(message)
        except SendError as error:
            return self._ledger.failed(delivery, error, type(error).__name__)
        except Exception as error:
            # A fault of ours: it may have arrived, and must not block what follows.
            log.error("channel.failed", channel=delivery.channel, exc_info=error)
            return self._ledger.failed(delivery, UncertainError(), type(error).__name__)
        self._ledger.sent(delivery, external_id)
        return None

    async def _begin(self, delivery: Delivery) -> bool:
        """Keep that *delivery* may be out from now on; tell whether it is still ours to send.

        Raises:
            UnreachableError: the database fails, so that nothing may be sent.
        """
        try:
            mine = await self._database.write(
                senders.mark_sending, self._desk.unit_id, self._owner, [delivery.delivery_id]
            )
        except Exception as error:
            log.error("delivery.failed", exc_info=error)
            raise UnreachableError from error
        return bool(mine)
