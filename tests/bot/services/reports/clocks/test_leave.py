"""Officials on leave and their deputies; handing over what an official holds."""

from datetime import date

import pytest

from bot.services.officials import leaves
from bot.services.officials.leaves import LeaveError, LeaveSpan
from bot.services.reports.clocks.handing_over import hand_over
from storage.tables import REPORT_EVENTS
from tests.bot.services.reports.clocks.test_sweep import LEAD, OFFICER, Office

NOVEMBER = {"since": date(2026, 11, 23), "until": date(2026, 11, 30)}


@pytest.fixture
def office(database, services, clock):
    office = Office(database, services, clock)
    for who, name, roles in (("lan", "Bà Lan", OFFICER), ("tam", "Ông Tám", LEAD)):
        office.comes_in(who, name)
        office.invited(name + " hai", roles=roles)
    office.tells("hoa", "báo ngay")
    office.files()
    office.sends()
    return office


def goes(office, who, deputy="", **days):
    office.write(
        leaves.take_leave,
        office.context,
        office.id_of(who),
        LeaveSpan(**{**NOVEMBER, **days}),
        deputy=office.id_of(deputy) if deputy else "",
        by="operator",
    )
    office.sends()


def test_a_deputy_is_reminded_and_told_for_who_is_on_leave(office):
    office.taps("hoa", "Nhận việc")
    goes(office, "Chị Hoa", "Bà Lan")
    assert "Chị Hoa nghỉ từ 23/11 đến 30/11, nhờ bà làm thay" in office.texts("lan")[-1]
    goes(office, "Anh Nam", "Ông Tám")
    office.sends()
    assert office.at(23, 15, 30).keys() == {"lan"}
    assert office.at(25, 8).keys() == {"an", "tam"}


def test_who_is_back_is_told_again_and_two_deputies_of_each_other_are_no_trap(office):
    office.taps("hoa", "Nhận việc")
    office.sends()
    goes(office, "Chị Hoa", until=date(2026, 11, 23))
    assert office.at(23, 15, 30).keys() == {"lan", "tam"}
    assert office.at(25, 8).keys() == {"an", "nam"}
    goes(office, "Bà Lan", "Ông Tám", since=date(2026, 11, 26))
    with pytest.raises(LeaveError, match="away") as refused:
        goes(office, "Ông Tám", "Bà Lan", since=date(2026, 11, 27))
    assert refused.value.until == date(2026, 11, 30)


@pytest.mark.both
def test_all_open_work_is_handed_over_in_one_act_and_never_to_who_is_away(office):
    office.taps("hoa", "Nhận việc")
    office.sends()
    giver, taker = office.id_of("Chị Hoa"), office.id_of("Bà Lan")
    goes(office, "Bà Lan")
    with pytest.raises(LeaveError, match="away"):
        office.write(hand_over, office.context, giver, taker, by="operator")
    office.write(leaves.end_leave, office.context, taker, by="operator")
    done = office.write(hand_over, office.context, giver, taker, by="operator")
    assert (done.moved, done.kept) == (1, [])
    assert office.report()["assignee"] == taker
    office.sends()
    assert "Chị Hoa giao lại 1 việc cho bà" in office.texts("lan")[-1]
    assert office.rows(REPORT_EVENTS)[-1]["kind"] == "handed_over"
    again = office.write(hand_over, office.context, giver, taker, by="operator")
    assert again.moved == 0


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ({"since": date(2026, 11, 1), "until": date(2026, 11, 2)}, "past"),
        ({"since": date(2026, 12, 2), "until": date(2026, 12, 1)}, "order"),
        ({"until": date(2028, 12, 1)}, "long"),
    ],
)
def test_days_that_cannot_be_are_refused(office, days, why):
    with pytest.raises(LeaveError, match=why):
        goes(office, "Chị Hoa", **days)
