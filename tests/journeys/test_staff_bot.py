"""The real program with both bots."""

import asyncio
import re

import pytest

from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.journeys.app_process import START_SECONDS
from tests.journeys.telegram_app_process import TelegramAppProcess, Way
from tests.journeys.warm_start import WarmProcess

pytestmark = pytest.mark.sqlite

STAFF_TOKEN = "5839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcK"


class TownProcess(TelegramAppProcess):
    """An installation with both bots, each with its own fake Telegram."""

    def __init__(self, folder, residents, officials, driver):
        super().__init__(folder, "", residents.url, Way("polling", driver))
        self._more |= {
            "CAUNOI_TELEGRAM_STAFF__DRIVER": driver,
            "CAUNOI_TELEGRAM_STAFF_TOKEN": STAFF_TOKEN,
            "CAUNOI_TELEGRAM_STAFF__API_URL": officials.url,
            "CAUNOI_TELEGRAM_STAFF__MESSAGES_PER_CHAT_SECOND": "1000",
            "CAUNOI_OFFICIALS__STAFF_BOT": "@CanBoThuBot",
        }

    async def operator(self, *words):
        """Return the output of an operator's command."""
        files = (self._folder / "operator-out", self._folder / "operator-err")
        for file in files:
            file.unlink(missing_ok=True)
        run = WarmProcess(["-m", "bot", *words], self.environment, files)
        assert await asyncio.to_thread(run.wait, START_SECONDS) == 0, files[1].read_text("utf-8")
        return files[0].read_text("utf-8")

    async def invites(self, name, *departments, roles=()):
        """Return the token of a new official's link."""
        chosen = [word for one in departments for word in ("--department", one)]
        chosen += [word for one in roles for word in ("--role", one)]
        printed = await self.operator("user", "add", name, *chosen)
        link = re.search(r"https://t\.me/CanBoThuBot\?start=([A-Za-z0-9_-]{1,64})\n", printed)
        assert link, printed
        return link[1]


async def says(person, text, expected):
    """Send *text*; return the first answer that contains *expected*."""
    before = len(person.heard)
    person.says(text)
    return await hears(person, expected, before)


async def hears(person, expected, after=0):
    return person.heard[await person.hears(lambda sent: expected in sent.text, after=after)]


@pytest.fixture
def driver():
    return "aiogram"


@pytest.fixture
async def town(files, tmp_path, driver):
    residents, officials = Platform(), Platform(STAFF_TOKEN, "CanBoThuBot")
    async with Server(residents) as api, Server(officials) as staff_api:
        files.file_in(tmp_path)
        app = TownProcess(tmp_path, api, staff_api, driver)
        await app.starts()
        yield app, residents, officials
        app.clears()


async def files(an):
    """File an urgent report with a photo and a place."""
    await says(an, "/start", "trợ lý tự động")
    await says(an, "báo cáo mất điện", "gửi cán bộ nhé")
    await says(an, "đồng ý", "kể lại em nghe")
    await says(an, "mất điện cả ngõ từ chiều", "có ảnh")
    an.sends_photo()
    await hears(an, "1 ảnh")
    await says(an, "xong", "Chỗ đó ở đâu")
    an.is_at(20.3412, 105.8341)
    await hears(an, "Đúng chưa")
    await says(an, "đúng", "gọi số nào")
    await says(an, "giấu tên", "Em đọc lại")
    an.presses("Gửi đi")
    await hears(an, "Mã của")


