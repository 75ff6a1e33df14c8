"""The delivery worker: claim, send with no transaction open, record."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec import Struct

from bot import logs
from bot.deeds.desk import Desk
from bot.metrics import Metrics
from conversations.engine.messages import Reply
from handlers.channel import Channel, Outgoing
from handlers.errors import (
    GoneError,
    MovedError,
    SendError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)
from storage.database import Database, Transaction
from storage.repositories import moves, outbox
from storage.repositories.outbox import AT_MOST_ONCE, SENT, WAITING, Delivery, Record

_GRACE_SECONDS = 1.0
_AT_ONCE = 32
_BACK_OFF_SECONDS = 2.0
_LONGEST_BACK_OFF_SECONDS = 300.0
_MOST_ATTEMPTS = 50

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
        self._records: list[Record] = []
        # Channel, address, and where it moved to, "" where it is gone.
        self._left: list[tuple[str, str, str]] = []
        self._held: dict[tuple[str, str], datetime] = {}
        self._wake = asyncio.Event()
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._stopping = False
        self._claiming = False
        self._after_claim: list[Delivery] = []
        self._alive_until = desk.now()

    def hand_over(self, deliveries: Sequence[Delivery]) -> None:
        """Send *deliveries*, which are leased to this owner already."""
        if self._claiming:
            # What is claimed came before them, though we may hear of it later.
            self._after_claim.extend(deliveries)
            return
        for delivery in deliveries:
            address = (delivery.channel, delivery.address)
            if again := self._held.get(address):
                self._give_back([delivery], again)
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
            await self._guarded(self._record())
            if is_due:
                next_sweep = loop.time() + self._pace.sweep
                await self._guarded(self._sweep())

    async def idle(self) -> None:
        """Wait until everything that was handed over is sent."""
        while self._senders:
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
        await self._record()
        await self._database.write(outbox.release, self._desk.unit_id, self._owner)

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
        try:
            claimed = await self._database.write(
                outbox.claim,
                self._desk.unit_id,
                self._owner,
                now=self._desk.now(),
                limit=self._pace.batch,
            )
        finally:
            self._claiming = False
            later, self._after_claim = self._after_claim, []
            self.hand_over([*claimed, *later])
        return claimed

    @property
    def is_alive(self) -> bool:
        """Whether a sign of life was written lately, as it can't be on a full disk."""
        return self._desk.now() < self._alive_until

    def _beat(self, tx: Transaction) -> None:
        until = self._desk.now() + self._pace.lease
        outbox.beat(tx, self._desk.unit_id, self._owner, until=until)
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
                self._held[address] = again
                self._give_back(list(queue)[1:], again)
                break
            queue.popleft()
        self._queues.pop(address, None)
        self._wake.set()

    async def _send(self, delivery: Delivery) -> datetime | None:
        """Send one message and note what became of it; return when to try again, if so."""
        channel = self._channels.get(delivery.channel)
        now = self._desk.now()
        if channel is None:
            self._note(delivery, "failed", now, reason="NoChannel")
            return None
        try:
            reply = _decode(delivery.payload)
        except msgspec.DecodeError as error:
            log.error("delivery.unreadable", delivery=delivery.delivery_id, exc_info=error)
            self._note(delivery, "failed", now, reason="Unreadable")
            return None
        at = now.astimezone(UTC).isoformat()
        message = Outgoing(
            delivery.delivery_id, delivery.address, delivery.position, at, reply, delivery.edits
        )
        try:
            if delivery.promise == AT_MOST_ONCE and not await self._begin(delivery):
                return None
            external_id = await channel.send(message)
        except SendError as error:
            return self._note_failure(delivery, error, type(error).__name__)
        except Exception as error:
            # A fault of ours: it may have arrived, and must not block what follows.
            log.error("channel.failed", channel=delivery.channel, exc_info=error)
            return self._note_failure(delivery, UncertainError(), type(error).__name__)
        self._note(delivery, SENT, self._desk.now(), external_id=external_id)
        return None

    async def _begin(self, delivery: Delivery) -> bool:
        """Keep that *delivery* may be out from now on; tell whether it is still ours to send.

        Raises:
            UnreachableError: the database fails, so that nothing may be sent.
        """
        try:
            mine = await self._database.write(
                outbox.mark_sending, self._desk.unit_id, self._owner, [delivery.delivery_id]
            )
        except Exception as error:
            log.error("delivery.failed", exc_info=error)
            raise UnreachableError from error
        return bool(mine)

    def _note_failure(self, delivery: Delivery, error: SendError, reason: str) -> datetime | None:
        log.info(
            "delivery.refused",
            delivery=delivery.delivery_id,
            channel=delivery.channel,
            reason=reason,
        )
        now = self._desk.now()
        if isinstance(error, GoneError | MovedError):
            to = error.to if isinstance(error, MovedError) else ""
            self._left.append((delivery.channel, delivery.address, to))
        # To be told to wait, or to go elsewhere, is no try: a platform may say so all day long.
        told = None
        if isinstance(error, ThrottledError | MovedError):
            told = error.seconds if isinstance(error, ThrottledError) else 0.0
        is_last = not error.retry or (told is None and delivery.attempts >= _MOST_ATTEMPTS)
        if is_last or (isinstance(error, UncertainError) and delivery.promise == AT_MOST_ONCE):
            self._note(delivery, error.outcome, now, reason=reason)
            return None
        back_off = min(_BACK_OFF_SECONDS * 2**delivery.attempts, _LONGEST_BACK_OFF_SECONDS)
        again = now + timedelta(seconds=back_off if told is None else told)
        self._note(delivery, WAITING, now, again=again, reason=reason, tried=told is None)
        return again

    def _note(
        self,
        delivery: Delivery,
        state: str,
        at: datetime,
        *,
        again: datetime | None = None,
        external_id: str | None = None,
        reason: str | None = None,
        tried: bool = True,
    ) -> None:
        self._records.append(
            Record(delivery.delivery_id, state, at, again or at, external_id, reason, tried)
        )
        if state != WAITING:
            self._metrics.sent.labels(delivery.channel, state).inc()
        self._wake.set()

    def _give_back(self, deliveries: Sequence[Delivery], again: datetime) -> None:
        now = self._desk.now()
        for delivery in deliveries:
            id_ = delivery.delivery_id
            self._records.append(Record(id_, WAITING, now, again, tried=False))
        self._wake.set()

    async def _record(self) -> None:
        records, self._records = self._records, []
        left, self._left = self._left, []
        held = tuple(self._held)
        if records or left:
            try:
                await self._database.write(self._write_records, records, left)
            except Exception:
                self._records = records + self._records
                self._left = left + self._left
                raise
        for address in held:
            self._held.pop(address, None)

    def _write_records(
        self,
        tx: Transaction,
        records: Sequence[Record],
        left: Sequence[tuple[str, str, str]],
    ) -> None:
        unit_id = self._desk.unit_id
        outbox.record(tx, unit_id, records)
        for channel, address, to in left:
            if to:
                moves.move(tx, unit_id, channel, address, to)
            else:
                moves.stop(tx, unit_id, channel, address, now=self._desk.now())
