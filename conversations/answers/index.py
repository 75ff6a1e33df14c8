"""Everything that can be asked about, ready to be searched."""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz, process

from conversations.answers.asked import Figures, read
from conversations.answers.usage import Usage
from conversations.answers.variants import Variants
from conversations.answers.vocabulary import Meaning, Vocabulary
from conversations.answers.weights import Scales, Weights
from conversations.text.likeness import Named
from conversations.text.typed import Reading, Typed

Pair = tuple[str, str]

# A shorter word that stands in no entry is a sound between others: "cơ", "ờ".
_TELLING_LETTERS = 3

# A way of one word has no pairs that could be said.
_ALONE = 0.5


class Match(NamedTuple):
    """How well an entry answers a question, from 0 to 1, and how much of its way was said."""

    id: str
    score: float
    of_way: float


class Found(NamedTuple):
    """The best matches, and how many different words the question has.

    Of these *own* don't go with any question whatsoever, and *telling* not with any procedure;
    *strange* ones are words of the language that stand in no entry.
    """

    matches: list[Match]
    words: int = 0
    own: int = 0
    telling: int = 0
    strange: int = 0


class _Way(NamedTuple):
    """One way of asking for the entry *owner*; its words and pairs of words are numbers."""

    owner: int
    text: str
    words: tuple[int, ...]
    weight: float
    pairs: tuple[int, ...]


class _Word(NamedTuple):
    """A word of a question: its spelling, its weight, what it may mean, how much it says."""

    plain: str
    weight: float
    meanings: tuple[Meaning, ...]
    share: float
    strange: bool