async def test_an_invited_official_gets_the_card_of_a_report_to_the_other_bot(town):
    app, residents, officials = town
    hoa, thief, stranger = (Resident(officials, number) for number in (1, 2, 3))
    an = Resident(residents, 4)
    token = await app.invites("Chị Hoa", "economy", "culture")
    async with asyncio.timeout(600):
        await says(hoa, f"/start {token}", "Em chào chị Hoa")
        await hears(hoa, "báo chị ngay")
        hoa.presses("Báo ngay khi có")
        await hears(hoa, "ngoài giờ thì chỉ việc gấp")
        await says(thief, f"/start {token}", "đã dùng rồi hoặc đã quá hạn")
        await says(stranger, "việc mới", "chỗ riêng của cán bộ xã Gia Viễn")
        await files(an)
        card = await hears(hoa, "GV 101 · Mất điện, dây điện · GẤP")
        at = hoa.heard.index(card)
        photo = await hoa.hears(lambda sent: sent.method == "sendPhoto")
        before = len(hoa.heard)
        await says(hoa, "việc mới", "mọi việc đang chờ trả lời")
        again = len(hoa.heard)
        hoa.presses("Nhận việc")
        await hears(hoa, "nhận GV 101 rồi ạ", again)
        hoa.presses("Trả lời")
        await hears(hoa, "GV 101 đã xong chưa")
        hoa.presses("Đã xong")
        await hears(hoa, "viết một câu cho người dân biết đã làm gì")
        await says(hoa, "Điện lực đã nối lại dây cho cả ngõ.", "gửi ảnh chỗ đã làm")
        hoa.sends_photo()
        await hears(hoa, "Em có 1 ảnh rồi")
        hoa.presses("Gửi người dân")
        await hears(hoa, "Em đã gửi câu trả lời của GV 101 tới 1 người.")
        await hears(an, "Điện lực đã nối lại dây cho cả ngõ.")
        an.presses("Xong rồi")
        await hears(an, "em ghi GV 1 0 1 đã xong")

    assert app.rows("SELECT state FROM report") == [("confirmed",)]
    assert {"Chỗ: gần trạm y tế, phố Thống Nhất", "Người gửi giấu tên"} <= {*card.text.split("\n")}
    assert photo >= at
    assert "maps.google.com/?q=20.34120,105.83410" in str(card.params["reply_markup"])
    assert [sent for sent in hoa.heard if sent.method == "sendVenue"] == []
    assert [sent.text for sent in hoa.heard[before:] if "mất điện cả ngõ" in sent.text]
    assert [len(one.heard) for one in (thief, stranger)] == [1, 1]
    acts = [act for (act,) in app.rows("SELECT act FROM audit ORDER BY number")]
    assert acts[-2:] == ["report.accepted", "report.answered"]
    assert acts[-8:-2] == [
        "official.add",
        "official.give.officer",
        "official.give.department.culture",
        "official.give.department.economy",
        "official.invite",
        "official.join",
    ]
    assert "The audit is whole" in await app.operator("audit", "verify")
    assert token not in app.said()
    assert STAFF_TOKEN not in app.said()


@pytest.mark.soak
@pytest.mark.parametrize("driver", ["aiogram", "ptb"])
async def test_what_officials_write_and_approve_at_their_bot_reaches_a_resident(town):
    app, residents, officials = town
    hoa, binh = (Resident(officials, number) for number in (1, 2))
    an = Resident(residents, 3)
    # An alert: everything else may have to wait for the morning.
    async with asyncio.timeout(600):
        await says(hoa, f"/start {await app.invites('Chị Hoa')}", "Em chào chị Hoa")
        approver = await app.invites("Anh Bình", roles=["approver"])
        await says(binh, f"/start {approver}", "Em chào anh Bình")
        await says(an, "/start", "trợ lý tự động")
        await says(an, "đăng ký tin cắt điện", "Em lưu lại")
        await says(an, "đồng ý", "cắt điện")

        await says(hoa, "viết thông báo", "Tin về việc gì")
        hoa.says("thiên tai")
        await hears(hoa, "viết lời tin")
        hoa.says("8 giờ tối nay bão vào xã, bà con ở yên trong nhà.")
        written = hoa.chat.last_message
        await hears(hoa, "áp dụng ở đâu")
        for shade in (90, 180):
            hoa.sends_photo(album="album", shade=shade)
        await hears(hoa, "Em đã kèm thêm ảnh")
        hoa.presses("Cả xã")
        await hears(hoa, "Gửi cho ai")
        hoa.presses("Tất cả")
        await hears(hoa, "Gửi lúc nào")
        hoa.presses("Ngay khi được duyệt")
        shown = await hears(hoa, "Gửi tới 1 người · Telegram 1")
        hoa.edits(written, "9 giờ tối nay bão vào xã, bà con ở yên trong nhà.")
        await hears(hoa, "Em đã sửa lại câu ấy ạ.")
        hoa.presses("Trình duyệt")
        await hears(hoa, "Em đã trình duyệt TB 1.")

        await hears(binh, "Chị Hoa trình TB 1, chờ anh duyệt")
        binh.presses("Xem TB 1")
        await hears(binh, "Người dân sẽ thấy:")
        binh.presses("Gửi 1 người")
        await hears(binh, "Đã duyệt TB 1, gửi tới 1 người.")
        await hears(an, "9 giờ tối nay bão vào xã")
        await an.hears(lambda sent: sent.method == "sendMediaGroup")

    assert "💡" not in shown.text
    assert "sent 1" in await app.operator("announce", "status", "TB 1")
