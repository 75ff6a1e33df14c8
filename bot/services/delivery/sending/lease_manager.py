"""Holds the leases of this process: on channels and on claimed deliveries."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec import Struct

from bot import logs
from bot.services.delivery.notice_renderer import NoticeRenderer
from bot.services.delivery.sending.delivery_log import sending_lease_name
from bot.services.delivery.sending.send_queue import SendQueue
from bot.services.unit_context import UnitContext
from handlers.channel import Channel, PacedChannel
from storage.database.transactions import Database, Transaction
from storage.repositories import leases
from storage.repositories.broadcasts import recipients
from storage.repositories.delivery import sender_leases
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.delivery.sender_leases import ClaimFilter

_ABANDON_AFTER = timedelta(days=1)
_ABANDON_EVERY = timedelta(minutes=1)

log = logs.get_logger()


class LeaseSettings(Struct, frozen=True):
    """How the worker leases: leases hold for *lease* after its last heartbeat.

    Every *sweep* seconds it writes a heartbeat and claims what is due, up to *batch* messages at a
    time; every *poll* seconds it looks for answers that another process left to it.
    """

    lease: timedelta = timedelta(seconds=8)
    batch: int = 200
    sweep: float = 1.0
    poll: float = 0.1


class ChannelLease(Struct, frozen=True):
    """The lease on a channel.

    *free_since* is when the lease of another process ended, None if there was none. The stored
    *throttle_mark* says until when no bulk may be sent, "" if it may.
    """

    is_held: bool
    free_since: datetime | None
    throttle_mark: str


class ClaimedBatch(NamedTuple):
    """Claimed messages: *leased* ones to send, *shown* ones that are stored as sent.

    *is_full* tells whether more may be due than the limit.
    """

    leased: Sequence[Delivery]
    shown: Sequence[Delivery]
    is_full: bool


class LeaseManager:
    """Holds the leases of one process on channels and on deliveries."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        context: UnitContext,
        owner: str,
        lease_settings: LeaseSettings,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._channels = channels
        self._context = context
        self.owner = owner
        self._lease_settings = lease_settings
        self._monotonic = monotonic
        self._send_queues: dict[str, SendQueue] = {}
        self._alive_until = context.now()
        self._abandon_at = context.now()
        self._has_other_senders = False

    def send_queue(self, name: str) -> SendQueue:
        """Return the send queue of the channel *name*."""
        send_queue = self._send_queues.get(name)
        if send_queue is None:
            channel = self._channels.get(name)
            pace = channel.pace if isinstance(channel, PacedChannel) else None
            send_queue = self._send_queues[name] = SendQueue(name, pace, self._monotonic)
        return send_queue

    @property
    def send_queues(self) -> Sequence[SendQueue]:
        """All send queues."""
        return list(self._send_queues.values())

    def sends(self, name: str) -> bool:
        """Tell whether this process sends for the channel *name* now."""
        return name in self._channels and self.send_queue(name).is_leased

    @property
    def is_alive(self) -> bool:
        """Whether the last heartbeat is recent; on a full disk none can be written."""
        return self._context.now() < self._alive_until

    @property
    def next_lease_end(self) -> datetime:
        """Until when a lease holds that is renewed now."""
        return self._context.now() + self._lease_settings.lease

    async def renew_leases(self) -> list[str]:
        """Renew all leases of this process; return the channels that another process has now."""
        began, now = self._monotonic(), self._context.now()
        until = self.next_lease_end
        channel_leases = await self._database.write(self._renew_leases, now, until)
        self._alive_until = until
        lost = []
        for name, channel_lease in channel_leases.items():
            send_queue = self.send_queue(name)
            if not channel_lease.is_held:
                send_queue.lease(began)
                lost.append(name)
                continue
            if channel_lease.free_since is not None:
                log.info("channel.taken", channel=name)
                send_queue.lease(
                    began, free_since=began + (channel_lease.free_since - now).total_seconds()
                )
                if channel_lease.throttle_mark:
                    throttle_mark = datetime.fromisoformat(channel_lease.throttle_mark)
                    send_queue.pause_bulk(began + (throttle_mark - now).total_seconds())
            send_queue.lease(began + self._lease_settings.lease.total_seconds())
        return lost

    @property
    def has_other_senders(self) -> bool:
        """Whether other processes live, which may leave answers for us to send."""
        return self._has_other_senders

    async def has_answers_to_claim(self) -> bool:
        """Tell whether another process left answers for us to send."""
        leased = [name for name in self._paced() if self.sends(name)]
        if not leased or not self.has_other_senders:
            return False
        return await self._database.read(
            sender_leases.has_due_answers, self._context.unit_id, leased, now=self._context.now()
        )

    def claim_filters(self, bulk: Mapping[str, int]) -> list[tuple[ClaimFilter, int]]:
        """Return what may be claimed, with its limit; *bulk* is how much bulk each channel has.

        A channel with a pace gets at most a batch of bulk: the rest waits in the database, where
        other processes can claim it.
        """
        batch = self._lease_settings.batch
        free = set(self._channels) - set(self._paced())
        claim_filters = [(ClaimFilter(free), batch)] if free else []
        for name in self._paced():
            if not self.sends(name):
                continue
            claim_filters.append((ClaimFilter([name], bulk=False), batch))
            room = self.send_queue(name).bulk_room(batch) - bulk.get(name, 0)
            if room > 0:
                claim_filters.append((ClaimFilter([name], answers=False), room))
        return claim_filters

    async def claim(
        self, claim_filter: ClaimFilter, limit: int, notices: NoticeRenderer
    ) -> ClaimedBatch:
        """Lease up to *limit* due messages of *claim_filter*; render notices by *notices*."""
        return await self._database.write(self._claim, claim_filter, limit, notices)

    def _claim(
        self, tx: Transaction, claim_filter: ClaimFilter, limit: int, notices: NoticeRenderer
    ) -> ClaimedBatch:
        claim = sender_leases.claim(
            tx,
            self._context.unit_id,
            self.owner,
            now=self._context.now(),
            limit=limit,
            claim_filter=claim_filter,
        )
        rendered = notices.render(tx, claim, self.owner)
        leased = [*claim.deliveries, *(d for d in rendered if not notices.is_local(d.channel))]
        return ClaimedBatch(
            sorted(leased, key=lambda d: (d.urgency, d.position)),
            [d for d in rendered if notices.is_local(d.channel)],
            claim.is_full,
        )

    def room_for_broadcasts(
        self, channels: Collection[str], bulk: Mapping[str, int]
    ) -> dict[str, int]:
        """Return how many messages of broadcasts to claim for each of *channels*.

        *bulk* is how much bulk each has. A channel gets more only once half of its batch is sent,
        so that claims are few and large.
        """
        batch = self._lease_settings.batch
        most = {
            name: self.send_queue(name).bulk_room(batch) for name in channels if self.sends(name)
        }
        return {
            name: room - bulk.get(name, 0)
            for name, room in most.items()
            if room and bulk.get(name, 0) <= room // 2
        }

    async def release(self) -> None:
        """Give back all leases; this process sends no more."""
        for name in self._paced():
            self.send_queue(name).lease(self._monotonic())
        await self._database.write(self._release)

    def _paced(self) -> list[str]:
        return [
            name for name, channel in self._channels.items() if isinstance(channel, PacedChannel)
        ]

    def _renew_leases(
        self, tx: Transaction, now: datetime, until: datetime
    ) -> dict[str, ChannelLease]:
        unit_id, owner = self._context.unit_id, self.owner
        sender_leases.record_heartbeat(tx, unit_id, owner, until=until)
        recipients.take_over_silent(tx, unit_id, now=now)
        if now >= self._abandon_at:
            sender_leases.fail_unclaimable(
                tx, unit_id, self._channels, before=now - _ABANDON_AFTER
            )
            recipients.fail_unclaimable(tx, unit_id, self._channels, before=now - _ABANDON_AFTER)
            self._abandon_at = now + _ABANDON_EVERY
        channel_leases = {}
        for channel in self._paced():
            name = sending_lease_name(channel)
            free_since = leases.find_end(tx, unit_id, name, owner)
            is_held = leases.acquire(tx, unit_id, name, owner, now=now, until=until)
            throttle_mark = leases.load_checkpoint(tx, unit_id, name) if is_held else ""
            channel_leases[channel] = ChannelLease(is_held, free_since, throttle_mark)
        if channel_leases:
            self._has_other_senders = sender_leases.has_other_senders(tx, unit_id, owner, now=now)
        return channel_leases

    def _release(self, tx: Transaction) -> None:
        unit_id = self._context.unit_id
        recipients.release(tx, unit_id, self.owner)
        sender_leases.release(tx, unit_id, self.owner)
        names = [sending_lease_name(channel) for channel in self._paced()]
        leases.release(tx, unit_id, self.owner, now=self._context.now(), names=names)
