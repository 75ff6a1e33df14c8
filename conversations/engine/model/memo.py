"""Memoise values that are computed from a list of a unit pack and needed in every turn.

Computed each time, they cost 9 % more processor time for each web chat message
(`webchat.processor` of `python -m bot bench webchat`, both ways by turns).
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)
M = TypeVar("M")

_MOST = 256


class ListMemo(Generic[T, H, M]):
    """Memoises `make(items, key)` by the identity of *items*.

    The list is kept beside the result, so that no other object can get its identity. Comparing
    lists by their contents would take longer than computing the result again.
    """

    def __init__(self, make: Callable[[Sequence[T], H], M]) -> None:
        self._make = make
        self._memos: dict[tuple[int, H], tuple[Sequence[T], M]] = {}

    def __call__(self, items: Sequence[T], key: H) -> M:
        """Return `make(items, key)`, computed once."""
        at = (id(items), key)
        memo = self._memos.get(at)
        if memo is None:
            if len(self._memos) >= _MOST:
                self._memos.clear()
            memo = self._memos[at] = (items, self._make(items, key))
        return memo[1]
