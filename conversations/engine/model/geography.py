"""Locate a point in the unit with plain geometry, exact enough for a few kilometres."""

from math import asin, cos, radians, sin, sqrt

from conversations.engine.model.unit import Landmark, Neighbourhood, Unit

_EARTH_METRES = 6_371_000


def distance(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Return the great-circle distance of two points in metres."""
    half_lat = radians(to_latitude - latitude) / 2
    half_lon = radians(to_longitude - longitude) / 2
    chord = (
        sin(half_lat) ** 2
        + cos(radians(latitude)) * cos(radians(to_latitude)) * sin(half_lon) ** 2
    )
    return 2 * _EARTH_METRES * asin(min(1.0, sqrt(chord)))


def ring_contains(
    ring: tuple[tuple[float, float], ...], latitude: float, longitude: float
) -> bool:
    """Tell whether the point is inside the *ring* of (longitude, latitude) points."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        crosses = (y1 > latitude) != (y2 > latitude)
        if crosses and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def neighbourhood_at(unit: Unit, latitude: float, longitude: float) -> Neighbourhood | None:
    """Return the neighbourhood whose boundary contains the point, or None."""
    for neighbourhood in unit.neighbourhoods:
        if ring_contains(neighbourhood.boundary, latitude, longitude):
            return neighbourhood
    return None


def landmark_near(
    neighbourhood: Neighbourhood, latitude: float, longitude: float, within: float
) -> Landmark | None:
    """Return the neighbourhood's nearest landmark within *within* metres, or None."""
    far = [
        (distance(latitude, longitude, spot.latitude, spot.longitude), spot.id, spot)
        for spot in neighbourhood.landmarks
    ]
    nearest = min(far, default=None)
    return nearest[2] if nearest and nearest[0] <= within else None


def metres_outside(unit: Unit, latitude: float, longitude: float) -> float:
    """Return the distance in metres to the unit's nearest boundary corner, 0 when inside.

    Return 0 for every point when the pack has no boundaries; the person still confirms the place
    on the map.
    """
    if neighbourhood_at(unit, latitude, longitude):
        return 0.0
    corners = [corner for n in unit.neighbourhoods for corner in n.boundary]
    return min((distance(latitude, longitude, lat, lon) for lon, lat in corners), default=0.0)
