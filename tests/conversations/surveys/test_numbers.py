"""Numbers as people say them."""

import pytest

from conversations.surveys.numbers import read_amount
from tests.resident import utterance


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("3", 3),
        ("khoảng ba chục", 30),
        ("khoang ba chuc nguoi", 30),
        ("hai mươi lăm", 25),
        ("hai muoi lam", 25),
        ("mười hai", 12),
        ("chừng trăm rưởi", 100),
        ("một trăm hai mươi", 120),
        ("2 nghìn", 2_000),
        ("1.200", 1_200),
        ("năm người", 5),
        ("30 năm", 30),
        ("ba mươi năm ạ", 30),
        ("không", 0),
        ("không có ai", 0),
        ("không biết nữa đâu", None),
        ("khong nho", None),
        ("không nhớ rõ chừng năm", 5),
        ("hai mươi đến ba mươi", None),
        ("hai trăm ba mươi", 230),
        ("thoi, de sau", None),
        ("sửa câu 1", None),
        ("hai ba người", None),
        ("nhiều lắm", None),
        ("nhieu lam", None),
        ("dong lam", None),
        ("cung tam duoc", None),
        ("ba khong nho dau", None),
        ("ba phut", 3),
        ("muoi lam", 15),
        ("", None),
        ("nhà tôi ở cạnh nhà ông Ba cạnh chợ", None),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(said, number):
    assert read_amount(utterance(said)) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [("about thirty five", 35), ("two hundred", 200), ("a dozen", 12), ("two or three", None)],
)
def test_a_number_is_read_in_english(said, number):
    assert read_amount(utterance(said, "en")) == number
