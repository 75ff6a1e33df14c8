"""What was put off goes on by itself when its answer comes, and goes when it was sent."""

import pytest

from conversations.dialogues.reports.queries import MyReach, MyReports
from conversations.engine.model.queries import Reach
from tests.resident import Resident, report

STORY = "đèn đường tắt ba hôm nay"


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says(STORY)
    assert resident.asked == "photos"
    return resident


def put_off(resident):
    resident.says("để lát nữa nhé em")
    assert resident.is_at_home()
    assert resident.session.shelved


def test_a_photo_comes_to_the_question_for_photos(resident):
    put_off(resident)
    resident.photo("photo-1")
    assert resident.asked == "photos"
    resident.taps("Xong")
    assert resident.given["photos"] == ["photo-1"]


def test_a_place_comes_to_the_question_for_the_place(resident):
    resident.taps("Không có ảnh")
    put_off(resident)
    resident.says("ở bưu điện phố Me")
    assert resident.asked == "place-confirm"


def test_a_number_comes_to_the_question_for_it(resident):
    resident.known[MyReach] = Reach()
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi")
    assert resident.asked == "contact"
    put_off(resident)
    resident.says("0912 345 678")
    assert resident.asked == "review"


def test_what_would_be_sent_is_shown_again_first(resident):
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi")
    assert resident.asked == "review"
    put_off(resident)
    resident.waits(hours=20)
    resident.says("gửi hộ tôi cái hôm qua đi")
    assert resident.asked == "review"
    assert resident.effects == []


def test_another_story_is_no_answer(resident):
    put_off(resident)
    resident.says("rác đổ trộm đầu ngõ 3 bốc mùi")
    assert resident.given["category"] == "waste"
    assert resident.session.shelved


def test_a_draft_of_the_same_matter_goes_with_the_receipt(resident):
    resident.taps("Không có ảnh")
    put_off(resident)
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says(STORY)
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi", "Gửi đi")
    assert resident.effects
    assert resident.session.shelved is None


def test_a_look_at_what_was_sent_replaces_no_draft():
    resident = Resident()
    resident.known[MyReports] = (report(427),)
    resident.says("ổ gà to trước cổng trường tiểu học", "thôi để mai báo tiếp")
    assert resident.session.shelved is not None
    resident.says("phản ánh của tôi", "dừng", "làm tiếp việc dở")
    assert resident.talk.name == "report_problem"
    assert resident.given["category"] == "road"


def test_after_a_pause_nobody_is_asked_whether_to_look_on():
    resident = Resident()
    resident.known[MyReports] = (report(427), report(428))
    resident.says("phản ánh của tôi")
    resident.waits(days=1)
    resident.says("cháu ơi làm khai sinh cần giấy gì")
    resident.sees("Đăng ký khai sinh")
