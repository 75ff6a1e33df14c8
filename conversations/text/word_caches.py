"""Caches of words that people typed, or that are theirs: all can be emptied together.

Without these caches a web chat message costs 81 % more processor time (`webchat.processor` of
`python -m bot bench webchat`, both ways by turns).
"""

from typing import Protocol, TypeVar
from weakref import WeakSet


class _Clearable(Protocol):
    def cache_clear(self) -> None: ...


C = TypeVar("C", bound=_Clearable)

_forgettable: WeakSet[_Clearable] = WeakSet()


def forgettable(cached: C) -> C:
    """Return *cached*, an `lru_cache` of typed words, to be emptied by `forget_words`."""
    _forgettable.add(cached)
    return cached


def forget_words() -> None:
    """Empty all caches of words that people typed."""
    for cached in list(_forgettable):
        cached.cache_clear()
