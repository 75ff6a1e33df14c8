"""Sending by both drivers: edits, fallbacks, several calls, keyboards."""

import asyncio
import logging

import pytest
from msgspec import structs

from conversations.engine.model.messages import Button, Link, Pin, Reply
from conversations.text.word_caches import forget_words
from handlers.errors import GoneError, RefusedError, ThrottledError, UnreachableError
from tests.channel_contract import message
from tests.fakes import until
from tests.handlers.telegram.fake_api import ME, TOKEN, Broken, Refused

OK = Button("Gửi đi", "1:review:12ab:send")
SEVERAL = Reply("Đúng chưa ạ?", (OK,), pin=Pin(20.34, 105.83, "phố Thống Nhất"))
ALBUM = Reply("Ảnh của bác", (OK,), photos=("a" * 64, "b" * 64))


def methods(api):
    return [made.method for made in api.calls()]


async def test_send_returns_the_platforms_id(api, bot):
    assert await bot().send(message(Reply("Chào bác"))) == "101"
    (made,) = api.calls()
    assert made.params["text"] == "Chào bác"


PAGE_1 = Reply(
    "Gần chỗ nào ạ?", (Button("Chợ Me", "1:place::me"), Button("Xem thêm", "1:place::+1"))
)
PAGE_2 = Reply("Gần chỗ nào ạ?", (Button("Trạm y tế", "1:place::clinic"),), in_place=True)
RECEIPT = Reply("Em đã gửi. Mã: GV 1 0 1.", PAGE_1.buttons, receipt="GV 101")


def showing(host, reply, message_id="41"):
    """Let *host* know that *reply* was sent as the message *message_id*."""
    host.shown_replies["7012345678", message_id] = reply


async def test_another_page_replaces_the_same_text(api, bot, host):
    showing(host, PAGE_1)
    await bot().send(message(PAGE_2, edits="41"))
    (made,) = api.calls()
    assert (made.method, made.params["message_id"]) == ("editMessageText", 41)


@pytest.mark.parametrize(
    "shown",
    [
        None,
        RECEIPT,
        Reply("Mã nối: 583 190.", PAGE_1.buttons),
        Reply("Bác gọi ngay 114 ạ.", PAGE_1.buttons, calls=("114",)),
        Reply("Cán bộ trả lời: mai sửa ạ.\nGần chỗ nào ạ?", PAGE_1.buttons),
    ],
)
async def test_whatever_says_more_than_the_page_stays(api, bot, host, shown):
    if shown:
        showing(host, shown)
    assert await bot().send(message(PAGE_2, edits="41")) == "101"
    assert methods(api) == ["sendMessage"]


async def test_a_message_that_is_not_modified_has_arrived(api, bot, host):
    showing(host, PAGE_1)
    api.plan("editMessageText", Refused(400, "Bad Request: message is not modified"))
    await bot().send(message(PAGE_2, edits="41"))
    assert methods(api) == ["editMessageText"]


async def test_a_message_that_cannot_be_replaced_is_followed_by_a_new_one(api, bot, host):
    showing(host, PAGE_1)
    api.plan("editMessageText", Refused(400, "Bad Request: message to edit not found"))
    assert await bot().send(message(PAGE_2, edits="41")) == "101"
    edit, new = api.calls()
    assert (edit.method, new.method) == ("editMessageText", "sendMessage")
    assert "message_id" not in new.params
    assert new.params["reply_markup"] == edit.params["reply_markup"]


ASKED = structs.replace(PAGE_1, asks="1:place::", navigation=(Button("Thôi", "do:cancel"),))
NEXT = Reply("Có ảnh không ạ?", asks="1:photos::", pressed="1:place::me")


