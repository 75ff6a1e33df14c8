"""Old buttons, others' buttons, and buttons that are pressed twice."""

from itertools import product

import pytest

from conversations.engine.model.messages import Tap
from tests.cases import each
from tests.conversations.dialogue_walk import every_stop
from tests.resident import MENU, OFFERED, Resident

FOREIGN = ["", ":", "1:", "go:", "go:nothing", "do:", "do:nothing", "1:category::", "x" * 64]
STALE = "Nút này của câu trước rồi ạ. Mình tiếp từ đây nhé."


def named(case):
    data, stop = case
    return f"{data!r} at {stop.name}"


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    return resident


def test_a_button_of_an_earlier_question_changes_nothing_and_is_counted(resident):
    answers = resident.talk.answers
    resident.taps("Rác thải")

    resident.sees(STALE)
    assert resident.ignored == "stale_tap"
    assert resident.talk.answers == answers
    assert resident.asked == "details"
    assert resident.talk.misses == 0


def test_a_button_of_a_finished_dialogue_shows_the_menu(resident):
    data = resident.button("Rác thải")
    resident.says("thôi")
    resident.sends(Tap(data))

    resident.sees(STALE, *OFFERED)
    assert resident.ignored == "stale_tap"


def test_a_button_of_an_earlier_dialogue_does_not_belong_to_this_one(resident):
    data = resident.button("Rác thải")
    resident.says("thôi", "1")
    resident.sends(Tap(data))

    resident.sees(STALE)
    assert resident.asked == "category"


@each("data, stop", lambda: product(FOREIGN, every_stop()), name=named)
def test_an_invented_button_changes_no_answer(stop, data):
    resident = stop.resident()
    resident.sends(Tap(data))

    assert resident.talk.answers == stop.session.open.answers
    assert resident.effects == []
    assert resident.turn.replies


@pytest.mark.parametrize("data", FOREIGN)
def test_an_invented_button_outside_a_dialogue_is_answered_kindly(data):
    resident = Resident()
    resident.sends(Tap(data))

    assert resident.is_at_home()
    assert resident.labels == MENU


def test_a_double_tap_counts_once(resident):
    data = resident.button("Rác thải")
    resident.says("quay lại")
    resident.sends(Tap(data))
    before = resident.session
    resident.waits(seconds=1)
    resident.sends(Tap(data))

    assert resident.turn.replies == ()
    assert resident.ignored == "double_tap"
    assert resident.session == before


def test_a_double_tap_on_send_files_once():
    resident = Resident()
    resident.says("đèn đường phố Me chỗ bưu điện hỏng mấy hôm nay", "không", "đúng")
    data = resident.button("Gửi đi")
    for _ in range(3):
        resident.sends(Tap(data))
        resident.waits(seconds=2)
    assert len(resident.effects) == 1
    assert resident.ignored == "double_tap"
    resident.waits(hours=1)
    resident.sends(Tap(data))

    assert len(resident.effects) == 1
    resident.sees(STALE)


def test_a_double_tap_on_more_turns_one_page():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    data = resident.button("Xem thêm")
    resident.sends(Tap(data))
    second = resident.labels
    resident.sends(Tap(data))
    assert resident.ignored == "double_tap"
    resident.taps("Xem thêm")

    assert resident.labels != second


def test_the_pages_of_options_are_cyclic():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    first = resident.labels
    seen: list[tuple[str, ...]] = []
    while first != resident.labels or not seen:
        resident.taps("Xem thêm")
        seen.append(resident.labels)

    assert len(seen) == 5


def test_starting_again_right_after_leaving_is_no_double_tap():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Dừng việc này", "Gửi phản ánh")

    assert resident.asked == "category"


def test_the_same_answer_after_a_step_back_is_no_double_tap(resident):
    resident.taps("Quay lại", "Đèn đường")

    assert resident.asked == "details"


def test_going_back_twice_goes_two_steps(resident):
    resident.says("đèn tắt ba hôm nay")
    resident.taps("Quay lại", "Quay lại")

    assert resident.asked == "category"


def test_an_old_button_after_a_while_is_answered_and_not_ignored():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    data = resident.button("Đèn đường")
    resident.waits(minutes=5)
    resident.sends(Tap(data))

    resident.sees(STALE)


def test_the_same_question_about_another_place_does_not_accept_the_old_button(resident):
    resident.says("đèn tắt ba hôm nay", "không")
    resident.taps("Phố Me")
    old = resident.button("Nhà văn hóa")
    resident.taps("Bưu điện", "Chọn lại chỗ", "Phố Chợ")
    assert resident.asked == "place-near"
    resident.sends(Tap(old))

    resident.sees(STALE)
    assert resident.asked == "place-near"


def test_the_confirmation_of_another_place_does_not_confirm_this_one(resident):
    resident.says("đèn tắt ba hôm nay", "không")
    resident.taps("Phố Me", "Bưu điện")
    old = resident.button("Đúng rồi")
    resident.taps("Chọn lại chỗ", "Phố Me", "Sân vận động")
    resident.sends(Tap(old))

    resident.sees(STALE)
    assert resident.asked == "place-confirm"


def test_the_review_before_an_edit_does_not_send_the_edited_report(resident):
    resident.says("đèn tắt ba hôm nay", "không")
    resident.taps("Phố Me", "Bưu điện", "Đúng rồi")
    old = resident.button("Gửi đi")
    resident.taps("Sửa", "Việc", "Rác thải")
    resident.sends(Tap(old))

    assert resident.effects == []
    resident.sees(STALE)


def test_a_menu_button_of_the_open_dialogue_does_not_restart_it(resident):
    resident.says("đèn tắt ba hôm nay")
    resident.sends(Tap("go:report_problem"))

    resident.sees(STALE)
    assert resident.asked == "photos"


def test_a_menu_button_of_another_dialogue_starts_it_and_shelves_this_one(resident):
    resident.says("đèn tắt ba hôm nay")
    resident.sends(Tap("go:my_reports"))

    assert resident.steps[0] == "Làm tiếp việc dở"
