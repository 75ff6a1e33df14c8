"""Tell whether two places may be the same spot."""

import re

from conversations.engine.model.geography import distance
from conversations.engine.model.unit import Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.places import ResolvedPlace
from conversations.text.matching import find_within, is_match

Point = tuple[float, float]

_NUMBER = re.compile(r"\d+")


def sent_point(place: Place) -> Point | None:
    """Return the point that was sent, or None."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def point_of(place: Place, unit: Unit) -> Point | None:
    """Return the point that was sent, or that of the landmark, or None."""
    spot = ResolvedPlace(place, unit).landmark
    return sent_point(place) or ((spot.latitude, spot.longitude) if spot else None)


def metres_between(one: Place, other: Place, unit: Unit, *, within: int) -> float | None:
    """Return the distance of the places in metres; None if they are not the same spot.

    Two points match *within* so many metres. Two places in words match if the neighbourhood is the
    same, and the landmark is the same or the words are similar; their distance is 0.
    """
    if sent_point(one) is None and sent_point(other) is None:
        return 0.0 if _are_words_similar(one, other) else None
    point, other_point = point_of(one, unit), point_of(other, unit)
    if point is None or other_point is None:
        return None
    metres = distance(*point, *other_point)
    return metres if metres <= within else None


def _are_words_similar(one: Place, other: Place) -> bool:
    if one.neighbourhood != other.neighbourhood:
        return False
    if one.landmark and one.landmark == other.landmark:
        return True
    mine, theirs = one.words, other.words
    if not mine or not theirs or _numbers_differ(mine, theirs):
        return False
    is_alike = (
        is_match(mine, (theirs,)) or find_within(mine, (theirs,)) or find_within(theirs, (mine,))
    )
    return bool(is_alike)


def _numbers_differ(one: str, other: str) -> bool:
    """Tell whether both name numbers that differ: house 12 is not house 13."""
    mine, theirs = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return bool(mine and theirs and mine != theirs)
