"""Who tells everything in one sentence is asked for little more, and can correct it."""

import pytest

from conversations.dialogues.reports.effects import FileReport
from conversations.dialogues.reports.queries import MyReach
from conversations.engine.model.person import Person
from conversations.engine.model.queries import Reach
from conversations.engine.model.values import Place
from tests.resident import Resident

SENTENCE = "Đèn đường ở phố Thống Nhất gần nhà văn hóa tắt 3 hôm nay rồi, tối om"
MOST_TAPS = 4
TOLD = Place(neighbourhood="thong-nhat", landmark="thong-nhat-hall")


@pytest.fixture
def newcomer():
    resident = Resident(person=Person())
    resident.known[MyReach] = Reach()
    resident.says(SENTENCE)
    return resident


@pytest.fixture
def at_review(newcomer):
    newcomer.taps("Đồng ý", "Không có ảnh", "Giấu tên")
    assert newcomer.asked == "review"
    return newcomer


def test_four_taps_lead_from_a_newcomers_sentence_to_the_receipt(newcomer):
    taps = ("Đồng ý", "Không có ảnh", "Giấu tên", "Gửi đi")
    assert len(taps) <= MOST_TAPS
    newcomer.taps(*taps)

    (filed,) = newcomer.effects
    assert isinstance(filed, FileReport)
    assert (filed.category, filed.details.text, filed.place) == ("lights", SENTENCE, TOLD)
    assert newcomer.last.receipt == "GV 427"


def test_the_place_that_was_not_confirmed_is_on_the_map_of_the_review(at_review):
    at_review.sees("Chỗ: gần nhà văn hóa, phố Thống Nhất", "Gửi đi", "Sửa")

    pin = at_review.last.pin
    assert pin
    assert (pin.latitude, pin.longitude) == (20.3427, 105.8318)


@pytest.mark.parametrize("said", ["sai chỗ rồi", "sai cho roi", "sửa chỗ"])
def test_a_wrong_place_is_asked_for_at_the_review(at_review, said):
    at_review.says(said)
    assert at_review.asked == "place"
    at_review.taps("Phố Me", "Bưu điện", "Đúng rồi")

    at_review.sees("Chỗ: gần bưu điện, phố Me", "Gửi đi", "Sửa")
    at_review.taps("Gửi đi")
    assert at_review.effects[-1].place == Place(neighbourhood="me", landmark="post-office")


@pytest.mark.parametrize(
    "said",
    [
        "sai chỗ rồi, ở phố Me gần bưu điện",
        "không phải nhà văn hóa, ở phố Me gần bưu điện",
    ],
)
def test_another_place_said_at_the_review_is_confirmed(at_review, said):
    at_review.says(said)

    at_review.sees("Chỗ đó là: phố Me gần bưu điện. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")


def test_back_from_the_review_reaches_the_confirmation(at_review):
    at_review.says("quay lại", "quay lại")

    at_review.sees("Chỗ đó là: gần nhà văn hóa, phố Thống Nhất. Đúng chưa ạ?")


def test_the_place_can_be_edited_by_taps_at_the_review(at_review):
    at_review.taps("Sửa", "Chỗ", "Phố Me", "Bưu điện", "Đúng rồi")

    at_review.sees("Chỗ: gần bưu điện, phố Me", "Gửi đi", "Sửa")


def test_back_from_the_edited_place_keeps_the_told_one(at_review):
    at_review.taps("Sửa", "Chỗ", "Quay lại")

    at_review.sees("Chỗ: gần nhà văn hóa, phố Thống Nhất", "Gửi đi", "Sửa")


def test_who_tells_number_and_that_there_is_no_photo_is_asked_for_neither():
    resident = Resident(person=Person())
    resident.says(f"{SENTENCE}, không có ảnh đâu, gọi chú số 0912 345 678, gửi luôn giúp chú")
    resident.taps("Đồng ý")

    assert resident.asked == "review"
    resident.sees("Ảnh: không có")
    resident.sees("Liên lạc: 0912 345 678")
