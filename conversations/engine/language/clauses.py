"""Split a message at its commas, and match phrases at a place in it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from conversations.engine.language.utterance import Utterance
from conversations.text.fold import fold, has_matching_diacritics, words

_MARKS = re.compile(r"(?:\s*[,;.!\n])+|(?<=\?)\s+")  # a question keeps its mark
# Nobody tells of more things at once; the rest of a longer text is one part.
_MOST_PARTS = 24
_WORD = re.compile(r"[^\W_]+")
LONGEST = 200


def split_clauses(said: Utterance) -> list[Utterance]:
    """Return the clauses between the commas of *said*; none if it is a long story."""
    return [] if len(said.text) > LONGEST else split_at_marks(said)


def split_at_marks(said: Utterance) -> list[Utterance]:
    """Return the parts of *said*, however long, between its commas and stops."""
    pieces = map(str.strip, _MARKS.split(said.text, _MOST_PARTS - 1))
    return [said.part(piece) for piece in pieces if piece]


def word_spans(said: Utterance) -> list[tuple[int, int]]:
    """Return where each word of *said* begins and ends in its text."""
    return [word.span() for word in _WORD.finditer(said.text)]


def match_openings(folded: str, openings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each of *openings* that *folded* begins with, longest first, and the text after it."""
    for opening in _by_first_word(openings).get(folded.partition(" ")[0], ()):
        if folded.startswith(f"{opening} "):
            yield opening, folded[len(opening) + 1 :]


@lru_cache(maxsize=64)
def _by_first_word(openings: tuple[str, ...]) -> dict[str, list[str]]:
    """Return *openings*, folded, by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for opening in sorted(set(map(fold, openings)), key=len, reverse=True):
        found.setdefault(opening.partition(" ")[0], []).append(opening)
    return found


def match_at(said: Utterance, first: int, ways: tuple[str, ...]) -> int:
    """Return the index behind the longest of *ways* that begins at the word *first*, or 0."""
    way = way_at(said, first, ways)
    return first + len(way) if way else 0


def way_at(said: Utterance, first: int, ways: tuple[str, ...]) -> Sequence[str]:
    """Return the words, as written, of the longest of *ways* that begins at the word *first*."""
    folded = said.folded_words
    if first >= len(folded):
        return ()
    is_bare = said.text.isascii()
    for way, its in _words_by_first(ways).get(folded[first], ()):
        last = first + len(way)
        if folded[first:last] == way and (
            is_bare or has_matching_diacritics(said.words[first:last], its)
        ):
            return its
    return ()


@lru_cache(maxsize=64)
def _words_by_first(ways: tuple[str, ...]) -> dict[str, list[tuple[list[str], Sequence[str]]]]:
    """Return the words of *ways*, folded and as written, by the first of them; longest first."""
    found: dict[str, list[tuple[list[str], Sequence[str]]]] = {}
    for way in ways:
        folded = fold(way).split()
        found.setdefault(folded[0], []).append((folded, words(way)))
    for several in found.values():
        several.sort(key=lambda pair: -len(pair[0]))
    return found


def match_within(said: Utterance, steps: Sequence[tuple[str, ...]], *, most_between: int) -> bool:
    """Tell whether *said* has a way of each of *steps*, in this order.

    At most *most_between* words stand between two of them.
    """

    def follows(first: int, left: Sequence[tuple[str, ...]], latest: int) -> bool:
        if not left:
            return True
        ends = (match_at(said, at, left[0]) for at in range(first, latest + 1))
        return any(end and follows(end, left[1:], end + most_between) for end in ends)

    return follows(0, steps, len(said.words))
