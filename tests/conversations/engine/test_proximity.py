"""Two places that were told, and whether they may be one spot."""

import pytest

from conversations.dialogues.reports.proximity import metres_between
from conversations.engine.model.values import Place
from tests.resident import PACK

STATION = Place("thong-nhat", "health-station")
SPOT = next(
    (hood.id, spot) for hood in PACK.neighbourhoods for spot in hood.landmarks if hood.landmarks
)


def pin(north=0.0, hood="", landmark=""):
    """Return a pin so many metres north of a point of the commune."""
    return Place(hood, landmark, "", 20.3428 + north / 111_195, 105.8318)


def metres(one, other, within=40):
    return metres_between(one, other, PACK, within=within)


@pytest.mark.parametrize(("north", "is_near"), [(0, True), (39, True), (41, False), (400, False)])
def test_pins_are_near_within_the_radius_to_the_metre(north, is_near):
    found = metres(pin(), pin(north))

    assert (found is not None) == is_near
    if found is not None:
        assert found == pytest.approx(north, abs=0.2)


def test_pins_in_two_neighbourhoods_can_be_near():
    assert metres(pin(hood="me"), pin(20, hood="cho")) == pytest.approx(20, abs=0.2)


def test_the_same_landmark_of_the_same_neighbourhood_is_near():
    one = Place("me", "post-office")

    assert metres(one, Place("me", "post-office", "đối diện bưu điện")) == 0
    assert metres(one, Place("me", "stadium")) is None
    assert metres(one, Place("cho", "post-office")) is None


@pytest.mark.parametrize(
    ("one", "other", "is_near"),
    [
        ("cạnh nhà ông Ba", "canh nha ong Ba", True),
        ("cạnh nhà ông Ba", "nhà ông Ba", True),
        ("cạnh nhà ông Ba", "nhà bà Tư cuối ngõ", False),
        ("trước nhà số 12", "trước nhà số 13", False),
        ("trước nhà số 12", "nhà số 12", True),
        ("đầu ngõ 5", "cuối làng", False),
    ],
)
def test_similar_words_in_one_neighbourhood_are_near_and_numbers_must_be_equal(
    one, other, is_near
):
    assert (metres(Place("me", "", one), Place("me", "", other)) is not None) == is_near
    assert metres(Place("me", "", one), Place("cho", "", other)) is None


def test_a_pin_is_near_a_landmark_by_its_position():
    hood, spot = SPOT
    told = Place(hood, spot.id)
    here = Place("", "", "", spot.latitude, spot.longitude)

    assert metres(told, here) == 0
    assert metres(here, told) == 0
    assert metres(told, Place("", "", "", spot.latitude + 0.01, spot.longitude)) is None


def test_a_pin_and_words_without_a_landmark_are_not_near():
    assert metres(pin(hood="me"), Place("me", "", "cạnh nhà ông Ba")) is None
