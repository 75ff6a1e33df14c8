"""Plain geometry of rings of (longitude, latitude): do they cross themselves, do they overlap?"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from conversations.engine.model.geography import ring_contains

Point = tuple[float, float]
Segment = tuple[Point, Point]
Box = tuple[float, float, float, float]  # west, south, east, north

METRES_PER_DEGREE = 111_200.0  # of latitude
# Ten-millionths of a degree, about a centimetre: whole numbers make the signs below exact.
_SCALE = 10_000_000
# Where on an edge its depth in another ring is measured; its end is the start of the next.
_SHARES = (0.0, 1 / 3, 2 / 3)
_MOST_LINES = 8  # across a ring, to find points inside it


def find_self_crossing(ring: Sequence[Point]) -> Point | None:
    """Return a point near which the closed *ring* crosses or touches itself, or None.

    The last corner may repeat the first.
    """
    corners = _drop_repeated([(round(x * _SCALE), round(y * _SCALE)) for x, y in ring])
    edges = list(pairwise((*corners, *corners[:1])))
    for before, after in zip((edges[-1], *edges), edges, strict=False):
        if _turns_back(before, after):
            return _degrees(after[0])
    numbered = sorted(enumerate(edges), key=lambda edge: min(edge[1][0][0], edge[1][1][0]))
    for position, (number, edge) in enumerate(numbered):
        east = max(edge[0][0], edge[1][0])
        for other_number, other in numbered[position + 1 :]:
            if min(other[0][0], other[1][0]) > east:
                break
            is_next = (number - other_number) % len(edges) in {1, len(edges) - 1}
            if (
                not is_next
                and _boxes_meet(_box(edge), _box(other))
                and _have_common_point(edge, other)
            ):
                return _degrees(other[0])
    return None


def overlap_metres(ring: Sequence[Point], other: Sequence[Point]) -> float:
    """Return how deep one of two simple rings reaches into the other, in metres.

    Rings that only touch, or have a border in common, overlap by 0.
    """
    width = math.cos(math.radians(ring[0][1]))
    one, two = (
        [(x * METRES_PER_DEGREE * width, y * METRES_PER_DEGREE) for x, y in corners]
        for corners in (ring, other)
    )
    if not _boxes_meet(_box(one), _box(two)):
        return 0.0
    depths = (*_depths(one, two), *_depths(two, one))
    return max(depths, default=0.0)


def metres_from(longitude: float, latitude: float, ring: Sequence[Point]) -> float:
    """Return the distance in metres of a point to the area of *ring*, 0 if it is inside."""
    width = math.cos(math.radians(latitude))
    corners = [
        ((x - longitude) * METRES_PER_DEGREE * width, (y - latitude) * METRES_PER_DEGREE)
        for x, y in ring
    ]
    return 0.0 if _contains(corners, (0.0, 0.0)) else _distance((0.0, 0.0), _edges(corners))


def _drop_repeated(corners: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept = [
        corner
        for corner, before in zip(corners, (None, *corners), strict=False)
        if corner != before
    ]
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def _degrees(corner: Point) -> Point:
    return corner[0] / _SCALE, corner[1] / _SCALE


def _side(edge: Segment, point: Point) -> float:
    """Return more than 0 if *point* is left of *edge*, less if it is right, 0 if it is on it."""
    (x1, y1), (x2, y2) = edge
    return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)


def _turns_back(before: Segment, after: Segment) -> bool:
    (x1, y1), (x2, y2) = before
    (_, _), (x3, y3) = after
    return _side(before, (x3, y3)) == 0 and (x2 - x1) * (x3 - x2) + (y2 - y1) * (y3 - y2) < 0


def _is_in_box(edge: Segment, point: Point) -> bool:
    (x1, y1), (x2, y2) = edge
    return min(x1, x2) <= point[0] <= max(x1, x2) and min(y1, y2) <= point[1] <= max(y1, y2)


def _have_common_point(edge: Segment, other: Segment) -> bool:
    sides = [_side(edge, point) for point in other]
    other_sides = [_side(other, point) for point in edge]
    if sides[0] * sides[1] < 0 and other_sides[0] * other_sides[1] < 0:
        return True
    ends = [(edge, point, side) for point, side in zip(other, sides, strict=True)]
    ends += [(other, point, side) for point, side in zip(edge, other_sides, strict=True)]
    return any(side == 0 and _is_in_box(of, point) for of, point, side in ends)


def _edges(corners: Sequence[Point]) -> list[Segment]:
    return list(pairwise((*corners, corners[0])))


def _box(corners: Sequence[Point]) -> Box:
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _boxes_meet(one: Box, two: Box) -> bool:
    (west, south, east, north), (west2, south2, east2, north2) = one, two
    return west <= east2 and west2 <= east and south <= north2 and south2 <= north


def _depths(corners: Sequence[Point], other: Sequence[Point]) -> Iterator[float]:
    """Yield how deep points of the ring *corners* are inside the ring *other*."""
    borders = _edges(other)
    west, south, east, north = box = _box(other)
    # Most sides of two neighbours are nowhere near each other.
    own = _box(corners)
    near = [(edge_box, border) for border in borders if _boxes_meet(edge_box := _box(border), own)]
    points: list[Point] = []
    for edge in _edges(corners):
        if _boxes_meet(edge_box := _box(edge), box):
            met = [border for border_box, border in near if _boxes_meet(edge_box, border_box)]
            points.extend(_points_on(edge, met))
    # Two equal rings have no edge inside each other.
    points.extend(_inner_points(corners))
    for point in points:
        x, y = point
        if west < x < east and south < y < north and _contains(other, point):
            yield _distance(point, borders)


def _points_on(edge: Segment, borders: Sequence[Segment]) -> Iterator[Point]:
    """Yield points on each part of *edge* between the *borders* that cross it."""
    (x1, y1), (x2, y2) = edge
    cuts = sorted({0.0, 1.0, *_crossings(edge, borders)})
    for start, end in pairwise(cuts):
        for share in _SHARES:
            at = start + (end - start) * share
            yield x1 + (x2 - x1) * at, y1 + (y2 - y1) * at


def _crossings(edge: Segment, borders: Sequence[Segment]) -> Iterator[float]:
    """Yield where *edge* crosses *borders*, as shares of its length."""
    for border in borders:
        start, end = _side(border, edge[0]), _side(border, edge[1])
        if start * end < 0 and _side(edge, border[0]) * _side(edge, border[1]) < 0:
            yield start / (start - end)


def _inner_points(corners: Sequence[Point]) -> Iterator[Point]:
    """Yield points inside the ring: on lines between its corners, in the middle of each span."""
    bands = list(pairwise(sorted({y for _, y in corners})))
    for south, north in bands[:: 1 + len(bands) // _MOST_LINES]:
        y = (south + north) / 2
        spans = sorted(
            x1 + (x2 - x1) * (y - y1) / (y2 - y1)
            for (x1, y1), (x2, y2) in _edges(corners)
            if (y1 > y) != (y2 > y)
        )
        for west, east in zip(spans[::2], spans[1::2], strict=True):
            yield (west + east) / 2, y


def _contains(corners: Sequence[Point], point: Point) -> bool:
    return ring_contains(tuple(corners), latitude=point[1], longitude=point[0])


def _distance(point: Point, borders: Sequence[Segment]) -> float:
    return min(_distance_to_segment(point, border) for border in borders)


def _distance_to_segment(point: Point, border: Segment) -> float:
    (x1, y1), (x2, y2) = border
    dx, dy = x2 - x1, y2 - y1
    squared = dx * dx + dy * dy
    along = ((point[0] - x1) * dx + (point[1] - y1) * dy) / squared if squared else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(point[0] - x1 - along * dx, point[1] - y1 - along * dy)
