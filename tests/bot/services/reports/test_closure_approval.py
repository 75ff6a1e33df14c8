"""A lead approves that work is done without a photo; where there is none, a deputy does."""

import pytest

from bot.services.officials.permissions import Role
from storage.tables import REPORTS
from tests.bot.services.reports.test_closure_contract import press, says_done, state
from tests.staff_town import Town


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy", "culture")
    town.tells("hoa", "báo ngay")
    return town


def has_official(town, who, name, *roles):
    """Let an official come in to the staff bot."""
    town.comes_in(who, name, "economy", roles=roles)
    town.tells(who, "báo ngay")


def test_a_lead_without_a_chat_is_waited_for(town):
    town.invited("Ông Nam", "economy", roles=[Role.LEAD])
    has_official(town, "tu", "Anh Tú", Role.DEPUTY)
    town.files()
    says_done(town, "hoa", "không có ảnh", "không chụp được")

    assert "nhờ lãnh đạo duyệt" in town.texts("hoa")[-1]
    town.tells("tu", "GV 101")
    assert "Duyệt là xong" not in town.offered("tu")


def test_where_there_is_no_lead_a_deputy_approves(town):
    has_official(town, "tu", "Anh Tú", Role.DEPUTY)
    town.invited("Ông Nam", "culture", roles=[Role.LEAD])
    town.files()
    says_done(town, "hoa", "không có ảnh", "không chụp được")
    press(town, "tu", "Duyệt là xong")

    assert state(town) == "answered"


def test_an_officer_alone_gets_no_approval(town):
    town.files()
    says_done(town, "hoa", "không có ảnh", "không chụp được")

    assert "Chưa có lãnh đạo nào" in town.texts("hoa")[-1]
    assert town.rows(REPORTS)[0]["state"] == "in_progress"
