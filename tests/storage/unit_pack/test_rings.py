"""Do rings cross themselves, and how deep does one reach into another?"""

import pytest

from storage.unit_pack.places.rings import find_self_crossing, metres_from, overlap_metres

# Corners are in thousandths of a degree from here: about 104 m east, 111 m north.
WEST, SOUTH = 105.8, 20.3


def ring(*corners):
    return [(WEST + x / 1000, SOUTH + y / 1000) for x, y in corners]


SQUARE = ((0, 0), (10, 0), (10, 10), (0, 10))

RINGS = [
    ("a square", SQUARE, False),
    ("a square whose last corner repeats the first", (*SQUARE, (0, 0)), False),
    ("a square that goes round the other way", SQUARE[::-1], False),
    ("a corner written twice", ((0, 0), (10, 0), (10, 0), (10, 10)), False),
    ("a corner on a straight side", ((0, 0), (5, 0), (10, 0), (10, 10)), False),
    ("a hollow", ((0, 0), (10, 0), (10, 10), (5, 1), (0, 10)), False),
    ("two corners in the wrong order", ((0, 0), (10, 10), (10, 0), (0, 10)), True),
    ("a side that returns upon itself", ((0, 0), (10, 0), (15, 0), (10, 0), (10, 10)), True),
    ("a flat line", ((0, 0), (5, 0), (10, 0)), True),
    ("a corner that touches another side", ((0, 0), (10, 0), (10, 10), (5, 0), (0, 10)), True),
    ("two parts that meet in a corner", ((0, 0), (4, 0), (2, 2), (4, 4), (0, 4), (2, 2)), True),
]


@pytest.mark.parametrize(("corners", "crosses"), [case[1:] for case in RINGS], ids=lambda _: "")
def test_a_ring_may_not_cross_or_touch_itself(corners, crosses):
    assert (find_self_crossing(ring(*corners)) is not None) == crosses


def test_the_crossing_is_found_where_it_is():
    found = find_self_crossing(ring((0, 0), (10, 10), (10, 0), (0, 10), (-5, 5)))

    assert found is not None
    longitude, latitude = found
    assert WEST <= longitude <= WEST + 0.01
    assert SOUTH <= latitude <= SOUTH + 0.01


# Whether it overlaps the square, by more than a metre.
PAIRS = [
    ("far away", ((30, 30), (40, 30), (40, 40)), False),
    ("in its box only", ((11, -5), (11, -1), (-5, -1)), False),
    ("a side in common", ((10, 0), (20, 0), (20, 10), (10, 10)), False),
    ("a part of a side in common", ((10, 3), (20, 3), (20, 7), (10, 7)), False),
    ("a corner in common", ((10, 10), (20, 10), (20, 20)), False),
    ("a corner upon a side", ((10, 5), (20, 0), (20, 10)), False),
    ("a strip of a metre", ((9.99, 0), (20, 0), (20, 10), (9.99, 10)), False),
    ("a broad strip", ((8, 0), (20, 0), (20, 10), (8, 10)), True),
    ("a corner inside", ((9, 5), (20, 0), (20, 10)), True),
    ("all inside", ((4, 4), (6, 4), (6, 6), (4, 6)), True),
    ("all around", ((-5, -5), (15, -5), (15, 15), (-5, 15)), True),
    ("the same", SQUARE, True),
    ("the same, the other way round", SQUARE[::-1], True),
    ("across like a cross, no corner inside", ((4, -5), (6, -5), (6, 15), (4, 15)), True),
]


@pytest.mark.parametrize(("corners", "is_deep"), [case[1:] for case in PAIRS])
def test_rings_overlap_where_one_reaches_into_the_other(corners, is_deep):
    own, other = ring(*SQUARE), ring(*corners)

    found = overlap_metres(own, other)
    assert found == pytest.approx(overlap_metres(other, own), rel=0.01)
    assert found > 100 if is_deep else found < 1.1


def test_the_overlap_of_two_neighbours_is_its_width():
    assert overlap_metres(ring(*SQUARE), ring((8, 0), (18, 0), (18, 10), (8, 10))) == (
        pytest.approx(208, abs=1)
    )


POINTS = [((5, 5), 0), ((20, 5), 1043), ((5, -10), 1112), ((13, 14), 544)]


@pytest.mark.parametrize(("point", "metres"), POINTS)
def test_a_point_is_as_far_as_the_nearest_side(point, metres):
    ((longitude, latitude),) = ring(point)

    assert metres_from(longitude, latitude, ring(*SQUARE)) == pytest.approx(metres, abs=2)
