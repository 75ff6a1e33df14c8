"""Which ways of asking have which words and pairs of words, by their numbers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from conversations.answers.search.weights import Weights


class PostingList(NamedTuple):
    """The ways that have a word or a pair: how many, what it adds to each, its number, which.

    A pair has its number turned over, below 0.
    """

    many: int
    gain: float
    number: int
    ways: Sequence[int]


class Hits(NamedTuple):
    """How much of what was asked each way has, its pairs of words with it, by its number.

    *joined* counts these pairs. What was too common to be looked up is in
    *skipped_words*, with what each word adds, and in *skipped_pairs*.
    """

    said: Mapping[int, float]
    joined: Mapping[int, int]
    skipped_words: Mapping[int, float]
    skipped_pairs: frozenset[int]


_length = itemgetter(0)
_SAMPLES = 4


class Postings:
    """For each word and each pair the ways that have it; filled once, then only read."""

    def __init__(
        self, ways: Iterable[tuple[Iterable[int], Iterable[int], float]], weights: Weights
    ) -> None:
        self._weights = weights
        words: defaultdict[int, list[int]] = defaultdict(list)
        pairs: defaultdict[int, list[int]] = defaultdict(list)
        self._shares: list[float] = []
        for at, (its_words, its_pairs, weight) in enumerate(ways):
            self._shares.append(weights.of_way / weight)
            for word in its_words:
                words[word].append(at)
            for pair in its_pairs:
                pairs[pair].append(at)
        self._words = dict(words)
        self._pairs = {
            pair: PostingList(len(its), weights.pair, ~pair, its) for pair, its in pairs.items()
        }

    def word(self, number: int, gain: float) -> PostingList:
        """Return the ways that have the word *number*, which adds *gain* to each."""
        its = self._words[number]
        return PostingList(len(its), gain, number, its)

    def pair(self, number: int) -> PostingList:
        """Return the ways that have the pair *number*."""
        return self._pairs[number]

    def hits(self, asked: Iterable[PostingList]) -> Hits:
        """Return the ways that have the rarest of what was *asked*."""
        slight, enough, limit = self._weights.slight, self._weights.weighed, self._weights.touched
        said: dict[int, float] = {}
        joined: dict[int, int] = {}
        skipped_words: dict[int, float] = {}
        skipped_pairs: list[int] = []
        had, touched = said.get, 0
        for many, gain, number, ways in sorted(asked, key=_length):
            is_slight = gain < slight and len(said) >= enough
            if not is_slight:
                touched += many
            if is_slight or (said and touched > limit):
                if number < 0:
                    skipped_pairs.append(~number)
                else:
                    skipped_words[number] = gain
                continue
            for at in ways:
                said[at] = had(at, 0.0) + gain
            if number < 0:
                for at in ways:
                    joined[at] = joined.get(at, 0) + 1
        return Hits(said, joined, skipped_words, frozenset(skipped_pairs))

    def best_hits(self, hits: Hits, total: float) -> list[int]:
        """Return the best of the ways in *hits*, where what was asked weighs *total*."""
        most, said, shares = self._weights.weighed, hits.said, self._shares
        if len(said) <= most:
            return list(said)
        of_question = self._weights.of_question / total
        scores = [its * (shares[at] + of_question) for at, its in said.items()]
        # The rarest were met first: so many of these are as good already, and most others are not.
        least = sorted(scores[: _SAMPLES * most])[-most]
        rough = [its for its in zip(scores, said, strict=True) if its[0] >= least]
        if len(rough) > most:
            rough = sorted(rough)[-most:]
        return [at for _, at in rough]
