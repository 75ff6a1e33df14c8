"""Compute how long to wait after a failure."""

import random
from collections.abc import Callable

from handlers.errors import ConflictError, RevokedError, ThrottledError

_FIRST_SECONDS = 0.5
_LONGEST_SECONDS = 30.0
_CONFLICT_SECONDS = 10.0
_REVOKED_SECONDS = 300.0


class Backoff:
    """Waits longer with each failure, with random variation from *chance*.

    It waits long from the start for a failure that only the operator can fix.
    """

    def __init__(self, chance: Callable[[], float] = random.random) -> None:
        self._chance = chance
        self._failures = 0
        self._last: type[Exception] | None = None

    @property
    def has_failed(self) -> bool:
        """Whether there was a failure since the last success."""
        return self._last is not None

    def is_news(self, error: Exception) -> bool:
        """Tell whether *error* is of another class than the one before."""
        return type(error) is not self._last

    def delay_after(self, error: Exception) -> float:
        """Return how many seconds to wait after *error*."""
        self._failures += 1
        self._last = type(error)
        if isinstance(error, ThrottledError):
            return error.seconds + self._chance()
        if isinstance(error, RevokedError):
            return _REVOKED_SECONDS * (1 + self._chance() / 10)
        if isinstance(error, ConflictError):
            return _CONFLICT_SECONDS * (1 + self._chance())
        longest = min(_FIRST_SECONDS * 2.0 ** min(self._failures, 16), _LONGEST_SECONDS)
        return longest * (0.5 + self._chance() / 2)

    def reset(self) -> None:
        """Start again after a success."""
        self._failures = 0
        self._last = None
