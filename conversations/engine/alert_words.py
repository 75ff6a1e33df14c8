"""Ways of saying something, found in what was typed despite missing diacritics and typos.

A saying is words in a row. "ao|hồ" stands for either word, "…" for up to four words of any kind,
and "cháy!" is that word only where its diacritics were typed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from conversations.engine.alert_typing import Reading, Typed, nfc, typed

GAP = "…"
_WIDEST = 4
_TONES = dict.fromkeys([0x0300, 0x0301, 0x0303, 0x0309, 0x0323])

# What a word costs that is not as it should be; what a saying can bear is told by its length.
_BARE = 1
_WRONG_MARKS = 2
_TYPO = 2
_OTHER_SYLLABLE = 4
_SHORTEST_TYPO = 3
_LONG = 4
_BEARS = ((14, 4), (9, 3), (5, 2))

Label = tuple[str, str]
_Word = tuple[str, str, bool]


class Found(NamedTuple):
    """Where a saying stands in a sentence, and what it was filed under."""

    label: Label
    first: int
    last: int
    words: frozenset[int]

    @property
    def is_loose(self) -> bool:
        """Whether other words stand in between."""
        return self.last - self.first + 1 > len(self.words)

    def takes_from(self, other: "Found") -> bool:
        """Tell whether this one claims words of *other*: it is tighter, or reaches around it."""
        if not self.words & other.words:
            return False
        around = self.first <= other.first and other.last <= self.last
        return around or other.is_loose or not self.is_loose


class _Node:
    """A place in the tree of sayings."""

    __slots__ = ("ends", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[_Word, _Node] = {}
        self.gap: _Node | None = None
        self.ends: list[tuple[Label, int]] = []


class Sayings:
    """A tree of sayings, each filed under a label.

    *apart* are words, with their diacritics, that are never a slip for another word; None
    where no word is.
    """

    def __init__(
        self, sayings: Iterable[tuple[str, Label]], apart: frozenset[Reading] | None
    ) -> None:
        self._root = _Node()
        self._apart = apart
        self._vocabulary: dict[str, list[_Word]] = {}
        self.joined: dict[str, int] = {}
        said: set[str] = set()
        for saying, label in sayings:
            slots = [slot.split("|") for slot in nfc(saying).split()]
            said.update(word.removesuffix("!") for slot in slots for word in slot)
            for words in product(*slots):
                self._add(words, label)
        for word in {word for node in _nodes(self._root) for word in node.next}:
            self._vocabulary.setdefault(word[0], []).append(word)
        self._plain = list(self._vocabulary)
        self.whole = frozenset(word for word in said if len(word) >= _LONG and not word.isascii())
        self._meanings = lru_cache(maxsize=8192)(self._meanings_of)

    def find(self, sentence: Sequence[Typed], *, accented: bool) -> list[Found]:
        """Return every saying in *sentence*; *accented* if its writer types diacritics."""
        meant = [self._meanings(word, accented) for word in sentence]
        found: list[Found] = []
        for at, words in enumerate(meant):
            if words:
                _walk(self._root, meant, at, (), 0, found)
        return found

    def _add(self, words: Sequence[str], label: Label) -> None:
        node = self._root
        letters = 0
        before = ""
        for word in words:
            if word == GAP:
                node.gap = node.gap or _Node()
                node, before = node.gap, ""
                continue
            reading = typed(word.removesuffix("!")).readings[0]
            key = (*reading, word.endswith("!"))
            node = node.next.setdefault(key, _Node())
            letters += len(reading.plain)
            if before and len(before + reading.plain) >= _BEARS[-1][0]:
                self.joined[before + reading.plain] = len(before)
            before = reading.plain
        several = sum(word != GAP for word in words) > 1
        bears = next((cost for least, cost in _BEARS if letters >= least), 0) if several else 0
        node.ends.append((label, bears))

    def _meanings_of(self, word: Typed, accented: bool) -> tuple[tuple[_Word, int], ...]:  # noqa: FBT001
        """Return the words of the sayings that *word* may be, each with what that costs."""
        said = word.readings[0]
        is_ours = said.plain in self._vocabulary
        costs: dict[_Word, int] = {}
        for reading in word.readings[: 1 if is_ours else None]:
            for its in self._vocabulary.get(reading.plain, ()):
                cost = self._cost(reading, its, accented=accented)
                if cost is not None:
                    costs[its] = min(cost, costs.get(its, cost))
        if not is_ours and word.is_odd and len(word.readings) == 1:
            for its in self._similar(said.plain):
                costs.setdefault(its, _TYPO)
        elif not word.is_odd and self._apart is not None and said not in self._apart:
            for its in self._similar(said.plain):
                costs.setdefault(its, _OTHER_SYLLABLE)
        return tuple(costs.items())

    def _similar(self, plain: str) -> Iterator[_Word]:
        """Yield the words that one slip of the finger turns into *plain*."""
        if len(plain) < _SHORTEST_TYPO:
            return
        for its, distance, _ in process.extract(
            plain, self._plain, scorer=OSA.distance, score_cutoff=1, limit=None
        ):
            alike = its[0] == plain[0] or sorted(its) == sorted(plain) or len(its) > _SHORTEST_TYPO
            if distance and len(its) >= _SHORTEST_TYPO and alike:
                yield from self._vocabulary[its]

    def _cost(self, said: Reading, its: _Word, *, accented: bool) -> int | None:
        _, marks, must_be_typed = its
        if said.marks == marks:
            return 0
        if not said.marks:
            return None if must_be_typed else _BARE * accented
        if said.marks == marks.translate(_TONES):
            return 0
        return None if self._apart is None or said in self._apart else _WRONG_MARKS


def _walk(  # noqa: PLR0913, PLR0917
    node: _Node,
    meant: Sequence[tuple[tuple[_Word, int], ...]],
    at: int,
    taken: tuple[int, ...],
    cost: int,
    found: list[Found],
) -> None:
    if at >= len(meant):
        return
    for word, its in meant[at]:
        following = node.next.get(word)
        if following is None or cost + its > _BEARS[0][1]:
            continue
        words = (*taken, at)
        total = cost + its
        for label, bears in following.ends:
            if total <= bears:
                found.append(Found(label, words[0], at, frozenset(words)))
        _walk(following, meant, at + 1, words, total, found)
        if following.gap is not None:
            for skipped in range(_WIDEST + 1):
                _walk(following.gap, meant, at + 1 + skipped, words, total, found)


def _nodes(node: _Node) -> Iterator[_Node]:
    yield node
    for following in (*node.next.values(), *filter(None, [node.gap])):
        yield from _nodes(following)


def shorthand(pairs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return what stands for what; in each of *pairs* the first word stands for the rest."""
    split = [nfc(pair).split() for pair in pairs]
    return {short: tuple(words) for short, *words in split}
