"""The menu stands at home only; below every other reply stands what fits next."""

import pytest

from tests.resident import MENU, Resident

HOME = ("/start", "menu", "xin chào", "Việc khác")


@pytest.fixture
def resident():
    return Resident()


@pytest.mark.parametrize("words", HOME)
def test_the_menu_stands_at_home(resident, words):
    resident.says(words)

    assert resident.labels == MENU
    assert resident.steps == ("Gặp cán bộ",)


def test_the_greeting_has_two_lines(resident):
    resident.says("/start")

    assert len(resident.last.text.splitlines()) == 2


def test_a_receipt_leads_to_ones_reports(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi", "Gửi đi")

    assert resident.last.receipt
    assert not resident.labels
    assert resident.steps == ("Phản ánh của tôi", "Gửi phản ánh", "Việc khác")


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("cảm ơn cháu", ("Gửi phản ánh", "Hỏi thủ tục", "Việc khác")),
        ("zzz qqq xyz", ("Gửi phản ánh", "Hỏi thủ tục", "Gặp cán bộ", "Việc khác")),
    ],
)
def test_an_answer_has_at_most_three_steps_and_the_way_home(resident, words, steps):
    resident.says(words)

    assert not resident.labels
    assert resident.steps == steps


def test_what_was_set_aside_comes_first(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay", "thôi để lúc khác")

    assert not resident.labels
    assert resident.steps[0] == "Làm tiếp việc dở"


def test_who_does_not_speak_vietnamese_can_always_go_back_to_it(resident):
    resident.says("hello, how are you today?")

    assert resident.person.language == "en"
    assert "Tiếng Việt" in resident.steps
