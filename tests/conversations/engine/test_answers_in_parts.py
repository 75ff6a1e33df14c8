"""A message that answers several questions is heard part by part."""

import pytest

from conversations.dialogues.reports.queries import MyReach
from conversations.engine.model.queries import Reach
from tests.resident import NOTHING, Resident


@pytest.fixture
def resident():
    resident = Resident(known={**NOTHING, MyReach: Reach()})
    resident.says("đèn đường đầu ngõ cháy, tối om ba hôm nay")
    assert resident.asked == "photos"
    return resident


@pytest.mark.parametrize(
    "said",
    [
        "không có ảnh, gần bưu điện phố Me, số của bà 0912 345 611",
        "khong co anh, gan buu dien pho Me, so dien thoai ba 0912345611",
    ],
)
def test_no_photo_place_and_phone_in_one_message_lead_to_the_review(resident, said):
    resident.says(said)

    assert resident.asked == "review"
    assert resident.given["photos"] == []
    assert resident.given["contact"] == "0912345611"
    assert "Nội dung: đèn đường đầu ngõ cháy, tối om ba hôm nay\nẢnh" in resident.last.text


def test_a_place_with_a_house_number_beside_no_photo_is_shown(resident):
    resident.says("không có ảnh, u nói rồi mà, ở trước nhà u, số 15 phố Thống Nhất")

    assert resident.asked == "place-confirm"
    resident.sees("số 15 phố Thống Nhất")


def test_what_is_told_beside_no_photo_goes_on_with_the_story(resident):
    resident.says("không có ảnh. hôm qua có bà cụ vấp ngã ở đấy rồi")

    resident.says("gần bưu điện phố Me")
    assert "hôm qua có bà cụ vấp ngã ở đấy rồi" in str(resident.given["details"])


def test_the_last_photo_and_the_place_come_in_one_message(resident):
    resident.photo("p1")
    resident.says("xong. em ở xóm 5")

    assert resident.given["photos"] == ["p1"]
    resident.sees("Chỗ đó là: xóm 5")


@pytest.mark.parametrize("said", ["không có ảnh, nhanh lên", "không có ảnh, gửi luôn cho bác"])
def test_what_is_only_said_to_the_bot_is_no_part_of_the_report(resident, said):
    resident.says(said)

    assert resident.asked == "place"
    assert resident.given["details"] == {"text": "đèn đường đầu ngõ cháy, tối om ba hôm nay"}


def test_a_question_beside_an_answer_is_answered(resident):
    resident.says("không có ảnh", "gần bưu điện phố Me")
    resident.says("đúng rồi") if resident.asked == "place-confirm" else None
    resident.says("giấu tên. mà mấy giờ xã làm việc?")

    assert resident.asked == "review"
    assert "Thứ Bảy, Chủ nhật nghỉ" in resident.replies[-2].text


def test_what_was_confided_before_is_no_story():
    resident = Resident(known={**NOTHING, MyReach: Reach()})
    resident.says("em hỏi chút, chuyện buồn ở lớp em kể ra đây thì có ai biết không ạ")
    resident.photo("p1")
    resident.says("nước máy mất từ sáng qua, cả xóm không có nước", "xong", "gần bưu điện phố Me")

    assert "ở lớp" not in str(resident.given)
