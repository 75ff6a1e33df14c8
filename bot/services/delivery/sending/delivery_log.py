"""Collects the outcomes of deliveries in memory, and records many in one transaction."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot import logs
from bot.metrics import Metrics
from bot.services.delivery.moved_addresses import move_address
from bot.services.delivery.sending.error_watch import ErrorWatch
from bot.services.delivery.sending.outgoing import AnyDelivery
from bot.services.events import AddressMoved
from bot.services.handlers import Publish
from bot.services.unit_context import UnitContext
from handlers.errors import (
    GoneError,
    MovedError,
    NotYetError,
    SendError,
    ThrottledError,
    UncertainError,
)
from storage.database.transactions import Database, Transaction, run_after_commit
from storage.repositories import address_changes, leases
from storage.repositories.broadcasts import broadcasts, recipient_changes, recipients
from storage.repositories.broadcasts.recipients import RecipientDelivery, RecipientOutcome
from storage.repositories.delivery import outbox, undelivered
from storage.repositories.delivery.outbox import (
    AT_MOST_ONCE,
    FAILED,
    SENT,
    STOPPED,
    WAITING,
    DeliveryOutcome,
)

_BACK_OFF_SECONDS = 2.0
_LONGEST_BACK_OFF_SECONDS = 300.0
_MOST_ATTEMPTS = 50

Address = tuple[str, str]


def sending_lease_name(channel: str) -> str:
    """Return the name of the lease to send for *channel*."""
    return f"send {channel}"


log = logs.get_logger()


class DeliveryLog:
    """Collects the outcome of each delivery; calls *wake* when there is something to record.

    A broadcast of which many messages fail with one error is paused.
    """

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        owner: str,
        metrics: Metrics,
        publish: Publish,
        wake: Callable[[], None],
    ) -> None:
        self._database = database
        self._publish = publish
        self._owner = owner
        self._context = context
        self._metrics = metrics
        self._wake = wake
        self._records: list[DeliveryOutcome | RecipientOutcome] = []
        self._recorded: list[Callable[[], None]] = []
        self._ended: Counter[tuple[str, str]] = Counter()
        # Channel, address and new address, "" if the address is gone.
        self._left: list[tuple[str, str, str]] = []
        self._paused: dict[Address, datetime] = {}
        self._paused_in_writing: dict[Address, datetime] = {}
        self._error_watch = ErrorWatch()
        self._halted: dict[str, str] = {}
        # Until when each channel must send no bulk.
        self._throttled_until: dict[str, datetime] = {}

    def paused_until(self, address: Address) -> datetime | None:
        """Return until when *address* must wait, if the database doesn't know it yet."""
        return self._paused.get(address) or self._paused_in_writing.get(address)

    def sent(
        self, delivery: AnyDelivery, external_id: str | None, recorded: Callable[[], None]
    ) -> None:
        """Note that a channel accepted *delivery*; call *recorded* after the commit."""
        self._recorded.append(recorded)
        self._note(delivery, SENT, external_id=external_id)

    def undeliverable(self, delivery: AnyDelivery, reason: str) -> None:
        """Note that *delivery* can never be sent."""
        self._note(delivery, FAILED, reason=reason)

    def postpone(self, delivery: AnyDelivery, reason: str | None = None) -> datetime:
        """Note that *delivery* waits for its channel, which does not count as a try."""
        now = self._context.now()
        self._note(delivery, WAITING, reason=reason, tried=False)
        return now

    def failed(self, delivery: AnyDelivery, error: SendError, reason: str) -> datetime | None:
        """Note why *delivery* was not sent; return until when its address must wait, or None."""
        if isinstance(error, GoneError | MovedError):
            to = error.to if isinstance(error, MovedError) else ""
            self._left.append((delivery.channel, delivery.address, to))
        # Neither waiting nor a move counts as a try: a platform may throttle all day long.
        wait = None
        if isinstance(error, ThrottledError | NotYetError | MovedError):
            wait = 0.0 if isinstance(error, MovedError) else error.seconds
        is_last = not error.retry or (wait is None and delivery.attempts >= _MOST_ATTEMPTS)
        is_last |= isinstance(error, UncertainError) and delivery.promise == AT_MOST_ONCE
        # The operator should see what is never sent.
        write_log = log.warning if is_last else log.info
        write_log(
            "delivery.refused",
            delivery=delivery.delivery_id,
            channel=delivery.channel,
            reason=reason,
        )
        if is_last:
            self._note(delivery, error.outcome, reason=reason)
            # Don't try what else waits for an address that is gone: `write` stops it.
            return self._context.now() if isinstance(error, GoneError) else None
        back_off = min(_BACK_OFF_SECONDS * 2**delivery.attempts, _LONGEST_BACK_OFF_SECONDS)
        again = self._context.now() + timedelta(seconds=back_off if wait is None else wait)
        if isinstance(error, ThrottledError):
            until = self._throttled_until.get(delivery.channel, again)
            self._throttled_until[delivery.channel] = max(until, again)
        self._note(delivery, WAITING, again=again, reason=reason, tried=wait is None)
        return again

    def give_back(self, deliveries: Iterable[AnyDelivery], again: datetime) -> None:
        """Let *deliveries*, which were not tried, wait until *again* for any process."""
        now = self._context.now()
        for delivery in deliveries:
            self._records.append(_outcome(delivery, WAITING, now, again, tried=False))
        self._wake()

    def pause(self, address: Address, again: datetime) -> None:
        """Let new messages for *address* wait until *again*, until the database knows it."""
        self._paused[address] = again

    async def write(self) -> None:
        """Record the outcomes; keep them for the next time if the database fails."""
        records, self._records = self._records, []
        recorded, self._recorded = self._recorded, []
        ended, self._ended = self._ended, Counter()
        for (channel, state), count in ended.items():
            self._metrics.sent.labels(channel, state).inc(count)
        left, self._left = self._left, []
        throttled, self._throttled_until = self._throttled_until, {}
        self._paused_in_writing, self._paused = self._paused, {}
        halted, self._halted = {**self._halted, **self._error_watch.take()}, {}
        if records or left:
            try:
                await self._database.write(self._record, records, left, throttled, halted)
            except Exception:
                self._halted = halted
                self._records = records + self._records
                self._recorded = recorded + self._recorded
                self._left = left + self._left
                self._throttled_until = {**throttled, **self._throttled_until}
                self._paused = {**self._paused_in_writing, **self._paused}
                raise
        self._paused_in_writing = {}
        for is_recorded in recorded:
            is_recorded()

    def _note(
        self,
        delivery: AnyDelivery,
        state: str,
        *,
        again: datetime | None = None,
        external_id: str | None = None,
        reason: str | None = None,
        tried: bool = True,
    ) -> None:
        at = self._context.clock()
        self._records.append(
            _outcome(delivery, state, at, again or at, external_id, reason, tried=tried)
        )
        if state != WAITING:
            self._ended[delivery.channel, state] += 1
            if isinstance(delivery, RecipientDelivery):
                self._error_watch.note(delivery, reason or "")
        self._wake()

    def _record(
        self,
        tx: Transaction,
        records: Sequence[DeliveryOutcome | RecipientOutcome],
        left: Sequence[tuple[str, str, str]],
        throttled: Mapping[str, datetime],
        halted: Mapping[str, str],
    ) -> None:
        unit_id = self._context.unit_id
        single = [r for r in records if isinstance(r, DeliveryOutcome)]
        broadcast = [r for r in records if isinstance(r, RecipientOutcome)]
        outbox.record_outcomes(tx, unit_id, single, owner=self._owner)
        recipients.record_outcomes(tx, unit_id, broadcast, owner=self._owner)
        for channel, until in throttled.items():
            leases.save_checkpoint(
                tx, unit_id, sending_lease_name(channel), self._owner, until.isoformat()
            )
        elsewhere = 0
        for channel, address, to in left:
            if to:
                move = AddressMoved(channel, address, to)
                move_address(tx, self._context, self._publish, move)
            else:
                elsewhere += address_changes.stop_address(
                    tx, unit_id, channel, address, now=self._context.now()
                )
        undelivered_ids = {r.delivery_id for r in single if r.state not in {SENT, WAITING}}
        if elsewhere + undelivered.send_elsewhere(tx, unit_id, undelivered_ids):
            run_after_commit(tx, self._context.claim_answers)
        ended = [r for r in broadcast if r.state in {FAILED, STOPPED}]
        recipient_changes.try_elsewhere(
            tx, unit_id, {(r.broadcast_id, r.person_id) for r in ended}
        )
        for broadcast_id, error in halted.items():
            if broadcasts.pause(tx, unit_id, broadcast_id, error):
                log.error("broadcast.paused", broadcast=broadcast_id, reason=error)


def _outcome(
    delivery: AnyDelivery,
    state: str,
    at: datetime,
    again: datetime,
    external_id: str | None = None,
    reason: str | None = None,
    *,
    tried: bool,
) -> DeliveryOutcome | RecipientOutcome:
    what = (state, at, again, external_id, reason, tried)
    if isinstance(delivery, RecipientDelivery):
        return RecipientOutcome(delivery.broadcast_id, delivery.person_id, *what)
    return DeliveryOutcome(delivery.delivery_id, *what)
