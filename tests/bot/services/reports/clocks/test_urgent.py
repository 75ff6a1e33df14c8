"""Urgent reports: who is on duty hears of them at once and again, and residents whom to phone."""

from datetime import datetime

import pytest

from bot.services.officials.permissions import Role
from storage.tables import REPORTS
from tests.bot.services.reports.clocks.test_sweep import LEAD, Office
from tests.resident import LOCAL

WATER = {"words": "cống tắc, nước đen tràn ra ngõ", "what": "cong ranh"}
CALLED = "GV 1 0 1 là việc gấp, em đã báo ngay cán bộ đang trực."
PHONE = "gọi Trực ban công an xã 0229 0000 105 (cả ngày lẫn đêm)"
RING = "Việc GẤP chưa ai nhận, 1 việc:\nGV 101 · Cống rãnh, ngập nước · gửi lúc "


@pytest.fixture
def office(database, services, clock):
    """An office with Chị Hoa, Bà Lan of another department, and the leads Anh Nam and Ông Tám.

    All of them wish to hear of new work only when they ask.
    """
    office = Office(database, services, clock)
    office.comes_in("lan", "Bà Lan", "culture", roles=(Role.OFFICER,))
    office.comes_in("tam", "Ông Tám", roles=LEAD)
    for who in ("hoa", "lan", "nam", "tam"):
        office.tells(who, "khi tôi hỏi")
    office.sends()
    return office


def says_who(office, words):
    """Let a lead say who is on duty, who is told of it."""
    office.tells("tam", words)
    assert office.texts("tam")[-1].startswith("Em ghi ")
    office.sends()


def files_at(office, hour, day=26, **told):
    """File a report at an hour of a day; return what everybody is told at once."""
    office.clock.now = datetime(2026, 11, day, hour, tzinfo=LOCAL)
    office.files(**{**WATER, **told})
    return office.sweeps()


@pytest.mark.both
def test_who_is_on_duty_hears_at_once_and_again_and_then_the_lead(office):
    says_who(office, "tối thứ năm bà Lan trực")
    told = files_at(office, 20)
    assert told["lan"][0].startswith("GV 101 · Cống rãnh, ngập nước · GẤP\n")
    assert "\nHạn nhận việc: 9 giờ 30 sáng thứ Sáu 27/11\n" in told["lan"][0]
    assert told["an"][-1].startswith(CALLED)
    assert PHONE in told["an"][-1]
    assert "hoa" not in told

    assert office.at(26, 20, 59) == {}
    assert office.at(26, 21) == {"lan": [RING + "8 giờ tối thứ Năm 26/11"]}
    # Four hours are over on Friday at 9:30; the office is there from 7:30 on.
    assert office.at(27, 8, 29) == {}
    assert set(office.at(27, 8, 30)) == {"hoa"}
    told = office.at(27, 9, 30)
    assert set(told) == {"nam", "tam"}
    assert told["nam"][0].endswith("chưa ai nhận, hạn 9 giờ 30 sáng thứ Sáu 27/11 · GẤP")


@pytest.mark.both
def test_who_comes_on_duty_is_called_and_acts_on_what_is_of_other_departments(office):
    says_who(office, "sáng thứ bảy bà Lan trực")
    told = files_at(office, 20, day=27)
    assert "chưa có ai trực: 7 giờ 30 sáng thứ Bảy 28/11 mới" in told["an"][-1]
    assert "lan" not in told
    assert office.at(28, 7, 29) == {}
    assert office.at(28, 7, 30)["lan"] == [RING + "8 giờ tối thứ Sáu 27/11"]
    office.tells("lan", "việc mới")
    office.taps("lan", "Nhận việc")
    assert office.report()["state"] == "accepted"
    office.tells("lan", "GV 101")
    assert "Hạn nhận việc" not in office.cards("lan")[-1][1].text
    assert "đã có cán bộ nhận việc" in office.sweeps()["an"][0]
    office.at(28, 12)
    office.tells("lan", "việc mới")
    assert "GV 101" not in office.texts("lan")[-1]


def test_the_clock_stands_while_nobody_is_on_duty(office):
    files_at(office, 20, day=27)
    assert "nam" not in office.at(30, 11, 29)
    assert "nam" in office.at(30, 11, 30)


def test_a_shift_of_who_goes_on_leave_calls_the_deputy(office):
    says_who(office, "tối thứ năm bà Lan trực")
    office.tells("lan", "em nghỉ ngày 26/11, chị Hoa thay")
    office.sends()
    told = files_at(office, 20)
    assert "GẤP" in told["hoa"][0]
    assert "lan" not in told


def test_where_nobody_on_duty_has_a_chat_the_leads_hear(office):
    office.invited("Anh Bảy", roles=(Role.OFFICER,))
    says_who(office, "tối thứ năm anh Bảy trực")
    told = files_at(office, 20)
    assert "GẤP" in told["nam"][0]
    assert told["an"][-1].startswith(CALLED)


def test_noise_is_urgent_at_night(office):
    says_who(office, "đêm thứ năm bà Lan trực")
    loud = {"words": "hát karaoke to quá không ngủ được", "what": "tieng on"}
    told = files_at(office, 21, **loud)
    assert "lan" not in told
    told = files_at(office, 23, who="binh", **loud)
    assert "GẤP" in told["lan"][0]
    assert told["binh"][-1].startswith("GV 1 0 2 là việc gấp, em đã báo ngay")
    assert [row["urgency"] > 0 for row in office.rows(REPORTS)] == [False, True]


def test_somebody_who_took_it_on_is_not_called_again(office):
    says_who(office, "tối thứ năm bà Lan trực")
    files_at(office, 18)
    office.taps("lan", "Nhận việc")
    assert set(office.sweeps()) == {"an", "lan"}
    assert office.at(26, 21) == {}


def test_where_nobody_is_on_duty_officers_hear_in_the_morning(office):
    told = files_at(office, 20)
    assert "hoa" not in told
    assert "GẤP" in office.at(27, 7, 30)["hoa"][0]
