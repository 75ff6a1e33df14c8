import pytest
from typer.testing import CliRunner

from bot.cli import cli
from tests.conversations.transcript_player import replay
from tests.fakes import picture
from tests.recordings import recording
from tests.resident import BOOKS

SOUND = recording()
SAY = BOOKS["vi"].say


@pytest.fixture
def chat(settings, tmp_path, thaw):
    """Return a function that runs the command with typed lines, with the folder's settings."""

    def run(*lines, language="vi"):
        file, config = tmp_path / "talk.txt", tmp_path / "config.toml"
        done = CliRunner().invoke(
            cli,
            ["chat", "--language", language, "--record", str(file)],
            input="".join(f"{line}\n" for line in lines),
            env={"CAUNOI_CONFIG": str(config)},
        )
        assert (done.exit_code, done.stderr) == (0, ""), done.output
        return done.stdout, file.read_text("utf-8")

    return run


def test_a_recorded_conversation_replays_to_the_same_text(chat, tmp_path):
    photo, voice = tmp_path / "một ảnh.png", tmp_path / "lời.ogg"
    photo.write_bytes(picture())
    voice.write_bytes(SOUND)
    shown, written = chat(
        f"[{SAY('report_problem-menu')}]",
        "đồng ý",
        "xyz",
        "1",
        f"/voice {voice}",
        f"/photo {photo}",
        f"[{SAY('engine-photos-done')}]",
        "/location 48.85 2.35",
        "/location 20.3412 105.8341",
        "đúng",
        "giấu tên",
        "gửi đi",
        "phản ánh của tôi",
        "viết thêm",
        "hôm nay ổ gà to hơn rồi",
    )
    assert "GV 1 0 1" in shown
    replies = [line[2:] for line in written.splitlines() if line.startswith("< ")]
    assert len(replies) == 17
    for reply in replies:
        assert reply.split(" [")[0] in shown

    again, resident = replay(written)
    assert again == written
    assert [type(effect).__name__ for effect in resident.effects] == ["FileReport", "AddRemark"]

    lines = written.splitlines()
    assert lines[0] == "# A resident talks to the bot."
    assert lines[1] == "* someone new"
    assert lines[2].startswith("@ 20")
    assert lines[3] == "> /start"
    assert "> /voice voice-1 0" in lines
    assert "> /photo photo-2" in lines
    assert "> /location 20.3412 105.8341" in lines
    assert any(line.startswith("= FileReport(category='road'") for line in lines)
    assert any(line.startswith('~ {"type":"filed","code":"GV 101"') for line in lines)
    assert any(line.startswith("? MyReports(most=") for line in lines)


def test_the_conversation_can_be_in_english(chat):
    shown, written = chat("report a problem", language="en")
    assert BOOKS["en"].say("consent-question", unit="Gia Viễn commune") in shown
    assert written.splitlines()[2] == "% en"
    again, resident = replay(written)
    assert (again, resident.language) == (written, "en")


def test_an_invalid_line_does_not_end_the_conversation(chat, tmp_path):
    (tmp_path / "trang.svg").write_text("<svg/>")
    shown, written = chat(
        "/photo /nowhere/at/all.jpg",
        f"/photo {tmp_path / 'trang.svg'}",
        f"/voice {tmp_path}",
        "",
        "[nút không có]",
        "bao cao o ga",
        "đồng ý",
        "/location 1..2 3",
    )
    assert "No such file" in shown
    assert SAY("report_problem-details")[:20] in shown
    assert "> /location 1..2 3" in written.splitlines()  # an ordinary text


def test_nothing_is_recorded_without_the_option(settings, tmp_path, thaw):
    before = set(tmp_path.iterdir())
    config = str(tmp_path / "config.toml")
    done = CliRunner().invoke(cli, ["chat"], input="xin chào\n", env={"CAUNOI_CONFIG": config})
    assert (done.exit_code, done.stderr) == (0, "")
    assert SAY("report_problem-menu") in done.stdout
    assert set(tmp_path.iterdir()) - before <= {tmp_path / "data"}
