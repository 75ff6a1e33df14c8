"""Officials give reports to colleagues and to other departments in the staff bot."""

from datetime import date

import pytest

from bot.services.officials import leaves
from bot.services.officials.leaves import LeaveSpan
from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Start, Tap
from storage.tables import OFFICIAL_ROLES
from tests.staff_town import Town, event_kinds, official, report


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("nam", "Anh Nam", "economy")
    town.tells("binh", Start(town.invited("Ông Bình", "economy", roles=(Role.LEAD,))))
    town.comes_in("van", "Chị Vân", "culture")
    for who in ("hoa", "nam", "binh", "van"):
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    return town


def goes(town, who, deputy=""):
    """Let an official be on leave from Monday to Monday."""
    days = LeaveSpan(date(2026, 11, 23), date(2026, 11, 30))
    town.write(leaves.take_leave, town.context, who, days, deputy=deputy, by="operator")


def button(town, who, label, at=-1):
    shown = [reply for reply in town.replies(who) if any(b.label == label for b in reply.buttons)]
    return next(b.data for b in shown[at].buttons if b.label == label)


def test_the_holder_gives_it_to_a_colleague_by_buttons(town):
    town.taps("hoa", "Nhận việc")
    town.taps("hoa", "Việc khác…")
    town.taps("hoa", "Giao cho…")
    assert town.offered("hoa") == ["Anh Nam", "Ông Bình", "Thôi"]
    town.taps("hoa", "Anh Nam")
    assert town.texts("hoa")[-1] == "Em giao GV 101 cho Anh Nam rồi ạ, và đã báo cho người nhận."
    town.sends()

    assert report(town)["assignee"] == official(town, "nam")
    assert event_kinds(town) == ["filed", "accepted", "assigned"]
    got = town.cards("nam")[-1][1]
    assert got.text.startswith("Chị Hoa giao việc này cho anh.\nGV 101")
    assert "Người đang giữ: Anh Nam" in got.text
    assert [b.label for b in got.buttons] == [
        *("Hỏi thêm", "Trả lời", "Hẹn lại", "Từ chối", "Việc khác…"),
    ]
    assert ("report.assigned", official(town, "hoa"), report(town)["report_id"]) in town.acts()


def test_a_lead_gives_it_by_a_sentence_and_who_loses_it_is_told(town):
    town.taps("hoa", "Nhận việc")
    former = button(town, "hoa", "Trả lời")
    town.tells("binh", "giao GV 101 cho anh Nam")
    assert "Em giao GV 101 cho Anh Nam rồi ạ" in town.texts("binh")[-1]
    town.sends()
    assert "Ông Bình đã giao GV 101 cho Anh Nam" in town.texts("hoa")[-1]

    town.tells("hoa", Tap(former))
    assert town.texts("hoa")[-1].startswith(
        "Ông Bình đã giao GV 101 cho Anh Nam, nên em chưa làm gì"
    )
    assert event_kinds(town) == ["filed", "accepted", "assigned"]


def test_a_colleague_takes_it_over_with_one_tap(town):
    town.taps("hoa", "Nhận việc")
    town.tells("nam", "gv 101")
    town.taps("nam", "Nhận thay")
    town.sends()

    assert town.texts("nam")[-1].startswith("Anh nhận thay GV 101 rồi ạ")
    assert "Anh Nam nhận thay GV 101 rồi ạ" in town.texts("hoa")[-1]
    assert report(town)["assignee"] == official(town, "nam")


def test_what_was_given_but_not_accepted_is_accepted_by_taking_it_over(town):
    town.tells("binh", "giao gv 101 cho chị Hoa")
    assert report(town)["state"] == "received"
    town.tells("nam", "gv 101")
    town.taps("nam", "Nhận thay")
    assert report(town)["state"] == "accepted"
    assert report(town)["assignee"] == official(town, "nam")


