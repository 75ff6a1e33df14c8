"""Both libraries work with the fake Telegram."""

import asyncio

import aiogram
import aiohttp
import pytest
import telegram
from aiogram import exceptions
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InputMediaPhoto
from telegram import error as errors

from tests.fake_telegram.faults import (
    BLOCKED,
    Drops,
    Fails,
    Garbles,
    Holds,
    Refuses,
    Throttled,
    Weather,
)
from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import TOKEN, Platform
from tests.fake_telegram.server import Server


@pytest.fixture
def platform():
    return Platform()


@pytest.fixture
async def server(platform):
    async with Server(platform) as server:
        yield server


@pytest.fixture
def an(platform):
    return Resident(platform, 1)


@pytest.fixture
async def bot(server):
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url), timeout=60)
    async with aiogram.Bot(TOKEN, session=session).context() as bot:
        yield bot


@pytest.fixture
async def other(server):
    async with telegram.Bot(
        TOKEN, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot"
    ) as bot:
        yield bot


async def test_aiogram_reads_all_updates(bot, an, platform):
    an.says("chào")
    an.sends_photo("ổ gà")
    an.is_at(20.3, 105.8)
    an.shares_number("0987")
    an.edits(1, "chào em")
    an.blocks()
    an.presses_data("1:x", 1)

    updates = await bot.get_updates(allowed_updates=[])
    assert [u.event_type for u in updates] == [
        *["message"] * 4,
        "edited_message",
        "my_chat_member",
        "callback_query",
    ]
    assert updates[1].message.caption == "ổ gà"
    file = await bot.get_file(updates[1].message.photo[-1].file_id)
    assert (await bot.download_file(file.file_path)).read()[:2] == b"\xff\xd8"

    assert len(platform.waiting) == 7
    assert await bot.get_updates(offset=updates[-1].update_id + 1) == []
    assert platform.confirmed == an.updates


async def test_python_telegram_bot_sends_text_buttons_and_pictures(other, an):
    an.says("chào")
    (update,) = await other.get_updates()
    keyboard = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Có", None, "1:y")]])
    sent = await other.send_message(update.message.chat_id, "Gì ạ?", reply_markup=keyboard)
    await other.send_photo(an.id, b"\xff\xd8", caption="đây")
    pair = [
        telegram.InputMediaPhoto(b"\xff\xd8", caption="hai"),
        telegram.InputMediaPhoto(b"\xff"),
    ]
    album = await other.send_media_group(an.id, pair)
    await other.edit_message_text("Gì nữa ạ?", an.id, sent.message_id, reply_markup=keyboard)
    assert an.texts == ["Gì ạ?", "đây", "hai", "Gì nữa ạ?"]
    assert [len(sent.files) for sent in an.heard] == [0, 1, 2, 0]
    assert len(album) == 2

    an.presses("Có")
    (update,) = await other.get_updates(offset=update.update_id + 1)
    assert update.callback_query.data == "1:y"
    assert update.callback_query.message.text == "Gì nữa ạ?"
    await update.callback_query.answer()
    with pytest.raises(errors.BadRequest, match="not modified"):
        await other.edit_message_text("Gì nữa ạ?", an.id, sent.message_id, reply_markup=keyboard)


async def test_an_edit_that_leaves_no_button_is_a_mark_that_nobody_hears(other, an, platform):
    keyboard = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Có", None, "1:y")]])
    said = await other.send_message(an.id, "Gì ạ?", reply_markup=keyboard)
    shown = await other.send_photo(an.id, b"\xff\xd8", caption="Đây ạ?", reply_markup=keyboard)
    await other.edit_message_text("Gì ạ?\n✓ Có", an.id, said.message_id)
    await other.edit_message_caption(an.id, shown.message_id, caption="Đây ạ?\n✓ Có")
    assert an.texts == ["Gì ạ?", "Đây ạ?"]
    assert [mark.text for mark in platform.marks] == ["Gì ạ?\n✓ Có", "Đây ạ?\n✓ Có"]
    assert [an.chat.shown[one.message_id].get("reply_markup") for one in (said, shown)] == [
        None
    ] * 2
    assert "photo" in an.chat.shown[shown.message_id]
    with pytest.raises(errors.BadRequest, match="not modified"):
        await other.edit_message_caption(an.id, shown.message_id, caption="Đây ạ?\n✓ Có")
    with pytest.raises(errors.BadRequest, match="no text in the message"):
        await other.edit_message_text("x", an.id, shown.message_id)
    with pytest.raises(errors.BadRequest, match="no caption in the message"):
        await other.edit_message_caption(an.id, said.message_id, caption="x")


async def test_an_edit_of_the_buttons_keeps_the_text(bot, an):
    said = await bot.send_message(an.id, "Gì ạ?")
    keyboard = {"inline_keyboard": [[{"text": "Chép mã", "copy_text": {"text": "GV 101"}}]]}
    await bot.edit_message_reply_markup(
        chat_id=an.id, message_id=said.message_id, reply_markup=keyboard
    )
    assert an.chat.shown[said.message_id]["text"] == "Gì ạ?"
    assert an.chat.shown[said.message_id]["reply_markup"] == keyboard


