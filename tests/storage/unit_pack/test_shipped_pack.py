import unicodedata
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from storage.unit_pack import pack_folder
from storage.unit_pack.pack_folder import read_pack

SHIPPED = Path(pack_folder.__file__).parents[1] / "packs" / "gia-vien"


@pytest.fixture(scope="module")
def shipped():
    return read_pack(SHIPPED)


def folded(words):
    apart = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def landmarks_of(unit):
    return [
        (neighbourhood, mark)
        for neighbourhood in unit.neighbourhoods
        for mark in neighbourhood.landmarks
    ]


def exact(*points):
    """Return whole numbers, so that rounding can't put a point on the wrong side of a line."""
    return [(round(longitude * 10**6), round(latitude * 10**6)) for longitude, latitude in points]


def sides(ring):
    return [*pairwise(ring), (ring[-1], ring[0])]


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross(one, other):
    (a, b), (c, d) = one, other
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def is_simple(ring):
    crossings = (cross(one, other) for one, other in combinations(sides(ring), 2))
    return len(set(ring)) == len(ring) and not any(crossings)


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in sides(ring)) / 2


def holds(ring, point):
    inside = False
    for a, b in sides(ring):
        if (a[1] > point[1]) != (b[1] > point[1]):
            inside ^= (turn(a, b, point) > 0) == (b[1] > a[1])
    return inside


def test_the_shipped_pack_is_that_of_the_pilot(shipped):
    names = [neighbourhood.name.vi for neighbourhood in shipped.neighbourhoods]

    assert (shipped.id, shipped.code, shipped.prefix) == ("gia-vien", "14464", "GV")
    assert len(names) == 8
    assert {"phố Thống Nhất", "phố Tiến Yết"} <= set(names)


def test_the_shipped_pack_has_the_former_names_of_the_commune(shipped):
    assert {former.name: former.until for former in shipped.former_names} == {
        "thị trấn Me": "2024-12-31",
        "xã Gia Vượng": "2024-12-31",
        "xã Gia Thịnh": "2024-12-31",
        "thị trấn Thịnh Vượng": "2025-06-30",
        "xã Gia Hòa": "2025-06-30",
    }


def test_the_shipped_pack_lists_what_is_invented_in_each_file(shipped):
    files = {said.split(": ")[0] for said in shipped.invented}

    # facts.toml has no invented part: what nobody has said stays without text.
    assert files == {page.name for page in SHIPPED.glob("*.toml")} - {"facts.toml"}
    assert all(fact.text is None for fact in shipped.facts)


def test_no_invented_phone_number_is_a_real_one(shipped):
    own = [shipped.phone, *(department.phone for department in shipped.departments)]
    own += [hotline.phone for hotline in shipped.hotlines if hotline.id.startswith("commune-")]

    assert all(phone.startswith("02290") for phone in own)


def test_all_names_on_buttons_fit_in_both_languages(shipped):
    landmarks = [mark for _, mark in landmarks_of(shipped)]
    for row in (*shipped.categories, *shipped.neighbourhoods, *landmarks, *shipped.hotlines):
        assert 0 < len(row.name.vi) <= 20
        assert 0 < len(row.name.en) <= 20


def test_there_are_categories_for_what_residents_report(shipped):
    ids = [category.id for category in shipped.categories]

    assert len(ids) >= 16
    assert ids[0] == "road"
    assert {"procedure", "app"} <= set(ids)
    assert ids[-1] == "other"


def test_each_way_of_naming_a_category_is_unambiguous(shipped):
    said = [
        folded(words)
        for category in shipped.categories
        for words in {category.name.vi, *category.also}
    ]

    assert sorted(set(said)) == sorted(said)
    assert all(6 <= len(category.also) <= 50 for category in shipped.categories)


def test_each_neighbourhood_has_a_few_landmarks_and_each_lies_in_it(shipped):
    for neighbourhood, mark in landmarks_of(shipped):
        (spot,) = exact((mark.longitude, mark.latitude))
        assert holds(exact(*neighbourhood.boundary), spot), (neighbourhood.id, mark.id)
    assert all(3 <= len(neighbourhood.landmarks) <= 6 for neighbourhood in shipped.neighbourhoods)


def test_the_neighbourhoods_tile_the_town_without_overlap(shipped):
    rings = [exact(*neighbourhood.boundary) for neighbourhood in shipped.neighbourhoods]
    assert all(is_simple(ring) and area(ring) > 0 for ring in rings)
    used = [side for ring in rings for side in sides(ring)]
    assert len(set(used)) == len(used)

    # Neighbours have opposite directions along a common side, so these sides cancel out. If
    # the rest is one simple ring, every point in it is in exactly one neighbourhood.
    outer = {a: b for a, b in used if (b, a) not in used}
    outline = [next(iter(outer))]
    while (corner := outer[outline[-1]]) != outline[0]:
        outline.append(corner)
    assert len(outline) == sum((b, a) not in used for a, b in used)
    assert is_simple(outline)
    assert area(outline) == sum(map(area, rings))


def test_the_neighbourhoods_are_a_walk_wide(shipped):
    for neighbourhood in shipped.neighbourhoods:
        longitudes, latitudes = zip(*neighbourhood.boundary, strict=True)
        assert 300 <= (max(longitudes) - min(longitudes)) * 104_300 <= 900
        assert 300 <= (max(latitudes) - min(latitudes)) * 110_700 <= 900
