"""Questions that were not known, gathered by likeness."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log
from typing import NamedTuple

from rapidfuzz import fuzz

from conversations.answers.asked import read
from conversations.answers.usage import Usage
from conversations.text.fold import accents
from conversations.text.typed import Reading, typed

UNKNOWN = "unknown"
NOT_THIS = "not_this"

# How much of two questions' words, by weight, or of their letters is the same where they ask one
# thing: by hand, on questions as they are typed.
_WORDS = 0.6
_LETTERS = 85.0
# Words that half of all questions have bring no two together.
_CANDIDATES = 200


class Miss(NamedTuple):
    """A question that was not answered well, as it is kept; *day* is YYYY-MM-DD."""

    miss_id: str
    text: str
    day: str
    kind: str = UNKNOWN
    card: str = ""


class Gathered(NamedTuple):
    """Questions that ask one thing: *first* is the one that was asked most.

    *examples* are different ways in which it was put, *ids* all of them, *cards* what was shown
    and was not it.
    """

    first: Miss
    times: int
    newest: str
    examples: tuple[str, ...]
    ids: tuple[str, ...]
    cards: tuple[str, ...]


class _Asked(NamedTuple):
    """Those who asked in the very same words, and these words."""

    misses: Sequence[Miss]
    words: frozenset[str]
    plain: str


def gather(misses: Iterable[Miss], usage: Usage, *, examples: int = 5) -> list[Gathered]:
    """Return *misses* in groups by likeness, the largest first and of equal ones the newest.

    The same misses make the same groups, in whatever order they come.
    """
    asked = _alike_to_the_letter(misses, usage)
    weights = _weights(asked)
    leaders: list[_Asked] = []
    groups: list[list[_Asked]] = []
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for one in asked:
        at = _leader(one, leaders, with_word, weights)
        if at is None:
            at = len(leaders)
            leaders.append(one)
            groups.append([])
            for word in one.words:
                with_word[word].append(at)
        groups[at].append(one)
    found = [_gathered(group, examples) for group in groups]
    return sorted(found, key=lambda g: (-g.times, _backwards(g.newest), g.first.text))


def _alike_to_the_letter(misses: Iterable[Miss], usage: Usage) -> list[_Asked]:
    """Return what was asked, each wording once, most asked first."""
    by_plain: dict[str, list[Miss]] = {}
    words: dict[str, frozenset[str]] = {}
    light = _light(usage)
    for miss in sorted(misses, key=lambda miss: (miss.text, miss.miss_id)):
        said = _meant(miss.text, usage)
        plain = " ".join(reading.plain for reading in said)
        by_plain.setdefault(plain, []).append(miss)
        telling = [reading for reading in said if reading not in light]
        words[plain] = frozenset(reading.plain for reading in telling or said)
    order = sorted(by_plain.items(), key=lambda its: (-len(its[1]), its[0]))
    return [_Asked(those, words[plain], plain) for plain, those in order]


def _meant(text: str, usage: Usage) -> list[Reading]:
    """Return the words of *text* as they were most likely meant."""
    return [
        word.readings[1 if word.is_odd and len(word.readings) > 1 else 0]
        for word in read(text, usage, _never)
    ]


def _light(usage: Usage) -> frozenset[Reading]:
    """Return the words that go with any question, as they are typed with diacritics or without."""
    readings = [typed(word).readings[0] for word in usage.light]
    return frozenset(readings) | {Reading(reading.plain) for reading in readings}


def _weights(asked: Sequence[_Asked]) -> Mapping[str, float]:
    counts = Counter(word for one in asked for word in one.words)
    return {word: log(1 + len(asked) / count) for word, count in counts.items()}


def _leader(
    one: _Asked,
    leaders: Sequence[_Asked],
    with_word: Mapping[str, Sequence[int]],
    weights: Mapping[str, float],
) -> int | None:
    """Return which of *leaders* asks the same as *one*, the likest, None where none does."""
    shared: defaultdict[int, float] = defaultdict(float)
    for word in sorted(one.words, key=lambda word: (-weights[word], word)):
        posted = with_word.get(word, ())
        if shared and len(posted) > _CANDIDATES:
            for at in shared:
                shared[at] += weights[word] if word in leaders[at].words else 0.0
            continue
        for at in posted:
            shared[at] += weights[word]
    own = fsum(weights[word] for word in one.words)
    best: tuple[float, int] | None = None
    for at, both in shared.items():
        its = fsum(weights[word] for word in leaders[at].words)
        alike = 2 * both / (own + its) if own + its else 0.0
        if alike < _WORDS and fuzz.ratio(one.plain, leaders[at].plain) < _LETTERS:
            continue
        if best is None or (alike, -at) > best:
            best = (alike, -at)
    return -best[1] if best else None


def _gathered(group: Sequence[_Asked], examples: int) -> Gathered:
    misses = [miss for one in group for miss in one.misses]
    best = [_best(one.misses) for one in group]
    return Gathered(
        first=best[0],
        times=len(misses),
        newest=max(miss.day for miss in misses),
        examples=tuple(miss.text for miss in best[:examples]),
        ids=tuple(miss.miss_id for miss in misses),
        cards=tuple(dict.fromkeys(miss.card for miss in misses if miss.card)),
    )


def _best(misses: Sequence[Miss]) -> Miss:
    """Return the wording that was typed most often, of equal ones that with most diacritics."""
    times = Counter(miss.text for miss in misses)
    return max(misses, key=lambda miss: (times[miss.text], len(accents(miss.text))))


def _backwards(day: str) -> tuple[int, ...]:
    """Return what sorts later days first."""
    return tuple(-ord(letter) for letter in day)


def _never(_first: str, _second: str) -> bool:
    return False
