"""Who stays hidden is hidden in their own words, too: a name and a phone number are taken out."""

import pytest

from conversations.dialogues.reports.effects import FileReport
from conversations.dialogues.reports.identifying_words import find_identifying_words, mask_words
from tests.resident import Resident, utterance

TELLING = "Tôi tên Trần Thị Hạnh, đèn đường tắt ba hôm nay, cần thì gọi 0912 345 678"
MASKED = "Tôi tên •••, đèn đường tắt ba hôm nay, cần thì gọi •••"


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says(TELLING)
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi", "Sửa", "Liên lạc", "Giấu tên")
    return resident


def filed(resident):
    (report,) = (effect for effect in resident.effects if isinstance(effect, FileReport))
    return report


def test_whoever_hides_is_shown_what_would_tell_who_they_are(resident):
    resident.sees("Trần Thị Hạnh, 0912 345 678", "Bỏ ra", "Để nguyên")


def test_one_tap_takes_it_out_and_officials_get_what_the_review_shows(resident):
    resident.taps("Bỏ ra")
    resident.sees(MASKED, "Gửi đi", "Sửa")
    assert "Hạnh" not in resident.last.text

    resident.taps("Gửi đi")
    assert filed(resident).details.text == MASKED
    assert filed(resident).contact == ""


def test_who_leaves_it_sees_it_at_the_review(resident):
    resident.taps("Để nguyên")
    resident.sees(TELLING)

    resident.taps("Gửi đi")
    assert filed(resident).details.text == TELLING


def test_nobody_else_is_asked():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay, ông Đoàn cũng thấy")
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi")

    assert resident.asked == "review"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Em là Mai, ngõ ngập", ("Mai",)),
        ("ngõ ngập, giấu tên tôi nhé", ()),
        ("ngõ ngập, hàng xóm tôi tên Tuấn", ()),
        ("ngõ ngập. Nguyễn Hoa 0912345678", ("Nguyễn Hoa", "0912345678")),
        ("ngõ ngập, gọi +84 912 345 678", ("+84 912 345 678",)),
        ("tôi là người dân phố Me hay đi qua đây", ()),
        ("hóa đơn 450.000 đồng, ngày 12/11/2026", ()),
    ],
)
def test_names_and_numbers_are_found_as_written(words, found):
    assert find_identifying_words(utterance(words), "report_problem") == found


def test_each_is_masked_wherever_it_stands():
    assert mask_words("Mai đây, Mai ở ngõ 3", ("Mai",)) == "••• đây, ••• ở ngõ 3"
