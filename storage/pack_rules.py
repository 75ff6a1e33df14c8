"""What a unit pack must be as a whole: rules that compare its values."""

import math
from collections.abc import Iterator
from datetime import date

from conversations.engine.unit import OfficeHours, Unit
from storage.card_rules import remarks_on_cards
from storage.pack_shape import (
    Point,
    Remark,
    Table,
    ids,
    long_names,
    nearest,
    rows,
    same_ids,
    table,
)
from storage.toml_lines import Way
from storage.word_rules import remarks_on_words

CORNERS = 3  # the fewest that make a boundary
FARTHEST = 5.0  # kilometres that a landmark may lie outside its neighbourhood
DEGREE = 111.2  # kilometres in a degree of latitude


def remarks_on(written: Table, today: date | None) -> Iterator[Remark]:
    """Yield all that keeps *written*, the plain values of a pack, from being a unit.

    On *today*, where it is given, no card may be over: what is taken in must be true at first.
    A value that was remarked on takes no part in the rules that compare values, so that one
    mistake is told once.
    """
    unit = yield from table(written, Unit, ())
    neighbourhoods, departments = rows(unit, "neighbourhoods"), rows(unit, "departments")
    categories, hotlines = rows(unit, "categories"), rows(unit, "hotlines")
    landmarks = [
        row
        for way, neighbourhood in neighbourhoods
        for row in rows(neighbourhood, "landmarks", way)
    ]
    for things in (neighbourhoods, landmarks, departments, categories, hotlines):
        yield from same_ids(things)
    for way, row in (*neighbourhoods, *landmarks, *categories):
        yield from long_names(row, way)
    for way, neighbourhood in neighbourhoods:
        yield from _broken_ring(neighbourhood, way)
        yield from _far_landmarks(neighbourhood, way)
    for way, category in categories:
        yield from _hasty_deadline(category, way)
        if "departments" in unit:
            yield from _strange_department(category, way, ids(departments))
    if "categories" in unit and "other" not in ids(categories):
        reason = 'must hold one with the id "other", for what fits nowhere else'
        yield Remark(("categories",), reason)
    yield from _overlapping_hours(unit.get("hours", {}))
    yield from remarks_on_words(unit)
    yield from remarks_on_cards(unit, today)


# The rules that compare values; each takes what is sound, where anything may be missing.


def _broken_ring(neighbourhood: Table, way: Way) -> Iterator[Remark]:
    ring = neighbourhood.get("boundary")
    if ring and len(set(ring)) < CORNERS:
        reason = f"must be a ring of at least {CORNERS} points (it has {len(set(ring))})"
        yield Remark((*way, "boundary"), reason)


def _far_landmarks(neighbourhood: Table, way: Way) -> Iterator[Remark]:
    ring = neighbourhood.get("boundary")
    for inner, landmark in rows(neighbourhood, "landmarks", way):
        if ring and {"longitude", "latitude"} <= landmark.keys():
            off = _kilometres_off(landmark["longitude"], landmark["latitude"], ring)
            if off > FARTHEST:
                most = f"at most {FARTHEST:g} km outside its neighbourhood"
                yield Remark((*inner, "latitude"), f"must lie {most} (it lies {off:.1f} km off)")


def _kilometres_off(longitude: float, latitude: float, ring: list[Point]) -> float:
    """Return how far a point lies outside the box around *ring*."""
    longitudes, latitudes = zip(*ring, strict=True)
    east = max(min(longitudes) - longitude, 0, longitude - max(longitudes))
    north = max(min(latitudes) - latitude, 0, latitude - max(latitudes))
    return DEGREE * math.hypot(east * math.cos(math.radians(latitude)), north)


def _hasty_deadline(category: Table, way: Way) -> Iterator[Remark]:
    answer, resolve = category.get("answer_hours", 0), category.get("resolve_hours", math.inf)
    if resolve < answer:
        reason = f"must not be less than answer_hours, {answer} (it says {resolve})"
        yield Remark((*way, "resolve_hours"), reason)


def _strange_department(category: Table, way: Way, ids: list[str]) -> Iterator[Remark]:
    id_ = category.get("department")
    if id_ is not None and id_ not in ids:
        reason = f'must be an id of departments.toml (it says "{id_}"{nearest(id_, ids)})'
        yield Remark((*way, "department"), reason)


def _overlapping_hours(hours: Table) -> Iterator[Remark]:
    _, noon = hours.get("morning", OfficeHours().morning)
    start, _ = hours.get("afternoon", OfficeHours().afternoon)
    if start < noon:
        reason = f'must not begin before the morning ends, at "{noon}" (it says "{start}")'
        yield Remark(("hours", "afternoon"), reason)
