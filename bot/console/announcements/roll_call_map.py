"""Draw where people need help: the commune's own neighbourhoods, without any foreign tile."""

from collections.abc import Sequence
from math import cos, radians

from msgspec import Struct

from bot.services.announcements.residents.roll_calls import Row
from conversations.engine.model.unit import Unit

_WIDTH = 600
# A point outside the commune still shows on the map, at its edge.
_MARGIN = 12


class Spot(Struct, frozen=True):
    """A person's place on the map; *number* is theirs in the list."""

    number: int
    x: float
    y: float


class Outline(Struct, frozen=True):
    """A neighbourhood's boundary, as the points of an SVG polygon, with its name at a point."""

    name: str
    points: str
    x: float
    y: float


class RollCallMap(Struct, frozen=True):
    """A map of *width* and *height*, north at the top."""

    width: int
    height: int
    outlines: Sequence[Outline]
    spots: Sequence[Spot]


def draw_map(unit: Unit, people: Sequence[Row]) -> RollCallMap | None:
    """Return the map of those of *people* who sent a point, None if none did."""
    points = [
        (number, row.longitude, row.latitude)
        for number, row in enumerate(people, 1)
        if row.latitude is not None and row.longitude is not None
    ]
    rings = [place.boundary for place in unit.neighbourhoods if place.boundary]
    corners = [corner for ring in rings for corner in ring]
    if not points or not corners:
        return None
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    # One degree to the east is shorter than one to the north.
    scale = _WIDTH / ((east - west) * cos(radians(north)))
    height = round((north - south) * scale)

    def place(longitude: float, latitude: float) -> tuple[float, float]:
        x = (longitude - west) * cos(radians(north)) * scale
        y = (north - latitude) * scale
        return (
            round(min(max(x, _MARGIN), _WIDTH - _MARGIN), 1),
            round(min(max(y, _MARGIN), height - _MARGIN), 1),
        )

    outlines = []
    for neighbourhood in unit.neighbourhoods:
        if corners := [place(*corner) for corner in neighbourhood.boundary]:
            middle = [sum(values) / len(corners) for values in zip(*corners, strict=True)]
            drawn = " ".join(f"{x},{y}" for x, y in corners)
            name = neighbourhood.name.vi
            outlines.append(Outline(name, drawn, round(middle[0], 1), round(middle[1], 1)))
    spots = [Spot(number, *place(x, y)) for number, x, y in points]
    return RollCallMap(_WIDTH, height, outlines, spots)
