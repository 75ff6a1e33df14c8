"""The staff bot for an official with only some permissions."""

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
    """An official who may choose her news of work, but not see reports."""
    hoa = official(work=WaitingReports(("r1",), left=3))
    hoa.entries = NEWS_ONLY
    may(hoa, "do_work_news")
    return hoa


def may(someone, *actions):
    someone.known = {
        **someone.known,
        CurrentStaffBotUser: StaffBotUser(NAME, actions=actions),
    }


def test_the_menu_has_only_allowed_dialogues(hoa):
    hoa.says("xin chào")
    assert "Đổi cách báo việc" in hoa.labels
    assert "Xem việc mới" not in hoa.labels


@pytest.mark.parametrize(
    "asks", ["việc mới", "Xem việc mới", "/viecmoi", "cho tôi xem việc mới với"]
)
def test_a_refused_request_names_whom_to_ask(hoa, asks):
    hoa.says(asks)
    assert hoa.last.text.startswith(REFUSED)
    assert "người quản trị" in hoa.last.text
    assert hoa.is_at_home


def test_a_number_chooses_from_the_menu_as_shown(hoa):
    hoa.says("xin chào", "1")
    assert hoa.asked == "when"


def test_during_another_dialogue_only_a_command_is_refused(hoa):
    hoa.says("đổi cách báo việc", "/viecmoi")
    assert hoa.last.text.startswith(REFUSED)
    assert hoa.asked == "when"
    hoa.says("báo ngay")
    assert "có phản ánh mới là em báo" in hoa.last.text


def test_an_open_dialogue_ends_when_it_is_refused(hoa):
    may(hoa, "do_new_work", "do_work_news")
    hoa.says("việc mới")
    assert hoa.asked.startswith("page")
    may(hoa, "do_work_news")
    hoa.says("xem thêm")
    assert hoa.last.text.startswith(REFUSED)
    assert hoa.is_at_home
