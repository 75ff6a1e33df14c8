"""Rate limiters, in memory: per key, per network, and per visitor and network."""

import time
from collections import OrderedDict
from collections.abc import Callable

from handlers.network import network_of

MOST_COUNTED = 20_000
MOST_LIMITED = 100_000

# Sums of fractions of a second are not exact.
_ROUNDING_SECONDS = 1e-6

# The part of the people behind one address that acts at the same time.
_ACTIVE = 0.1


class RateLimiter:
    """Allows *most* events per key at once, and *most* per *seconds* from then on.

    A key's count is one number: the time at which the key is as good as new. From then on it is
    forgotten. Before that, a key with few events is forgotten if more than `MOST_COUNTED` keys
    have events, but never a key that used all of its events: otherwise a flood from many
    addresses would set it free. These cost their senders *most* events each; at `MOST_LIMITED`
    of them, unknown keys are refused. A restart forgets everything.
    """

    def __init__(
        self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds = seconds
        self._interval = seconds / most
        self._clock = clock
        self._counted: OrderedDict[str, float] = OrderedDict()
        self._limited: OrderedDict[str, float] = OrderedDict()

    def __len__(self) -> int:
        """Return the number of keys in memory."""
        return len(self._counted) + len(self._limited)

    def take(self, key: str) -> float:
        """Count one event under *key*; return 0, or the seconds until it is allowed."""
        now = self._clock()
        _forget(self._counted, now)
        _forget(self._limited, now)
        spent = self._spent(key, now) + self._interval
        if spent - self._seconds > _ROUNDING_SECONDS:
            return spent - self._seconds
        is_new = key not in self._counted and key not in self._limited
        if is_new and len(self._limited) >= MOST_LIMITED:
            return self._interval
        self._counted.pop(key, None)
        self._limited.pop(key, None)
        is_limited = spent + self._interval > self._seconds + _ROUNDING_SECONDS
        (self._limited if is_limited else self._counted)[key] = now + spent
        if len(self._counted) > MOST_COUNTED:
            self._counted.popitem(last=False)
        return 0.0

    def _spent(self, key: str, now: float) -> float:
        """Return the part of the seconds that *key* has used up."""
        until = self._limited.get(key) or self._counted.get(key) or now
        return max(until - now, 0.0)


def _forget(keys: OrderedDict[str, float], now: float) -> None:
    """Forget the keys that are as good as new, from the one whose last event is the oldest."""
    while keys and next(iter(keys.values())) <= now:
        keys.popitem(last=False)


class NetworkLimiter:
    """Allows each network *most* events at once, and *most* per *seconds* from then on."""

    def __init__(
        self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limiter = RateLimiter(most, seconds, clock)

    def take(self, client: str) -> float:
        """Count one event; return 0, or the seconds until it is allowed."""
        return self._limiter.take(network_of(client))


class Allowance:
    """Allows each visitor *most* events per *seconds*, and each network what its people need.

    *people* is the number of people who may share one network's address.
    """

    def __init__(
        self,
        most: int,
        seconds: float,
        people: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._visitors = RateLimiter(most, seconds, clock)
        self._networks = NetworkLimiter(most * active_people(people), seconds, clock)

    def take(self, visitor: str, client: str) -> float:
        """Count one event; return 0, or the seconds until it is allowed."""
        return self._visitors.take(visitor) or self._networks.take(client)


def active_people(people: int) -> int:
    """Return how many of the *people* behind one address act at the same time."""
    return max(1, round(people * _ACTIVE))