class Index:
    """An immutable set of ways of asking; `build` makes it, a newer one takes its place."""

    def __init__(
        self,
        ids: Sequence[str],
        ways: Iterable[tuple[int, list[Reading]]],
        usage: Usage,
        weights: Weights,
    ) -> None:
        self.ids = frozenset(ids)
        self._ids = ids
        self._usage = usage
        self._figures = Figures(usage.figures)
        self._weights = weights
        self._scales = Scales(usage, weights, len(ids))
        ways = list(ways)
        numbers = {reading: 0 for _, readings in ways for reading in readings}
        numbers = {reading: number for number, reading in enumerate(numbers)}
        self._vocabulary = Vocabulary(numbers)
        self._weight_of = self._weighed(numbers, ways)
        self._postings: list[list[int]] = [[] for _ in numbers]
        self._paired: list[list[int]] = []
        self._pairs: dict[Pair, int] = {}
        self._ways = [self._way(owner, readings, numbers) for owner, readings in ways]
        self._of_entry: list[frozenset[int]] = [frozenset()] * len(ids)
        for way in self._ways:
            self._of_entry[way.owner] |= frozenset(way.words)
        self._share = [weights.of_way / way.weight for way in self._ways]
        for at, way in enumerate(self._ways):
            for pair in way.pairs:
                self._paired[pair].append(at)
            for number in way.words:
                self._postings[number].append(at)

    @classmethod
    def build(
        cls, entries: Iterable[Named], usage: Usage, weights: Weights | None = None
    ) -> "Index":
        """Return the index of *entries*, their ways of asking read by *usage*."""
        ids: list[str] = []
        ways: dict[tuple[int, tuple[Reading, ...]], None] = {}
        variants = Variants(usage.alike)
        for owner, entry in enumerate(entries):
            ids.append(entry.id)
            for way in entry.ways:
                for readings in variants.of(read(way, usage, _never)):
                    if readings:
                        ways[owner, tuple(readings)] = None
        spelled = ((owner, list(readings)) for owner, readings in ways)
        return cls(ids, spelled, usage, weights or Weights())

    def search(self, question: str, most: int = 3) -> Found:
        """Return the entries that answer *question* best, the best first, at most *most*."""
        return self._search(read(question, self._usage, self._stand_together), most)

    def beside_figures(self, question: str, most: int = 3) -> Found | None:
        """Return what answers what *question* asks a sum or a number of days of.

        None where it asks for none, or does not say of what.
        """
        said = read(question, self._usage, self._stand_together)
        left = self._figures.beside(said)
        found = self._search(left, most) if 0 < len(left) < len(said) else None
        return found if found and found.telling else None

    def _search(self, said: Sequence[Typed], most: int) -> Found:
        words = self._weighed_words(said)
        own = sum(word.share > self._weights.light for word in words)
        telling = sum(word.share == 1 for word in words)
        counts = (len(words), own, telling, sum(word.strange for word in words))
        total = sum(word.weight for word in words)
        if not total:
            return Found([], *counts)
        best: dict[int, Match] = {}
        for match, owner in self._scored(words, total):
            if owner not in best or best[owner].score < match.score:
                best[owner] = match
        return Found(nlargest(most, best.values(), key=lambda match: match.score), *counts)

    def _way(self, owner: int, readings: list[Reading], numbers: dict[Reading, int]) -> _Way:
        words = tuple(dict.fromkeys(map(numbers.__getitem__, readings)))
        plains = [reading.plain for reading in readings]
        weight = sum(map(self._weight_of.__getitem__, words))
        pairs = tuple(dict.fromkeys(map(self._number, pairwise(plains))))
        return _Way(owner, " ".join(plains), words, weight, pairs)

    def _number(self, pair: Pair) -> int:
        """Return the number of *pair*, a new one if it was not there before."""
        number = self._pairs.setdefault(pair, len(self._paired))
        if number == len(self._paired):
            self._paired.append([])
        return number

    def _weighed(
        self, numbers: dict[Reading, int], ways: list[tuple[int, list[Reading]]]
    ) -> list[float]:
        owners: dict[Reading, set[int]] = {reading: set() for reading in numbers}
        for owner, readings in ways:
            for reading in readings:
                owners[reading].add(owner)
        return [self._scales.known(reading, len(its)) for reading, its in owners.items()]

    def _weighed_words(self, question: Iterable[Typed]) -> list[_Word]:
        """Return each different word of *question* once."""
        words: dict[str, _Word] = {}
        for said in question:
            plain, meanings = self._vocabulary.meanings(said)
            if plain not in words:
                meant = next((r for r in said.readings if r.plain == plain), Reading(plain))
                share, weight = self._scales.share(meant), self._weight(said, meanings)
                words[plain] = _Word(plain, weight, meanings, share, self._is_strange(said))
        return list(words.values())

    def _is_strange(self, said: Typed) -> bool:
        first = said.readings[0]
        is_known = said.is_odd or first.plain in self._vocabulary
        return (
            not is_known
            and len(first.plain) >= _TELLING_LETTERS
            and self._scales.share(first) == 1
        )

    def _stand_together(self, first: str, second: str) -> bool:
        return (first, second) in self._pairs

    def _weight(self, said: Typed, meanings: tuple[Meaning, ...]) -> float:
        """Return what *said* weighs; without diacritics it may be the lighter word too."""
        unknown = self._scales.unknown(said)
        if not meanings:
            return unknown
        number, share = max(meanings, key=lambda its: (its[1], self._weight_of[its[0]]))
        weight = self._weight_of[number] * share + unknown * (1 - share)
        first = said.readings[0]
        if first.marks or len(meanings) == 1:
            return weight
        lighter = min(self._weight_of[its] for its, alike in meanings if alike == share)
        if self._scales.share(first) < 1:
            lighter = min(lighter, unknown)
        return weight - self._weights.bare * max(0.0, weight - lighter)

    def _scored(self, words: Sequence[_Word], total: float) -> Iterable[tuple[Match, int]]:
        """Yield the best ways with their owners, each scored in full."""
        its = self._weights
        plains = [word.plain for word in words]
        together = dict.fromkeys(pairwise(plains))
        pairs = [self._pairs[pair] for pair in together if pair in self._pairs]
        paired = frozenset(pairs)
        gains = self._gains(words)
        known = frozenset(gains)
        of_entry: dict[int, float] = {}
        rough = []
        for at in self._likely(gains, pairs, total):
            owner, _, has, weight, its_pairs = self._ways[at]
            if owner not in of_entry:
                of_entry[owner] = sum([gains[word] for word in self._of_entry[owner] & known])
            said = sum([gains[word] for word in has if word in gains])
            joined = len(paired.intersection(its_pairs)) / len(its_pairs) if its_pairs else _ALONE
            score = its.of_way * said / weight + its.of_pairs * joined
            score += (its.of_question * said + its.of_entry * (of_entry[owner] - said)) / total
            rough.append((score, said / weight, at))
        best = nlargest(its.rescored, rough)
        alike = _alike(" ".join(plains), {at: self._ways[at].text for _, _, at in best})
        for score, of_way, at in best:
            owner = self._ways[at].owner
            blended = (1 - its.alike) * score + its.alike * alike[at]
            yield Match(self._ids[owner], blended, of_way), owner

    def _gains(self, words: Sequence[_Word]) -> dict[int, float]:
        """Return what each word of the vocabulary adds to a way that has it."""
        gains: dict[int, float] = {}
        for word in words:
            for number, share in word.meanings:
                gain = min(self._weight_of[number], word.weight) * share
                gains[number] = max(gain, gains.get(number, 0.0))
        return gains

    def _likely(self, gains: dict[int, float], pairs: Iterable[int], total: float) -> list[int]:
        """Return the ways that have most of the rarest words and pairs."""
        its = self._weights
        lists = [(self._postings[number], gain) for number, gain in gains.items()]
        lists += [(self._paired[pair], its.pair) for pair in pairs]
        lists.sort(key=lambda pair: len(pair[0]))
        said: dict[int, float] = {}
        touched = 0
        for posted, gain in lists:
            if gain < its.slight and len(said) >= its.weighed:
                continue
            touched += len(posted)
            if said and touched > its.touched:
                break
            for at in posted:
                said[at] = said.get(at, 0.0) + gain
        if len(said) <= its.weighed:
            return list(said)
        share, of_question = self._share, its.of_question / total
        rough = [(weight * (share[at] + of_question), at) for at, weight in said.items()]
        return [at for _, at in nlargest(its.weighed, rough)]


def _alike(text: str, ways: dict[int, str]) -> dict[int, float]:
    """Return how much *text* is like each of *ways*, letter by letter, in any order and in its."""
    in_any = process.extract(text, ways, scorer=fuzz.token_set_ratio, limit=None)
    in_its = process.extract(text, ways, scorer=fuzz.ratio, limit=None)
    alike = {at: score / 200 for _, score, at in in_any}
    for _, score, at in in_its:
        alike[at] += score / 200
    return alike


def _never(_first: str, _second: str) -> bool:
    return False
