"""The lexicon of questions: shorthand, words that say little, synonyms."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from conversations.engine.model.cards import FIGURES
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.text.tokenizer import normalise_word

WordSequence = tuple[str, ...]


class Lexicon(NamedTuple):
    """The words of one or more languages, in lower case.

    *shorthand* maps an abbreviation to its meanings, the likeliest first. *light* words fit any
    question, *common* words any procedure. Each pair of *synonyms* has the same meaning. *figures*
    are phrases that ask for an amount or a number of days, whatever it is of.
    """

    shorthand: Mapping[str, tuple[WordSequence, ...]]
    light: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    synonyms: tuple[tuple[WordSequence, WordSequence], ...] = ()
    figures: tuple[WordSequence, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of the words."""
        return hash((frozenset(self.shorthand.items()), *self[1:]))


def build_lexicon(books: Iterable[Phrases]) -> Lexicon:
    """Return one lexicon of the word lists of all *books*."""
    shorthand: dict[str, list[WordSequence]] = {}
    light: set[str] = set()
    common: set[str] = set()
    synonyms: list[tuple[WordSequence, WordSequence]] = []
    figures: list[WordSequence] = []
    for book in books:
        for pair in book.words("asking-short-words"):
            key, *stands_for = normalise_word(pair).split()
            shorthand.setdefault(key, []).append(tuple(stands_for))
        light.update(map(normalise_word, book.words("asking-light-words")))
        common.update(map(normalise_word, book.words("asking-common-words")))
        for pair in book.words("asking-alike-words"):
            one, _, other = normalise_word(pair).partition("=")
            synonyms.append((tuple(one.split()), tuple(other.split())))
        for part in FIGURES:
            figures.extend(
                tuple(normalise_word(way).split()) for way in book.words(f"card-{part}-words")
            )
    return Lexicon(
        {key: tuple(meanings) for key, meanings in shorthand.items()},
        frozenset(light),
        frozenset(common),
        tuple(synonyms),
        tuple(figures),
    )


def add_unit_words(lexicon: Lexicon, unit: Unit) -> Lexicon:
    """Return *lexicon* with the local words of *unit*; their local meaning is the likeliest."""
    shorthand = dict(lexicon.shorthand)
    for its in unit.shorthand:
        key = normalise_word(its.written)
        meanings = [tuple(normalise_word(words).split()) for words in its.means]
        shorthand[key] = tuple(dict.fromkeys((*meanings, *shorthand.get(key, ()))))
    synonyms = [
        (tuple(normalise_word(one).split()), tuple(normalise_word(other).split()))
        for its in unit.alike
        for one, other in combinations(its.ways, 2)
    ]
    return lexicon._replace(
        shorthand=shorthand, synonyms=tuple(dict.fromkeys((*lexicon.synonyms, *synonyms)))
    )
