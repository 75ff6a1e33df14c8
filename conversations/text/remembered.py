"""What was made of a short text is remembered: answers are said again and again, tales are not."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

SHORT = 64

_MOST = 1024

P = ParamSpec("P")
R = TypeVar("R")


def remembered(
    function: Callable[Concatenate[str, P], R],
) -> Callable[Concatenate[str, P], R]:
    """Return *function*, which makes the same of the same text, with a memory for short ones."""
    known: Callable[..., R] = lru_cache(maxsize=_MOST)(function)

    @wraps(function)
    def remembering(text: str, /, *rest: P.args, **named: P.kwargs) -> R:
        whence = known if len(text) <= SHORT else function
        return whence(text, *rest, **named)

    return remembering
