"""The points at which the program ends itself are really there."""

import pytest

from tests.journeys.failing_house import POINTS, find

PLACES = [(name, point) for name, points in POINTS.items() for point in points]


@pytest.mark.parametrize(("name", "point"), PLACES, ids=[name for name, _ in PLACES])
def test_a_point_names_a_function_of_the_program(name, point):
    holder, function = find(point)
    assert callable(getattr(holder, function)), name
