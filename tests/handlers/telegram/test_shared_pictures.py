"""A picture that many people get is uploaded once, and then sent by the id that Telegram gave."""

import asyncio

import pytest

from conversations.engine.model.messages import Button, Reply
from handlers.errors import NotYetError, ThrottledError
from tests.channel_contract import message
from tests.fakes import until
from tests.handlers.telegram.fake_api import Refused

MAP, PLAN, OWN = "a" * 64, "b" * 64, "c" * 64
NEWS = Reply("Mai cắt nước.", (Button("Bớt tin này", "1"),), photos=(MAP,))
ALBUM = Reply("Mai cắt nước.", photos=(MAP, PLAN))
BAD_ID = Refused(400, "Bad Request: wrong file identifier/HTTP URL specified")


@pytest.fixture
def host(host):
    host.photos = {MAP: b"map", PLAN: b"plan", OWN: b"own"}
    host.uploaded_pictures = {MAP: "", PLAN: ""}
    return host


def pictures(api):
    """Return what was sent as pictures, in their order."""
    sent = []
    for made in api.calls():
        match made.method:
            case "sendPhoto":
                sent.append(made.params["photo"])
            case "sendMediaGroup":
                sent += [one["media"] for one in made.params["media"]]
    return sent


async def test_it_is_uploaded_once_for_each_bot_also_after_a_restart(api, bot, host):
    channel = bot()
    for _ in range(3):
        await channel.send(message(NEWS))
    assert pictures(api) == ["file:map", "id-of-file:map", "id-of-file:map"]
    assert host.uploaded_pictures == {MAP: "id-of-file:map", PLAN: ""}
    host.photos.clear()
    await bot().send(message(NEWS))
    assert pictures(api)[3:] == ["id-of-file:map"]
    # Nobody waits for it, so nobody is told that something is being typed.
    assert len(api.calls("sendChatAction")) <= 1


async def test_each_picture_of_an_album_is_reused(api, bot):
    channel = bot()
    await channel.send(message(NEWS))
    await channel.send(message(ALBUM))
    await channel.send(message(ALBUM))
    assert pictures(api)[1:3] == ["id-of-file:map", "file:plan"]
    assert pictures(api)[3:] == ["id-of-file:map", "id-of-file:plan"]


async def test_other_messages_wait_for_the_first_upload_instead_of_uploading_it_too(api, bot):
    channel, hold = bot(), asyncio.Event()
    api.plan("sendPhoto", hold)
    first = asyncio.create_task(channel.send(message(NEWS)))
    await until(lambda: api.calls("sendPhoto"))
    for _ in range(3):
        with pytest.raises(NotYetError):
            await channel.send(message(NEWS))
    await channel.send(message(Reply("Dạ.")))
    hold.set()
    await first
    await channel.send(message(NEWS))
    assert pictures(api) == ["file:map", "id-of-file:map"]


async def test_the_next_message_uploads_it_if_the_first_one_failed(api, bot):
    channel = bot()
    api.plan("sendPhoto", Refused(429, "", {"retry_after": 7}))
    with pytest.raises(ThrottledError):
        await channel.send(message(NEWS))
    await channel.send(message(NEWS))
    assert pictures(api) == ["file:map", "file:map"]


async def test_an_id_that_telegram_refuses_is_replaced_by_the_picture(api, bot, host):
    host.uploaded_pictures[MAP] = "old"
    channel = bot()
    api.plan("sendPhoto", BAD_ID)
    await channel.send(message(NEWS))
    await channel.send(message(NEWS))
    assert pictures(api) == ["old", "file:map", "id-of-file:map"]
    assert host.uploaded_pictures[MAP] == "id-of-file:map"


async def test_the_photo_of_one_person_is_not_remembered(api, bot, host):
    channel = bot()
    for _ in range(2):
        await channel.send(message(Reply("Ảnh của bác", photos=(OWN,))))
    assert pictures(api) == ["file:own", "file:own"]
    assert OWN not in host.uploaded_pictures
