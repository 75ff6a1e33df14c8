"""Whatever an official does wrongly gets its reason, and nothing changes by it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.services.officials import leaves
from conversations.engine.model.messages import Tap
from storage.tables import REPORTS
from tests.staff_town import Town, event_kinds, official, report

MENDED = "Sáng nay tổ đường bộ đã vá xong ổ gà."
CASES = {
    "done without proof": (
        "hoa",
        ("[reply]", "đã xong", MENDED, "gửi"),
        "gửi ảnh chụp chỗ đã làm",
    ),
    "a reason without a photo": (
        "hoa",
        ("[reply]", "đã xong", MENDED, "không có ảnh", "tại vì"),
        "bấm một lý do dưới đây",
    ),
    "to someone on leave": ("hoa", ("giao GV 101 cho anh Nam",), "chưa ai làm thay"),
    "a date that has passed": ("hoa", ("[extend]", "1/1/2020"), "Lúc ấy đã qua rồi ạ."),
    "a date too far away": ("hoa", ("[extend]", "1/1/2099"), "quá ba tháng"),
    "two words": ("hoa", ("[reply]", "đang làm", "Ok nhé"), "ít nhất 10 chữ cái"),
    "two words of a question": ("hoa", ("[ask]", "Ở đâu"), "ít nhất 10 chữ cái"),
    "two words to correct": ("hoa", ("sửa câu trả lời GV 101",), "chưa gửi lời nào"),
    "another unit's report": ("hoa", ("work:reply:foreign:1",), "Em không thấy phản ánh ấy ạ."),
    "no report at all": ("hoa", ("work:merge:nothing:1",), "Em không thấy phản ánh ấy ạ."),
    "a forwarded button, elsewhere": ("van", ("[more]",), "GV 101 là việc của Phòng Kinh tế"),
    "a forwarded button of the holder": ("nam", ("[accept]",), "Chị Hoa đã nhận GV 101 trước rồi"),
    "a code elsewhere": ("van", ("tách GV 101",), "GV 101 là việc của Phòng Kinh tế"),
    "a code of nothing": ("hoa", ("giao GV 999 cho Nam",), "Em không thấy phản ánh ấy ạ."),
    "merged into itself": ("hoa", ("gộp GV 101 vào GV 101",), "không gộp vào chính nó"),
    "separated, but never merged": ("hoa", ("tách GV 101",), "không còn chờ cán bộ làm việc ấy"),
}
WITHDRAWN = ("giao GV 101 cho Nam", "sửa chỗ GV 101", "gộp GV 101", "rút câu trả lời GV 101")


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("nam", "Anh Nam", "economy")
    town.comes_in("van", "Chị Vân", "culture")
    for who in ("hoa", "nam", "van"):
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    town.taps("hoa", "Nhận việc")
    town.sends()
    return town


def foreign(town):
    """Store a report of another unit."""

    def copy(tx):
        row = dict(tx.execute(select(REPORTS)).mappings().one())
        row |= {"unit_id": "elsewhere", "report_id": "foreign", "person_id": None}
        tx.execute(REPORTS.insert(), row)

    town.write(copy)


def does(town, who, said):
    """Say something, or press a button that carries the act in brackets."""
    if said.startswith("["):
        said = f"work:{said[1:-1]}:{report(town)['report_id']}:1"
    town.tells(who, Tap(said) if said.startswith("work:") else said)


@pytest.mark.parametrize("case", CASES)
def test_it_gets_its_reason_and_nothing_changes(town, case):
    who, said, why = CASES[case]
    if "leave" in case:
        today = town.context.now().date()
        nam = official(town, "nam")
        days = leaves.LeaveSpan(today, today + timedelta(days=3))
        town.write(leaves.take_leave, town.context, nam, days, deputy="", by=nam)
    before = report(town)
    if "unit" in case:
        foreign(town)
        town.tells(who, Tap(said[0]))
    else:
        for each in said:
            does(town, who, each)
    assert why in town.texts(who)[-1]
    assert town.rows(REPORTS, unit_id=town.context.unit_id) == [before]
    assert event_kinds(town) == ["filed", "accepted"]


@pytest.mark.parametrize("said", WITHDRAWN)
def test_a_withdrawn_report_says_so_whatever_its_code_is_typed_for(town, said):
    town.says("an", "rút lại phản ánh vừa gửi", "rút lại")
    assert report(town)["state"] == "withdrawn"
    town.sends()
    town.tells("hoa", said)
    assert town.texts("hoa")[-1].startswith("Người dân đã rút GV 101 rồi")
    town.tells("hoa", "GV 101")
    assert "Người dân đã rút lại, không phải làm nữa" in town.texts("hoa")[-1]
