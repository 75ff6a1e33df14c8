"""The commands about announcements."""

from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import ONE, SurveyOption, SurveyQuestion
from storage.repositories.delivery import restore_marks
from storage.repositories.surveys.surveys import Content
from storage.tables import BROADCAST_RECIPIENTS
from tests.bot.services.announcements.office import OfficeTown
from tests.conversations.surveys.sample_survey import MARKET

FILE = """\
topic = "power"
vi = "Mai cắt điện ở phố Me."
send_at = 2126-12-01T07:00:00
"""


@pytest.fixture
def town(database, context):
    town = OfficeTown(database, context)
    town.subscribers("an", "binh", channel="webchat")
    return town


@pytest.fixture
def run(settings, town):
    """Run a command with the test's settings."""
    config = str(settings.home / "config.toml")
    return lambda *words: CliRunner().invoke(
        cli, ["announce", *map(str, words)], env={"CAUNOI_CONFIG": config}
    )


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "news.toml"
    file.write_text(FILE, "utf-8")
    return file


@pytest.mark.parametrize("words", [(), ("write",)])
def test_a_file_is_submitted_for_an_official_to_approve(run, town, file, words):
    ended = run(*words, file)
    assert ended.stdout == "TB 1 waits for an official's approval. It goes to 2 (webchat 2).\n"
    assert "TB 1  waiting" in run("list").stdout
    shown = run("status", "tb 1").stdout
    assert shown == "TB 1  waiting\nMai cắt điện ở phố Me.\n"


def test_what_would_reach_nobody_since_their_channel_is_off_is_refused(run, file, town):
    town.people("chi", channel="telegram")
    town.subscribes("chi", "health")
    file.write_text(FILE.replace("power", "health", 1), "utf-8")
    ended = run(file)
    assert (ended.exit_code, ended.stderr) == (2, "audience: no_channel\n")


def test_local_times_of_a_file_are_those_of_the_unit(run, town, file):
    run(file)
    assert loads(town).send_at.isoformat() == "2126-12-01T00:00:00+00:00"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("power", "toys", "topic: unknown"),
        ("2126", "2020", "send_at: past"),
        ("topic", "danger.urgency = 'soon'\ntopic", "urgency: unknown"),
        ("topic", "tpic", "unknown field `tpic`"),
        ("vi =", "vi", "news.toml: "),
        ("topic", 'poll = { text = { vi = "Gì?" }, options = [] }\ntopic', "options_vi: options"),
    ],
)
def test_a_file_with_a_fault_is_refused_in_one_line(run, file, old, new, says):
    file.write_text(FILE.replace(old, new, 1), "utf-8")
    ended = run(file)
    assert ended.exit_code == 2
    assert says in ended.stderr
    assert run("list").stdout == "No announcement yet.\n"


POLL = """
[poll]
text = { vi = "Họp lúc nào tiện ạ?", en = "When shall we meet?" }
options = [{ vi = "Thứ Bảy", en = "Saturday" }, { vi = "Chủ Nhật" }]
"""


def loads(town):
    """Return what the only announcement says."""
    (id_,) = town.database.write_now(
        lambda tx: tx.exec_driver_sql("SELECT announcement_id FROM announcement").scalars().all()
    )
    return town.version(id_, 1).content


def test_a_file_may_ask_one_question_by_buttons(run, town, file):
    file.write_text(FILE + POLL, "utf-8")
    assert run(file).exit_code == 0
    assert loads(town).poll == SurveyQuestion(
        "poll",
        ONE,
        LocalisedText("Họp lúc nào tiện ạ?", "When shall we meet?"),
        (
            SurveyOption("o1", LocalisedText("Thứ Bảy", "Saturday")),
            SurveyOption("o2", LocalisedText("Chủ Nhật")),
        ),
        is_public=True,
    )


@pytest.mark.parametrize("code", ["1", '"YK 1"'])
def test_a_file_may_carry_a_survey(run, town, file, database, context, code):
    def opens(tx):
        content = Content(MARKET, closes_at=datetime(2127, 1, 1, tzinfo=UTC))
        drafting.save(tx, context, "nam", "s1", 0, content)
        approval.submit(tx, context, "nam", "s1", 1)
        hash_ = hash_content("s1", content)
        approval.approve(tx, context, "hoa", "s1", version=1, content_hash=hash_)

    file.write_text(f"survey = {code}\n{FILE}", "utf-8")
    refused = run(file)
    assert (refused.exit_code, "There is no survey" in refused.stderr) == (2, True)
    database.write_now(opens)
    assert run(file).exit_code == 0
    assert loads(town).survey == "s1"


def test_a_file_that_is_not_there_is_named(run, tmp_path):
    ended = run(tmp_path / "none.toml")
    assert ended.exit_code == 2
    assert "none.toml" in ended.stderr


def test_an_announcement_that_is_being_sent_is_described_and_stopped(run, town):
    town.announces()
    assert "2 recipients: waiting 2" in run("status", "1").stdout
    ended = run("stop", "1", "--reason", "nhầm ngày")
    assert ended.stdout.splitlines()[0] == "TB 1  stopped"
    assert "2 recipients: cancelled 2" in ended.stdout
    assert town.acts()[-1] == ("stop", "operator")
    again = run("stop", "TB 1", "--reason", "nhầm ngày")
    assert (again.exit_code, again.stderr) == (2, "It is stopped.\n")


def test_an_announcement_that_is_being_sent_is_paused_and_resumed(run, town):
    town.announces()
    assert "\nwaits: nobody" in run("status", "1").stdout
    paused = run("pause", "1")
    assert "2 recipients: waiting 2\npaused: official" in paused.stdout
    assert run("pause", "1").exit_code == 2
    assert "paused" not in run("resume", "1").stdout
    assert town.acts()[-2:] == [("pause", "operator"), ("resume", "operator")]


def test_announcements_of_a_restored_backup_are_released(run, town):
    unit_id, now = town.context.unit_id, town.context.now()
    town.announces()
    town.database.write_now(restore_marks.load, unit_id, new_id="x")
    town.database.write_now(restore_marks.note_restored, unit_id, number=7, now=now)
    assert "\nwaits: restored" in run("status", "1").stdout
    assert run("release").stdout == "Announcements are sent again.\n"
    assert "restored" not in run("status", "1").stdout
    assert run("release").stdout == "Nothing was held.\n"


def test_an_unknown_code_is_refused(run):
    ended = run("status", "TB 7")
    assert (ended.exit_code, ended.stderr) == (2, "There is no announcement TB 7.\n")


def test_a_correction_is_submitted_with_its_own_words_or_with_those_prepared(run, town):
    town.announces()
    unsent = run("correct", "1", "--vi", "Mai không cắt điện.")
    assert (unsent.exit_code, unsent.stderr) == (2, "audience: nobody\n")
    town.changes(BROADCAST_RECIPIENTS, state="sent")
    ended = run("correct", "1")
    corrected = (
        "TB 2 corrects TB 1 and waits for an official's approval. It goes to 2 (webchat 2).\n"
    )
    assert ended.stdout == corrected
    assert "TB 1 xã gửi là nhầm" in run("status", "2").stdout
    again = run("correct", "1", "--vi", "Mai không cắt điện.")
    assert again.stdout == corrected
    assert run("status", "2").stdout == "TB 2  waiting\nMai không cắt điện.\n"


def test_what_was_not_sent_is_not_corrected(run, town):
    town.waits_for_approval()
    refused = run("correct", "1")
    assert (refused.exit_code, refused.stderr) == (2, "It is waiting.\n")
