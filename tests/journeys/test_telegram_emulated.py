"""The real program with an independent Bot API emulator."""

import asyncio

import pytest

from tests.fake_telegram.emulator import emulating
from tests.fakes import picture
from tests.journeys.app_process import comes_about
from tests.journeys.telegram_app_process import WAYS, TelegramAppProcess

pytestmark = pytest.mark.sqlite

CHAT = 7_000_000_001
PERSON = {"id": CHAT, "is_bot": False, "first_name": "An", "language_code": "vi"}


class Resident:
    """A person at the emulator: sends messages, taps buttons, reads answers."""

    def __init__(self, emulator):
        self.emulator = emulator
        self.number = 1_000
        self.read = 0

    @property
    def texts(self):
        return [str(m.params.get("text") or m.params.get("caption")) for m in self.new]

    @property
    def new(self):
        """The messages since the last one of the person."""
        return self.emulator.shown()[self.read :]

    def message(self, **content):
        self.number += 1
        of = {"chat": {"id": CHAT, "type": "private"}, "from": PERSON, "date": 1}
        return {"message_id": self.number, **of, **content}

    async def sends(self, expected, kind="message", **content):
        """Send a message; wait until an answer has the words *expected*."""
        await self.brings(kind, self.message(**content), expected)

    async def presses(self, label, expected):
        """Tap the newest button with *label*."""
        for one in reversed(self.emulator.shown()):
            rows = (one.params.get("reply_markup") or {}).get("inline_keyboard", ())
            for button in (button for row in rows for button in row):
                if button["text"] == label:
                    message = self.message(text="…") | {"message_id": one.result["message_id"]}
                    press = {"id": f"p{self.number}", "from": PERSON, "chat_instance": "1"}
                    query = {**press, "message": message, "data": button["callback_data"]}
                    await self.brings("callback_query", query, expected)
                    return
        raise AssertionError(label, self.emulator.shown()[-1])

    async def brings(self, kind, content, expected):
        self.read = len(self.emulator.shown())
        await self.emulator.brings(kind, content)
        try:
            async with asyncio.timeout(120):
                while not any(expected in text for text in self.texts):
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise AssertionError(expected, self.texts, self.emulator.refused) from None


# Each library and each mode once; the other two pairs run in a soak.
PAIRS = [*WAYS[:2], *(pytest.param(way, marks=pytest.mark.soak) for way in WAYS[2:])]


@pytest.fixture(params=PAIRS, ids="-".join)
async def app(request, files, tmp_path, monkeypatch):
    """An app whose bot uses the emulator, by polling or by webhook."""
    async with emulating(monkeypatch) as (emulator, url):
        files.file_in(tmp_path)
        app = TelegramAppProcess(tmp_path, "", url, request.param)
        await app.starts()
        yield app, emulator
        app.clears()


async def test_a_report_with_photo_album_place_edit_and_button_is_filed(app):
    app, emulator = app
    an = Resident(emulator)
    for name in ("one", "two", "three"):
        emulator.has_file(name, picture("JPEG", shade=len(name) * 40, side=64))
    photo = [
        [{"file_id": n, "file_unique_id": n, "width": 64, "height": 64}] for n in ("one", "two")
    ]

    await an.sends("trợ lý tự động", text="/start")
    await an.sends("gửi cán bộ nhé", text="bao cao o ga")
    await an.presses("Đồng ý", "kể lại em nghe")
    await an.sends("có ảnh", text="ổ gà to giữa đường, xe máy hay ngã")
    said = an.number
    await emulator.brings("message", an.message(photo=photo[0], media_group_id="a"))
    await an.sends("2 ảnh", photo=photo[1], media_group_id="a")
    await an.presses("Xong", "Chỗ đó ở đâu")
    await an.sends("Chỗ đó", location={"latitude": 20.3412, "longitude": 105.8341})
    changed = an.message(text="ổ gà rất to giữa đường, xe máy hay ngã") | {"message_id": said}
    await an.brings("edited_message", {**changed, "edit_date": 2}, "đã sửa lại")
    await an.sends("gọi số nào", text="đúng")
    await an.sends("đọc lại", text="giấu tên")
    assert "ổ gà rất to giữa đường" in "".join(an.texts)
    await an.presses("Gửi đi", "Mã của")

    pictures = "SELECT state, count(*) FROM media GROUP BY state"
    async with asyncio.timeout(120):
        while app.rows(pictures) != [("kept", 2)]:
            await asyncio.sleep(0.05)
    (report,) = app.rows("SELECT code, details FROM report")
    assert report == ("GV 101", "ổ gà rất to giữa đường, xe máy hay ngã")
    assert app.rows("SELECT count(*) FROM report_media") == [(2,)]
    await comes_about(lambda: app.rows("SELECT DISTINCT state FROM outbox") == [("sent",)])

    # All our calls are in the emulator's contract, and every tap was acknowledged.
    assert emulator.refused == []
    methods = [one.method for one in emulator.made]
    assert methods.count("answerCallbackQuery") == 3
    assert {"getMe", "setMyCommands", "setChatMenuButton"} <= set(methods)
    assert (await app.ends())[0] == 0


@pytest.mark.parametrize("app", WAYS[1:2], indirect=True, ids="-".join)
async def test_a_person_who_stopped_the_bot_returns_with_a_message(app):
    app, emulator = app
    an = Resident(emulator)
    await an.sends("trợ lý tự động", text="/start")
    # The emulator can't stop a bot, so the update is created here.
    bot = {"id": 7, "is_bot": True, "first_name": "Fixture"}
    change = {"chat": {"id": CHAT, "type": "private"}, "from": PERSON, "date": 1}
    statuses = {"old_chat_member": "member", "new_chat_member": "kicked"}
    more = {name: {"user": bot, "status": status} for name, status in statuses.items()}
    await emulator.brings("my_chat_member", {**change, **more})
    stopped = "SELECT count(*) FROM contact WHERE stopped_at IS NOT NULL"
    async with asyncio.timeout(120):
        while app.rows(stopped) != [(1,)]:
            await asyncio.sleep(0.05)
    await an.sends("trợ lý tự động", text="/start")
    assert app.rows(stopped) == [(0,)]
