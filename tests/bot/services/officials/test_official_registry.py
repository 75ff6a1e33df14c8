"""The registry of officials, roles, and removals."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from bot.cli import cli
from bot.commands import bootstrap
from bot.services.officials import official_registry, sign_in, staff_bot
from bot.services.officials.errors import OfficialError
from conversations.engine.model.messages import Start
from storage.repositories import audit
from storage.repositories.delivery.outbox import WAITING
from storage.repositories.officials import officials
from storage.tables import OFFICIAL_CHATS, OFFICIAL_ROLES, OFFICIALS
from storage.tables.outbox import STOPPED
from tests.resident import PACK
from tests.staff_town import Town


@pytest.fixture
def town(database, services):
    return Town(database, services)


def signs_in(town, name):
    """Sign an official in by an operator's link; return the cookie."""
    token = town.write(sign_in.create_sign_in_token, town.context, minutes=30, name=name)
    return town.write(sign_in.sign_in, town.context, token)


def changes_roles(town, name, *, add=(), remove=()):
    _, roles = town.write(
        official_registry.change_roles, town.context, name, add=add, remove=remove
    )
    return roles


def is_in(town, cookie):
    return town.write(sign_in.find_signed_in_official, town.context, cookie) is not None


def removes(town, name):
    return town.write(official_registry.remove_official, town.context, name)


def test_the_registry_lists_officials_with_the_dates_of_their_access(town, clock):
    began = town.context.now()
    town.comes_in("hoa", "Chị Hoa", "police", "economy")
    clock.passes(hours=1)
    signs_in(town, "Anh Tuấn")

    hoa, tuan = town.write(official_registry.list_officials, town.context)
    assert (hoa.name, hoa.departments) == ("Chị Hoa", ["economy", "police"])
    assert (hoa.since, hoa.joined_staff_bot, hoa.signed_in) == (began, began, None)
    assert (tuan.name, tuan.departments, tuan.joined_staff_bot) == ("Anh Tuấn", [], None)
    assert tuan.signed_in == tuan.since == began + timedelta(hours=1)

    clock.passes(hours=9)  # longer than an idle session lasts
    assert town.write(official_registry.list_officials, town.context)[1].signed_in is None


@pytest.mark.both
def test_a_removed_official_has_no_access(town):
    town.comes_in("hoa")
    cookie, other = signs_in(town, "Chị Hoa"), signs_in(town, "Anh Tuấn")
    changes_roles(town, "Anh Tuấn", add=["administrator"])
    link = town.write(sign_in.create_sign_in_token, town.context, minutes=30, name="Chị Hoa")
    invitation = town.write(staff_bot.invite_official, town.context, "Chị Hoa", days=2)

    assert removes(town, " Chị  Hoa ") == "Chị Hoa"
    assert (is_in(town, cookie), is_in(town, other)) == (False, True)
    assert town.write(sign_in.sign_in, town.context, link) is None
    assert town.rows(OFFICIAL_CHATS) == []
    town.tells("hoa", "việc mới")
    assert "chỗ riêng của cán bộ" in town.texts("hoa")[-1]
    with capture_logs() as logged:
        town.tells("hoa", Start(invitation))
    (failed,) = logged
    assert (failed["event"], failed["reason"]) == ("sign_in.failed", "no_invitation")
    assert "đã dùng rồi hoặc đã quá hạn" in town.texts("hoa")[-1]
    assert [
        entry.name for entry in town.write(official_registry.list_officials, town.context)
    ] == ["Anh Tuấn"]


def test_waiting_messages_to_a_removed_official_are_not_sent(town):
    town.comes_in("hoa")
    town.comes_in("tuan", "Anh Tuấn")
    town.files()
    removes(town, "Chị Hoa")
    town.files("binh")

    assert {row["state"] for row in town.sent("hoa")} == {STOPPED}
    assert {row["reason"] for row in town.sent("hoa")} == {"removed"}
    assert WAITING in {row["state"] for row in town.sent("tuan")}
    assert len(town.sent("tuan")) == len(town.sent("hoa")) + 1


def test_past_acts_keep_the_name_and_a_later_official_of_that_name_is_new(town):
    signs_in(town, "Anh Tuấn")
    signs_in(town, "Chị Hoa")
    (before,) = town.rows(OFFICIALS, name="Chị Hoa")
    assert town.rows(OFFICIAL_ROLES, official_id=before["official_id"])
    removes(town, "Chị Hoa")

    id_ = before["official_id"]
    assert town.write(officials.name_of, town.context.unit_id, id_) == "Chị Hoa"
    assert town.acts()[-1] == ("official.remove", "operator", id_)
    assert town.write(audit.verify, town.context.unit_id) is None
    town.invited("Chị Hoa")
    assert len(town.rows(OFFICIALS, name="Chị Hoa")) == 2
    assert len(town.write(official_registry.list_officials, town.context)) == 2


def test_the_first_official_is_administrator_and_officer_and_others_are_officers(town):
    signs_in(town, "Chị Hoa")
    signs_in(town, "Anh Tuấn")
    town.invited("Ông Bảo", roles=())
    listed = town.write(official_registry.list_officials, town.context)
    assert [entry.roles for entry in listed] == [
        ["administrator", "officer"],
        ["officer"],
        ["officer"],
    ]


def test_the_first_official_must_be_an_administrator(town):
    with pytest.raises(OfficialError, match="--role administrator"):
        town.invited("Chị Hoa", roles=["officer"])
    assert town.rows(OFFICIALS) == []


