"""What people see on Telegram while they file a report, with either library."""

import asyncio

import pytest
from sqlalchemy import select

from bot.app import App
from storage.database.transactions import Database
from storage.tables import OUTBOX
from storage.tables.outbox import UNSENT
from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.fakes import DEADLINE
from tests.resident import AGREED

HOLE = "ổ gà to giữa đường, xe máy hay ngã"


@pytest.fixture
def platform():
    return Platform()


@pytest.fixture(params=["aiogram", "ptb"])
async def app(request, settings, context, platform, thaw):
    async with Server(platform) as server:
        own = settings.telegram.model_copy(
            update={
                "api_url": server.url,
                "driver": request.param,
                "messages_per_chat_second": 1000,  # a person waits for no pace
            }
        )
        settings = settings.model_copy(
            update={"telegram": own, "secrets": {own.token_from: platform.token}}
        )
        app = App(settings, Database(settings.database_url), context, newcomer=AGREED)
        await app.start()
        yield app
        await app.stop()


@pytest.fixture
def an(platform):
    return Resident(platform, 1)


async def hears(person, said):
    """Wait for the newest message that contains *said*; return it."""
    async with asyncio.timeout(DEADLINE):
        return person.heard[await person.hears(lambda sent: said in sent.text)]


async def settles(app):
    """Wait until all messages are sent and recorded, as they are before a person reacts."""
    async with asyncio.timeout(DEADLINE):
        while any(state in UNSENT for state in app.database.write_now(states)):
            await asyncio.sleep(0.01)


def states(tx):
    return list(tx.execute(select(OUTBOX.c.state)).scalars())


async def shows(app, person, message_id, said):
    """Wait until the message *message_id* contains *said*; return it."""
    async with asyncio.timeout(DEADLINE):
        while said not in str(person.chat.shown[message_id]):
            await asyncio.sleep(0.01)
    await settles(app)
    return person.chat.shown[message_id]


async def reaches_the_review(app, an):
    an.says("gửi phản ánh")
    await hears(an, "việc gì")
    an.presses("Ổ gà, đường hỏng")
    await hears(an, "kể lại em nghe")
    an.says(HOLE)
    await hears(an, "có ảnh")
    an.sends_photo()
    await hears(an, "1 ảnh")
    an.presses("Xong")
    await hears(an, "Chỗ đó ở đâu")
    an.is_at(20.3412, 105.8341)
    await hears(an, "Đúng chưa")
    an.presses("Đúng rồi")
    await hears(an, "gọi số nào")
    await app.fetcher.sweep()
    await app.fetcher.idle()
    an.presses("Giấu tên")
    review = await hears(an, "Em đọc lại")
    await settles(app)
    return review


async def test_a_report_as_its_owner_sees_it(app, platform, an):
    review = await reaches_the_review(app, an)
    asked = next(sent for sent in an.heard if "việc gì" in sent.text)
    ended = an.chat.shown[asked.message_id]
    assert ended["text"].endswith("\n✓ Ổ gà, đường hỏng")
    assert "reply_markup" not in ended

    place = an.heard[-1]
    assert place.method == "sendVenue"
    assert place.params["reply_parameters"]["message_id"] == review.message_id
    assert place.params["disable_notification"] is True
    assert review.method == "sendPhoto"

    after = len(an.heard)
    an.says("hả")
    again = an.heard[await an.hears(lambda sent: "Gửi đi" in sent.buttons, after=after)]
    await settles(app)
    assert {sent.method for sent in an.heard[after:]} == {"sendMessage"}

    an.presses("Gửi đi")
    receipt = await hears(an, "Mã của")
    await settles(app)
    rows = receipt.params["reply_markup"]["inline_keyboard"]
    assert rows[0][0]["copy_text"] == {"text": "GV 101"}
    await shows(app, an, again.message_id, "✓ Gửi đi")

    an.presses("Xem thêm")
    page = await hears(an, "chọn một việc")
    await settles(app)
    assert page.method == "sendMessage"
    assert "Mã của" in an.chat.shown[receipt.message_id]["text"]
    assert an.chat.shown[receipt.message_id]["reply_markup"] == receipt.params["reply_markup"]

    an.presses("Xem thêm")
    await an.hears(lambda sent: sent.method == "editMessageText" and sent.chat == an.id)
    assert an.heard[-1].message_id == page.message_id


async def test_a_yes_that_was_written_before_the_review_arrived_sends_nothing(app, platform, an):
    await reaches_the_review(app, an)
    an.says("0912345678")
    an.says("gửi đi")
    unsent = await hears(an, "Em CHƯA gửi")
    assert "GV" not in unsent.text
    await settles(app)
    an.presses("Gửi đi")
    await hears(an, "Mã của")


async def test_an_english_phone_is_answered_in_english(app, platform, an):
    message = an.message(text="/start")
    message["from"] = {**message["from"], "language_code": "en-GB"}
    platform.has_update("message", message, an.id)
    await hears(an, "I am Cầu Nối")


async def test_a_group_is_shown_the_way_to_the_private_chat(app, platform, an):
    group = platform.chat(-1001234567890, "supergroup")
    command = {**an.message(text=f"/giup@{platform.username}")}
    command["chat"] = {"id": group.id, "type": group.kind, "title": "Phố"}
    platform.has_update("message", command, group.id)
    async with asyncio.timeout(DEADLINE):
        while not group.shown:
            await asyncio.sleep(0.01)
    (said,) = group.shown.values()
    assert said["reply_markup"]["inline_keyboard"] == [
        [{"text": "Nhắn riêng với em", "url": f"https://t.me/{platform.username}"}]
    ]


async def test_people_read_about_the_bot_before_they_start_it(app, platform):
    async with asyncio.timeout(DEADLINE):
        while "setMyShortDescription en" not in platform.settings:
            await asyncio.sleep(0.01)
    described = platform.settings["setMyDescription vi"]["description"]
    assert "trợ lý tự động" in described
    assert "113" in described
    commands = platform.settings["setMyCommands all_group_chats vi"]["commands"]
    assert [one["command"] for one in commands] == ["giup"]