async def test_a_pressed_keyboard_goes_and_says_what_was_pressed(api, bot, host):
    showing(host, ASKED)
    assert await bot().send(message(NEXT, edits="41")) == "101"
    await until(lambda: len(api.calls()) == 2)
    said, mark = api.calls()
    assert (mark.method, mark.params["message_id"]) == ("editMessageText", 41)
    assert mark.params["text"] == "Gần chỗ nào ạ?\n✓ Chợ Me"
    assert "reply_markup" not in mark.params
    assert said.params["text"] == NEXT.text


async def test_a_tap_that_comes_before_its_message_is_recorded_is_marked(api, bot):
    channel = bot()
    number = await channel.send(message(ASKED))
    await channel.send(structs.replace(message(NEXT, edits=number), delivery_id="d2"))
    await until(lambda: api.calls("editMessageText"))
    (mark,) = api.calls("editMessageText")
    assert str(mark.params["message_id"]) == number
    assert mark.params["text"].endswith("✓ Chợ Me")


async def test_what_was_sent_is_forgotten_with_the_words_of_people(api, bot):
    channel = bot()
    number = await channel.send(message(ASKED))
    forget_words()
    await channel.send(structs.replace(message(NEXT, edits=number), delivery_id="d2"))
    assert api.calls("editMessageText") == []


@pytest.mark.parametrize(
    "refusal",
    [
        Refused(400, "Bad Request: message is not modified"),
        Refused(400, "Bad Request: message to edit not found"),
        Refused(400, "Bad Request: message can't be edited"),
        Refused(500),
        Broken(),
        Refused(400, "Bad Request: can't parse entities"),
    ],
)
async def test_a_mark_that_is_refused_or_repeated_does_no_harm(api, bot, host, refusal):
    showing(host, ASKED)
    api.plan("editMessageText", refusal)
    assert await bot().send(message(NEXT, edits="41")) == "101"
    assert [what for what, _ in host.counted] == ["mark"]
    assert methods(api) == ["sendMessage", "editMessageText"]


async def test_the_next_message_waits_for_the_pause_that_a_mark_meets(api, bot, host):
    showing(host, ASKED)
    api.plan("editMessageText", Refused(429, "", {"retry_after": 1}))
    channel = bot()
    with pytest.raises(ThrottledError):
        await channel.send(message(NEXT, edits="41"))
    assert await channel.send(message(NEXT, edits="41")) == "101"
    assert methods(api) == ["sendMessage", "editMessageText"]


async def test_a_question_keeps_its_buttons_until_its_answer_has_gone(api, bot, host):
    showing(host, ASKED)
    api.plan("sendMessage", Refused(503))
    channel = bot()
    with pytest.raises(UnreachableError):
        await channel.send(message(NEXT, edits="41"))
    assert methods(api) == ["sendMessage"]
    await channel.send(message(NEXT, edits="41"))
    await until(lambda: api.calls("editMessageText"))


async def test_a_question_is_ended_when_the_rest_of_its_answer_has_gone(api, bot, host):
    showing(host, ASKED)
    api.plan("sendVenue", Refused(503))
    channel, answer = bot(), structs.replace(NEXT, pin=SEVERAL.pin)
    with pytest.raises(UnreachableError):
        await channel.send(message(answer, edits="41"))
    await channel.send(message(answer, edits="41"))
    assert methods(api) == ["sendMessage", "sendVenue", "sendVenue", "editMessageText"]


async def test_a_message_that_is_sent_again_is_marked_again_in_the_same_way(api, bot, host):
    showing(host, ASKED)
    await bot().send(message(NEXT, edits="41"))
    after_a_crash = bot()
    await after_a_crash.send(message(NEXT, edits="41"))
    await until(lambda: len(api.calls("editMessageText")) == 2)
    first, second = api.calls("editMessageText")
    assert first.params == second.params


async def test_unparsable_formatting_is_removed(api, bot):
    api.plan("sendMessage", Refused(400, "Bad Request: can't parse entities: offset"))
    await bot().send(message(Reply("Mã của bác: GV 1 0 1.", receipt="GV 101")))
    formatted, bare = api.calls()
    assert "entities" in formatted.params
    assert "entities" not in bare.params
    assert formatted.params["text"] == bare.params["text"]


