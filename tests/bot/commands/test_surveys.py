"""The commands about surveys."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.services.surveys import approval
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import hash_content
from bot.services.unit_context import Speaker
from conversations.dialogues.surveys.effects import SendAnswers
from storage.repositories.surveys import surveys
from tests.bot.xlsform.workbooks import form
from tests.resident import AGREED

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


def answers(database, context, given):
    def send(tx):
        found = surveys.find_by_code(tx, context.unit_id, "YK 1")
        assert found
        for n, value in enumerate(given):
            speaker = Speaker(f"p{n}", AGREED, "webchat", f"p{n}")
            send_answers(tx, context, speaker, SendAnswers(found.survey_id, 1, {"roof": value}))

    database.write_now(send)


def test_a_file_is_submitted_for_an_official_to_approve(run, file, database, context):
    assert run("load", file).stdout == "YK 1 waits for an official's approval.\n"
    assert "YK 1  waiting" in run("list").stdout
    approves(database, context)
    answers(database, context, ["new"] * 5 + ["none"] * 7)
    assert run("results", "yk 1").stdout.splitlines() == [
        "YK 1  open  Chợ Me",
        "12 people answered.",
        "Chợ cần mái che không ạ?  (12)",
        "  Cần: 5 (42%)",
        "  Không cần: 7 (58%)",
    ]
    assert "YK 1  closed" in run("close", "1", "--reason", "đủ rồi").stdout
    again = run("close", "1", "--reason", "đủ rồi")
    assert (again.exit_code, "It is closed." in again.stderr) == (2, True)


def test_the_results_of_an_anonymous_one_are_told_once_it_is_over(run, file, database, context):
    file.write_text("is_anonymous = true\n" + FILE, "utf-8")
    run("load", file)
    approves(database, context)
    answers(database, context, ["new"] * 5 + ["none"] * 7)
    assert run("results", "yk 1").stdout.splitlines() == [
        "YK 1  open  Chợ Me",
        "12 people answered.",
        "The results are shown once, when the survey is over and all answers are mixed.",
    ]


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


def test_a_survey_goes_out_as_a_spreadsheet_and_comes_in_as_a_draft(run, file, tmp_path):
    run("load", file)
    sheet = tmp_path / "market.xlsx"
    assert run("export", "1", sheet).stdout == f"YK 1 is in {sheet}.\n"

    loaded = run("load", sheet)
    assert loaded.stdout.startswith("YK 2 is a draft"), loaded.stderr
    assert "YK 2  draft" in run("list").stdout
    assert "There is no survey 7." in run("export", "7", sheet).stderr


def test_a_spreadsheet_with_a_fault_is_refused_with_its_cell(run, tmp_path):
    sheet = tmp_path / "market.xlsx"
    sheet.write_bytes(form(("=1+1", "q", "Vì sao ạ?")))

    refused = run("load", sheet)
    assert refused.exit_code == 2
    assert "survey A2: This cell is a formula." in refused.stderr
    assert run("list").stdout == "No survey yet.\n"


def test_a_file_keeps_what_the_survey_is(run, file, database, context):
    file.write_text("is_anonymous = true\n" + FILE, "utf-8")
    run("load", file)

    def load(tx):
        found = surveys.find_by_code(tx, context.unit_id, "YK 1")
        assert found
        return surveys.load_version(tx, context.unit_id, found.survey_id, 1).content.survey

    assert database.write_now(load).is_anonymous


def test_the_survey_in_the_documentation_can_be_asked(run, tmp_path):
    text = (Path(__file__).parents[3] / "docs" / "surveys.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    own = tmp_path / "documented.toml"
    own.write_text(example.replace("2026-12", "2126-12"), "utf-8")

    assert run("load", own).stdout.startswith("YK 1 waits")
