"""The send queue of one channel: decides which message is sent next, and when."""

import asyncio
import heapq
from collections.abc import Callable
from itertools import count
from math import inf

from bot import logs
from bot.services.delivery.sending.pacer import SECOND, Pacer
from bot.services.delivery.sending.send_slot import SendSlot
from handlers.channel import Pace
from handlers.errors import (
    ConflictError,
    RevokedError,
    SendError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)

_MOST_IN_FLIGHT = 64
_PROBE_SECONDS = 1.0
_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 2.0, 300.0
_THROTTLED_ADDRESSES = 3

log = logs.get_logger()


class SendQueue:
    """Admits messages to one channel: answers first, at the channel's pace if it has one.

    A limited number is in flight at once. A sent message stays in flight until that is recorded:
    until then a crash would have it sent again.

    The platform's errors slow it down:

    - throttled: that address waits as long as told, and so does all bulk. Answers to other
      addresses go on, until several addresses in a row are throttled: then the limit is the
      token's, and everything waits;
    - unreachable: one probe at a time, one a second, until one gets through;
    - our token is rejected: one probe at a time, after pauses that grow.
    """

    def __init__(self, name: str, pace: Pace | None, monotonic: Callable[[], float]) -> None:
        self.name = name
        self.pace = pace
        self._pacer = Pacer(pace) if pace else None
        self._at_once = pace.at_once if pace else _MOST_IN_FLIGHT
        self._half = max(1, self._at_once // 2)
        self._bulk_at_once = (pace.bulk_at_once if pace else 0) or self._half
        self._monotonic = monotonic
        self._numbers = count()
        self._waiting: dict[str, SendSlot] = {}
        self._ready: list[tuple[int, int, SendSlot]] = []
        self._delayed: list[tuple[float, int, SendSlot]] = []
        self._in_flight = self._bulk_in_flight = 0
        # Until when everything, all bulk, and each address must wait.
        self._paused_until = self._bulk_paused_until = -inf
        self._address_paused_until: dict[str, float] = {}
        self._throttled: set[str] = set()
        # A queue with a pace sends only as long as this process has its lease.
        self._lease_until = -inf if pace else inf
        self._is_probing = False
        self._probe_at = -inf
        self._pause = 0.0
        self._timer: asyncio.TimerHandle | None = None

    # One message

    async def acquire(self, address: str, urgency: int, weight: int) -> SendSlot | None:
        """Wait until the next message to *address* may leave; None if the queue is closed."""
        slot = SendSlot(address, urgency, weight, next(self._numbers))
        if not self._waiting and self._may_leave_at(slot, now := self._monotonic()) <= now:
            self._admit(slot, now)
            return slot
        slot.admitted = asyncio.get_running_loop().create_future()
        self._waiting[address] = slot
        heapq.heappush(self._ready, (urgency, slot.number, slot))
        self.dispatch()
        try:
            return slot if await slot.admitted else None
        except asyncio.CancelledError:
            if self._waiting.get(address) is slot:
                del self._waiting[address]
            elif not slot.admitted.cancelled():
                self.done(slot, UncertainError())
            raise

    def raise_urgency(self, address: str, urgency: int, weight: int) -> None:
        """Make the waiting slot of *address* as urgent as the message now at its front."""
        if slot := self._waiting.get(address):
            slot.urgency, slot.weight = urgency, weight
            heapq.heappush(self._ready, (urgency, slot.number, slot))
            self.dispatch()

    def count_sent_now(self, slot: SendSlot) -> None:
        """Count the message of *slot* as sent from now on, unless it will take several calls."""
        if self._pacer is not None and slot.weight == 1:
            self._pacer.sent(1, self._monotonic())
            slot.is_counted = True

    def done(self, slot: SendSlot, error: SendError | None, *, unsent: bool = False) -> bool:
        """Note the result of a message; tell whether the whole channel is at fault.

        *unsent* says that it was not sent, for a reason of our own.
        """
        now = self._monotonic()
        if unsent or error is not None:
            self._free_slot(slot)
        if self._pacer is not None and not slot.is_counted:
            if unsent:
                self._pacer.unsent(slot.weight)
            else:
                self._pacer.sent(slot.weight, now)
        is_channel_fault = not unsent and self._adapt(slot, error, now)
        if slot.is_probe and (unsent or isinstance(error, UncertainError)):
            self._probe_at = now + _PROBE_SECONDS
        self.dispatch()
        return is_channel_fault

    def release(self, slot: SendSlot) -> None:
        """Free the slot of a sent message, once that is recorded."""
        self._free_slot(slot)
        self.dispatch()

    def can_still_send(self, slot: SendSlot) -> bool:
        """Tell whether an admitted message may still be sent."""
        now = self._monotonic()
        until = max(self._paused_until, self._bulk_paused_until if slot.is_bulk else -inf)
        return until <= now < self._lease_until and (slot.is_probe or not self._is_probing)

    # The whole channel

    def lease(self, until: float, *, free_since: float = -inf) -> None:
        """Send until *until*; another process may have sent until *free_since*."""
        if self._pacer is not None:
            self._lease_until = until
            self._paused_until = max(self._paused_until, free_since + SECOND)
            self.dispatch()

    @property
    def is_leased(self) -> bool:
        """Whether this process may send for the channel."""
        return self._monotonic() < self._lease_until

    def bulk_room(self, most: int) -> int:
        """Return how many messages of bulk may be in memory, *most* if all is well.

        None while bulk is paused. One while the channel is probed, so that there is a probe.
        """
        if self._bulk_paused_until > self._monotonic():
            return 0
        return 1 if self._is_probing else most

    def pause_bulk(self, until: float) -> None:
        """Send no bulk until *until*: the process with the lease before was throttled."""
        self._bulk_paused_until = max(self._bulk_paused_until, until)

    def close(self) -> None:
        """Reject all waiting slots."""
        for slot in self._waiting.values():
            if slot.admitted is not None and not slot.admitted.done():
                slot.admitted.set_result(False)
        self._waiting.clear()
        self._ready.clear()
        self._delayed.clear()
        if self._timer is not None:
            self._timer.cancel()

    def dispatch(self) -> None:
        """Admit every slot that may leave now; set a timer for the next one."""
        if not self._waiting:
            return
        now = self._monotonic()
        while self._delayed and self._delayed[0][0] <= now:
            _, _, slot = heapq.heappop(self._delayed)
            heapq.heappush(self._ready, (slot.urgency, slot.number, slot))
        at = inf
        while self._ready:
            urgency, _, slot = self._ready[0]
            if self._waiting.get(slot.address) is not slot or slot.urgency != urgency:
                heapq.heappop(self._ready)  # it was admitted, or is in the heap again
            elif (at := self._channel_at(slot, now)) > now:
                break  # less urgent slots can't leave earlier
            elif (address_at := self._address_at(slot, now)) > now:
                heapq.heappop(self._ready)
                heapq.heappush(self._delayed, (address_at, slot.number, slot))
            else:
                heapq.heappop(self._ready)
                del self._waiting[slot.address]
                self._admit(slot, now)
                if slot.admitted is not None and not slot.admitted.done():
                    slot.admitted.set_result(True)
        self._set_timer(min(at if self._ready else inf, self._next_delayed_at()), now)

    # Internals

    def _next_delayed_at(self) -> float:
        return self._delayed[0][0] if self._delayed else inf

    def _may_leave_at(self, slot: SendSlot, now: float) -> float:
        at = self._channel_at(slot, now)
        return at if at > now else self._address_at(slot, now)

    def _channel_at(self, slot: SendSlot, now: float) -> float:
        is_bulk, bulk = slot.is_bulk, self._bulk_in_flight
        answers = self._in_flight - bulk
        if answers + min(bulk, self._half) >= self._at_once or (
            is_bulk and bulk >= self._bulk_at_once
        ):
            return inf
        if now >= self._lease_until:
            return inf
        at = max(self._paused_until, self._bulk_paused_until) if is_bulk else self._paused_until
        if self._is_probing:
            at = max(at, self._probe_at)
        if self._pacer is not None:
            at = max(at, self._pacer.channel_ready_at(slot.weight, now, is_bulk=is_bulk))
        return at

    def _address_at(self, slot: SendSlot, now: float) -> float:
        at = self._address_paused_until.get(slot.address, -inf)
        if self._pacer is not None:
            at = max(at, self._pacer.address_ready_at(slot.address, slot.weight, now))
        return at

    def _admit(self, slot: SendSlot, now: float) -> None:
        self._in_flight += 1
        self._bulk_in_flight += slot.is_bulk
        self._address_paused_until.pop(slot.address, None)
        if self._is_probing:
            slot.is_probe = True
            self._probe_at = inf  # no other probe before its result
        if self._pacer is not None:
            self._pacer.reserve(slot.address, slot.weight, now, is_bulk=slot.is_bulk)

    def _free_slot(self, slot: SendSlot) -> None:
        self._in_flight -= 1
        self._bulk_in_flight -= slot.is_bulk

    def _adapt(self, slot: SendSlot, error: SendError | None, now: float) -> bool:
        match error:
            case UncertainError():
                return False
            case UnreachableError():
                return self._start_probing(slot, now)
            case RevokedError() | ConflictError():
                self._pause_for(slot, error, now)
                return True
            case ThrottledError():
                self._slow_down(slot, now + error.seconds)
            case _:
                self._throttled.clear()
        self._resume(now)
        return False

    def _start_probing(self, slot: SendSlot, now: float) -> bool:
        """Probe from now on; tell whether the channel was probed before."""
        was_probing = self._is_probing
        if not was_probing:
            self._is_probing = True
            self._probe_at = now
        elif slot.is_probe:
            self._probe_at = now + _PROBE_SECONDS
            if not self._pause:
                self._pause = _PROBE_SECONDS
                log.warning("channel.unreachable", channel=self.name)
        return was_probing

    def _pause_for(self, slot: SendSlot, error: SendError, now: float) -> None:
        if self._is_probing and not slot.is_probe:
            return  # it was sent before the channel was probed
        if not self._pause:
            log.error("channel.paused", channel=self.name, reason=type(error).__name__)
        self._is_probing = True
        longer = max(self._pause * 2, _PAUSE_SECONDS)
        self._pause = min(longer, _LONGEST_PAUSE_SECONDS)
        self._probe_at = now + self._pause

    def _resume(self, now: float) -> None:
        """Go on at full pace: a message got through."""
        if self._pause:
            log.info("channel.resumed", channel=self.name)
        self._is_probing = False
        self._pause = 0.0
        self._probe_at = now

    def _slow_down(self, slot: SendSlot, until: float) -> None:
        self._address_paused_until[slot.address] = max(
            until, self._address_paused_until.get(slot.address, -inf)
        )
        self._bulk_paused_until = max(self._bulk_paused_until, until)
        self._throttled.add(slot.address)
        if len(self._throttled) >= _THROTTLED_ADDRESSES:
            self._paused_until = max(self._paused_until, until)

    def _set_timer(self, at: float, now: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if at < inf:
            self._timer = asyncio.get_running_loop().call_later(
                max(at - now, 0.001), self.dispatch
            )
