"""Whether two places that were told may be the same spot."""

import re

from conversations.engine.effects import Place
from conversations.engine.geography import distance
from conversations.engine.places import Whereabouts
from conversations.engine.unit import Unit
from conversations.text.likeness import is_said, is_within

Point = tuple[float, float]

_NUMBER = re.compile(r"\d+")


def pinned(place: Place) -> Point | None:
    """Return the point that was sent, None where there is none."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def point_of(place: Place, unit: Unit) -> Point | None:
    """Return the point that was sent, or that of the landmark, None where neither is known."""
    spot = Whereabouts(place, unit).landmark
    return pinned(place) or ((spot.latitude, spot.longitude) if spot else None)


def metres_between(one: Place, other: Place, unit: Unit, *, within: int) -> float | None:
    """Return how far apart the places are, None where they are not the same spot.

    Points lie *within* so many metres of each other. Of places in words, the neighbourhood is
    the same, and so is the landmark, or the words are alike: they are 0 metres apart.
    """
    if pinned(one) is None and pinned(other) is None:
        return 0.0 if _is_told_alike(one, other) else None
    here, there = point_of(one, unit), point_of(other, unit)
    if here is None or there is None:
        return None
    metres = distance(*here, *there)
    return metres if metres <= within else None


def _is_told_alike(one: Place, other: Place) -> bool:
    if one.neighbourhood != other.neighbourhood:
        return False
    if one.landmark and one.landmark == other.landmark:
        return True
    mine, theirs = one.words, other.words
    if not mine or not theirs or _numbers_differ(mine, theirs):
        return False
    is_alike = is_said(mine, (theirs,)) or is_within(mine, (theirs,)) or is_within(theirs, (mine,))
    return bool(is_alike)


def _numbers_differ(one: str, other: str) -> bool:
    """Tell whether both name numbers, and not the same: house 12 is not house 13."""
    mine, theirs = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return bool(mine and theirs and mine != theirs)
