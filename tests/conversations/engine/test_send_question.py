"""Who is silent at the review of a report is asked whether to send it."""

import pytest
from msgspec import structs

from conversations.dialogues.reports.effects import FileReport
from conversations.engine.turn.notifications import build_send_question, mark_prompted
from tests.resident import Resident

STEPS = ("bao cao o ga", "ổ gà to giữa đường", "không", "phố Thống Nhất", "trạm y tế", "đúng")
UNSENT = "Phản ánh này em CHƯA gửi, chưa ai nhận được ạ. Anh/chị gửi luôn nhé?"


@pytest.fixture
def resident():
    """Someone at the review of a report."""
    resident = Resident()
    resident.says(*STEPS)
    assert resident.asked == "review"
    return resident


def asks(resident):
    """Ask the silent person whether to send, as the job does."""
    resident.waits(hours=1, minutes=1)
    resident.session = mark_prompted(resident.session, resident.now)
    reply = build_send_question(resident.session, resident.context)
    assert reply is not None
    resident.replies.append(reply)


def test_the_question_says_that_nothing_is_sent_and_has_the_buttons_of_the_review(resident):
    asks(resident)

    assert resident.last.text == UNSENT
    assert resident.labels == ("Gửi đi", "Sửa")


def test_one_tap_sends(resident):
    asks(resident)
    resident.waits(hours=12)
    resident.taps("Gửi đi")

    assert isinstance(resident.effects[-1], FileReport)


@pytest.mark.parametrize("yes", ["ừ", "gửi luôn đi", "1"])
def test_a_yes_sends_without_being_asked_whether_to_resume(resident, yes):
    asks(resident)
    resident.waits(hours=3, minutes=30)
    resident.says(yes)

    assert isinstance(resident.effects[-1], FileReport)


def test_a_yes_long_after_the_question_resumes_first(resident):
    asks(resident)
    resident.waits(hours=5)
    resident.says("ừ")

    assert resident.effects == []
    resident.sees("Mình làm tiếp nhé?")


def test_the_first_number_sends_although_the_list_of_answers_was_open(resident):
    resident.taps("Sửa")
    asks(resident)
    resident.says("1")

    assert isinstance(resident.effects[-1], FileReport)


def test_photos_and_place_are_not_shown_again():
    resident = Resident()
    resident.says(*STEPS[:2])
    resident.photo("a" * 64)
    resident.says("xong", *STEPS[3:])
    assert resident.last.photos
    asks(resident)

    assert (resident.last.photos, resident.last.pin) == ((), None)


def test_in_english_it_is_asked_in_english():
    resident = Resident(language="en")
    resident.says("/start")
    resident.taps("Report a problem")
    resident.says("1", "a big hole in the road", "no", *STEPS[3:5], "yes")
    assert resident.asked == "review"
    asks(resident)

    resident.sees("NOT sent yet")


@pytest.mark.parametrize("said", [(), STEPS[:4], (*STEPS, "gửi đi"), ("phản ánh của tôi",)])
def test_elsewhere_nothing_is_asked(said):
    resident = Resident()
    resident.says(*said)

    assert build_send_question(resident.session, resident.context) is None


def test_a_report_that_was_set_aside_is_not_asked_about(resident):
    resident.says("để sau")

    assert build_send_question(resident.session, resident.context) is None


def test_whoever_is_asked_whether_to_resume_is_not_asked_to_send(resident):
    resident.waits(hours=5)
    resident.says("có ai không")
    resident.session = structs.replace(
        resident.session, open=structs.replace(resident.talk, asks_to_resume=True)
    )

    assert build_send_question(resident.session, resident.context) is None
