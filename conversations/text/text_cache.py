"""Cache functions of a text: many results for short texts, few for long ones.

Many people send the same short answer. A long text is sent once, but one turn analyses it often.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar
from weakref import WeakSet

SHORT_TEXT = 64

_SHORT_TEXT_CACHE_SIZE = 1024
LONG_TEXT_CACHE_SIZE = 16

P = ParamSpec("P")
R = TypeVar("R")


class _Clearable(Protocol):
    def cache_clear(self) -> None: ...


C = TypeVar("C", bound=_Clearable)

_forgettable: WeakSet[_Clearable] = WeakSet()


def forgettable(cached: C) -> C:
    """Return *cached*, an `lru_cache` of what people said, to be emptied by `forget_texts`."""
    _forgettable.add(cached)
    return cached


def forget_texts() -> None:
    """Empty all caches of what people said."""
    for cached in list(_forgettable):
        cached.cache_clear()


def text_lru_cache(
    function: Callable[Concatenate[str, P], R],
) -> Callable[Concatenate[str, P], R]:
    """Return *function* with a cache; it must be a pure function of the text."""
    short_cache: Callable[..., R] = forgettable(
        lru_cache(maxsize=_SHORT_TEXT_CACHE_SIZE)(function)
    )
    long_cache: Callable[..., R] = forgettable(lru_cache(maxsize=LONG_TEXT_CACHE_SIZE)(function))

    @wraps(function)
    def wrapper(text: str, /, *rest: P.args, **kwargs: P.kwargs) -> R:
        cached = short_cache if len(text) <= SHORT_TEXT else long_cache
        return cached(text, *rest, **kwargs)

    return wrapper
