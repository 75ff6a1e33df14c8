"""An official who may do only a part of what the staff bot has."""

import pytest
from msgspec import structs

from bot.registry import REGISTRY
from conversations.staff.officials.queries import CurrentStaffBotUser, StaffBotUser
from conversations.staff.reports.queries import WaitingReports
from tests.official import NAME, official

NEWS_ONLY = tuple(
    structs.replace(entry, action=f"do_{entry.name}") for entry in REGISTRY.staff_dialogues
)
REFUSED = 'Việc "Xem việc mới" chưa giao cho anh/chị ạ'


@pytest.fixture
def hoa():
    """An official who may choose how she is told of work, and may not look at it."""
    hoa = official(work=WaitingReports(("r1",), left=3))
    hoa.entries = NEWS_ONLY
    may(hoa, "do_work_news")
    return hoa


def may(someone, *actions):
    someone.known = {
        **someone.known,
        CurrentStaffBotUser: StaffBotUser(NAME, actions=actions),
    }


def test_the_menu_has_only_what_is_allowed(hoa):
    hoa.says("xin chào")
    assert "Đổi cách báo việc" in hoa.labels
    assert "Xem việc mới" not in hoa.labels


@pytest.mark.parametrize(
    "asks", ["việc mới", "Xem việc mới", "/viecmoi", "cho tôi xem việc mới với"]
)
def test_whoever_asks_for_what_is_refused_is_told_whom_to_ask(hoa, asks):
    hoa.says(asks)
    assert hoa.last.text.startswith(REFUSED)
    assert "người quản trị" in hoa.last.text
    assert hoa.is_at_home


def test_a_number_chooses_of_the_menu_that_is_shown(hoa):
    hoa.says("xin chào", "1")
    assert hoa.asked == "when"


def test_inside_another_dialogue_only_a_command_is_refused(hoa):
    hoa.says("đổi cách báo việc", "/viecmoi")
    assert hoa.last.text.startswith(REFUSED)
    assert hoa.asked == "when"
    hoa.says("báo ngay")
    assert "có phản ánh mới là em báo" in hoa.last.text


def test_a_dialogue_that_is_refused_in_its_midst_ends(hoa):
    may(hoa, "do_new_work", "do_work_news")
    hoa.says("việc mới")
    assert hoa.asked.startswith("page")
    may(hoa, "do_work_news")
    hoa.says("xem thêm")
    assert hoa.last.text.startswith(REFUSED)
    assert hoa.is_at_home
