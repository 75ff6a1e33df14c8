"""Which of several things was meant, by rapidfuzz on folded text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from conversations.text.fold import fold, same

CLEAR = 84.0
_MARGIN = 4.0
_FORGIVING = 5
_FORGIVING_INSIDE = 7


class Named(NamedTuple):
    """Something that can be meant, with every way of saying it."""

    id: str
    ways: tuple[str, ...]


def is_said(said: str, ways: Iterable[str]) -> bool:
    """Tell whether *said* as a whole is one of *ways*; a typo is forgiven in longer ones."""
    return any(same(said, way) or _whole(fold(said), fold(way)) >= CLEAR for way in ways)


def is_within(said: str, ways: Iterable[str]) -> str:
    """Return the longest of *ways* that stands in *said* as whole words, or ""."""
    padded = f" {fold(said)} "
    found = [way for way in map(fold, ways) if way and f" {way} " in padded]
    return max(found, key=len, default="")


def meant(said: str, choices: Sequence[Named]) -> str | None:
    """Return the id of the one of *choices* that *said* clearly means, or None.

    Said as a whole outranks said within; of what is said within, the earliest counts, since in
    Vietnamese the noun comes first ("đèn đường hỏng" is about the lamp); then likeness.
    """
    folded = fold(said)
    if not folded:
        return None
    whole = {c.id for c in choices if any(same(said, way) for way in c.ways)}
    if whole:
        return whole.pop() if len(whole) == 1 else None
    if within := _earliest(folded, choices):
        return within
    ranked = sorted(((_likeness(folded, c.ways), c.id) for c in choices), reverse=True)
    if not ranked or ranked[0][0] < CLEAR:
        return None
    is_clear = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _MARGIN
    return ranked[0][1] if is_clear else None


def _earliest(folded: str, choices: Sequence[Named]) -> str | None:
    """Return the choice whose words stand first in *folded*; of those, the longest words."""
    padded = f" {folded} "
    found = sorted(
        (at, -len(plain), choice.id)
        for choice in choices
        for plain in map(fold, choice.ways)
        if plain and (at := padded.find(f" {plain} ")) >= 0
    )
    if not found:
        return None
    ids = {id_ for at, length, id_ in found if (at, length) == found[0][:2]}
    return ids.pop() if len(ids) == 1 else None


def _likeness(folded: str, ways: Sequence[str]) -> float:
    return max((max(_whole(folded, w), _inside(folded, w)) for w in map(fold, ways)), default=0.0)


def _whole(said: str, way: str) -> float:
    if min(len(said), len(way)) < _FORGIVING:
        return 0.0
    return fuzz.ratio(said, way, score_cutoff=CLEAR) if said != way else 0.0


def _inside(said: str, way: str) -> float:
    if len(way) < _FORGIVING_INSIDE or len(said) <= len(way):
        return 0.0
    return 0.97 * fuzz.partial_ratio(said, way, score_cutoff=90)