async def test_an_unparsable_plain_text_is_an_error(api, bot):
    refusals = [Refused(400, "Bad Request: can't parse entities: x")] * 9
    api.plan("sendMessage", *refusals)
    with pytest.raises(RefusedError):
        await bot().send(message(Reply("Chào bác")))
    assert len(api.calls()) == 1


async def test_calls_before_a_failure_are_not_repeated(api, bot):
    channel, sent = bot(), message(SEVERAL)
    api.plan("sendVenue", Refused(503), Refused(429, "", {"retry_after": 1}))
    with pytest.raises(UnreachableError):
        await channel.send(sent)
    with pytest.raises(ThrottledError):
        await channel.send(sent)
    await channel.send(sent)
    assert methods(api) == ["sendMessage", "sendVenue", "sendVenue", "sendVenue"]


async def test_a_refused_place_does_not_make_the_message_fail(api, bot, host):
    api.plan("sendVenue", Refused(400, "Bad Request: wrong location"))
    assert await bot().send(message(SEVERAL)) == "101"
    assert ("place", "RefusedError") in host.told


async def test_a_place_is_a_reply_to_its_text(api, bot):
    channel = bot()
    api.plan("sendVenue", Refused(503))
    with pytest.raises(UnreachableError):
        await channel.send(message(SEVERAL))
    assert await channel.send(message(SEVERAL)) == "101"
    for place in api.calls("sendVenue"):
        answered = place.params["reply_parameters"]
        assert answered == {"message_id": 101, "allow_sending_without_reply": True}


async def test_the_rest_of_a_message_goes_to_the_moved_address(api, bot):
    channel = bot()
    api.plan("sendVenue", Refused(400, "Bad Request", {"migrate_to_chat_id": -1007}))
    with pytest.raises(Exception, match="another address"):
        await channel.send(message(SEVERAL, "-7"))
    await channel.send(message(SEVERAL, "-1007"))
    assert [made.params["chat_id"] for made in api.calls()] == [-7, -7, -1007]


async def test_a_rejected_message_is_forgotten(api, bot):
    channel = bot()
    api.plan("sendVenue", Refused(403, "Forbidden: bot was blocked by the user"))
    with pytest.raises(GoneError):
        await channel.send(message(SEVERAL))
    await channel.send(message(SEVERAL))
    assert methods(api) == ["sendMessage", "sendVenue", "sendMessage", "sendVenue"]


async def test_photos_are_sent_from_the_store_with_a_typing_indicator(api, bot, host):
    host.photos = {"a" * 64: b"one", "b" * 64: b"two"}
    await bot().send(message(ALBUM))
    await until(lambda: "sendChatAction" in methods(api))
    (album,) = api.calls("sendMediaGroup")
    assert [photo["media"] for photo in album.params["media"]] == ["file:one", "file:two"]


async def test_a_photo_erased_meanwhile_is_left_out(api, bot, host):
    host.photos = {"b" * 64: b"two"}
    await bot().send(message(ALBUM))
    (photo,) = api.calls("sendPhoto")
    assert photo.params["photo"] == "file:two"
    assert photo.params["caption"] == ALBUM.text


BAD = Refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")


