"""Split a message at its commas and at the words that open a clause."""

import re
from collections.abc import Iterator
from functools import lru_cache

from conversations.text.fold import fold

_MARKS = re.compile(r"[,;.!\n]+")
_LONGEST = 200


def split_clauses(text: str) -> list[str]:
    """Return the clauses between the commas of *text*; none if it is a long story."""
    if len(text) > _LONGEST:
        return []
    return [part for piece in _MARKS.split(text) if (part := piece.strip())]


def match_openings(said: str, openings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each of *openings* that *said* begins with, longest first, and the text after it."""
    said = fold(said)
    for opening in _by_first_word(openings).get(said.partition(" ")[0], ()):
        if said.startswith(f"{opening} "):
            yield opening, said[len(opening) + 1 :]


@lru_cache(maxsize=64)
def _by_first_word(openings: tuple[str, ...]) -> dict[str, list[str]]:
    """Return *openings*, folded, by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for opening in sorted(set(map(fold, openings)), key=len, reverse=True):
        found.setdefault(opening.partition(" ")[0], []).append(opening)
    return found
