"""Who is on the roll of officials, and what is left of whoever is taken off it."""

from datetime import timedelta

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.deeds import roll, sign_in, staff_desk
from bot.deeds.staff_desk import OfficialError
from conversations.engine.messages import Start
from storage.repositories import audit, officials
from storage.repositories.outbox import WAITING
from storage.tables import OFFICIAL_CHATS, OFFICIALS
from storage.tables.outbox import STOPPED
from tests.office import Town


@pytest.fixture
def town(database, hall):
    return Town(database, hall)


def signs_in(town, name):
    """Let an official open the link that an operator printed; return their cookie."""
    token = town.write(sign_in.invite, town.desk, minutes=30, name=name)
    return town.write(sign_in.sign_in, town.desk, token)


def is_in(town, cookie):
    return town.write(sign_in.signed_in, town.desk, cookie) is not None


def removes(town, name):
    return town.write(roll.remove, town.desk, name)


def test_the_roll_tells_who_is_where_since_when(town, clock):
    began = town.desk.now()
    town.comes_in("hoa", "Chị Hoa", "urban", "economy")
    clock.passes(hours=1)
    signs_in(town, "Anh Tuấn")

    hoa, tuan = town.write(roll.read, town.desk)
    assert (hoa.name, hoa.departments) == ("Chị Hoa", ["economy", "urban"])
    assert (hoa.since, hoa.at_the_bot, hoa.signed_in) == (began, began, None)
    assert (tuan.name, tuan.departments, tuan.at_the_bot) == ("Anh Tuấn", [], None)
    assert tuan.signed_in == tuan.since == began + timedelta(hours=1)

    clock.passes(hours=9)  # longer than anyone stays signed in without a visit
    assert town.write(roll.read, town.desk)[1].signed_in is None


def test_whoever_is_removed_has_no_way_in_any_more(town):
    town.comes_in("hoa")
    cookie, other = signs_in(town, "Chị Hoa"), signs_in(town, "Anh Tuấn")
    link = town.write(sign_in.invite, town.desk, minutes=30, name="Chị Hoa")
    invitation = town.write(staff_desk.invite, town.desk, "Chị Hoa", days=2)

    assert removes(town, " Chị  Hoa ") == "Chị Hoa"
    assert (is_in(town, cookie), is_in(town, other)) == (False, True)
    assert town.write(sign_in.sign_in, town.desk, link) is None
    assert town.rows(OFFICIAL_CHATS) == []
    town.tells("hoa", "việc mới")
    assert "chỗ riêng của cán bộ" in town.texts("hoa")[-1]
    town.tells("hoa", Start(invitation))
    assert "đã dùng rồi hoặc đã quá hạn" in town.texts("hoa")[-1]
    assert [entry.name for entry in town.write(roll.read, town.desk)] == ["Anh Tuấn"]


def test_what_waits_for_them_is_not_sent(town):
    town.comes_in("hoa")
    town.comes_in("tuan", "Anh Tuấn")
    town.files()
    removes(town, "Chị Hoa")
    town.files("binh")

    assert {row["state"] for row in town.sent("hoa")} == {STOPPED}
    assert {row["reason"] for row in town.sent("hoa")} == {"removed"}
    assert WAITING in {row["state"] for row in town.sent("tuan")}
    assert len(town.sent("tuan")) == len(town.sent("hoa")) + 1


def test_what_they_did_stays_and_whoever_has_their_name_is_someone_else(town):
    signs_in(town, "Anh Tuấn")
    signs_in(town, "Chị Hoa")
    (before,) = town.rows(OFFICIALS, name="Chị Hoa")
    removes(town, "Chị Hoa")

    id_ = before["official_id"]
    assert town.write(officials.name_of, town.desk.unit_id, id_) == "Chị Hoa"
    assert town.acts()[-1] == ("official.remove", "operator", id_)
    assert town.write(audit.check, town.desk.unit_id) is None
    town.invited("Chị Hoa")
    assert len(town.rows(OFFICIALS, name="Chị Hoa")) == 2
    assert len(town.write(roll.read, town.desk)) == 2


def test_nobody_unknown_and_not_the_last_one_is_removed(town):
    cookie = signs_in(town, "Chị Hoa")
    with pytest.raises(OfficialError, match=r"There is no official called Hoa.*user list"):
        removes(town, "Hoa")
    with pytest.raises(OfficialError, match=r"Chị Hoa is the last.*user add"):
        removes(town, "Chị Hoa")
    assert is_in(town, cookie)

    signs_in(town, "Anh Tuấn")
    removes(town, "Chị Hoa")
    with pytest.raises(OfficialError, match="no official called Chị Hoa"):
        removes(town, "Chị Hoa")
    with pytest.raises(OfficialError, match="Anh Tuấn is the last"):
        removes(town, "Anh Tuấn")


def test_an_operator_lists_and_removes(settings, town):
    def run(*words):
        config = str(settings.home / "config.toml")
        return CliRunner().invoke(app, ("user", *words), env={"CAUNOI_CONFIG": config})

    assert "xã Gia Viễn: 0 officials" in run("list").stdout
    assert run("add", "Chị Hoa", "--department", "urban").exit_code == 0
    refused = run("remove", "Chị Hoa")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    unknown = run("link", "--name", "Chi Hoa")
    assert (unknown.exit_code, "bot user list" in unknown.stderr) == (2, True)
    assert "/office/sign-in?token=" in run("link", "--name", " Chị  Hoa ").stdout
    signs_in(town, "Anh Tuấn")
    listed = run("list").stdout
    assert "Chị Hoa (urban): official since 20" in listed
    assert "not signed in, not at the staff bot" in listed
    assert "Anh Tuấn (all departments)" in listed
    assert "Chị Hoa is no official any more" in run("remove", "Chị Hoa").stdout
    assert "Chị Hoa" not in run("list").stdout
