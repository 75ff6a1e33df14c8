"""A lead sees in chat who holds what, and hands all work of an official over."""

import pytest

from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Start, Tap
from storage.tables import REPORTS
from tests.bot.services.reports.test_handovers import goes
from tests.staff_town import Town, event_kinds, official

OTHER_PLACE = "cột điện đổ ở ngã tư"


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("nam", "Anh Nam", "economy")
    town.tells("binh", Start(town.invited("Ông Bình", "economy", roles=(Role.LEAD,))))
    for who in ("hoa", "nam", "binh"):
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    return town


def test_a_lead_sees_the_overdue_first_and_opens_a_report(town, clock):
    town.files("ba", "rác chất đống ở góc chợ", "rac")
    town.sends()
    town.tells("hoa", "gv 101")
    town.taps("hoa", "Nhận việc")
    goes(town, official(town, "nam"))
    clock.passes(days=9)
    town.tells("binh", "ai đang giữ gì")
    lines = town.texts("binh")[-1].splitlines()
    assert lines[0] == "2 việc đang mở, quá hạn 2:"
    assert sorted(lines[1:3]) == [
        "Chưa ai giữ: 1 việc, QUÁ HẠN 1, hết hạn hôm nay 0",
        "Chị Hoa: 1 việc, QUÁ HẠN 1, hết hạn hôm nay 0",
    ]
    town.taps("binh", "Chị Hoa")
    assert "GV 101 · Ổ gà, đường hỏng · QUÁ HẠN" in town.texts("binh")[-1]
    town.taps("binh", "GV 101")
    assert "Người đang giữ: Chị Hoa" in town.texts("binh")[-1]


@pytest.mark.both
def test_a_lead_hands_all_work_of_an_official_over_and_both_are_told(town):
    town.tells("hoa", "gv 101")
    town.taps("hoa", "Nhận việc")
    town.tells("binh", "ai đang giữ gì")
    town.taps("binh", "Chị Hoa")
    town.taps("binh", "Giao lại hết…")
    assert town.offered("binh") == ["Anh Nam", "Ông Bình", "Trả về cả phòng"]
    town.taps("binh", "Anh Nam")
    assert town.texts("binh")[-1].startswith("Em giao lại 1 việc của Chị Hoa cho Anh Nam rồi ạ")
    town.sends()
    assert "Chị Hoa giao lại 1 việc cho anh" in town.texts("nam")[-1]
    assert "Ông Bình đã giao lại 1 việc của chị cho Anh Nam" in town.texts("hoa")[-1]
    assert event_kinds(town) == ["filed", "accepted", "handed_over"]
    assert town.rows(REPORTS)[0]["assignee"] == official(town, "nam")


def test_an_officer_neither_sees_nor_hands_over_what_others_hold(town):
    town.tells("hoa", "gv 101")
    town.taps("hoa", "Nhận việc")
    town.tells("nam", "ai đang giữ gì")
    assert "chưa giao cho anh" in town.texts("nam")[-1]
    town.tells("binh", "ai đang giữ gì")
    town.taps("binh", "Chị Hoa")
    town.taps("binh", "Giao lại hết…")
    copied = next(b.data for b in town.replies("binh")[-1].buttons if b.label == "Anh Nam")
    town.tells("nam", Tap(copied))
    assert town.rows(REPORTS)[0]["assignee"] == official(town, "hoa")


def test_who_gets_all_work_and_has_no_chat_is_not_said_to_be_told(town):
    town.invited("Chị Lan", "economy")
    town.tells("hoa", "gv 101")
    town.taps("hoa", "Nhận việc")
    town.tells("binh", "ai đang giữ gì")
    town.taps("binh", "Chị Hoa")
    town.taps("binh", "Giao lại hết…")
    town.taps("binh", "Chị Lan")
    assert "Người ấy chưa dùng nhắn tin" in town.texts("binh")[-1]
    assert "đã báo" not in town.texts("binh")[-1]
