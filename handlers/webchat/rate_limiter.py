"""A rate limiter: a sliding log per key, in memory."""

import time
from collections import OrderedDict, deque

_MOST_KEYS = 20_000


class RateLimiter:
    """Allows *most* events per key in any *seconds*; a restart clears the log."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._events: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str) -> float:
        """Count one event under *key*; return 0, or the seconds until it is allowed."""
        now = time.monotonic()
        events = self._events.setdefault(key, deque())
        self._events.move_to_end(key)
        if len(self._events) > _MOST_KEYS:
            self._events.popitem(last=False)
        while events and events[0] <= now - self._seconds:
            events.popleft()
        if len(events) >= self._most:
            return events[0] + self._seconds - now
        events.append(now)
        return 0.0
