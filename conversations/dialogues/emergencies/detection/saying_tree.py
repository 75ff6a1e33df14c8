"""The tree of sayings (a trie over words), and the search for them in one sentence."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from conversations.text.tokenizer import Token

# Pairs of (letters, cost): the more letters a saying has, the more differences it tolerates.
_TOLERATED_COSTS = ((14, 4), (9, 3), (5, 2))
MAX_COST = _TOLERATED_COSTS[0][1]

_CLEAR_WORDS = 3

# The cost of a word with a typo, and of a word that is another syllable.
SLIP = 2
OTHER_SYLLABLE = 4

# Pairs of (share of words with diacritics, cost of a word without). Where most words have
# diacritics, a word without them is probably meant so.
_BARE_WORD_COSTS = ((0.7, 3), (0.5, 1), (0, 0))

Label = tuple[str, str]
Meaning = tuple[int, int, str]
"""One word as a slot reads it: its cost, its number of letters, and its diacritics."""
Meanings = Mapping[int, Meaning]


class Match(NamedTuple):
    """A saying found in a sentence, with its label.

    *cost* is how far the words as they were typed are from the saying, *marks* are the diacritics
    that the saying has.
    """

    label: Label
    first: int
    last: int
    words: frozenset[int]
    cost: int
    marks: tuple[str, ...]

    @property
    def is_loose(self) -> bool:
        """Whether other words stand between its words."""
        return self.last - self.first + 1 > len(self.words)

    @property
    def span(self) -> range:
        """The numbers of its words and of those between."""
        return range(self.first, self.last + 1)

    def is_typed_in(self, sentence: Sequence[Token]) -> bool:
        """Tell whether the words in *sentence* were typed with the diacritics of the saying.

        Without any, three words or more are hardly those of something else.
        """
        if len(self.words) >= _CLEAR_WORDS and not any(map(is_marked, sentence)):
            return True
        pairs = zip(sorted(self.words), self.marks, strict=True)
        return all(is_marked(sentence[at]) for at, marks in pairs if marks)

    def takes_from(self, other: "Match") -> bool:
        """Tell whether this match cancels *other*: they share words, and this is tighter or wider.

        A longer saying is not cancelled: "xe chữa cháy" contains "chữa cháy" and stays. Of two
        ways to read the same words the one that is nearer to what was typed counts: "chay kho" may
        be "cháy kho" as well as "cháy khô", so neither cancels the other.
        """
        if not self.words & other.words:
            return False
        if self.words == other.words and self.marks != other.marks:
            return self.cost < other.cost
        if self.first <= other.first and other.last <= self.last:
            return True
        return not self.words < other.words and (other.is_loose or not self.is_loose)


class Node:
    """A node of the tree of sayings.

    A slot is a set of interchangeable words; its number leads to the next node. *wanted* are slots
    of which at least one must follow in the sentence; empty where a saying ends at this node.
    """

    __slots__ = ("ends", "gaps", "next", "wanted")

    def __init__(self) -> None:
        self.next: dict[int, Node] = {}
        self.gaps: dict[int, Node] = {}
        self.ends: list[Label] = []
        self.wanted: frozenset[int] = frozenset()

    def settle(self) -> None:
        """Compute *wanted* of this node and of all below it."""
        self.gaps = self.gaps or _NO_GAPS
        if not self.ends:
            self.wanted = frozenset(self.next).union(*(b.next for b in self.gaps.values()))
        for node in (*self.next.values(), *self.gaps.values()):
            node.settle()


# Shared by the nodes without a gap, which are most of ten thousand.
_NO_GAPS: dict[int, Node] = {}


class _Path(NamedTuple):
    """What the words so far add up to."""

    cost: int
    letters: int
    marks: tuple[str, ...]


_NOTHING = _Path(0, 0, ())


class WordMeanings(NamedTuple):
    """The slots that one word fills, and the sayings that may begin with it."""

    meant: Meanings
    starts: tuple[tuple[Node, Meaning], ...]


class SentenceSearch:
    """The search in one sentence, from its end, so that the words that follow are known."""

    def __init__(self, heard: Sequence[WordMeanings]) -> None:
        self._found: list[Match] = []
        self._heard = heard
        self._meant = [word.meant for word in heard]
        self._later: set[int] = set()

    def go_through(self) -> list[Match]:
        """Return all matches, in the order of their first words."""
        by_first: list[list[Match]] = []
        for at in range(len(self._heard) - 1, -1, -1):
            self._found = []
            for node, word in self._heard[at].starts:
                if not node.wanted or not node.wanted.isdisjoint(self._later):
                    self._take(node, word, at, (), _NOTHING)
            self._later.update(self._meant[at])
            if self._found:
                by_first.append(self._found)
        return [found for each in reversed(by_first) for found in each]

    def _go_on(self, node: Node, at: int, words: tuple[int, ...], so_far: _Path) -> None:
        """Follow *node* to each saying whose next word is the word *at*."""
        if at >= len(self._meant):
            return
        here, following = self._meant[at], node.next
        for slot in here.keys() & following.keys():
            wanted = following[slot].wanted
            if not wanted or not wanted.isdisjoint(self._later):
                self._take(following[slot], here[slot], at, words, so_far)

    def _take(
        self,
        node: Node,
        word: Meaning,
        at: int,
        words: tuple[int, ...],
        so_far: _Path,
    ) -> None:
        cost = so_far.cost + word[0]
        if cost > MAX_COST:
            return
        words = (*words, at)
        path = _Path(cost, so_far.letters + word[1], (*so_far.marks, word[2]))
        if node.ends and (not cost or cost <= _tolerated_cost(path.letters, words)):
            new = frozenset(words)
            self._found.extend(
                Match(label, words[0], at, new, cost, path.marks) for label in node.ends
            )
        if node.next:
            self._go_on(node, at + 1, words, path)
        for widest, beyond in node.gaps.items():
            for its in self._later & beyond.next.keys():
                wanted = beyond.next[its].wanted
                if wanted and wanted.isdisjoint(self._later):
                    continue
                for place, meanings in enumerate(self._meant[at + 1 : at + widest + 2], at + 1):
                    if its in meanings:
                        self._take(beyond.next[its], meanings[its], place, words, path)


def is_marked(word: Token) -> bool:
    """Tell whether *word* was typed with diacritics, or with Telex or VNI keys for them."""
    return any(spelling.marks for spelling in word.spellings)


def bare_word_cost(marked: int, words: int) -> int:
    """Return the cost of a word without diacritics where *marked* of *words* words have some."""
    return next(cost for share, cost in _BARE_WORD_COSTS if marked >= share * words)


def tolerated_cost(letters: int, words: int, *, is_loose: bool = False) -> int:
    """Return the cost that a saying of *letters* letters in *words* tolerates.

    A single word tolerates none; a saying with other words in between tolerates less.
    """
    if words == 1:
        return 0
    return next((cost - is_loose for least, cost in _TOLERATED_COSTS if letters >= least), 0)


def _tolerated_cost(letters: int, words: tuple[int, ...]) -> int:
    is_loose = words[-1] - words[0] >= len(words)
    return tolerated_cost(letters, len(words), is_loose=is_loose)
