"""Both drivers on a fake Bot API: calls and failures."""

import asyncio
import socket

import pytest

from handlers.errors import (
    GoneError,
    MovedError,
    OversizeError,
    RefusedError,
    RevokedError,
    ThrottledError,
    UncertainError,
    UnparsableError,
    UnreachableError,
)
from handlers.telegram.bot_api.api import Api, message_id
from handlers.telegram.bot_api.calls import Attachment, Call
from handlers.telegram.limits import FILE_BYTES
from tests.handlers.telegram.fake_api import DRIVERS, TOKEN, Broken, Refused

HELLO = Call("sendMessage", {"chat_id": 7, "text": "ổ gà & <b>", "reply_markup": {"a": [1, "x"]}})

PHOTO = Call("sendPhoto", {"chat_id": 7, "photo": Attachment("a")})


@pytest.fixture
async def by(api, driver_name):
    driver = Api(DRIVERS[driver_name](TOKEN, api.url))
    yield driver
    await driver.close()


async def test_a_call_arrives_as_it_was_made(api, by):
    assert message_id(await by.call(HELLO)) == "101"
    (made,) = api.made
    assert (made.method, made.params) == ("sendMessage", HELLO.params)


async def test_photos_are_attached_at_their_places(api, by):
    album = [
        {"type": "photo", "media": Attachment("a"), "caption": "Ảnh"},
        {"type": "photo", "media": Attachment("b")},
    ]
    files = {"a": b"one", "b": b"two"}

    await by.call(Call("sendPhoto", {"chat_id": 7, "photo": Attachment("b")}), files)
    await by.call(Call("sendMediaGroup", {"chat_id": 7, "media": album}), files)

    single, several = api.made
    assert single.params == {"chat_id": 7, "photo": "file:two"}
    assert [one["media"] for one in several.params["media"]] == ["file:one", "file:two"]
    assert several.params["media"][0]["caption"] == "Ảnh"


async def test_a_missing_photo_is_not_sent(api, by):
    with pytest.raises(RefusedError):
        await by.call(Call("sendPhoto", {"chat_id": 7, "photo": Attachment("a")}))
    assert api.made == []


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        (Refused(403, "Forbidden: bot was blocked by the user"), GoneError),
        (Refused(400, "Bad Request: chat not found"), GoneError),
        (Refused(400, "Bad Request: group", {"migrate_to_chat_id": -1009}), MovedError),
        (Refused(400, "Bad Request: can't parse entities: x"), UnparsableError),
        (Refused(400, "Bad Request: message text is empty"), RefusedError),
        (Refused(401, "Unauthorized"), RevokedError),
        (Refused(500, "Internal Server Error"), UncertainError),
        (Refused(503, "Service Unavailable"), UnreachableError),
        (Broken(403, b"<html>This page is blocked</html>"), UnreachableError),
        (Broken(404, b'{"detail": "Not Found"}'), UnreachableError),
        (Broken(502, b"<html>Bad Gateway</html>"), UncertainError),
        (Broken(200, b"<html>Log in to our network</html>"), UncertainError),
        (Broken(200, b'{"ok": true'), UncertainError),
        (Broken(), UncertainError),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
async def test_failures_raise_our_error_classes(api, by, plan, error):
    api.plan("sendMessage", plan)
    with pytest.raises(error) as caught:
        await by.call(HELLO)
    assert caught.type is error


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        (Broken(502, b"<html>Bad Gateway</html>"), UncertainError),
        (Broken(302, b""), UnreachableError),
        (Broken(), UncertainError),
    ],
    ids=["a gateway", "sent elsewhere", "cut"],
)
async def test_a_photo_that_may_have_arrived_is_distinguished_from_one_that_did_not(
    api, by, plan, error
):
    api.plan("sendPhoto", plan)
    with pytest.raises(error) as caught:
        await by.call(PHOTO, {"a": b"picture"})
    assert caught.type is error
    assert len(api.calls("sendPhoto")) == 1


async def test_a_throttled_call_has_the_seconds_to_wait(api, by):
    api.plan("sendMessage", Refused(429, "Too Many Requests: retry after 7", {"retry_after": 7}))
    with pytest.raises(ThrottledError) as caught:
        await by.call(HELLO)
    assert caught.value.seconds == 7


async def test_no_answer_in_time_is_uncertain(api, driver_name):
    driver = DRIVERS[driver_name](TOKEN, api.url)
    api.plan("sendMessage", asyncio.Event())
    with pytest.raises(UncertainError):
        await driver.post("sendMessage", {"chat_id": 7}, {}, seconds=0.05)
    assert len(api.made) == 1
    await driver.close()


async def test_a_refused_connection_is_unreachable(driver_name):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    by = Api(DRIVERS[driver_name](TOKEN, f"http://127.0.0.1:{port}"))
    with pytest.raises(UnreachableError):
        await by.call(HELLO)
    with pytest.raises(UnreachableError):
        await by.call(PHOTO, {"a": b"picture"})
    with pytest.raises(UnreachableError):
        await by.updates(0)
    await by.close()


async def test_a_proxy_from_the_environment_is_used(api, driver_name, monkeypatch):
    monkeypatch.setenv("http_proxy", api.url)
    by = Api(DRIVERS[driver_name](TOKEN, "http://telegram.invalid"))
    api.files["a"] = b"picture"
    assert message_id(await by.call(HELLO)) == "101"
    assert await by.fetch("a") == b"picture"
    await by.close()


async def test_an_effect_that_already_holds_is_a_success(api, by):
    api.plan("editMessageText", Refused(400, "Bad Request: message is not modified: same"))
    result = await by.call(Call("editMessageText", {"chat_id": 7, "message_id": 1, "text": "A"}))
    assert message_id(result) is None


async def test_a_file_is_fetched(api, by):
    api.files["photos/a.jpg"] = b"\xff\xd8 picture"
    assert await by.fetch("photos/a.jpg") == b"\xff\xd8 picture"


async def test_a_missing_file_is_not_requested_again(api, by):
    with pytest.raises(RefusedError) as caught:
        await by.fetch("photos/a.jpg")
    assert not caught.value.retry


async def test_a_file_over_the_limit_is_refused(api, by):
    api.files["a"] = b"x" * (FILE_BYTES + 1)
    with pytest.raises(OversizeError):
        await by.fetch("a")


async def test_updates_are_returned_undecoded(api, by):
    api.brings({"update_id": 5, "message": {"message_id": 1, "chat": {"id": 7}, "text": "chào"}})
    (update,) = await by.updates(0)
    assert (update.update_id, update.message and update.message.text) == (5, "chào")
    (made,) = api.made
    assert made.params["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]


@pytest.mark.parametrize(
    "plan", [Broken(200, b"{"), Broken(200, b'{"ok":false}'), Broken(304, b""), Broken()]
)
async def test_an_unreadable_batch_of_updates_is_an_error(api, by, plan):
    api.plan("getUpdates", plan)
    with pytest.raises((UnreachableError, UncertainError)):
        await by.updates(0)
