"""The inverted index: ways of asking by word and by pair of words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from conversations.dialogues.questions.answers.search.weights import Weights


class PostingList(NamedTuple):
    """The ways that contain a word or a pair: their count, the gain, the number, the ways.

    The number of a pair is stored as its bitwise complement, below 0.
    """

    many: int
    gain: float
    number: int
    ways: Sequence[int]


class Hits(NamedTuple):
    """The score of each way so far, by its number: words and pairs together.

    *skipped_words*, with their gains, and *skipped_pairs* were too common to be looked up.
    """

    said: Mapping[int, float]
    skipped_words: Mapping[int, float]
    skipped_pairs: frozenset[int]


_length = itemgetter(0)
_SAMPLES = 4


class Postings:
    """The ways of each word and each pair; built once, then read-only."""

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
        self._words = {word: tuple(its) for word, its in words.items()}
        self._pairs = {pair: tuple(its) for pair, its in pairs.items()}

    def word(self, number: int, gain: float) -> PostingList:
        """Return the ways that contain the word *number*, each of which gains *gain*."""
        its = self._words[number]
        return PostingList(len(its), gain, number, its)

    def pair(self, number: int) -> PostingList:
        """Return the ways that contain the pair *number*."""
        its = self._pairs[number]
        return PostingList(len(its), self._weights.pair, ~number, its)

    def hits(self, asked: Iterable[PostingList]) -> Hits:
        """Return the ways that contain the rarest words and pairs of *asked*."""
        slight, enough, limit = self._weights.slight, self._weights.weighed, self._weights.touched
        said: dict[int, float] = {}
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
        return Hits(said, skipped_words, frozenset(skipped_pairs))

    def best_hits(self, hits: Hits, total: float) -> list[int]:
        """Return the best ways of *hits*; *total* is the weight of all words of the question."""
        most, said, shares = self._weights.weighed, hits.said, self._shares
        if len(said) <= most:
            return list(said)
        of_question = self._weights.of_question / total
        scores = [its * (shares[at] + of_question) for at, its in said.items()]
        # The first ways were found by the rarest words, so a sample of them gives a threshold that
        # most others don't reach.
        least = sorted(scores[: _SAMPLES * most])[-most]
        rough = [its for its in zip(scores, said, strict=True) if its[0] >= least]
        if len(rough) > most:
            rough = sorted(rough)[-most:]
        return [at for _, at in rough]
