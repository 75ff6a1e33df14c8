"""Computes when a message may leave, so that no window of time exceeds a platform's limit."""

from collections import deque
from math import inf

from handlers.channel import Pace

# A little over a second: messages may arrive closer together than they left.
SECOND = 1.005
MINUTE = 60.3

_LATE = 0.03
_MOST_KNOWN = 1000


class SlidingWindow:
    """At most *limit* messages in any window of *seconds*.

    A message counts from `reserve` on, and leaves the window *seconds* after `sent`.
    """

    def __init__(self, limit: int, seconds: float) -> None:
        self.limit = limit
        self.seconds = seconds
        self.interval = seconds / limit
        self._sent_at: deque[float] = deque()
        self._pending = 0

    def free_at(self, weight: int, now: float) -> float:
        """Return when *weight* messages fit; infinity if only after reserved ones are sent."""
        self._forget(now)
        return self._until_over(self._after(weight) - self.limit, now)

    def bulk_free_at(self, weight: int, now: float) -> float:
        """Return when another message fits within an interval after sending *weight*."""
        self._forget(now)
        over = self._after(weight) - (self.limit - 1)
        if over > len(self._sent_at) and not self._pending:
            return now  # a window of one, or one filled by a single message
        return max(now, self._until_over(over, now) - self.interval)

    def reserve(self, weight: int) -> None:
        """Count *weight* messages that are about to be sent."""
        self._pending += min(weight, self.limit)

    def sent(self, weight: int, now: float) -> None:
        """Count *weight* reserved messages as sent at *now*."""
        weight = min(weight, self.limit)
        self._pending -= weight
        self._sent_at.extend([now] * weight)

    def unsent(self, weight: int) -> None:
        """Uncount *weight* reserved messages that were not sent."""
        self._pending -= min(weight, self.limit)

    @property
    def is_empty(self) -> bool:
        """Whether nothing counted at the last call of `free_at`."""
        return not (self._sent_at or self._pending)

    def _after(self, weight: int) -> int:
        return len(self._sent_at) + self._pending + min(weight, self.limit)

    def _until_over(self, over: int, now: float) -> float:
        if over <= 0:
            return now
        return self._sent_at[over - 1] + self.seconds if over <= len(self._sent_at) else inf

    def _forget(self, now: float) -> None:
        while self._sent_at and self._sent_at[0] + self.seconds <= now:
            self._sent_at.popleft()


class Pacer:
    """Keeps one channel within its pace; the caller gives all times, in seconds.

    Answers go as soon as the window has room. Bulk goes evenly, and takes the last place only if
    the next one is free an interval later: an answer never waits longer than that.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._all = SlidingWindow(pace.per_second, SECOND)
        self._next_bulk = -inf
        # When each address may be sent its full burst again.
        self._refilled_at: dict[str, float] = {}
        self._groups: dict[str, SlidingWindow] = {}

    def channel_ready_at(self, weight: int, now: float, *, is_bulk: bool) -> float:
        """Return when the channel may send *weight* messages to any address."""
        at = self._all.free_at(weight, now)
        if is_bulk and at < inf:
            at = max(at, self._all.bulk_free_at(weight, now), self._next_bulk)
        return at

    def address_ready_at(self, address: str, weight: int, now: float) -> float:
        """Return when *address* may be sent *weight* messages."""
        pace = self._pace
        ahead = pace.burst - min(weight, pace.burst)
        at = self._refilled_at.get(address, now) - ahead / pace.per_address
        if pace.is_group(address) and (group := self._groups.get(address)):
            at = max(at, group.free_at(weight, now))
        return max(at, now)

    def reserve(self, address: str, weight: int, now: float, *, is_bulk: bool) -> None:
        """Count *weight* messages to *address* that are about to be sent."""
        pace = self._pace
        self._all.reserve(weight)
        if is_bulk:
            interval = self._all.interval
            # A message that is a little late keeps the rhythm; a longer gap is not caught up with.
            begins = now if self._next_bulk == -inf else now - max(interval, _LATE)
            self._next_bulk = max(self._next_bulk, begins) + interval * weight
        refilled_at = max(self._refilled_at.get(address, now), now)
        self._refilled_at[address] = refilled_at + min(weight, pace.burst) / pace.per_address
        if pace.is_group(address):
            group = self._groups.setdefault(address, SlidingWindow(pace.per_group_minute, MINUTE))
            group.reserve(weight)
            group.sent(weight, now)
        if len(self._refilled_at) > _MOST_KNOWN:
            self._forget(now)

    def sent(self, weight: int, now: float) -> None:
        """Count *weight* reserved messages as sent at *now*."""
        self._all.sent(weight, now)

    def unsent(self, weight: int) -> None:
        """Uncount *weight* reserved messages that were not sent."""
        self._all.unsent(weight)

    def _forget(self, now: float) -> None:
        self._refilled_at = {a: at for a, at in self._refilled_at.items() if at > now}
        for group in self._groups.values():
            group.free_at(1, now)
        self._groups = {a: g for a, g in self._groups.items() if not g.is_empty}
