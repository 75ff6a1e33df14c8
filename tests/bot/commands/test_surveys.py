"""The commands about surveys."""

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.services.surveys import approval
from bot.services.surveys.content import hash_content
from storage.repositories.surveys import surveys

FILE = """\
closes_at = 2126-12-10T17:00:00
title = { vi = "Chợ Me" }
why = { vi = "Để sửa chợ." }

[[questions]]
id = "roof"
kind = "one"
text = { vi = "Chợ cần mái che không ạ?" }
options = [{ id = "new", name = { vi = "Cần" } }, { id = "none", name = { vi = "Không cần" } }]
"""


@pytest.fixture
def run(settings, database, context):
    """Run a command with the test's settings."""
    config = str(settings.home / "config.toml")
    return lambda *words: CliRunner().invoke(
        cli, ["survey", *map(str, words)], env={"CAUNOI_CONFIG": config}
    )


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "market.toml"
    file.write_text(FILE, "utf-8")
    return file


def approves(database, context):
    def work(tx):
        found = surveys.find_by_code(tx, context.unit_id, "YK 1")
        assert found
        content = surveys.load_version(tx, context.unit_id, found.survey_id, 1).content
        hash_ = hash_content(found.survey_id, content)
        approval.approve(tx, context, "approver", found.survey_id, version=1, content_hash=hash_)

    database.write_now(work)


def test_a_file_is_submitted_for_an_official_to_approve(run, file, database, context):
    assert run("load", file).stdout == "YK 1 waits for an official's approval.\n"
    assert "YK 1  waiting" in run("list").stdout
    approves(database, context)
    assert run("results", "yk 1").stdout.splitlines() == [
        "YK 1  open  Chợ Me",
        "0 people answered.",
        "Chợ cần mái che không ạ?  (0 of 0)",
        "  Cần: 0 (0%)",
        "  Không cần: 0 (0%)",
    ]
    assert "YK 1  closed" in run("close", "1", "--reason", "đủ rồi").stdout
    again = run("close", "1", "--reason", "đủ rồi")
    assert (again.exit_code, "It is closed." in again.stderr) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("2126", "2020", "survey: past"),
        ('id = "new"', 'id = "none"', "roof: twice"),
        ('kind = "one"', 'kind = "essay"', "roof: kind"),
        ('kind = "one"', 'sort = "one"', "unknown field `sort`"),
        ("[[questions]]", "[[questions", "TOML"),
    ],
)
def test_a_file_with_a_fault_is_refused_and_nothing_is_kept(run, file, old, new, says):
    file.write_text(FILE.replace(old, new), "utf-8")
    ended = run("load", file)
    assert ended.exit_code == 2
    assert says.casefold() in ended.stderr.casefold()
    assert run("list").stdout == "No survey yet.\n"


def test_an_unknown_code_is_said_to_be_unknown(run):
    assert "There is no survey 7." in run("results", "7").stderr
