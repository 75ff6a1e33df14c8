"""How far the words of a question speak for an entry, and against the others."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from math import log

Feature = str | tuple[str, str]

# A word is expected in so many ways of asking of an entry before any is counted.
_PRIOR = 2.0
# A pair of neighbours says less by itself: its words are counted too.
_PAIR = 0.5
# That an entry lacks a word says less than that it has one: people tell more than they ask.
_AGAINST = 0.5
# So does a word that fits any question, between texts about one matter.
_LIGHT = 0.25
# So many features more make the evidence of a short question smaller.
_FEWEST = 3


class Evidence:
    """Counts words and pairs of neighbours in the ways of asking of each entry; immutable.

    This is the naive Bayes classifier: a word counts by how much more often the ways of an entry
    have it than those of all. So filler, which is everywhere, weighs next to nothing in a long
    question, and one phrase that only one entry has weighs much.
    """

    def __init__(
        self, ways: Iterable[tuple[int, Sequence[str]]], light: Collection[str] = ()
    ) -> None:
        counts: dict[int, Counter[Feature]] = {}
        of_ways: Counter[int] = Counter()
        for owner, words in ways:
            counts.setdefault(owner, Counter()).update(_features(words))
            of_ways[owner] += 1
        every: Counter[Feature] = Counter()
        for its in counts.values():
            every.update(its)
        whole = of_ways.total()
        self._usual = {feature: many / whole for feature, many in every.items()}
        self._counts: Mapping[int, Counter[Feature]] = counts
        self._ways = of_ways
        self._light = frozenset(light)

    def features(self, words: Sequence[str]) -> list[tuple[Feature, float, float]]:
        """Return the known features of a question, each with its usual share and its weight."""
        usual = self._usual
        return [(its, usual[its], self._share(its)) for its in _features(words) if its in usual]

    def weigh(self, entry: int, features: Sequence[tuple[Feature, float, float]]) -> float:
        """Return the mean evidence of *features* for *entry*; negative is against it."""
        return self.add_up(entry, features) / (len(features) + _FEWEST)

    def add_up(self, entry: int, features: Sequence[tuple[Feature, float, float]]) -> float:
        """Return the evidence of all *features* for *entry*, a logarithm of odds."""
        counts, many = self._counts.get(entry, Counter()), self._ways[entry]
        found = 0.0
        for its, usual, weight in features:
            share = (counts[its] + _PRIOR * usual) / (many + _PRIOR)
            speaks = weight * log(share / usual)
            found += speaks if speaks > 0 else _AGAINST * speaks
        return found

    def _share(self, feature: Feature) -> float:
        words, share = (feature, _PAIR) if isinstance(feature, tuple) else ((feature,), 1.0)
        return share * _LIGHT if self._light.issuperset(words) else share


def _features(words: Sequence[str]) -> list[Feature]:
    return list(dict.fromkeys((*words, *pairwise(words))))
