"""Short words in a report are kept for the question that they answer."""

import pytest

from tests.resident import Resident

LAMP = "đèn đường ở phố Me hỏng tối om cả tuần nay"


@pytest.mark.parametrize("place", ["phố Bến", "pho Ben"])
def test_two_words_that_name_the_street_are_its_place_too(place):
    resident = Resident()
    resident.says("nhà em ổ gà to lắm", place, "không có ảnh")
    assert resident.asked == "place-confirm"
    resident.sees("phố Bến")


@pytest.mark.parametrize(
    ("language", "lamp", "said", "answer"),
    [
        ("vi", LAMP, "giấu tên nhé", "giấu tên"),
        ("en", "the street lamp near Me market is out since Monday night", "no name", "anonymous"),
    ],
)
def test_who_only_wants_no_name_sends_no_photo_by_it(language, lamp, said, answer):
    resident = Resident(language=language)
    resident.says(lamp)
    assert resident.asked == "photos"
    resident.says(said)
    assert resident.asked == "photos"
    resident.sees(answer)


def test_what_is_not_wanted_any_more_is_not_chosen():
    resident = Resident()
    resident.says(LAMP, "không có ảnh", "đúng rồi", "bỏ cái cống đi")
    assert resident.given["category"] == "lights"
