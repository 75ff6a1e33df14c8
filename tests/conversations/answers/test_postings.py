"""The inverted index finds the best ways of asking."""

from itertools import pairwise, product
from random import Random

from msgspec import structs

from conversations.dialogues.questions.answers.search.postings import Postings
from conversations.dialogues.questions.answers.search.weights import Weights
from tests.cases import each

TOTAL = 3.0


def made(seed, count):
    """Return so many ways of random words, some of them common, and the weight of each word."""
    random = Random(seed)
    weights = {word: round(0.1 + 0.9 * word / 80, 3) for word in range(80)}
    ways = []
    for _ in range(count):
        words = tuple({min(int(random.expovariate(0.08)), 79) for _ in range(6)})
        pairs = tuple({(first + last) % 40 for first, last in pairwise(words)})
        ways.append((words, pairs, sum(weights[79 - word] for word in words)))
    return ways, {word: weights[79 - word] for word in range(80)}


def by_hand(ways, gains, pairs, weights):
    """Return the score of every way, in order, computed by a full scan."""
    scores = []
    for words, its_pairs, weight in ways:
        said = sum(gains[word] for word in words if word in gains)
        said += weights.pair * len(set(pairs) & set(its_pairs))
        scores.append(said * (weights.of_way / weight + weights.of_question / TOTAL))
    return scores


@each("seed, count", product(range(20), [30, 300, 1500]))
def test_the_best_ways_equal_those_of_a_full_scan(seed, count):
    weights = structs.replace(Weights(), slight=0.0, touched=10**9)
    ways, adds = made(seed, count)
    postings = Postings(ways, weights)
    random = Random(seed)
    gains = {word: adds[word] for word in random.sample(range(80), 6)}
    gains = {word: gain for word, gain in gains.items() if any(word in way[0] for way in ways)}
    pairs = [pair for pair in random.sample(range(40), 4) if any(pair in way[1] for way in ways)]

    listed = [postings.word(word, gain) for word, gain in gains.items()]
    hits = postings.hits([*listed, *map(postings.pair, pairs)])
    best = postings.best_hits(hits, TOTAL)

    scores = by_hand(ways, gains, pairs, weights)
    touched = [at for at, score in enumerate(scores) if score]
    assert sorted(hits.said) == touched
    assert len(best) == min(weights.weighed, len(touched))
    least = min(scores[at] for at in best)
    assert all(scores[at] <= least + 1e-9 for at in touched if at not in best)
    assert (hits.skipped_words, hits.skipped_pairs) == ({}, frozenset())


def test_very_common_words_are_skipped_once_there_are_enough_ways():
    weights = structs.replace(Weights(), weighed=2, touched=5)
    ways = [((0, 1), (0,), 1.0), ((0, 1), (), 1.0), ((0, 2), (), 1.0), ((0, 2), (0,), 1.0)]
    postings = Postings(ways, weights)
    slight = postings.word(0, weights.slight / 2)

    hits = postings.hits([slight, postings.word(1, 0.5), postings.word(2, 0.4), postings.pair(0)])

    assert hits.skipped_words == {0: weights.slight / 2}
    assert hits.skipped_pairs == {0}
    assert hits.said == {0: 0.5, 1: 0.5, 2: 0.4, 3: 0.4}
