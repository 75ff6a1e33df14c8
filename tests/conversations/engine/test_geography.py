"""Where a point lies in the unit."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from conversations.engine.model.geography import (
    distance,
    landmark_near,
    metres_outside,
    neighbourhood_at,
    ring_contains,
)
from tests.resident import PACK

SQUARE = ((105.0, 20.0), (105.1, 20.0), (105.1, 20.1), (105.0, 20.1))
LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
KNOWN = settings(derandomize=True, max_examples=200, deadline=None, database=None)


@pytest.mark.parametrize(
    ("a", "b", "metres"),
    [
        ((20.0, 105.0), (20.0, 105.0), 0),
        ((20.0, 105.0), (21.0, 105.0), 111_195),
        ((0.0, 0.0), (0.0, 1.0), 111_195),
        ((60.0, 0.0), (60.0, 1.0), 55_597),
        ((20.2545, 105.9752), (21.0278, 105.8342), 87_236),
        ((0.0, 0.0), (0.0, 180.0), 20_015_087),
        ((90.0, 0.0), (-90.0, 0.0), 20_015_087),
    ],
)
def test_distances_are_those_on_the_globe(a, b, metres):
    assert distance(*a, *b) == pytest.approx(metres, rel=0.001, abs=1)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
@KNOWN
def test_distances_are_symmetric_and_bounded(a, b, c, d):
    assert distance(a, b, c, d) == pytest.approx(distance(c, d, a, b), abs=1e-3)
    assert 0 <= distance(a, b, c, d) <= 20_015_100


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [
        (20.05, 105.05, True),
        (20.05, 105.11, False),
        (20.11, 105.05, False),
        (-20.05, 105.05, False),
        (0.0, 0.0, False),
    ],
)
def test_a_ring_contains_the_points_inside_it(latitude, longitude, inside):
    assert ring_contains(SQUARE, latitude, longitude) is inside
    assert ring_contains(tuple(reversed(SQUARE)), latitude, longitude) is inside


def test_an_invalid_ring_contains_nothing():
    assert not ring_contains((), 20.0, 105.0)
    assert not ring_contains(SQUARE[:2], 20.0, 105.05)


@pytest.mark.parametrize("hood", PACK.neighbourhoods, ids=lambda hood: hood.id)
def test_each_landmark_is_in_its_neighbourhood_and_nearest_to_itself(hood):
    for spot in hood.landmarks:
        assert neighbourhood_at(PACK, spot.latitude, spot.longitude) == hood
        assert landmark_near(hood, spot.latitude, spot.longitude, within=1) == spot


def test_a_landmark_beyond_reach_is_not_near():
    hood = PACK.neighbourhoods[0]

    assert landmark_near(hood, 20.30, 105.80, within=250) is None
    assert landmark_near(structs.replace(hood, landmarks=()), 20.34, 105.83, within=250) is None


def test_the_distance_outside_distinguishes_the_next_village_from_another_continent():
    inside = PACK.neighbourhoods[0].landmarks[0]

    assert metres_outside(PACK, inside.latitude, inside.longitude) == 0
    assert 100 < metres_outside(PACK, 20.3575, 105.8270) < 4_000
    assert metres_outside(PACK, 20.45, 105.70) > 4_000
    assert metres_outside(PACK, 48.8566, 2.3522) > 9_000_000


def test_a_unit_without_boundaries_has_no_outside():
    bare = structs.replace(PACK, neighbourhoods=())

    assert metres_outside(bare, 48.8566, 2.3522) == 0


@given(LATITUDES, LONGITUDES)
@KNOWN
def test_every_point_of_the_globe_is_inside_or_has_a_distance_outside(latitude, longitude):
    away = metres_outside(PACK, latitude, longitude)

    assert math.isfinite(away)
    assert (away == 0) == (neighbourhood_at(PACK, latitude, longitude) is not None)
