"""Which of several things was meant, by rapidfuzz on folded text."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from conversations.text.fold import agree, fold, same, words

CLEAR = 84.0
_MARGIN = 4.0
_FORGIVING = 5
_FORGIVING_INSIDE = 7
_LONGEST_ALIKE = 500


class Named(NamedTuple):
    """Something that can be meant, with every way of saying it."""

    id: str
    ways: tuple[str, ...]


def is_said(said: str, ways: Iterable[str]) -> bool:
    """Tell whether *said* as a whole is one of *ways*; a typo is forgiven in longer ones."""
    folded = fold(said)
    return any(same(said, way) or _whole(folded, fold(way)) >= CLEAR for way in ways)


def is_within(said: str, ways: Iterable[str]) -> str:
    """Return the longest of *ways* that stands in *said* as whole words, folded, or ""."""
    speech = _Speech(said)
    found = [fold(way) for way in ways if speech.find(fold(way), way) >= 0]
    return max(found, key=len, default="")


def meant(said: str, choices: Sequence[Named]) -> str | None:
    """Return the id of the one of *choices* that *said* clearly means, or None.

    Said as a whole outranks said within; of what is said within, the earliest counts, since in
    Vietnamese the noun comes first ("đèn đường hỏng" is about the lamp); then likeness.
    """
    speech = _Speech(said)
    folded = speech.folded
    if not folded:
        return None
    plain = [(choice, folded_all(choice.ways)) for choice in choices]
    whole = {c.id for c, ways in plain if folded in ways and any(same(said, w) for w in c.ways)}
    if whole:
        return whole.pop() if len(whole) == 1 else None
    if within := _earliest(speech, choices):
        return within
    if len(folded) > _LONGEST_ALIKE:
        return None
    ranked = sorted(((_likeness(folded, ways), c.id) for c, ways in plain), reverse=True)
    if not ranked or ranked[0][0] < CLEAR:
        return None
    is_clear = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _MARGIN
    return ranked[0][1] if is_clear else None


@lru_cache(maxsize=4096)
def folded_all(ways: tuple[str, ...]) -> tuple[str, ...]:
    """Return each of *ways* folded."""
    return tuple(map(fold, ways))


class _Speech:
    """What was said, as folded words; the words as typed decide where folding joins too much."""

    def __init__(self, said: str) -> None:
        self.folded = fold(said)
        self._padded = f" {self.folded} "
        self._said = said
        self._typed: list[str] | None = None

    def find(self, plain: str, way: str) -> int:
        """Return where *way*, which is *plain* when folded, stands as whole words, or -1."""
        at = self._padded.find(f" {plain} ") if plain else -1
        while at >= 0 and not self._agrees(at, way):
            at = self._padded.find(f" {plain} ", at + 1)
        return at

    def _agrees(self, at: int, way: str) -> bool:
        if self._said.isascii():
            return True
        if self._typed is None:
            self._typed = words(self._said)
        its = words(way)
        first = self._padded.count(" ", 0, at)
        return agree(self._typed[first : first + len(its)], its)


def _earliest(speech: _Speech, choices: Sequence[Named]) -> str | None:
    """Return the choice whose words stand first in *speech*; of those, the longest words."""
    found = sorted(
        (at, -len(plain), choice.id)
        for choice in choices
        for plain, way in zip(folded_all(choice.ways), choice.ways, strict=True)
        if (at := speech.find(plain, way)) >= 0
    )
    if not found:
        return None
    ids = {id_ for at, length, id_ in found if (at, length) == found[0][:2]}
    return ids.pop() if len(ids) == 1 else None


def _likeness(folded: str, plain: Sequence[str]) -> float:
    return max((max(_whole(folded, w), _inside(folded, w)) for w in plain), default=0.0)


def _whole(said: str, way: str) -> float:
    if min(len(said), len(way)) < _FORGIVING:
        return 0.0
    return fuzz.ratio(said, way, score_cutoff=CLEAR) if said != way else 0.0


def _inside(said: str, way: str) -> float:
    if len(way) < _FORGIVING_INSIDE or len(said) <= len(way):
        return 0.0
    return 0.97 * fuzz.partial_ratio(said, way, score_cutoff=90)
