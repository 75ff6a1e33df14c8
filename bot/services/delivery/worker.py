"""The delivery worker: claims what is due, hands it to the address queues, records outcomes."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress

from bot import logs
from bot.metrics import Metrics
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from bot.services.delivery.notice_renderer import NoticeRenderer
from bot.services.delivery.sending.address_queues import AddressQueues
from bot.services.delivery.sending.delivery_log import DeliveryLog
from bot.services.delivery.sending.lease_manager import ClaimedBatch, LeaseManager, LeaseSettings
from bot.services.delivery.sending.local_delivery import LocalDelivery
from bot.services.delivery.sending.message_sender import MessageSender
from bot.services.delivery.sending.outgoing import AnyDelivery
from bot.services.delivery.sending.restore_mark import RestoreMarkFile, check_restored
from bot.services.delivery.sending.sending_marks import SendingMarks
from bot.services.handlers import Publish
from bot.services.unit_context import UnitContext
from handlers.channel import Channel
from storage.database.errors import UnreachableError
from storage.database.transactions import Database
from storage.repositories.delivery import outbox
from storage.repositories.delivery.sender_leases import ClaimFilter

_GRACE_SECONDS = 1.0

log = logs.get_logger()


class DeliveryWorker:
    """Claims messages of the outbox and of broadcasts, has them sent, and records the outcomes."""

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
        mark_file: RestoreMarkFile,
        publish: Publish,
    ) -> None:
        self._database = database
        self._channels = channels
        self._context = context
        self._metrics = metrics
        self._lease_manager = lease_manager
        self._lease_settings = lease_settings
        self._notices = notices
        self._broadcasts = broadcasts
        # The channels on which broadcasts may have something due.
        self._broadcasting: set[str] = set()
        self._local_delivery = local_delivery
        self._mark_file = mark_file
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_new_answers = False
        self._wake = asyncio.Event()
        self._delivery_log = DeliveryLog(
            database, context, lease_manager.owner, metrics, publish, self._wake.set
        )
        marks = SendingMarks(database, context.unit_id, lease_manager.owner, mark_file)
        self._address_queues = AddressQueues(
            context,
            MessageSender(channels, marks, self._delivery_log),
            self._delivery_log,
            lease_manager.send_queue,
            self._wake.set,
        )
        self._stopping = False
        self._working = asyncio.Lock()
        self._claiming = False
        self._after_claim: list[AnyDelivery] = []
        self._claimed = asyncio.Event()

    def hand_over(self, deliveries: Sequence[AnyDelivery]) -> None:
        """Send *deliveries*, which are leased to this process."""
        if self._claiming:
            # What a claim under way returns is older than they are, and goes first.
            self._after_claim.extend(deliveries)
            return
        for delivery in deliveries:
            self._address_queues.add(delivery)

    async def start(self) -> None:
        """Write the first heartbeat, before anything can be leased to this process.

        Broadcasts are held if the database turns out to be a restored backup.
        """
        self._loop = asyncio.get_running_loop()
        await check_restored(
            self._database,
            self._context,
            self._lease_manager.owner,
            self._mark_file,
            until=self._lease_manager.next_lease_end,
        )
        await self._lease_manager.renew_leases()

    def claim_answers(self) -> None:
        """Claim the answers that are due now; may be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._note_new_answers)

    def _note_new_answers(self) -> None:
        self._has_new_answers = True
        self._wake.set()

    async def run(self) -> None:
        """Record and claim until `stop` is called."""
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
        while (tasks := self._address_queues.tasks) or self._after_claim:
            if self._after_claim:
                await self._claimed.wait()
            else:
                await asyncio.wait(tasks)

    async def stop(self) -> None:
        """Finish the sends under way, record them, and give the rest back."""
        self._stopping = True
        self._loop = None
        self._wake.set()
        for send_queue in self._lease_manager.send_queues:
            send_queue.close()
        await self._address_queues.close(_GRACE_SECONDS)
        # Not during a sweep, which would claim again what is released.
        async with self._working:
            await self._guarded(self._delivery_log.write())
            await self._guarded(self._lease_manager.release())
        self._mark_file.close()

    @property
    def is_alive(self) -> bool:
        """Whether the last heartbeat is recent; on a full disk none can be written."""
        return self._lease_manager.is_alive

    async def _sweep(self) -> None:
        """Renew the leases, and claim what is due."""
        if self._stopping:
            return
        for name in await self._lease_manager.renew_leases():
            self._lease_manager.send_queue(name).close()
        for send_queue in self._lease_manager.send_queues:
            send_queue.dispatch()
        bulk = self._address_queues.count_bulk()
        for claim_filter, limit in self._lease_manager.claim_filters(bulk):
            while not self._stopping:
                is_full = await self._claim(claim_filter, limit)
                if not is_full or not claim_filter.answers:
                    break
        self._broadcasting.update(self._channels)
        waiting = await self._database.read(outbox.count_unsent, self._context.unit_id)
        self._metrics.outbox_waiting.set(waiting)

    async def _look(self) -> None:
        """Claim the answers that another process left to us."""
        if not self._stopping and await self._lease_manager.has_answers_to_claim():
            await self._claim_answers()

    async def _claim_answers(self) -> None:
        """Claim the answers that are due, and nothing that can wait for the next sweep."""
        for claim_filter, limit in self._lease_manager.claim_filters({}):
            if claim_filter.answers and not self._stopping:
                await self._claim(claim_filter._replace(bulk=False), limit)

    async def _claim(self, claim_filter: ClaimFilter, limit: int) -> bool:
        """Claim up to *limit* due messages; return whether there may be more."""
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
        """Claim messages of broadcasts for channels that have few left to send."""
        bulk = self._address_queues.count_bulk()
        room = self._lease_manager.room_for_broadcasts(self._broadcasting, bulk)
        if not room or self._stopping:
            return
        claimed = await self._database.write(self._broadcasts.claim, room)
        self.hand_over(claimed.leased)
        self._local_delivery.show(claimed.shown)
        self._broadcasting -= room.keys() - claimed.full
        if any(map(self._local_delivery.is_local, claimed.full)):
            self._wake.set()  # claim the next ones: no send will wake this task

    async def _guarded(self, work: Coroutine[None, None, None]) -> None:
        """Log an error of the database and go on: the leases stay, the next sweep tries again."""
        try:
            await work
        except UnreachableError:
            log.debug("deliver.postponed")
        except Exception as error:
            log.error("deliver.failed", exc_info=error)
