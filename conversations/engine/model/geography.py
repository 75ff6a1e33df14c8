"""Where a point lies in the unit: plain geometry, good for the few kilometres of a commune."""

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
    """Tell whether the *ring* of (longitude, latitude) points goes around the point."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        crosses = (y1 > latitude) != (y2 > latitude)
        if crosses and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def neighbourhood_at(unit: Unit, latitude: float, longitude: float) -> Neighbourhood | None:
    """Return the neighbourhood whose boundary holds the point, or None."""
    for neighbourhood in unit.neighbourhoods:
        if ring_contains(neighbourhood.boundary, latitude, longitude):
            return neighbourhood
    return None


def landmark_near(
    neighbourhood: Neighbourhood, latitude: float, longitude: float, within: float
) -> Landmark | None:
    """Return the neighbourhood's landmark closest to the point, None if beyond *within* metres."""
    far = [
        (distance(latitude, longitude, spot.latitude, spot.longitude), spot.id, spot)
        for spot in neighbourhood.landmarks
    ]
    nearest = min(far, default=None)
    return nearest[2] if nearest and nearest[0] <= within else None


def metres_outside(unit: Unit, latitude: float, longitude: float) -> float:
    """Return how far the point is from the unit's nearest boundary corner, 0 when inside one.

    A pack without any boundary can't say what is outside: every point counts as inside then, and
    the person is asked to confirm the place on the map as ever.
    """
    if neighbourhood_at(unit, latitude, longitude):
        return 0.0
    corners = [corner for n in unit.neighbourhoods for corner in n.boundary]
    return min((distance(latitude, longitude, lat, lon) for lon, lat in corners), default=0.0)