async def test_a_reply_needs_its_message_unless_it_may_go_without(bot, an):
    answered = {"message_id": 77}
    with pytest.raises(exceptions.TelegramBadRequest, match="replied not found"):
        await bot.send_message(an.id, "x", reply_parameters=answered)
    answered["allow_sending_without_reply"] = True
    await bot.send_location(an.id, 20.3, 105.8, reply_parameters=answered)
    assert an.heard[0].params["reply_parameters"] == answered


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("setMyDescription", {"description": "a" * 513}),
        ("setMyShortDescription", {"short_description": "a" * 121}),
        ("setMyCommands", {"commands": [], "scope": {"type": "everyone"}}),
    ],
)
async def test_an_invalid_profile_is_refused(server, method, params):
    url = f"{server.url}/bot{TOKEN}/{method}"
    async with aiohttp.ClientSession() as client, client.post(url, json=params) as response:
        assert response.status == 400


async def test_aiogram_sends_an_album(bot, an):
    files = [BufferedInputFile(b"\xff\xd8", "a.jpg"), BufferedInputFile(b"\xff", "b.jpg")]
    album = await bot.send_media_group(an.id, [InputMediaPhoto(media=file) for file in files])
    assert [message.photo[0].width for message in album] == [9, 9]
    assert len(an.heard) == 1


async def test_a_second_poll_ends_the_first(bot, other, platform):
    first = asyncio.create_task(bot.get_updates(timeout=30))
    while not platform.calls["getUpdates"]:
        await asyncio.sleep(0)
    second = asyncio.create_task(other.get_updates(timeout=30))
    with pytest.raises(exceptions.TelegramConflictError):
        await first
    Resident(platform, 2).says("chào")
    assert len(await second) == 1
    await bot.set_webhook("https://example.vn/x")
    with pytest.raises(errors.Conflict, match="webhook is active"):
        await other.get_updates()


async def test_faults_come_as_planned(bot, an, server):
    server.plan(an.id, Throttled(30), Fails(502), BLOCKED, Drops(), Drops(taken=True), Garbles())
    with pytest.raises(exceptions.TelegramRetryAfter):
        await bot.send_message(an.id, "1")
    with pytest.raises(exceptions.TelegramRetryAfter):
        await bot.send_message(an.id, "1")
    assert [early.chat for early in server.early] == [an.id]
    assert 29 < server.early[0].left <= 30
    server.forgives()
    for fault in (
        exceptions.TelegramServerError,
        exceptions.TelegramForbiddenError,
        exceptions.TelegramNetworkError,
        exceptions.TelegramNetworkError,
        exceptions.ClientDecodeError,
    ):
        with pytest.raises(fault):
            await bot.send_message(an.id, fault.__name__)
    assert an.texts == ["TelegramNetworkError", "ClientDecodeError"]
    assert [sent.text for sent in server.taken_unanswered] == an.texts
    await bot.send_message(an.id, "2")
    assert server.befell["Drops"] == 2


async def test_a_slow_answer_arrives_when_the_test_sets_it(bot, an, server):
    until = asyncio.Event()
    server.plan(an.id, Holds(until))
    sending = asyncio.create_task(bot.send_message(an.id, "chậm"))
    await an.hears(lambda sent: sent.text == "chậm")
    assert not sending.done()
    until.set()
    assert (await sending).text == "chậm"


async def test_an_unknown_or_moved_chat_is_refused(other, an, server):
    server.plan(an.id, Refuses(400, "Bad Request: group upgraded to supergroup", -100777))
    with pytest.raises(errors.ChatMigrated):
        await other.send_message(an.id, "x")
    with pytest.raises(errors.BadRequest, match="Chat not found"):
        await other.send_message(123, "x")
    server.platform.revoked = True
    with pytest.raises((errors.InvalidToken, errors.Forbidden)):
        await other.get_me()


async def test_a_closed_server_refuses_and_reopens_at_the_same_address(bot, an, server):
    await server.closes()
    with pytest.raises(exceptions.TelegramNetworkError):
        await bot.send_message(an.id, "x")
    await server.opens()
    await bot.send_message(an.id, "y")
    assert an.texts == ["y"]


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"text": " "}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "👍" * 2049}, "message is too long"),
        (
            {"text": "a", "entities": [{"type": "bold", "offset": 1, "length": 1}]},
            "ENTITY_BOUNDS_INVALID",
        ),
        (
            {
                "text": "a",
                "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "ạ" * 22}]]},
            },
            "BUTTON_DATA_INVALID",
        ),
        (
            {
                "text": "a",
                "reply_markup": {
                    "inline_keyboard": [[{"text": "b", "copy_text": {"text": "a" * 257}}]]
                },
            },
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b"}]]}},
            "exactly one thing",
        ),
        ({"text": "a", "disable_notification": "yes"}, "can't parse boolean"),
        ({"text": "a", "reply_parameters": {}}, "not specified"),
    ],
)
async def test_invalid_calls_are_refused_like_by_telegram(server, an, params, said):
    async with aiohttp.ClientSession() as client:
        url = f"{server.url}/bot{TOKEN}/sendMessage"
        async with client.post(url, json={"chat_id": an.id, **params}) as response:
            assert response.status == 400
            assert said in (await response.json())["description"]


def test_the_same_seed_gives_the_same_faults():
    shares = ((Throttled(1), 10), (Drops(), 10))
    first, again, other = (Weather(seed, shares) for seed in (1, 1, 2))
    here = [[w.fault(chat, n) for chat in range(50) for n in range(20)] for w in (first, again)]
    assert here[0] == here[1]
    assert here[0] != [other.fault(chat, n) for chat in range(50) for n in range(20)]
    assert 150 < sum(fault is not None for fault in here[0]) < 250
