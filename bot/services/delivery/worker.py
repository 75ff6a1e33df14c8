"""The delivery worker: claim, send with no transaction open, record."""

import asyncio
from collections import Counter, deque
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

from bot import logs
from bot.metrics import Metrics
from bot.services.delivery.broadcast_claimer import BroadcastClaimer
from bot.services.delivery.delivery_log import Address, DeliveryLog
from bot.services.delivery.lease_manager import ClaimedBatch, LeaseManager, LeaseSettings
from bot.services.delivery.local_delivery import LocalDelivery
from bot.services.delivery.notice_renderer import NoticeRenderer
from bot.services.delivery.outgoing import AnyDelivery, to_outgoing
from bot.services.delivery.send_queue import SendQueue
from bot.services.delivery.send_slot import SendSlot
from bot.services.delivery.sending_marks import SendingMarks
from bot.services.unit_context import UnitContext
from handlers.channel import Channel, Outgoing
from handlers.errors import SendError, UncertainError, UnreachableError
from storage.database.transactions import Database
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from storage.repositories.delivery.sender_leases import ClaimFilter

_GRACE_SECONDS = 1.0

log = logs.get_logger()


class DeliveryWorker:
    """Sends what is in the outbox; only here is a channel's `send` called.

    Messages to one address go out one after another: answers before others, and those of one
    kind in their order. Different addresses don't wait for each other.
    """

    def __init__(  # noqa: PLR0913 - joined once, by the wiring
        self,
        database: Database,
        channels: Mapping[str, Channel],
        context: UnitContext,
        metrics: Metrics,
        lease_manager: LeaseManager,
        lease_settings: LeaseSettings,
        *,
        notices: NoticeRenderer,
        broadcasts: BroadcastClaimer,
        local_delivery: LocalDelivery,
    ) -> None:
        self._database = database
        self._channels = channels
        self._context = context
        self._owner = lease_manager.owner
        self._metrics = metrics
        self._lease_manager = lease_manager
        self._lease_settings = lease_settings
        self._notices = notices
        self._broadcasts = broadcasts
        # The channels on which broadcasts may have something due.
        self._broadcasting: set[str] = set()
        self._local_delivery = local_delivery
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_new_answers = False
        self._queues: dict[Address, deque[AnyDelivery]] = {}
        self._senders: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._marks = SendingMarks(database, context.unit_id, self._owner)
        self._delivery_log = DeliveryLog(database, context, self._owner, metrics, self._wake.set)
        self._stopping = False
        self._working = asyncio.Lock()
        self._claiming = False
        self._after_claim: list[AnyDelivery] = []
        self._claimed = asyncio.Event()

    def hand_over(self, deliveries: Sequence[AnyDelivery]) -> None:
        """Send *deliveries*, which are leased to this owner already."""
        if self._claiming:
            # What is claimed came before them, though we may hear of it later.
            self._after_claim.extend(deliveries)
            return
        for delivery in deliveries:
            address = (delivery.channel, delivery.address)
            if again := self._delivery_log.paused_until(address):
                # Also for what comes after it, while what was given back before is written down.
                self._delivery_log.pause(address, again)
                self._delivery_log.give_back([delivery], again)
            elif not self._lease_manager.send_queue(delivery.channel).is_leased:
                self._delivery_log.give_back([delivery], self._context.now())
            elif (queue := self._queues.get(address)) is not None:
                self._insert_by_urgency(queue, delivery)
            else:
                queue = self._queues[address] = deque([delivery])
                sender = asyncio.create_task(self._send_all(address, queue))
                self._senders.add(sender)
                sender.add_done_callback(self._senders.discard)

    async def start(self) -> None:
        """Show the first sign of life, before anything can be leased to this owner."""
        self._loop = asyncio.get_running_loop()
        await self._lease_manager.renew_leases()

    def claim_answers(self) -> None:
        """Claim at once the answers that are due; call it from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._note_new_answers)

    def _note_new_answers(self) -> None:
        self._has_new_answers = True
        self._wake.set()

    async def run(self) -> None:
        """Record and claim until told to stop."""
        loop = asyncio.get_running_loop()
        next_sweep = next_look = 0.0
        while not self._stopping:
            with suppress(TimeoutError):
                at = (
                    min(next_sweep, next_look)
                    if self._lease_manager.has_other_senders
                    else next_sweep
                )
                await asyncio.wait_for(self._wake.wait(), max(0.0, at - loop.time()))
            self._wake.clear()
            async with self._working:
                await self._guarded(self._delivery_log.write())
                now = loop.time()
                if now >= next_sweep:
                    next_sweep = now + self._lease_settings.sweep
                    self._has_new_answers = False
                    await self._guarded(self._sweep())
                elif self._has_new_answers:
                    self._has_new_answers = False
                    await self._guarded(self._claim_answers())
                elif now >= next_look:
                    await self._guarded(self._look())
                    next_look = loop.time() + self._lease_settings.poll
                if self._broadcasting:
                    await self._guarded(self._claim_broadcasts())

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
        self._loop = None
        self._wake.set()
        for send_queue in self._lease_manager.send_queues:
            send_queue.close()
        if self._senders:
            _, late = await asyncio.wait(self._senders, timeout=_GRACE_SECONDS)
            for sender in late:
                sender.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        # Not in the middle of a sweep, which would take up again what is given up.
        async with self._working:
            await self._delivery_log.write()
            await self._lease_manager.release()

    @property
    def is_alive(self) -> bool:
        """Whether a sign of life was written lately, as it can't be on a full disk."""
        return self._lease_manager.is_alive

    async def _sweep(self) -> None:
        """Show a sign of life, and take up what is due."""
        if self._stopping:
            return
        for name in await self._lease_manager.renew_leases():
            self._lease_manager.send_queue(name).close()
        for send_queue in self._lease_manager.send_queues:
            send_queue.dispatch()
        for claim_filter, limit in self._lease_manager.claim_filters(self._bulk()):
            while not self._stopping:
                is_full = await self._claim(claim_filter, limit)
                if not is_full or not claim_filter.answers:
                    break
        self._broadcasting.update(self._channels)
        waiting = await self._database.read(outbox.count_unsent, self._context.unit_id)
        self._metrics.outbox_waiting.set(waiting)

    async def _look(self) -> None:
        """Take up at once the answers that another process left to us."""
        if not self._stopping and await self._lease_manager.has_answers_to_claim():
            await self._claim_answers()

    async def _claim_answers(self) -> None:
        """Take up the answers that are due, and nothing that can wait for the next sweep."""
        for claim_filter, limit in self._lease_manager.claim_filters({}):
            if claim_filter.answers and not self._stopping:
                await self._claim(claim_filter._replace(bulk=False), limit)

    async def _claim(self, claim_filter: ClaimFilter, limit: int) -> bool:
        """Take up to *limit* of what is due; return whether there may be more."""
        claimed = ClaimedBatch((), (), is_full=False)
        self._claiming = True
        self._claimed.clear()
        try:
            claimed = await self._lease_manager.claim(claim_filter, limit, self._notices)
        finally:
            self._claiming = False
            self._claimed.set()
            after_claim, self._after_claim = self._after_claim, []
            self.hand_over([*claimed.leased, *after_claim])
        self._local_delivery.show(claimed.shown)
        return claimed.is_full

    async def _claim_broadcasts(self) -> None:
        """Take up messages of broadcasts, behind all else, for channels that run out of work."""
        room = self._lease_manager.room_for_broadcasts(self._broadcasting, self._bulk())
        if not room or self._stopping:
            return
        claimed = await self._database.write(self._broadcasts.claim, room)
        self.hand_over(claimed.leased)
        self._local_delivery.show(claimed.shown)
        self._broadcasting -= room.keys() - claimed.full
        if any(map(self._local_delivery.is_local, claimed.full)):
            self._wake.set()  # nothing that is sent does so

    def _bulk(self) -> Counter[str]:
        """Return how much that may wait for answers each channel has."""
        everything = (delivery for queue in self._queues.values() for delivery in queue)
        return Counter(d.channel for d in everything if d.urgency > Urgency.ANSWER)

    async def _guarded(self, work: Coroutine[None, None, None]) -> None:
        """Go on when the database fails for once: the leases stay, and time brings them back."""
        try:
            await work
        except Exception as error:
            log.error("deliver.failed", exc_info=error)

    def _insert_by_urgency(self, queue: deque[AnyDelivery], delivery: AnyDelivery) -> None:
        """Put *delivery* into its address's queue, before what is less urgent."""
        place = len(queue)
        while place and queue[place - 1].urgency > delivery.urgency:
            place -= 1
        queue.insert(place, delivery)
        if not place:
            send_queue = self._lease_manager.send_queue(delivery.channel)
            weight = self._weigh(send_queue, to_outgoing(delivery, self._context.clock()))
            send_queue.raise_urgency(delivery.address, delivery.urgency, weight)

    async def _send_all(self, address: Address, queue: deque[AnyDelivery]) -> None:
        try:
            await self._send_in_turn(address, queue)
        except Exception as error:  # not even this may block the address for what comes later
            log.error("sender.failed", channel=address[0], exc_info=error)
            self._delivery_log.give_back(queue, self._context.now())
        finally:
            self._queues.pop(address, None)
            self._wake.set()

    async def _send_in_turn(self, address: Address, queue: deque[AnyDelivery]) -> None:
        send_queue = self._lease_manager.send_queue(address[0])
        while queue and not self._stopping:
            first = queue[0]
            message = to_outgoing(first, self._context.clock())
            slot = await send_queue.acquire(
                address[1], first.urgency, self._weigh(send_queue, message)
            )
            if slot is None:
                # Another process sends for the channel now, or none of ours does any more.
                again: datetime | None = self._context.now()
            else:
                delivery = queue.popleft()
                if delivery is not first:  # a more urgent one has come before it
                    message = to_outgoing(delivery, self._context.clock())
                again = await self._send(delivery, message, send_queue, slot)
            if again:
                # What follows must not overtake it; the lease of the rest is given back, as is
                # that of what comes until the store knows that it must wait.
                self._delivery_log.pause(address, again)
                self._delivery_log.give_back(queue, again)
                break

    async def _send(
        self,
        delivery: AnyDelivery,
        message: Outgoing | None,
        send_queue: SendQueue,
        slot: SendSlot,
    ) -> datetime | None:
        """Send one message and note what became of it; return when to try again, if so."""
        channel = self._channels.get(delivery.channel)
        if channel is None or message is None:
            send_queue.done(slot, None, unsent=True)
            self._delivery_log.undeliverable(delivery, "Unreadable" if channel else "NoChannel")
            return None
        if delivery.promise == AT_MOST_ONCE:
            try:
                is_ours = await self._marks.mark(delivery)
            except UnreachableError as error:
                send_queue.done(slot, None, unsent=True)
                return self._delivery_log.failed(delivery, error, type(error).__name__)
            if not is_ours or not send_queue.can_still_send(slot):
                send_queue.done(slot, None, unsent=True)
                return self._delivery_log.postpone(delivery) if is_ours else None
        send_queue.count_sent_now(slot)
        try:
            external_id = await channel.send(message)
            send_queue.done(slot, None)
            self._delivery_log.sent(delivery, external_id, partial(send_queue.release, slot))
        except SendError as error:
            return self._failed(delivery, send_queue, slot, error, type(error).__name__)
        except Exception as error:
            # A fault of ours: it may have arrived, and must not block what follows.
            log.error("channel.failed", channel=delivery.channel, exc_info=error)
            return self._failed(delivery, send_queue, slot, UncertainError(), type(error).__name__)
        return None

    def _failed(
        self,
        delivery: AnyDelivery,
        send_queue: SendQueue,
        slot: SendSlot,
        error: SendError,
        reason: str,
    ) -> datetime | None:
        if send_queue.done(slot, error):
            return self._delivery_log.postpone(delivery, reason)
        return self._delivery_log.failed(delivery, error, reason)

    def _weigh(self, send_queue: SendQueue, message: Outgoing | None) -> int:
        """Return as how many messages the platform counts *message*."""
        return 1 if send_queue.pace is None or message is None else send_queue.pace.weigh(message)
