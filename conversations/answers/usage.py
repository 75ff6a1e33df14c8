"""How people write when they ask: shorthand, words that say little, ways of saying the same."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from conversations.engine.asked import FEE, TIME
from conversations.engine.phrases import Phrases
from conversations.engine.unit import Unit
from conversations.text.typed import nfc

Words = tuple[str, ...]

FIGURES = (FEE, TIME)


class Usage(NamedTuple):
    """The habits of one or more languages, in lower case.

    *short* says what each shorthand may stand for, the likeliest first; *light* are words that
    go with any question, *common* those that go with any procedure; each pair of *alike* are
    two ways of saying one thing; *figures* are ways of asking for a sum or a number of days,
    whatever it is of.
    """

    short: Mapping[str, tuple[Words, ...]]
    light: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    alike: tuple[tuple[Words, Words], ...] = ()
    figures: tuple[Words, ...] = ()

    def __hash__(self) -> int:
        """Return a number that the same habits have."""
        return hash((frozenset(self.short.items()), *self[1:]))


def usage(books: Iterable[Phrases]) -> Usage:
    """Return the habits that the word lists of *books* name, all languages together."""
    short: dict[str, list[Words]] = {}
    light: set[str] = set()
    common: set[str] = set()
    alike: list[tuple[Words, Words]] = []
    figures: list[Words] = []
    for book in books:
        for pair in book.words("asking-short-words"):
            key, *stands_for = nfc(pair).split()
            short.setdefault(key, []).append(tuple(stands_for))
        light.update(map(nfc, book.words("asking-light-words")))
        common.update(map(nfc, book.words("asking-common-words")))
        for pair in book.words("asking-alike-words"):
            one, _, other = nfc(pair).partition("=")
            alike.append((tuple(one.split()), tuple(other.split())))
        for part in FIGURES:
            figures.extend(tuple(nfc(way).split()) for way in book.words(f"card-{part}-words"))
    return Usage(
        {key: tuple(meanings) for key, meanings in short.items()},
        frozenset(light),
        frozenset(common),
        tuple(alike),
        tuple(figures),
    )


def of_unit(usage: Usage, unit: Unit) -> Usage:
    """Return *usage* with what people of *unit* write; what it means there is the likeliest."""
    short = dict(usage.short)
    for its in unit.shorthand:
        key = nfc(its.written)
        meanings = [tuple(nfc(words).split()) for words in its.means]
        short[key] = tuple(dict.fromkeys((*meanings, *short.get(key, ()))))
    alike = [
        (tuple(nfc(one).split()), tuple(nfc(other).split()))
        for its in unit.alike
        for one, other in combinations(its.ways, 2)
    ]
    return usage._replace(short=short, alike=tuple(dict.fromkeys((*usage.alike, *alike))))
