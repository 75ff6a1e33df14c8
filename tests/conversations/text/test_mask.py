"""Numbers that identify a person are masked, however people write them."""

import pytest

from conversations.text.mask import mask_numbers


@pytest.mark.parametrize(
    "number",
    [
        "0912345678",
        "0912 345 678",
        "+84 912 345 678",
        "(0229) 3456 789",
        "0912 - 345 - 678",
        "0912 – 345 – 678",
        "0912/345/678",
        "0912, 345, 678",
        "0912_345_678",
        "0912·345·678",
        "0912\u2011345\u2011678",
        "0912... 345... 678",
        "0912\u200b345\u200b678",
        "0 9 1 2 3 4 5 6 7 8",
        "037054001234",
        "037.054.001234",
    ],
)
def test_a_number_of_a_person_is_masked(number):
    assert mask_numbers(f"gọi {number} nhé") == "gọi … nhé"


@pytest.mark.parametrize(
    "text",
    [
        "ngõ 12, nhà 34",
        "7 giờ 30 ngày 24/11/2026",
        "từ 03/11/2026, 10 giờ đến 05/11/2026, 11 giờ",
        "GV 101, GV 102, GV 103",
        "gọi 114, 115 hay 113",
        "500.000 đồng, 1.200.000 đồng",
        "có 3, 4, 5, 6 nhà",
    ],
)
def test_other_numbers_stay(text):
    assert mask_numbers(text) == text
