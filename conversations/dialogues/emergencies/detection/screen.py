"""Skip the search for texts that can't contain a saying.

The test looks for the rarest two neighbouring words of each saying. Without it a web chat message
costs 9 % more processor time, and typed text more than that (`webchat.processor` of
`python -m bot bench webchat`, both ways by turns).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from conversations.dialogues.emergencies.detection.saying_tree import (
    MAX_COST,
    OTHER_SYLLABLE,
    SLIP,
    Meanings,
    tolerated_cost,
)
from conversations.text.word_caches import forgettable

# In letters. Longer words are unlikely to be repeated, so don't cache them.
_LONGEST = 32

# Words with a gap between them meet by chance this many times more often.
_WIDE = 3


class Row(NamedTuple):
    """The slots of a saying in order; *is_apart* tells which may have a gap before them.

    *letters* is the largest number of letters.
    """

    slots: tuple[int, ...]
    is_apart: tuple[bool, ...]
    letters: int


class _Pair(NamedTuple):
    """Two slots that follow each other in a saying, with a gap between them if *is_apart*."""

    first: int
    second: int
    is_apart: bool


class _Bits(NamedTuple):
    """Pairs as bits: *all* that a word may belong to, and those where its cost is low (*near*)."""

    all: int
    near: int


class _SayingBits(NamedTuple):
    """All slots of a saying as bits, and the cost that it tolerates."""

    slots: int
    tolerated: int


class _WordBits(NamedTuple):
    """What one word contributes: slots that it *fills*, pairs that it opens and closes.

    All are bits. *near* are the slots that it fills at a low cost, *exact* those at no cost.
    *is_enough* if it is a saying by itself.
    """

    fills: int
    near: int
    exact: int
    opens: _Bits
    closes: _Bits
    opens_apart: _Bits
    closes_apart: _Bits
    is_enough: bool


class Screen:
    """Tells texts that can't contain a saying from those that must be searched.

    It never skips a text that contains a saying: such a text contains the rarest pair of
    neighbouring words of the saying and fills all its slots, within the tolerated cost.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        commonness: Mapping[int, int],
        read: Callable[[str], Sequence[Meanings]],
    ) -> None:
        self._read = read
        self._bits: dict[_Pair, int] = {}
        self._tolerated: dict[_Pair, int] = {}
        self._sayings_of_pair: dict[int, set[_SayingBits]] = {}
        self._enough: set[int] = set()
        for row in rows:
            self._add(row, commonness)
        self._opened = _by_slot((pair.first, pair) for pair in self._bits)
        self._closed = _by_slot((pair.second, pair) for pair in self._bits)
        self._cached_word_bits = forgettable(lru_cache(maxsize=16384)(self._read_word_bits))

    def can_skip(self, words: Sequence[str]) -> bool:
        """Tell whether lower-case *words* have no saying."""
        met = 0
        closes, apart, apart_near = _Bits(0, 0), 0, 0
        for word in reversed(words):
            for its in self._word_bits(word):
                if its.is_enough:
                    return False
                # No saying tolerates two words with a high cost.
                met |= its.opens.all & closes.near | its.opens.near & closes.all
                met |= its.opens_apart.all & apart_near | its.opens_apart.near & apart
                closes = its.closes
                apart |= its.closes_apart.all
                apart_near |= its.closes_apart.near
        return not (met and self._is_whole(met, words))

    def _is_whole(self, met: int, words: Sequence[str]) -> bool:
        """Tell whether *words* can contain all of a saying that has one of the pairs in *met*."""
        fills = near = exact = 0
        for its in chain.from_iterable(map(self._word_bits, words)):
            fills, near, exact = fills | its.fills, near | its.near, exact | its.exact
        while met:
            pair = met & -met
            met ^= pair
            for slots, tolerated in self._sayings_of_pair[pair]:
                slips, others = slots & near & ~exact, slots & ~near
                cost = SLIP * slips.bit_count() + OTHER_SYLLABLE * others.bit_count()
                if slots & fills == slots and cost <= tolerated:
                    return True
        return False

    def _add(self, row: Row, commonness: Mapping[int, int]) -> None:
        if len(row.slots) == 1:
            self._enough.add(row.slots[0])
            return
        pairs = [
            _Pair(*both, is_apart)
            for both, is_apart in zip(pairwise(row.slots), row.is_apart[1:], strict=True)
        ]

        def meet(pair: _Pair) -> int:
            by_chance = commonness[pair.first] * commonness[pair.second]
            return by_chance * _WIDE if pair.is_apart else by_chance

        rarest = min(pairs, key=meet)
        bit = self._bits.setdefault(rarest, 1 << len(self._bits))
        tolerated = tolerated_cost(row.letters, len(row.slots))
        self._tolerated[rarest] = max(self._tolerated.get(rarest, 0), tolerated)
        slots = sum(1 << slot for slot in {*row.slots})
        self._sayings_of_pair.setdefault(bit, set()).add(_SayingBits(slots, tolerated))

    def _word_bits(self, word: str) -> tuple[_WordBits, ...]:
        return (self._cached_word_bits if len(word) <= _LONGEST else self._read_word_bits)(word)

    def _read_word_bits(self, word: str) -> tuple[_WordBits, ...]:
        """Return the bits of each token that *word* may be, the last one first."""
        return tuple(self._make_word_bits(meant) for meant in reversed(self._read(word)))

    def _make_word_bits(self, meant: Meanings) -> _WordBits:
        exact = {slot for slot, (cost, *_) in meant.items() if not cost}
        opens, closes = self._opened, self._closed
        return _WordBits(
            fills=sum(1 << slot for slot in meant),
            near=sum(1 << slot for slot, (cost, *_) in meant.items() if cost <= SLIP),
            exact=sum(1 << slot for slot in exact),
            opens=self._pair_bits(opens, meant, is_apart=False),
            closes=self._pair_bits(closes, meant, is_apart=False),
            opens_apart=self._pair_bits(opens, meant, is_apart=True),
            closes_apart=self._pair_bits(closes, meant, is_apart=True),
            is_enough=not exact.isdisjoint(self._enough),
        )

    def _pair_bits(
        self, by_slot: Mapping[int, Sequence[_Pair]], meant: Meanings, *, is_apart: bool
    ) -> _Bits:
        every = near = 0
        for slot, (cost, *_) in meant.items():
            for pair in by_slot.get(slot, ()):
                if pair.is_apart == is_apart and cost <= self._tolerated[pair]:
                    every |= self._bits[pair]
                    near |= self._bits[pair] if 2 * cost <= MAX_COST else 0
        return _Bits(every, near)


def _by_slot(pairs: Iterable[tuple[int, _Pair]]) -> dict[int, list[_Pair]]:
    found: dict[int, list[_Pair]] = {}
    for slot, pair in pairs:
        found.setdefault(slot, []).append(pair)
    return found
