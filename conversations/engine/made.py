"""What is made of a list of a unit pack: once for the list, since it is asked for every turn."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from conversations.engine.phrases import Phrases

T = TypeVar("T")
M = TypeVar("M")

_MOST = 256


class Made(Generic[T, M]):
    """Gives what *make* makes of a list in one language, and keeps it.

    It is kept with the list itself, so that nothing else can come to have its identity: to
    compare lists by what is in them would take longer than to make it anew.
    """

    def __init__(self, make: Callable[[Sequence[T], Phrases], M]) -> None:
        self._make = make
        self._made: dict[tuple[int, str], tuple[Sequence[T], M]] = {}

    def __call__(self, things: Sequence[T], phrases: Phrases) -> M:
        """Return what is made of *things* in the language of *phrases*."""
        key = (id(things), phrases.language)
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            made = self._made[key] = (things, self._make(things, phrases))
        return made[1]
