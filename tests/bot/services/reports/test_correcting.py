"""Officials correct in the staff bot what a report is about, and where."""

from datetime import timedelta

import pytest

from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Location, Start, Tap
from tests.staff_town import Town, event_kinds, report


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.tells("binh", Start(town.invited("Ông Bình", "economy", roles=(Role.LEAD,))))
    town.comes_in("van", "Chị Vân", "culture")
    for who in ("hoa", "binh", "van"):
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    return town


@pytest.mark.both
def test_a_category_is_corrected_by_buttons_and_everything_follows(town):
    town.taps("hoa", "Nhận việc")
    town.taps("hoa", "Việc khác…")
    town.taps("hoa", "Sửa loại việc")
    town.tells("hoa", "Tiếng ồn")
    assert town.texts("hoa")[-1].startswith("Em sửa GV 101 thành")
    town.sends()

    row = report(town)
    assert (row["category"], row["department"], row["assignee"]) == ("noise", "culture", None)
    assert event_kinds(town) == ["filed", "accepted", "recategorised", "moved"]
    assert "GV 101" in town.cards("van")[-1][1].text
    told = [text for text in town.texts("an") if "GV 101 nay là việc" in text]
    assert len(told) == 1
    assert "Phòng Văn hóa – Xã hội" in told[0]


def test_a_category_is_corrected_by_a_sentence_and_its_holder_stays(town):
    town.taps("hoa", "Nhận việc")
    old = report(town)
    town.tells("hoa", "GV 101 là đèn đường, không phải ổ gà")
    row = report(town)
    assert row["category"] == "lights"
    assert row["assignee"] == old["assignee"]
    assert row["resolve_due"] < old["resolve_due"]
    assert event_kinds(town) == ["filed", "accepted", "recategorised"]


def test_urgency_follows_the_category(town):
    assert report(town)["urgency"] == 0
    town.tells("hoa", "GV 101 là cống tắc, không phải đường")
    assert (report(town)["category"], report(town)["urgency"]) == ("drains", 1)


def test_nothing_is_overdue_by_the_correction_alone(town, clock):
    town.taps("hoa", "Nhận việc")
    clock.passes(hours=24 * 12)
    town.tells("hoa", "GV 101 là mất điện, không phải ổ gà")
    row = report(town)
    assert row["category"] == "power"
    assert row["resolve_due"] >= clock.now + timedelta(hours=7)
    assert row["answer_due"] >= clock.now + timedelta(hours=7)


def test_a_place_is_corrected_and_residents_are_told(town):
    town.tells("hoa", "sửa chỗ GV 101")
    town.tells("hoa", "phố Me", "cạnh nhà văn hóa", "đúng")
    assert town.texts("hoa")[-1].startswith("Em sửa lại chỗ của GV 101")
    town.sends()
    assert report(town)["neighbourhood"] == "me"
    assert event_kinds(town) == ["filed", "relocated"]
    assert "GV 101: cán bộ đã sửa lại chỗ" in town.texts("an")[-1]


def test_a_location_corrects_the_place(town):
    hood = town.context.unit.neighbourhoods[1].landmarks[0]
    town.tells("hoa", "sửa chỗ GV 101", Location(hood.latitude, hood.longitude), "đúng")
    row = report(town)
    assert (row["latitude"], row["longitude"]) == (hood.latitude, hood.longitude)
    assert event_kinds(town) == ["filed", "relocated"]


def test_who_may_not_work_on_it_corrects_nothing(town):
    id_ = report(town)["report_id"]
    for act in ("category", "place"):
        town.tells("van", Tap(f"work:{act}:{id_}:1"))
        assert "GV 101 là việc của Phòng Kinh tế" in town.texts("van")[-1]
    town.tells("van", "GV 101 là rác, không phải ổ gà")
    assert "GV 101 là việc của Phòng Kinh tế" in town.texts("van")[-1]
    assert event_kinds(town) == ["filed"]


def test_a_colleague_who_saw_the_old_category_is_told(town):
    town.tells("binh", "GV 101")
    town.tells("hoa", "GV 101 là đèn đường, không phải ổ gà")
    town.taps("binh", "Việc khác…")
    assert "Chị Hoa vừa sửa GV 101" in town.texts("binh")[-1]