@pytest.mark.parametrize("asks", ["giao GV 101 cho anh Nam", "giao việc gv101 cho ông Bình ạ"])
def test_who_neither_holds_nor_leads_gives_nothing(town, asks):
    town.taps("hoa", "Nhận việc")
    town.comes_in("tu", "Anh Tú", "economy")
    town.tells("tu", "báo ngay", asks)
    assert "Chị Hoa đang giữ GV 101" in town.texts("tu")[-1]
    assert report(town)["assignee"] == official(town, "hoa")


def test_nobody_gets_it_who_may_not_answer_it(town):
    town.tells("binh", "giao GV 101 cho chị Vân")
    assert town.offered("binh") == ["Chị Hoa", "Anh Nam", "Ông Bình", "Thôi"]
    nam, id_ = button(town, "binh", "Anh Nam"), official(town, "nam")
    gone = OFFICIAL_ROLES.delete().where(OFFICIAL_ROLES.c.official_id == id_)
    town.write(lambda tx: tx.execute(gone))
    town.tells("binh", Tap(nam))
    assert "không làm được" in town.texts("binh")[-1]
    assert report(town)["assignee"] is None


def test_who_is_on_leave_gets_nothing_and_their_deputy_is_offered(town):
    """The reason, the last day of the leave and the deputy's name stand in one sentence."""
    hoa, nam, binh = (official(town, who) for who in ("hoa", "nam", "binh"))
    goes(town, nam, deputy=hoa)
    town.tells("binh", "giao GV 101 cho anh Nam")
    asked = town.texts("binh")[-1]
    assert "Anh Nam nghỉ đến hết thứ Hai 30/11, Chị Hoa làm thay." in asked
    town.taps("binh", "Giao người làm thay")
    assert "Em giao GV 101 cho Chị Hoa rồi ạ" in town.texts("binh")[-1]
    assert report(town)["assignee"] == hoa

    goes(town, nam)
    town.sends()
    town.tells("hoa", "giao GV 101 cho anh Nam")
    assert "chưa ai làm thay, nên em chưa giao GV 101" in town.texts("hoa")[-1]
    town.tells("hoa", Tap(button(town, "hoa", "Việc khác…")))
    town.taps("hoa", "Giao cho…")
    goes(town, binh)
    town.taps("hoa", "Ông Bình")
    assert "Người ấy đang nghỉ nên em chưa giao" in town.texts("hoa")[-1]
    assert report(town)["assignee"] == hoa
    assert event_kinds(town) == ["filed", "assigned"]


def test_a_forwarded_button_of_a_colleague_does_nothing(town):
    """A button that somebody copied is judged by who presses it."""
    town.taps("hoa", "Nhận việc")
    given = f"work:assign:{report(town)['report_id']}:2"
    town.tells("van", Tap(given))
    assert "GV 101 là việc của Phòng Kinh tế" in town.texts("van")[-1]
    town.comes_in("tu", "Anh Tú", "economy")
    town.tells("tu", "báo ngay", Tap(given))
    assert "Chị Hoa đang giữ GV 101" in town.texts("tu")[-1]
    assert report(town)["assignee"] == official(town, "hoa")


@pytest.mark.both
def test_another_department_gets_it_and_the_resident_is_told_whose_it_is(town):
    town.taps("hoa", "Nhận việc")
    due = report(town)["answer_due"]
    town.taps("hoa", "Việc khác…")
    town.taps("hoa", "Chuyển phòng khác")
    town.taps("hoa", "Phòng Văn hóa – Xã hội")
    assert town.texts("hoa")[-1].startswith("Em chuyển GV 101 sang Phòng Văn hóa – Xã hội rồi ạ")
    town.sends()

    assert report(town)["department"] == "culture"
    assert report(town)["assignee"] is None
    assert report(town)["answer_due"] == due
    assert event_kinds(town) == ["filed", "accepted", "moved"]
    assert "GV 101" in town.cards("van")[-1][1].text
    assert "Phòng Văn hóa – Xã hội" in town.texts("an")[-1]
    assert "GV 101" in town.texts("an")[-1]
