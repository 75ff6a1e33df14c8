"""The gate that every message to one channel leaves by: who is next, and when."""

import asyncio
import heapq
from collections.abc import Callable
from itertools import count
from math import inf

from bot import logs
from bot.deeds.pace import SECOND, Pacer
from bot.deeds.ticket import Ticket
from handlers.channel import Pace
from handlers.errors import (
    ConflictError,
    RevokedError,
    SendError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)

_AT_ONCE = 64
_PROBE_SECONDS = 1.0
_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 2.0, 300.0
_IN_A_ROW = 3

log = logs.get()


class Gate:
    """Lets messages to one channel out: answers first, at the channel's pace, if it has one.

    So many may be out at once. One that was sent is out until that is recorded, for until then a
    crash would have it sent again.

    What the platform answers opens and closes it:

    - told to slow down: that address waits as long as told, and so does all bulk; answers to
      other addresses go on, unless several addresses in a row are told the same, for then it is
      the token that is meant, and everything waits;
    - unreachable: one probe at a time, one a second, until anything gets through;
    - our token is refused: the same, with pauses that grow.
    """

    def __init__(self, name: str, pace: Pace | None, monotonic: Callable[[], float]) -> None:
        self.name = name
        self.pace = pace
        self._pacer = Pacer(pace) if pace else None
        self._at_once = pace.at_once if pace else _AT_ONCE
        self._bulk_at_once = max(1, self._at_once // 2)
        self._monotonic = monotonic
        self._numbers = count()
        self._waiting: dict[str, Ticket] = {}
        self._ready: list[tuple[int, int, Ticket]] = []
        self._later: list[tuple[float, int, Ticket]] = []
        self._out = self._bulk_out = 0
        # Until when nobody, no bulk, and an address must wait.
        self._closed_until = self._bulk_closed_until = -inf
        self._quiet: dict[str, float] = {}
        self._throttled: set[str] = set()
        # A gate with a pace is open only as long as this process has its lease.
        self._lease_until = -inf if pace else inf
        self._is_in_doubt = False
        self._probe_at = -inf
        self._pause = 0.0
        self._timer: asyncio.TimerHandle | None = None

    # What the sender asks

    async def turn(self, address: str, urgency: int, weight: int) -> Ticket | None:
        """Wait until the next message to *address* may leave; None where it may not at all."""
        ticket = Ticket(address, urgency, weight, next(self._numbers))
        if not self._waiting and self._may_leave_at(ticket, now := self._monotonic()) <= now:
            self._let_go(ticket, now)
            return ticket
        ticket.admitted = asyncio.get_running_loop().create_future()
        self._waiting[address] = ticket
        heapq.heappush(self._ready, (urgency, ticket.number, ticket))
        self.look()
        try:
            return ticket if await ticket.admitted else None
        except asyncio.CancelledError:
            if self._waiting.get(address) is ticket:
                del self._waiting[address]
            elif not ticket.admitted.cancelled():
                self.done(ticket, UncertainError())
            raise

    def urge(self, address: str, urgency: int, weight: int) -> None:
        """Let *address*, which waits, be as urgent as the message that came to its front."""
        if ticket := self._waiting.get(address):
            ticket.urgency, ticket.weight = urgency, weight
            heapq.heappush(self._ready, (urgency, ticket.number, ticket))
            self.look()

    def leaves(self, ticket: Ticket) -> None:
        """Count the message of *ticket* as sent from now on, unless it will take several calls."""
        if self._pacer is not None and ticket.weight == 1:
            self._pacer.left(1, self._monotonic())
            ticket.has_left = True

    def done(self, ticket: Ticket, error: SendError | None, *, stayed: bool = False) -> bool:
        """Hear what became of a message; tell whether the whole channel is at fault.

        With *stayed* it did not leave, for a reason of our own.
        """
        now = self._monotonic()
        if stayed or error is not None:
            self._is_in(ticket)
        if self._pacer is not None and not ticket.has_left:
            if stayed:
                self._pacer.stayed(ticket.weight)
            else:
                self._pacer.left(ticket.weight, now)
        is_its_fault = not stayed and self._hear(ticket, error, now)
        if ticket.is_probe and (stayed or isinstance(error, UncertainError)):
            self._probe_at = now + _PROBE_SECONDS
        self.look()
        return is_its_fault

    def recorded(self, ticket: Ticket) -> None:
        """Give the place of a message that was sent to the next one."""
        self._is_in(ticket)
        self.look()

    def is_open_to(self, ticket: Ticket) -> bool:
        """Tell whether what was let go may still leave."""
        now = self._monotonic()
        until = max(self._closed_until, self._bulk_closed_until if ticket.is_bulk else -inf)
        return until <= now < self._lease_until and (ticket.is_probe or not self._is_in_doubt)

    # What opens and closes it

    def lease(self, until: float, *, free_since: float = -inf) -> None:
        """Let messages out until *until*; another process may have sent until *free_since*."""
        if self._pacer is not None:
            self._lease_until = until
            self._closed_until = max(self._closed_until, free_since + SECOND)
            self.look()

    @property
    def is_leased(self) -> bool:
        """Whether this process may send for the channel."""
        return self._monotonic() < self._lease_until

    @property
    def takes_bulk(self) -> bool:
        """Whether bulk can leave now or soon."""
        return not self._is_in_doubt and self._bulk_closed_until <= self._monotonic()

    def stop_bulk(self, until: float) -> None:
        """Let no bulk out until *until*, as the process that had the lease before was told."""
        self._bulk_closed_until = max(self._bulk_closed_until, until)

    def close(self) -> None:
        """Send away whoever waits."""
        for ticket in self._waiting.values():
            if ticket.admitted is not None and not ticket.admitted.done():
                ticket.admitted.set_result(False)
        self._waiting.clear()
        self._ready.clear()
        self._later.clear()
        if self._timer is not None:
            self._timer.cancel()

    def look(self) -> None:
        """Let out whoever may leave by now, and look again when the next one may."""
        if not self._waiting:
            return
        now = self._monotonic()
        while self._later and self._later[0][0] <= now:
            _, _, ticket = heapq.heappop(self._later)
            heapq.heappush(self._ready, (ticket.urgency, ticket.number, ticket))
        at = inf
        while self._ready:
            urgency, _, ticket = self._ready[0]
            if self._waiting.get(ticket.address) is not ticket or ticket.urgency != urgency:
                heapq.heappop(self._ready)  # it has left, or stands here once more
            elif (at := self._channel_at(ticket, now)) > now:
                break  # whoever is less urgent can't leave earlier
            elif (address_at := self._address_at(ticket, now)) > now:
                heapq.heappop(self._ready)
                heapq.heappush(self._later, (address_at, ticket.number, ticket))
            else:
                heapq.heappop(self._ready)
                del self._waiting[ticket.address]
                self._let_go(ticket, now)
                if ticket.admitted is not None and not ticket.admitted.done():
                    ticket.admitted.set_result(True)
        self._set_timer(min(at if self._ready else inf, self._later_at()), now)

    # Within

    def _later_at(self) -> float:
        return self._later[0][0] if self._later else inf

    def _may_leave_at(self, ticket: Ticket, now: float) -> float:
        at = self._channel_at(ticket, now)
        return at if at > now else self._address_at(ticket, now)

    def _channel_at(self, ticket: Ticket, now: float) -> float:
        is_bulk = ticket.is_bulk
        if self._out >= self._at_once or (is_bulk and self._bulk_out >= self._bulk_at_once):
            return inf
        if now >= self._lease_until:
            return inf
        at = max(self._closed_until, self._bulk_closed_until) if is_bulk else self._closed_until
        if self._is_in_doubt:
            at = max(at, self._probe_at)
        if self._pacer is not None:
            at = max(at, self._pacer.ready_at(ticket.weight, now, is_bulk=is_bulk))
        return at

    def _address_at(self, ticket: Ticket, now: float) -> float:
        at = self._quiet.get(ticket.address, -inf)
        if self._pacer is not None:
            at = max(at, self._pacer.open_at(ticket.address, ticket.weight, now))
        return at

    def _let_go(self, ticket: Ticket, now: float) -> None:
        self._out += 1
        self._bulk_out += ticket.is_bulk
        self._quiet.pop(ticket.address, None)
        if self._is_in_doubt:
            ticket.is_probe = True
            self._probe_at = inf  # nobody else, until it is known what became of it
        if self._pacer is not None:
            self._pacer.takes(ticket.address, ticket.weight, now, is_bulk=ticket.is_bulk)

    def _is_in(self, ticket: Ticket) -> None:
        self._out -= 1
        self._bulk_out -= ticket.is_bulk

    def _hear(self, ticket: Ticket, error: SendError | None, now: float) -> bool:
        match error:
            case UncertainError():
                return False
            case UnreachableError():
                return self._doubt(ticket, now)
            case RevokedError() | ConflictError():
                self._pause_for(ticket, error, now)
                return True
            case ThrottledError():
                self._slow_down(ticket, now + error.seconds)
            case _:
                self._throttled.clear()
        self._believe(now)
        return False

    def _doubt(self, ticket: Ticket, now: float) -> bool:
        """Probe from now on; tell whether the channel was in doubt before."""
        was_in_doubt = self._is_in_doubt
        if not was_in_doubt:
            self._is_in_doubt = True
            self._probe_at = now
        elif ticket.is_probe:
            self._probe_at = now + _PROBE_SECONDS
            if not self._pause:
                self._pause = _PROBE_SECONDS
                log.warning("channel.unreachable", channel=self.name)
        return was_in_doubt

    def _pause_for(self, ticket: Ticket, error: SendError, now: float) -> None:
        if self._is_in_doubt and not ticket.is_probe:
            return  # it left before we knew
        if not self._pause:
            log.error("channel.paused", channel=self.name, reason=type(error).__name__)
        self._is_in_doubt = True
        longer = max(self._pause * 2, _PAUSE_SECONDS)
        self._pause = min(longer, _LONGEST_PAUSE_SECONDS)
        self._probe_at = now + self._pause

    def _believe(self, now: float) -> None:
        """Go on at full pace: something got through."""
        if self._pause:
            log.info("channel.resumed", channel=self.name)
        self._is_in_doubt = False
        self._pause = 0.0
        self._probe_at = now

    def _slow_down(self, ticket: Ticket, until: float) -> None:
        self._quiet[ticket.address] = max(until, self._quiet.get(ticket.address, -inf))
        self._bulk_closed_until = max(self._bulk_closed_until, until)
        self._throttled.add(ticket.address)
        if len(self._throttled) >= _IN_A_ROW:
            self._closed_until = max(self._closed_until, until)

    def _set_timer(self, at: float, now: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if at < inf:
            self._timer = asyncio.get_running_loop().call_later(max(at - now, 0.001), self.look)
