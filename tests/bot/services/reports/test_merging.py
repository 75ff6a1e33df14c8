"""Officials merge a report into another one that tells of the same."""

from datetime import timedelta

import pytest

from conversations.engine.model.messages import Tap
from storage.repositories.reports import followers
from storage.tables import REPORT_EVENTS, REPORT_FOLLOWERS, REPORTS
from tests.staff_town import Town


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("van", "Chị Vân", "culture")
    for who in ("hoa", "van"):
        town.tells(who, "báo ngay")
    town.files("an")
    town.files("binh", "đèn đường tắt cả tuần nay", "den duong tat")
    town.sends()
    return town


def states(town):
    return {row["code"]: row["state"] for row in town.rows(REPORTS)}


@pytest.mark.both
def test_its_resident_follows_the_other_and_is_told(town):
    town.tells("hoa", "gộp GV 102 vào GV 101")
    assert town.texts("hoa")[-1].startswith("Em gộp GV 102 vào GV 101")
    town.sends()
    assert states(town) == {"GV 101": "received", "GV 102": "merged"}
    (follower,) = town.rows(REPORT_FOLLOWERS)
    assert follower["person_id"] == town.person("binh")
    (event,) = town.rows(REPORT_EVENTS, kind="merged")
    assert event["reason"] == follower["report_id"]
    assert "GV 102 cùng một việc với GV 101" in town.texts("binh")[-1]


def test_one_that_was_merged_is_no_goal_and_nothing_is_merged_into_itself(town):
    town.tells("hoa", "GV 101")
    town.taps("hoa", "Việc khác…")
    town.taps("hoa", "Gộp vào việc khác")
    assert town.offered("hoa") == ["GV 102", "Không gộp"]
    old = next(b.data for b in town.replies("hoa")[-1].buttons if b.label == "GV 102")
    town.write(lambda tx: tx.execute(becomes("withdrawn")))
    town.tells("hoa", Tap(old))
    assert "Người dân đã rút GV 102 rồi, nên em chưa gộp GV 101" in town.texts("hoa")[-1]
    assert states(town)["GV 101"] == "received"


def becomes(state, code="GV 102"):
    return REPORTS.update().where(REPORTS.c.code == code).values(state=state)


@pytest.mark.parametrize(
    ("goal", "state", "why"),
    [
        ("GV 101", "received", "không gộp vào chính nó"),
        ("GV 999", "received", "Em không thấy mã GV 999"),
        ("HV 12", "received", "Em không thấy mã HV 12"),
        ("GV 102", "withdrawn", "Người dân đã rút GV 102 rồi"),
        ("GV 102", "answered", "GV 102 đã trả lời là xong"),
        ("GV 102", "confirmed", "GV 102 đã khép lại"),
        ("GV 102", "refused", "GV 102 đã khép lại"),
        ("GV 103", "received", "GV 103 là việc của Phòng Văn hóa"),
    ],
)
def test_a_code_that_can_be_no_goal_gets_its_reason(town, goal, state, why):
    town.files("cuc", "hàng xóm hát karaoke đến khuya", "tieng on")
    town.write(lambda tx: tx.execute(becomes(state)))
    town.tells("hoa", f"gộp GV 101 vào {goal}")
    assert why in town.texts("hoa")[-1]
    assert states(town)["GV 101"] == "received"
    town.tells("hoa", "gộp GV 101")
    town.tells("hoa", goal)
    assert why in town.texts("hoa")[-1]


def test_a_goal_that_was_merged_itself_tells_into_what(town):
    town.files("cuc", "đèn đường trước chợ tắt", "den duong tat")
    town.sends()
    town.tells("hoa", "gộp GV 103 vào GV 102")
    town.tells("hoa", "gộp GV 101 vào GV 103")
    assert "GV 103 đã gộp vào GV 102 rồi" in town.texts("hoa")[-1]


@pytest.mark.both
def test_a_merge_by_mistake_is_taken_back_with_what_was_left_of_the_clock(town, clock):
    town.tells("hoa", "GV 102")
    town.taps("hoa", "Nhận việc")
    town.sends()
    before = next(row for row in town.rows(REPORTS, code="GV 102"))
    town.tells("hoa", "gộp GV 102 vào GV 101")
    clock.passes(hours=48)
    town.sends()
    town.tells("hoa", "tách GV 102")
    assert town.texts("hoa")[-1].startswith("Em tách GV 102 khỏi GV 101 rồi ạ")
    town.sends()

    (row,) = town.rows(REPORTS, code="GV 102")
    assert (row["state"], row["assignee"]) == ("accepted", before["assignee"])
    assert row["answer_due"] > before["answer_due"]
    assert not town.rows(REPORT_FOLLOWERS)
    told = [text for text in town.texts("binh") if "GV 102 gộp nhầm vào GV 101" in text]
    assert len(told) == 1
    (event,) = town.rows(REPORT_EVENTS, kind="unmerged")
    assert event["reason"] == town.rows(REPORTS, code="GV 101")[0]["report_id"]


def test_who_followed_the_other_report_before_the_merge_still_does(town):
    id_, now = town.rows(REPORTS, code="GV 101")[0]["report_id"], town.context.now()
    binh, unit_id = town.person("binh"), town.context.unit_id
    town.write(lambda tx: followers.follow(tx, unit_id, id_, binh, now=now - timedelta(hours=1)))
    town.tells("hoa", "gộp GV 102 vào GV 101")
    town.tells("hoa", "tách GV 102")
    assert len(town.rows(REPORT_FOLLOWERS)) == 1


def test_a_merged_report_offers_to_be_separated_and_is_by_nobody_else(town):
    town.tells("hoa", "gộp GV 102 vào GV 101")
    town.tells("hoa", "GV 102")
    town.taps("hoa", "Việc khác…")
    assert town.offered("hoa") == ["Tách ra", "Thôi"]
    town.tells("van", "tách GV 102")
    assert "GV 102 là việc của Phòng Kinh tế" in town.texts("van")[-1]
    town.taps("hoa", "Tách ra")
    assert states(town) == {"GV 101": "received", "GV 102": "received"}


def test_who_may_not_work_on_it_merges_nothing(town):
    town.tells("van", "gộp GV 102 vào GV 101")
    assert "GV 102 là việc của Phòng Kinh tế" in town.texts("van")[-1]
    assert set(states(town).values()) == {"received"}
