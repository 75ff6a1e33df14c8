"""A linear model that tells what a sentence is for, from its words and their letters."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby, islice, pairwise
from math import exp, sqrt
from operator import add
from zlib import crc32

from msgspec import Struct

from conversations.text.concepts import Concepts
from conversations.text.folded_text import FoldedText, analysed_once
from conversations.text.tokenizer import read_plainly
from conversations.text.word_caches import forgettable

BUCKETS = 1 << 17

_SHORTEST, _LONGEST = 2, 5
_MOST_WORDS = 60
_MOST_LETTERS = 24
# Beyond this a score makes no difference to its probability.
_FARTHEST = 40.0


class Head(Struct, frozen=True):
    """One classification: its labels, and for each the scale of its weights and its bias.

    *buckets*, of which `BUCKETS` is a multiple, tells how finely it distinguishes features.
    *concepts* is what each concept in a sentence adds to the score of the first label.
    """

    labels: tuple[str, ...]
    scales: tuple[float, ...]
    biases: tuple[float, ...]
    buckets: int = BUCKETS
    concepts: dict[str, float] = {}


class ModelHeader(Struct, frozen=True):
    """What the weights are for; *sentences* and *code* are digests of what they were made from.

    Neighbouring heads with as many buckets share a table of weights: a row for each bucket, with
    one signed byte for each label of each head, in this order. *concepts* are phrases by concept.
    """

    heads: dict[str, Head]
    concepts: dict[str, tuple[str, ...]]
    sentences: str
    code: str


class _Table(Struct, frozen=True):
    """Rows of weights, one for each bucket of features, each of *width* signed bytes."""

    buckets: int
    width: int
    weights: memoryview


_Sums = tuple[int, Mapping[str, Sequence[int]]]
"""The number of some features, and by head the sum of their weights for each label."""


class SentenceModel:
    """Tables of weights; a feature's bucket is its hash.

    A sentence's score for a label is the mean of its features' weights, times the square root of
    their number: the logarithm of the odds. A sentence may be of several labels.
    """

    def __init__(self, header: ModelHeader, weights: bytes) -> None:
        self.header = header
        self._concepts = Concepts(header.concepts)
        left = memoryview(weights).cast("b")
        self._tables = []
        for buckets, heads in groupby(header.heads.values(), key=lambda head: head.buckets):
            width = sum(len(head.labels) for head in heads)
            self._tables.append(_Table(buckets, width, left[: buckets * width]))
            left = left[buckets * width :]
        expected = sum(table.buckets * table.width for table in self._tables)
        if len(weights) != expected:
            raise ValueError(f"{expected} bytes of weights expected")
        self._sum_of_word = forgettable(lru_cache(maxsize=8192)(self._sum_word))
        self._sum_of_pair = forgettable(lru_cache(maxsize=8192)(self._sum_pair))
        self._sum_of_sentence = lru_cache(maxsize=1024)(self._sum_sentence)

    def scores(self, said: FoldedText, question: str, head: str) -> Mapping[str, float]:
        """Return the score of each label of *head* for *said* as an answer to *question*.

        *question* names the kind of the open question, "" for none.
        """
        return _scores(said, self, question, head)

    def _sum_word(self, word: str, question: str) -> _Sums:
        return self._sum(word_features(word, question))

    def _sum_pair(self, first: str, second: str) -> _Sums:
        return self._sum(pair_features(first, second))

    def _sum_sentence(self, count: int, question: str) -> _Sums:
        return self._sum(sentence_features(count, question))

    def _sum(self, features: Sequence[int]) -> _Sums:
        totals: list[int] = []
        for table in self._tables:
            width, weights = table.width, table.weights
            total: Sequence[int] = (0,) * width
            for feature in features:
                at = feature % table.buckets * width
                total = tuple(map(add, total, weights[at : at + width]))
            totals += total
        rest = iter(totals)
        heads = self.header.heads.items()
        return len(features), {name: tuple(islice(rest, len(its.labels))) for name, its in heads}

    def score_words(self, words: Sequence[str], question: str, head: str) -> Mapping[str, float]:
        """Return the scores for the typed *words*."""
        kept = _kept_words(words)
        sums = [self._sum_of_word(word, question) for word in kept[1:-1]]
        sums += [self._sum_of_pair(*pair) for pair in pairwise(kept)]
        sums.append(self._sum_of_sentence(len(words), question))
        count, its = sum(number for number, _ in sums), self.header.heads[head]
        totals = map(sum, zip(*(by_head[head] for _, by_head in sums), strict=True))
        share = 1 / sqrt(count)
        scores = [
            total * scale * share + bias
            for total, scale, bias in zip(totals, its.scales, its.biases, strict=True)
        ]
        if its.concepts:
            found = self._concepts.find(words[:_MOST_WORDS])
            scores[0] += sum(its.concepts[one] for one in found & its.concepts.keys())
        return dict(zip(its.labels, scores, strict=True))


_BEGIN, _END = "^", "$"


@analysed_once
def _scores(
    said: FoldedText, model: SentenceModel, question: str, head: str
) -> Mapping[str, float]:
    return model.score_words([word.lower() for word in said.words], question, head)


def features_of(words: Sequence[str], question: str) -> list[int]:
    """Return the buckets of all features of a sentence; *words* are as typed, in lower case."""
    kept = _kept_words(words)
    features = [f for word in kept[1:-1] for f in word_features(word, question)]
    features += [f for pair in pairwise(kept) for f in pair_features(*pair)]
    return features + list(sentence_features(len(words), question))


def _kept_words(words: Sequence[str]) -> list[str]:
    """Return the words that count, numbers masked, between the marks of begin and end."""
    return [_BEGIN, *map(_mask_number, words[:_MOST_WORDS]), _END]


def word_features(word: str, question: str) -> list[int]:
    """Return the features of a word: its letters in groups, itself, and itself at *question*."""
    plain = read_plainly(word)
    around = f"<{plain[:_MOST_LETTERS]}>"
    names = [
        around[at : at + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(around) - size + 1)
    ]
    names += [f"w {plain}", f"q {question} {plain}"]
    if not word.isascii():
        names.append(f"m {word}")
    return list(map(_bucket, names))


def pair_features(first: str, second: str) -> list[int]:
    """Return the features of two neighbouring words."""
    names = [f"p {read_plainly(first)} {read_plainly(second)}"]
    if not (first + second).isascii():
        names.append(f"m {first} {second}")
    return list(map(_bucket, names))


def _mask_number(word: str) -> str:
    """Return *word* with a 0 for each digit if it is a number: all have the same features."""
    return "0" * len(word) if word[0].isdecimal() and word.isascii() else word


def sentence_features(count: int, question: str) -> list[int]:
    """Return the features of a sentence of *count* words: the open question, and its length."""
    length = count.bit_length()
    return [_bucket(f"q {question}"), _bucket(f"n {length}"), _bucket(f"n {length} {question}")]


def _bucket(name: str) -> int:
    return crc32(name.encode()) % BUCKETS


def probability(score: float) -> float:
    """Return the probability for *score*, the logarithm of the odds."""
    return 1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, score))))