def test_an_unknown_role_is_refused_with_the_known_ones(town):
    with pytest.raises(OfficialError, match="'boss'; there are officer, approver, lead"):
        town.invited("Chị Hoa", roles=["administrator", "boss"])
    assert town.rows(OFFICIALS) == []
    signs_in(town, "Chị Hoa")
    with pytest.raises(OfficialError, match="'boss'; there are"):
        changes_roles(town, "Chị Hoa", add=["boss"])


def test_giving_and_withdrawing_roles_is_audited(town):
    signs_in(town, "Chị Hoa")
    before = len(town.acts())
    assert changes_roles(town, "Chị Hoa", add=["lead", "lead"], remove=["officer"]) == [
        "lead",
        "administrator",
    ]
    (hoa,) = town.rows(OFFICIALS)
    assert town.acts()[before:] == [
        ("official.give.lead", "operator", hoa["official_id"]),
        ("official.take.officer", "operator", hoa["official_id"]),
    ]
    rows = town.rows(OFFICIAL_ROLES)
    assert {row["role"] for row in rows} == {"lead", "administrator"}
    assert {row["given_by"] for row in rows} == {"operator"}
    assert town.write(audit.verify, town.context.unit_id) is None

    # A change without effect is not audited.
    assert changes_roles(town, "Chị Hoa", add=["lead"], remove=["auditor"]) == [
        "lead",
        "administrator",
    ]
    assert len(town.acts()) == before + 2


def test_an_official_keeps_a_role_and_a_unit_an_administrator(town):
    signs_in(town, "Chị Hoa")
    signs_in(town, "Anh Tuấn")
    with pytest.raises(OfficialError, match="at least one role"):
        changes_roles(town, "Anh Tuấn", remove=["officer"])
    with pytest.raises(OfficialError, match="last administrator"):
        changes_roles(town, "Chị Hoa", remove=["administrator"])
    changes_roles(town, "Anh Tuấn", add=["administrator"])
    assert changes_roles(town, "Chị Hoa", remove=["administrator"]) == ["officer"]


def test_a_removed_official_has_no_role(town):
    signs_in(town, "Chị Hoa")
    town.invited("Anh Tuấn")
    removes(town, "Chị Hoa")
    (hoa,) = town.rows(OFFICIALS, name="Chị Hoa")
    assert town.rows(OFFICIAL_ROLES, official_id=hoa["official_id"]) == []
    assert ("official.take.officer", "operator", hoa["official_id"]) in town.acts()


def test_an_unknown_official_and_the_last_one_can_not_be_removed(town):
    cookie = signs_in(town, "Chị Hoa")
    with pytest.raises(OfficialError, match=r"There is no official called Hoa.*user list"):
        removes(town, "Hoa")
    with pytest.raises(OfficialError, match=r"Chị Hoa is the last.*user add"):
        removes(town, "Chị Hoa")
    assert is_in(town, cookie)

    signs_in(town, "Anh Tuấn")
    with pytest.raises(OfficialError, match="last administrator"):
        removes(town, "Chị Hoa")
    changes_roles(town, "Anh Tuấn", add=["administrator"])
    removes(town, "Chị Hoa")
    with pytest.raises(OfficialError, match="no official called Chị Hoa"):
        removes(town, "Chị Hoa")
    with pytest.raises(OfficialError, match="Anh Tuấn is the last"):
        removes(town, "Anh Tuấn")


def test_an_operator_lists_and_removes_officials(settings, town, monkeypatch):
    # Each command would read it: that took most of the time.
    monkeypatch.setattr(bootstrap, "read_pack", lambda _: PACK)

    def run(*words):
        config = str(settings.home / "config.toml")
        return CliRunner().invoke(cli, ("user", *words), env={"CAUNOI_CONFIG": config})

    assert "xã Gia Viễn: 0 officials" in run("list").stdout
    assert run("add", "Chị Hoa", "--department", "economy").exit_code == 0
    refused = run("remove", "Chị Hoa")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    for words in (("Chi Hoa",), ("--name", "Chi Hoa")):
        unknown = run("link", *words)
        assert (unknown.exit_code, "bot user list" in unknown.stderr) == (2, True)
    assert "/office/sign-in?token=" in run("link", " Chị  Hoa ").stdout
    signs_in(town, "Anh Tuấn")
    listed = run("list").stdout
    assert "Chị Hoa (administrator, officer; economy): official since 20" in listed
    assert "not signed in, not at the staff bot" in listed
    assert "Anh Tuấn (officer; all departments)" in listed
    assert "last administrator" in run("remove", "Chị Hoa").stderr
    assert run("role", "Anh Tuấn", "--add", "administrator", "--add", "lead").stdout == (
        "Anh Tuấn: officer, lead, administrator\n"
    )
    assert run("role", "Anh Tuấn", "--remove", "officer").stdout == (
        "Anh Tuấn: lead, administrator\n"
    )
    assert run("role", "Anh Tuấn").stdout == "Anh Tuấn: lead, administrator\n"
    assert "'boss'; there are officer" in run("role", "Anh Tuấn", "--add", "boss").stderr
    assert run("add", "Ông Bảo", "--role", "auditor", "--role", "approver").exit_code == 0
    assert "Ông Bảo (approver, auditor; all departments)" in run("list").stdout
    assert "Chị Hoa is no official any more" in run("remove", "Chị Hoa").stdout
    assert "Chị Hoa" not in run("list").stdout
