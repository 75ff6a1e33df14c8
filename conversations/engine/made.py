"""What is made of a list of a unit pack: once for the list, since it is asked for every turn."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)
M = TypeVar("M")

_MOST = 256


class Made(Generic[T, H, M]):
    """Gives what *make* makes of a list and of what it is told besides, and keeps it.

    It is kept with the list itself, so that nothing else can come to have its identity: to
    compare lists by what is in them would take longer than to make it anew.
    """

    def __init__(self, make: Callable[[Sequence[T], H], M]) -> None:
        self._make = make
        self._made: dict[tuple[int, H], tuple[Sequence[T], M]] = {}

    def __call__(self, things: Sequence[T], told: H) -> M:
        """Return what is made of *things* and *told*."""
        key = (id(things), told)
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            made = self._made[key] = (things, self._make(things, told))
        return made[1]
