"""Words that tell of another kind of trouble than the one that is being reported."""

import pytest

from conversations.engine.model.person import Person
from tests.resident import Resident

LIGHTS, ROAD, DRAIN = "Đèn đường", "Ổ gà, đường hỏng", "Cống rãnh, ngập nước"


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    return resident


def review(resident):
    """Go on to the review, and return its text."""
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi")
    return resident.last.text


def test_another_kind_that_is_insisted_on_at_the_review_corrects_the_kind(resident):
    resident.says("ổ gà to trước cổng chợ Me")
    resident.taps("Không có ảnh", "Đúng rồi")
    resident.says("tắc cống cơ mà")
    assert DRAIN in " ".join(reply.text for reply in resident.replies)
    assert resident.given["category"] == "drains"


def test_another_kind_told_before_consent_is_not_lost():
    resident = Resident(person=Person())
    resident.says("ổ gà to lắm, xe ngã hôm qua")
    resident.says("tắc cống cơ mà")
    resident.taps("Đồng ý")
    resident.sees("Việc cống rãnh em ghi riêng rồi")


def test_a_story_of_another_kind_than_the_tapped_one_is_of_that_kind(resident):
    resident.taps("Gửi phản ánh", LIGHTS)
    resident.says("ổ gà to lắm, xe máy ngã suốt")
    assert ROAD in review(resident)


def test_another_trouble_told_meanwhile_is_kept_for_the_next_report(resident):
    resident.taps("Gửi phản ánh", LIGHTS)
    resident.says("đèn tắt ba hôm nay")
    resident.says("đường chỗ tôi có ổ gà to lắm")
    resident.sees("Việc ổ gà em ghi riêng rồi")
    text = review(resident)
    assert LIGHTS in text
    assert "ổ gà to" not in text


@pytest.mark.parametrize("words", ["đường chỗ tôi có ổ gà to lắm", "duong cho toi co o ga to lam"])
def test_a_trouble_told_where_a_place_is_shown_denies_no_place(resident, words):
    resident.says("đèn đường phố Me tắt ba hôm nay, gần bưu điện")
    resident.taps("Không có ảnh")
    resident.says(words)
    resident.sees("Việc ổ gà em ghi riêng rồi")
    assert resident.asked == "place-confirm"


def test_a_place_beside_rubbish_is_a_place(resident):
    resident.says("đèn đường phố Me tắt ba hôm nay, gần bưu điện")
    resident.taps("Không có ảnh")
    resident.says("không phải, cạnh đống rác đầu ngõ cơ")
    assert "ghi riêng" not in resident.last.text
