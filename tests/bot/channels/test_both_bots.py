"""Both bots in one app, with delivery, files and the command line."""

import re

import pytest
from msgspec import structs
from typer.testing import CliRunner

from bot.app import App
from bot.cli import cli
from bot.services.officials import staff_bot
from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Inbound, Photo, Start, Text, Unreadable
from storage.tables import ANNOUNCEMENT_PICTURES, OFFICIALS
from tests.fakes import FakeChannel, picture, until
from tests.resident import AGREED
from tests.staff_town import HOLE, PLACE


class Bot(FakeChannel):
    """A fake channel that stores files."""

    def __init__(self, name):
        super().__init__()
        self.name = name
        self.files = {}

    async def fetch(self, source):
        return self.files[source]


@pytest.fixture
async def town(settings, database, context):
    """An app with two fake bots."""
    residents, officials = Bot("telegram"), Bot(staff_bot.CHANNEL)
    bots = {bot.name: bot for bot in (residents, officials)}
    app = App(settings, database, context, more_channels=bots, newcomer=AGREED)
    await app.start()
    yield app, residents, officials
    await app.stop()


async def says(app, bot, who, *contents):
    for number, content in enumerate(contents):
        said = Text(content) if isinstance(content, str) else content
        inbound = Inbound(bot.name, f"{who}-{len(bot.tried)}-{number}", who, said)
        await app.receiver(bot.name)([inbound])


async def test_a_report_to_one_bot_is_a_card_at_the_other_and_its_photo_follows(town):
    app, residents, officials = town
    token = await app.database.write(
        staff_bot.add_official, app.context, "Chị Hoa", ("economy",), days=2
    )
    await says(app, officials, "7", Start(token))
    await until(lambda: len(officials.texts("7")) == 2)

    residents.files["file-1"] = picture()
    photo = Photo(source="file-1")
    await says(app, residents, "3", "bao cao o ga", HOLE, photo, "xong", *PLACE, "giấu tên")
    # A yes counts only once the review has arrived.
    await until(lambda: any("Em đọc lại nhé" in text for text in residents.texts("3")))
    await app.delivery_worker.idle()
    await says(app, residents, "3", "gửi đi")
    await until(lambda: len(officials.texts("7")) >= 3)
    card = officials.arrived[2].reply
    assert card.text.startswith(f"GV 101 · Ổ gà, đường hỏng\n“{HOLE}”")

    if not card.photos:  # the file came later than the report
        assert "1 ảnh đang tải về" in card.text
        await until(lambda: len(officials.texts("7")) == 4)
    assert len(officials.arrived[-1].reply.photos) == 1


async def test_pictures_of_an_official_become_those_of_their_announcement(town, clock):
    app, _, officials = town
    roles = (Role.OFFICER, Role.ADMINISTRATOR)
    token = await app.database.write(
        staff_bot.add_official, app.context, "Chị Hoa", (), roles, days=2
    )
    await says(app, officials, "7", Start(token), "khi tôi hỏi", "viết thông báo cắt điện")
    officials.files |= {name: picture(shade=shade) for shade, name in ((90, "p1"), (180, "p2"))}
    for name in officials.files:
        part = Inbound(officials.name, name, "7", Photo(source=name), name, "album-1")
        await app.receiver(officials.name)([part])
    clock.passes(seconds=2)
    await app.albums.play_due()
    await until(lambda: "Em đã giữ ảnh" in officials.texts("7")[-1])
    await app.fetcher.sweep()
    await app.fetcher.idle()
    await says(
        app, officials, "7", "Mai cắt điện ở phố Me.", "cả xã", "tất cả", "ngay", "lưu nháp"
    )
    await until(lambda: "Em đã lưu nháp TB 1." in officials.texts("7")[-1])
    rows = await app.database.read(lambda tx: tx.execute(ANNOUNCEMENT_PICTURES.select()).all())
    assert len(rows) == 2
    assert all(app.store.open(row.media_id)[1] == "image/jpeg" for row in rows)


async def test_the_two_bots_do_not_share_people(town):
    app, residents, officials = town
    token = await app.database.write(staff_bot.add_official, app.context, "Chị Hoa", (), days=2)
    await says(app, officials, "7", Start(token))
    await says(app, residents, "7", "việc mới")
    await says(app, officials, "8", "bao cao o ga")
    await until(lambda: residents.texts("7") and officials.texts("8"))

    assert "chờ trả lời" not in residents.texts("7")[0]
    assert officials.texts("8")[0].startswith("Đây là chỗ riêng của cán bộ")


@pytest.fixture
def run(settings):
    """Run a command with the test's settings."""
    config = str(settings.home / "config.toml")

    def run(*words, **env):
        return CliRunner().invoke(cli, words, env={"CAUNOI_CONFIG": config, **env})

    return run


def test_an_operator_adds_an_official_and_gets_a_link(run, database):
    ended = run(
        "user",
        "add",
        "Chị Hoa",
        "--department",
        "economy",
        CAUNOI_OFFICIALS__STAFF_BOT="@canbo_bot",
    )

    assert ended.exit_code == 0, ended.stderr
    link = re.search(r"https://t\.me/canbo_bot\?start=([A-Za-z0-9_-]{1,64})\n", ended.stdout)
    assert link
    rows = database.write_now(lambda tx: tx.execute(OFFICIALS.select()).mappings().all())
    assert [row["name"] for row in rows] == ["Chị Hoa"]


def test_without_the_bots_username_the_token_is_printed_with_instructions(run):
    ended = run("user", "add", "Chị Hoa")

    assert "https://t.me/NAME?start=" in ended.stdout
    assert "officials.staff_bot" in ended.stdout
    assert "for 2 days" in ended.stdout


def test_an_invalid_command_ends_with_one_line(run):
    assert run("user", "add", "Chị Hoa").exit_code == 0
    for words, says_ in (
        (("add", "Chị Hoa"), "is an official already"),
        (
            ("add", "Anh Tuấn", "--department", "roads"),
            "There is no department 'roads'; there are",
        ),
        (("invite", "Hoa"), "There is no official called Hoa"),
    ):
        ended = run("user", *words)
        assert ended.exit_code == 2
        assert says_ in ended.stderr
        assert ended.stderr.count("\n") == 1
    assert run("user", "invite", "Chị Hoa").exit_code == 0


async def test_an_unreadable_album_is_answered_once_however_often_it_is_delivered(town):
    app, _, officials = town
    parts = [
        Inbound(officials.name, f"u{n}", "8", Photo(source=f"p{n}"), f"{n}", "album-1")
        for n in range(4)
    ]
    for part in (*parts, *parts):
        await app.receiver(officials.name)([part])
    other = structs.replace(parts[0], update_id="u9", group="album-2")
    await app.receiver(officials.name)([other])
    await until(lambda: len(officials.texts("8")) == 2)
    await app.delivery_worker.idle()

    assert len(officials.texts("8")) == 2


async def test_an_album_of_videos_is_answered_once_as_unreadable(town):
    app, residents, _ = town
    film = Unreadable("engine-kind-unknown")
    for number in range(3):
        part = Inbound(residents.name, f"u{number}", "3", film, f"{number}", "album-1")
        await app.receiver(residents.name)([part])
    await says(app, residents, "3", film)
    await until(lambda: len(residents.texts("3")) == 2)
    await app.delivery_worker.idle()

    assert len(residents.texts("3")) == 2