async def test_the_text_of_a_rejected_photo_is_sent_with_its_buttons(api, bot, host):
    host.photos = {"a" * 64: b"one"}
    api.plan("sendPhoto", BAD)
    reply = Reply("GV 101 · Ổ gà", (OK,), photos=("a" * 64,), receipt="GV 101")
    assert await bot().send(message(reply)) == "101"
    _, said = api.calls("sendPhoto") + api.calls("sendMessage")
    assert said.params["text"] == "GV\u00a0101 · Ổ gà"
    assert said.params["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert "inline_keyboard" in said.params["reply_markup"]
    assert ("photo", "RefusedError") in host.told


async def test_photos_of_a_rejected_album_are_sent_one_by_one(api, bot, host):
    host.photos = {"a" * 64: b"one", "b" * 64: b"two", "c" * 64: b"three"}
    api.plan("sendMediaGroup", BAD)
    api.plan("sendPhoto", BAD)
    reply = Reply("Ảnh GV 101", photos=("a" * 64, "b" * 64, "c" * 64))
    assert await bot().send(message(reply)) == "103"
    (said,) = api.calls("sendMessage")
    assert said.params["text"] == "Ảnh GV 101"
    photos = [made.params["photo"] for made in api.calls("sendPhoto")]
    assert photos == ["file:one", "file:two", "file:three"]


async def test_a_photo_that_arrived_out_of_an_album_is_not_sent_twice(api, bot, host):
    host.photos = {"a" * 64: b"one", "b" * 64: b"two", "c" * 64: b"three"}
    sent = message(Reply("Ảnh GV 101", photos=tuple(host.photos)))
    taken = asyncio.Event()
    taken.set()
    api.plan("sendMediaGroup", BAD)
    api.plan("sendPhoto", taken, Refused(429, "", {"retry_after": 1}))
    channel = bot()
    with pytest.raises(ThrottledError):
        await channel.send(sent)
    await channel.send(sent)
    photos = [made.params["photo"] for made in api.calls("sendPhoto")]
    assert photos == ["file:one", "file:two", "file:two", "file:three"]
    assert len(api.calls("sendMediaGroup")) == 1


async def test_a_rejected_photo_without_text_does_not_stop_the_next_message(api, bot, host):
    host.photos = {"a" * 64: b"one"}
    api.plan("sendPhoto", BAD)
    long = "Ổ gà to giữa đường. " * 100
    await bot().send(message(Reply(long, photos=("a" * 64,))))
    assert methods(api)[-1] == "sendMessage"
    assert [made.params["text"] for made in api.calls("sendMessage")] == [long]


async def test_a_rejected_link_becomes_a_line_of_text(api, bot):
    api.plan("sendMessage", Refused(400, "Bad Request: BUTTON_URL_INVALID"))
    page = Link("Mở trang", "https://xa..vn/a")
    await bot().send(message(Reply("Đọc ở đây ạ.", (OK,), links=(page,))))
    _, read = api.calls()
    assert read.params["text"] == "Đọc ở đây ạ.\nMở trang: https://xa..vn/a"
    rows = read.params["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [["Gửi đi"]]


async def test_a_message_rejected_with_and_without_its_link_is_refused(api, bot):
    api.plan("sendMessage", *[Refused(400, "Bad Request: strange")] * 9)
    with pytest.raises(RefusedError):
        await bot().send(message(Reply("Đọc ạ.", links=(Link("Mở", "https://xa.vn/a"),))))
    first, second = api.calls()
    assert "reply_markup" not in second.params
    assert first.params["text"] == "Đọc ạ."


async def test_a_photo_to_a_gone_chat_raises_gone(api, bot, host):
    host.photos = {"a" * 64: b"one"}
    api.plan("sendPhoto", Refused(403, "Forbidden: bot was blocked by the user"))
    with pytest.raises(GoneError):
        await bot().send(message(Reply("Đây ạ", photos=("a" * 64,))))
    assert api.calls("sendMessage") == []


async def test_the_keyboard_for_a_place_is_removed_afterwards(api, bot):
    channel = bot()
    await channel.send(message(Reply("Chỗ đó ở đâu ạ?", wants=("location", "text"))))
    for number in (2, 3):
        reply = Reply(f"Vâng, số {number}.")
        await channel.send(structs.replace(message(reply), delivery_id=f"d{number}"))
    asked, after, later = api.calls()
    assert asked.params["reply_markup"]["keyboard"][0][0]["request_location"] is True
    assert after.params["reply_markup"] == {"remove_keyboard": True}
    assert "reply_markup" not in later.params


def later(text, number, address="7012345678", **more):
    """Return a message in the middle of a conversation."""
    return structs.replace(
        message(Reply(text, **more), address), delivery_id=f"d{number}", position=number
    )


async def test_a_keyboard_from_before_the_start_is_removed_once(api, bot, host):
    host.wanted = {"7012345678": ("location", "text")}
    channel = bot()
    for number in (7, 8):
        await channel.send(later(f"Vâng, số {number}.", number))
    first, second = api.calls()
    assert first.params["reply_markup"] == {"remove_keyboard": True}
    assert "reply_markup" not in second.params
    assert host.looked_up == ["7012345678"]


async def test_a_keyboard_from_before_the_start_is_removed_by_a_text_before_inline_buttons(
    api, bot, host
):
    host.wanted = {"7012345678": ("contact",)}
    await bot().send(later("Gửi được chưa ạ?", 7, buttons=(OK,)))
    noted, asked = api.calls()
    assert noted.params["text"] == "Dạ vâng ạ."
    assert noted.params["reply_markup"] == {"remove_keyboard": True}
    assert "inline_keyboard" in asked.params["reply_markup"]


async def test_a_keyboard_that_could_not_be_removed_is_removed_next_time(api, bot, host):
    host.wanted = {"7012345678": ("location",)}
    channel = bot()
    api.plan("sendMessage", Refused(503))
    with pytest.raises(UnreachableError):
        await channel.send(later("Vâng.", 7))
    await channel.send(later("Vâng.", 7))
    assert [made.params.get("reply_markup") for made in api.calls()] == [
        {"remove_keyboard": True}
    ] * 2


@pytest.mark.parametrize(
    ("position", "address", "wanted", "looks"),
    [
        (2, "7012345678", ("location",), 0),
        (7, "7012345678", ("text", "voice"), 1),
        (7, "-100123", ("location",), 1),
    ],
    ids=["the first answer", "after another question", "in a group"],
)
async def test_no_keyboard_is_removed_where_none_can_be(
    api, bot, host, position, address, wanted, looks
):
    host.wanted = {address: wanted}
    await bot().send(later("Vâng.", position, address))
    (made,) = api.calls()
    assert "reply_markup" not in made.params
    assert len(host.looked_up) == looks


async def test_a_file_is_fetched_by_its_platform_id(api, bot):
    api.files["file-id"] = b"\xff\xd8 picture"
    assert await bot().fetch("file-id") == b"\xff\xd8 picture"


async def test_the_token_is_in_no_log_and_no_error(api, bot, caplog, capsys):
    caplog.set_level(logging.DEBUG)
    told = []
    for plan in (Refused(401, "Unauthorized"), Broken(), Broken(302, b""), Refused(500)):
        api.plan("sendMessage", plan)
        with pytest.raises(Exception) as caught:  # noqa: PT011 - one of several classes
            await bot().send(message(Reply("Chào")))
        told.append("".join(caught.value.args))
        told.append(str(caught.getrepr(style="native")))
    for channel in (bot(url="http://127.0.0.1:1"), bot(token="1:" + TOKEN.split(":")[1])):
        with pytest.raises(Exception) as caught:  # noqa: PT011 - one of several classes
            await channel.send(message(Reply("Chào")))
        told.append(str(caught.getrepr(style="native")))
        with pytest.raises(Exception) as caught:  # noqa: PT011 - one of several classes
            await channel.fetch("file")
        told.append(str(caught.getrepr(style="native")))
    await bot().send(message(Reply("Chào")))
    await asyncio.sleep(0)
    out = capsys.readouterr()
    everything = "\n".join((caplog.text, out.out, out.err, *told))
    assert TOKEN.split(":")[1] not in everything


async def test_the_username_is_asked_for_until_it_is_known(api, bot):
    api.plan("getMe", Refused(500))
    channel = bot()
    assert await channel.username() == ""
    assert await channel.username() == ME["username"]
    before = len(api.calls("getMe"))
    assert await channel.username() == ME["username"]
    assert len(api.calls("getMe")) == before
