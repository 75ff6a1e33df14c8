"""Ways of saying something, found in what was typed despite missing diacritics and typos.

A saying is words in a row. "ao|bể_bơi" stands for either, "…" for up to four words of any kind
("……" for eight), and "cháy!" is that word only where its diacritics were typed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from conversations.text.typed import Reading, Typed, nfc, typed

_GAPS = {"…": 4, "……": 8}
_HOI, _NGA = "\u0309", "\u0303"
_TONES = dict.fromkeys([0x0300, 0x0301, 0x0303, 0x0309, 0x0323])

# What a word costs that is not as it should be; what a saying can bear is told by its letters.
_WRONG_MARKS = 2
_TYPO = 2
_OTHER_SYLLABLE = 4
_SHORTEST_TYPO = 3
_BEARS = ((14, 4), (9, 3), (5, 2))
_MOST = _BEARS[0][1]

# Words of so few letters are rarely typed as one, or apart; so many pairs are not worth it.
_LONG = 4
_PAIRS = 200

Label = tuple[str, str]
_Meanings = Mapping[int, tuple[int, int]]


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

    def is_near(self, other: "Found", reach: int) -> bool:
        """Tell whether at most *reach* words stand between this one and *other*."""
        return max(self.first - other.last, other.first - self.last) <= reach

    def takes_from(self, other: "Found") -> bool:
        """Tell whether this one claims words of *other*: it is tighter, or reaches around it.

        What says more stays: "xe chữa cháy" is more than "chữa cháy".
        """
        if not self.words & other.words:
            return False
        if self.first <= other.first and other.last <= self.last:
            return True
        return not self.words < other.words and (other.is_loose or not self.is_loose)


class _Word(NamedTuple):
    plain: str
    marks: str
    must_be_typed: bool


class _Node:
    """A place in the tree of sayings; what may come next is a slot, by its number.

    *slots* are those of *next*; *wanted* are all slots one of which must follow somewhere, none
    where a saying ends here.
    """

    __slots__ = ("ends", "gaps", "next", "slots", "wanted")

    def __init__(self) -> None:
        self.next: dict[int, _Node] = {}
        self.gaps: dict[int, _Node] = {}
        self.ends: list[Label] = []
        self.slots: frozenset[int] = frozenset()
        self.wanted: frozenset[int] = frozenset()

    def settle(self) -> None:
        """Note what is wanted here and further on."""
        self.slots = frozenset(self.next)
        if not self.ends:
            self.wanted = frozenset(self.next).union(*(b.next for b in self.gaps.values()))
        for node in (*self.next.values(), *self.gaps.values()):
            node.settle()


class _Heard(NamedTuple):
    """What one word may mean, and which sayings it may be the first word of."""

    meant: _Meanings
    starts: tuple[tuple[_Node, tuple[int, int]], ...]


class _Search:
    """One sentence being gone through, from its end, so that what comes later is known."""

    def __init__(self, heard: Sequence[_Heard]) -> None:
        self._found: list[Found] = []
        self._heard = heard
        self._meant = [word.meant for word in heard]
        self._later: set[int] = set()

    def go_through(self) -> list[Found]:
        """Return each saying, in the order of their first words."""
        by_first: list[list[Found]] = []
        for at in range(len(self._heard) - 1, -1, -1):
            self._found = []
            for node, word in self._heard[at].starts:
                if not node.wanted or not node.wanted.isdisjoint(self._later):
                    self._take(node, word, at, (), (0, 0))
            self._later.update(self._meant[at])
            if self._found:
                by_first.append(self._found)
        return [found for each in reversed(by_first) for found in each]

    def _go_on(
        self, node: _Node, at: int, words: tuple[int, ...], cost: int, letters: int
    ) -> None:
        """Take each saying of *node* whose next word stands at *at*."""
        if at >= len(self._meant):
            return
        here, following = self._meant[at], node.next
        for slot in here.keys() & following.keys():
            wanted = following[slot].wanted
            if not wanted or not wanted.isdisjoint(self._later):
                self._take(following[slot], here[slot], at, words, (cost, letters))

    def _take(
        self,
        node: _Node,
        word: tuple[int, int],
        at: int,
        words: tuple[int, ...],
        so_far: tuple[int, int],
    ) -> None:
        cost, letters = so_far[0] + word[0], so_far[1] + word[1]
        if cost > _MOST:
            return
        words = (*words, at)
        if node.ends and (not cost or cost <= _bears(letters, words)):
            new = frozenset(words)
            self._found.extend(Found(label, words[0], at, new) for label in node.ends)
        if node.next:
            self._go_on(node, at + 1, words, cost, letters)
        for widest, beyond in node.gaps.items():
            for its in self._later & beyond.slots:
                wanted = beyond.next[its].wanted
                if wanted and wanted.isdisjoint(self._later):
                    continue
                for place, there in enumerate(self._meant[at + 1 : at + widest + 2], at + 1):
                    if its in there:
                        self._take(beyond.next[its], there[its], place, words, (cost, letters))


class Sayings:
    """A tree of sayings, each filed under a label.

    *apart* are words, with their diacritics, that are never a slip for another word; None
    where no word with diacritics is.
    """

    def __init__(
        self, sayings: Iterable[tuple[str, Label]], apart: frozenset[Reading] | None
    ) -> None:
        self._root = _Node()
        self._apart = apart
        self._plain_apart = {word.plain for word in apart or ()}
        self._slots: dict[str, int] = {}
        self._vocabulary: dict[str, dict[_Word, list[int]]] = {}
        self.joined: dict[str, int] = {}
        whole: set[str] = set()
        for saying, label in sayings:
            for words in _variants(nfc(saying)):
                self._add(words, label)
                whole.update(word.removesuffix("!") for slot in words for word in slot.split("|"))
        self.whole = frozenset(w for w in whole if len(w) >= _LONG and not w.isascii())
        self._root.settle()
        self._plain = list(self._vocabulary)
        self._heard = lru_cache(maxsize=8192)(self._heard_in)

    def find(self, sentence: Sequence[Typed], bare: int) -> list[Found]:
        """Return every saying in *sentence*; *bare* is what a word without diacritics costs."""
        return _Search([self._heard(word, bare) for word in sentence]).go_through()

    def _add(self, words: list[str], label: Label) -> None:
        node = self._root
        for word in words:
            if word in _GAPS:
                node = node.gaps.setdefault(_GAPS[word], _Node())
            else:
                node = node.next.setdefault(self._slot(word), _Node())
        node.ends.append(label)
        for one, other in pairwise(words):
            firsts, seconds = one.split("|"), other.split("|")
            if not _GAPS.keys() & {one, other} and len(firsts) * len(seconds) <= _PAIRS:
                for first, second in product(_plain(firsts), _plain(seconds)):
                    if len(first + second) > _LONG:
                        self.joined[first + second] = len(first)

    def _slot(self, words: str) -> int:
        """Return the number of the slot that any of *words* fills."""
        if words not in self._slots:
            number = self._slots[words] = len(self._slots)
            for word in words.split("|"):
                reading = typed(word.removesuffix("!")).readings[0]
                its = _Word(*reading, must_be_typed=word.endswith("!"))
                self._vocabulary.setdefault(reading.plain, {}).setdefault(its, []).append(number)
        return self._slots[words]

    def _heard_in(self, word: Typed, bare: int) -> _Heard:
        """Return the slots that *word* fills, each with what that costs and its letters."""
        meant: dict[int, tuple[int, int]] = {}
        for its, cost in sorted(self._words(word, bare), key=lambda pair: pair[1]):
            for slot in self._vocabulary[its.plain][its]:
                meant.setdefault(slot, (cost, len(its.plain)))
        firsts = self._root.next
        return _Heard(meant, tuple((firsts[s], its) for s, its in meant.items() if s in firsts))

    def _words(self, word: Typed, bare: int) -> Iterator[tuple[_Word, int]]:
        said = word.readings[0]
        is_ours = said.plain in self._vocabulary
        for reading in word.readings[: 1 if is_ours else None]:
            for its in self._vocabulary.get(reading.plain, ()):
                cost = self._cost(reading, its, bare)
                if cost is not None:
                    yield its, cost
        if not is_ours and word.is_odd and len(word.readings) == 1:
            yield from ((its, _TYPO) for its in self._similar(said.plain))
        elif not word.is_odd and self._apart is not None and said.plain not in self._plain_apart:
            similar = (its for its in self._similar(said.plain) if its.plain[0] == said.plain[0])
            yield from ((its, _OTHER_SYLLABLE) for its in similar)

    def _similar(self, plain: str) -> Iterator[_Word]:
        """Yield the words that one slip of the finger turns into *plain*."""
        if len(plain) < _SHORTEST_TYPO:
            return
        for its, distance, _ in process.extract(
            plain, self._plain, scorer=OSA.distance, score_cutoff=1, limit=None
        ):
            alike = its[0] == plain[0] or sorted(its) == sorted(plain) or len(its) >= _LONG
            if distance and len(its) >= _SHORTEST_TYPO and alike:
                yield from self._vocabulary[its]

    def _cost(self, said: Reading, its: _Word, bare: int) -> int | None:
        if said.marks == its.marks:
            return 0
        if not said.marks:
            return None if its.must_be_typed else bare
        if not bare and said.marks == its.marks.translate(_TONES):
            return 0
        if self._apart is None or said in self._apart or not _slipped(said.marks, its.marks):
            return None
        return _WRONG_MARKS


def shorthand(pairs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return what stands for what; in each of *pairs* the first word stands for the rest."""
    split = [nfc(pair).split() for pair in pairs]
    return {short: tuple(words) for short, *words in split}


def _slipped(said: str, its: str) -> bool:
    """Tell whether *said* may be *its* mistyped: one mark more or less, or ngã for hỏi."""
    if said.replace(_HOI, _NGA) == its.replace(_HOI, _NGA):
        return True
    return len(set(said) ^ set(its)) == 1


def _bears(letters: int, words: tuple[int, ...]) -> int:
    """Return what a saying of *letters* in *words* can bear: one word nothing, loose ones less."""
    if len(words) == 1:
        return 0
    is_loose = words[-1] - words[0] >= len(words)
    return next((cost - is_loose for least, cost in _BEARS if letters >= least), 0)


def _variants(saying: str) -> Iterator[list[str]]:
    """Yield the words of *saying*, once for each choice that is several words long."""
    slots: list[list[list[str]]] = []
    for slot in saying.split():
        words = slot.split("|")
        short = "|".join(word for word in words if "_" not in word)
        long = [word.split("_") for word in words if "_" in word]
        slots.append([*([[short]] if short else []), *long])
    yield from ([word for part in parts for word in part] for parts in product(*slots))


def _plain(words: list[str]) -> list[str]:
    return [typed(word.removesuffix("!")).readings[0].plain for word in words]
