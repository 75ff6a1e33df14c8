"""How often something may be done in a while: a sliding log per key, in memory."""

import time
from collections import OrderedDict, deque

_MOST_KEYS = 20_000


class Allowance:
    """Allows *most* deeds per key in any *seconds*; when in doubt after a restart it allows."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._deeds: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str) -> float:
        """Note one deed under *key*; return 0, or in how many seconds it will be allowed."""
        now = time.monotonic()
        deeds = self._deeds.setdefault(key, deque())
        self._deeds.move_to_end(key)
        if len(self._deeds) > _MOST_KEYS:
            self._deeds.popitem(last=False)
        while deeds and deeds[0] <= now - self._seconds:
            deeds.popleft()
        if len(deeds) >= self._most:
            return deeds[0] + self._seconds - now
        deeds.append(now)
        return 0.0
