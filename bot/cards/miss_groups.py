"""Group missed questions by similarity."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log
from typing import NamedTuple

from rapidfuzz import fuzz

from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.answers.search.question_tokens import tokenize_question
from conversations.dialogues.questions.effects import Miss
from conversations.text.fold import diacritics
from conversations.text.tokenizer import Spelling, parse_token

# The shares of equal words (by weight) and of equal letters from which two questions count as the
# same. Tuned by hand on questions as people typed them.
_MIN_WORD_OVERLAP = 0.6
_MIN_LETTER_SIMILARITY = 85.0
# The weight of a word that fits any question, where another word weighs 1.
_LIGHT_WEIGHT = 0.2
# A word that more questions than this contain is not used to find candidates.
_MAX_CANDIDATES = 200


class MissGroup(NamedTuple):
    """Missed questions that ask the same; *first* is the one that was asked most often.

    *examples* are different wordings, *ids* all misses of the group, *cards* the cards that were
    shown and did not help.
    """

    first: Miss
    times: int
    newest: str
    examples: tuple[str, ...]
    ids: tuple[str, ...]
    cards: tuple[str, ...]


class _Wording(NamedTuple):
    """Misses with identical words: the misses, the weight of each word, the words as one text."""

    misses: Sequence[Miss]
    words: Mapping[str, float]
    plain: str


def group_misses(
    misses: Iterable[Miss], lexicon: Lexicon, *, examples: int = 5
) -> list[MissGroup]:
    """Return *misses* in groups by similarity, the largest first, then the newest.

    The result does not depend on the order of *misses*.
    """
    asked = _group_identical(misses, lexicon)
    weights = _weights(asked)
    leaders: list[_Wording] = []
    totals: list[float] = []
    groups: list[list[_Wording]] = []
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for one in asked:
        at = _find_leader(one, leaders, with_word, weights, totals)
        if at is None:
            at = len(leaders)
            leaders.append(one)
            totals.append(fsum(weights[word] * tells for word, tells in one.words.items()))
            groups.append([])
            for word in one.words:
                with_word[word].append(at)
        groups[at].append(one)
    found = [_make_group(group, examples) for group in groups]
    return sorted(found, key=lambda g: (-g.times, _reverse_day_order(g.newest), g.first.text))


def _group_identical(misses: Iterable[Miss], lexicon: Lexicon) -> list[_Wording]:
    """Return the distinct wordings, the most frequent first."""
    by_plain: dict[str, list[Miss]] = {}
    words: dict[str, Mapping[str, float]] = {}
    light = _light_words(lexicon)
    for miss in sorted(misses, key=lambda miss: (miss.text, miss.miss_id)):
        said = _likely_spellings(miss.text, lexicon)
        plain = " ".join(spelling.plain for spelling in said)
        by_plain.setdefault(plain, []).append(miss)
        words[plain] = {its.plain: _LIGHT_WEIGHT if its in light else 1.0 for its in said}
    order = sorted(by_plain.items(), key=lambda its: (-len(its[1]), its[0]))
    return [_Wording(those, words[plain], plain) for plain, those in order]


def _likely_spellings(text: str, lexicon: Lexicon) -> list[Spelling]:
    """Return the likeliest spelling of each word of *text*."""
    return [
        word.spellings[1 if word.is_odd and len(word.spellings) > 1 else 0]
        for word in tokenize_question(text, lexicon)
    ]


def _light_words(lexicon: Lexicon) -> frozenset[Spelling]:
    """Return the words that fit any question, with and without diacritics."""
    spellings = [parse_token(word).spellings[0] for word in lexicon.light]
    return frozenset(spellings) | {Spelling(spelling.plain) for spelling in spellings}


def _weights(asked: Sequence[_Wording]) -> Mapping[str, float]:
    counts = Counter(word for one in asked for word in one.words)
    return {word: log(1 + len(asked) / count) for word, count in counts.items()}


def _find_leader(
    one: _Wording,
    leaders: Sequence[_Wording],
    with_word: Mapping[str, Sequence[int]],
    weights: Mapping[str, float],
    totals: Sequence[float],
) -> int | None:
    """Return the index of the most similar of *leaders* that asks the same as *one*, or None."""
    shared: defaultdict[int, float] = defaultdict(float)
    own = {word: weights[word] * tells for word, tells in one.words.items()}
    for word in sorted(own, key=lambda word: (-own[word], word)):
        posted = with_word.get(word, ())
        among: Iterable[int] = posted
        if shared and (len(posted) > _MAX_CANDIDATES or one.words[word] < 1):
            among = [at for at in shared if word in leaders[at].words]
        for at in among:
            shared[at] += own[word] + weights[word] * leaders[at].words[word]
    best: tuple[float, int] | None = None
    total = fsum(own.values())
    for at, both in shared.items():
        alike = both / (total + totals[at])
        if (
            alike < _MIN_WORD_OVERLAP
            and fuzz.ratio(one.plain, leaders[at].plain) < _MIN_LETTER_SIMILARITY
        ):
            continue
        if best is None or (alike, -at) > best:
            best = (alike, -at)
    return -best[1] if best else None


def _make_group(group: Sequence[_Wording], examples: int) -> MissGroup:
    misses = [miss for one in group for miss in one.misses]
    best = [_best_wording(one.misses) for one in group]
    return MissGroup(
        first=best[0],
        times=len(misses),
        newest=max(miss.day for miss in misses),
        examples=tuple(miss.text for miss in best[:examples]),
        ids=tuple(miss.miss_id for miss in misses),
        cards=tuple(dict.fromkeys(miss.card for miss in misses if miss.card)),
    )


def _best_wording(misses: Sequence[Miss]) -> Miss:
    """Return the most frequent wording; of equally frequent ones, that with most diacritics."""
    times = Counter(miss.text for miss in misses)
    return max(misses, key=lambda miss: (times[miss.text], len(diacritics(miss.text))))


def _reverse_day_order(day: str) -> tuple[int, ...]:
    """Return a sort key that puts later days first."""
    return tuple(-ord(letter) for letter in day)
