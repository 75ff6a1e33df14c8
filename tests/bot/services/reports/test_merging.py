"""Officials merge a report into another one that tells of the same."""

import pytest

from conversations.engine.model.messages import Tap
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
    withdrawn = REPORTS.update().where(REPORTS.c.code == "GV 102").values(state="withdrawn")
    town.write(lambda tx: tx.execute(withdrawn))
    town.tells("hoa", Tap(old))
    assert "gộp rồi, nên em chưa gộp" in town.texts("hoa")[-1]
    assert states(town)["GV 101"] == "received"


def test_who_may_not_work_on_it_merges_nothing(town):
    town.tells("van", "gộp GV 102 vào GV 101")
    assert "GV 102 là việc của Phòng Kinh tế" in town.texts("van")[-1]
    assert set(states(town).values()) == {"received"}
