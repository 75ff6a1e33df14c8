"""What was made of a text is remembered: of a short one long, since answers are said again.

A tale is not said again, but looked at in many ways while it is answered.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

SHORT = 64

_MOST = 1024
LATELY = 16

P = ParamSpec("P")
R = TypeVar("R")


def remembered(
    function: Callable[Concatenate[str, P], R],
) -> Callable[Concatenate[str, P], R]:
    """Return *function*, which makes the same of the same text, with a memory."""
    known: Callable[..., R] = lru_cache(maxsize=_MOST)(function)
    known_lately: Callable[..., R] = lru_cache(maxsize=LATELY)(function)

    @wraps(function)
    def remembering(text: str, /, *rest: P.args, **named: P.kwargs) -> R:
        whence = known if len(text) <= SHORT else known_lately
        return whence(text, *rest, **named)

    return remembering
