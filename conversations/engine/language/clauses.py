"""Split a message at its commas and at the words that open a clause."""

import re
from collections.abc import Iterator
from functools import lru_cache

from conversations.engine.language.utterance import Utterance
from conversations.text.fold import fold

_MARKS = re.compile(r"[,;.!\n]+")
_LONGEST = 200


def split_clauses(said: Utterance) -> list[Utterance]:
    """Return the clauses between the commas of *said*; none if it is a long story."""
    if len(said.text) > _LONGEST:
        return []
    return [said.part(part) for piece in _MARKS.split(said.text) if (part := piece.strip())]


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
