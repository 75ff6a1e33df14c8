"""The contract of every channel; a new one adds its harness at the end of this file."""

import asyncio
import json
import re
from contextlib import AsyncExitStack
from functools import cached_property
from typing import Any

import pytest
from msgspec import Struct, structs

from conversations.engine.model.messages import Content, Reply, Tap, Text
from handlers.channel import Limits
from handlers.http import Request
from handlers.telegram.bot_api.calls import Call
from handlers.telegram.channel import Telegram
from handlers.terminal.channel import Terminal
from handlers.terminal.incoming import incoming as typed
from handlers.webchat.channel import open_residents_chat
from handlers.webchat.host import Visitor
from handlers.webchat.incoming import incoming as posted
from handlers.webchat.limits import WebChatLimits
from tests.channel_contract import BACK, OUT, REPLIES, every_reply, letters, units
from tests.channel_contract import message as to
from tests.fakes import ReadBody
from tests.handlers.telegram.fake_api import DRIVERS, TOKEN, Hosting, running
from tests.handlers.telegram.fake_phone import screen_of
from tests.resident import ROOT


class Seen(Struct):
    """One message as the person sees it: text and buttons."""

    text: str
    buttons: tuple[str, ...] = ()


class Page:
    """A web chat page with the open conversation."""

    def __init__(self):
        host: Any = self  # implements the needed part of a host
        push: Any = self  # likewise
        self.channel = open_residents_chat(host, push, WebChatLimits(), str)
        (hear,) = (r for r in self.channel.routes() if r.path == "/chat/api/events")
        self._hear = hear.handle
        self._stream: Any = None

    async def visitor(self, cookie, *, acts=False):
        """Return the only visitor."""
        return Visitor("an")

    def check_storage(self):
        """Find the database well."""

    async def messages(self, visitor, after, most):
        """Return nothing stored: everything must be pushed."""
        return []

    async def opens(self):
        request = Request(
            "GET",
            {},
            {"after": "1"},
            {},
            {"caunoi_chat": "x" * 43},
            ReadBody(),
            "127.0.0.1",
            secure=False,
            base_url="",
        )
        self._stream = (await self._hear(request)).stream
        assert await anext(self._stream) == b"retry: 1000\n\n"
        self._next = asyncio.ensure_future(anext(self._stream))
        await asyncio.sleep(0)

    async def seen(self):
        piece = await asyncio.wait_for(self._next, 60)
        self._next = asyncio.ensure_future(anext(self._stream))
        await asyncio.sleep(0)
        rows = piece.splitlines()
        return [self._sees(json.loads(row[6:])["reply"]) for row in rows if row[:6] == b"data: "]

    def _sees(self, shown):
        self._shown = [*shown.get("buttons", ()), *shown.get("navigation", ())]
        pin = shown.get("pin", {})
        extras = [*shown.get("photos", ()), *map(str, pin.values()), shown.get("receipt", "")]
        labels = tuple(button["label"] for button in self._shown)
        return Seen(" ".join((shown["text"], *extras)), labels)

    def chooses(self, label) -> Content:
        """Return the message that a tap on *label* sends."""
        data = next(button["data"] for button in self._shown if button["label"] == label)
        return posted(json.dumps({"id": "a", "tap": data}).encode(), "webchat", "an").content

    async def closes(self):
        await self.channel.close()
        self._next.cancel()
        await asyncio.gather(self._next, return_exceptions=True)


class Keyboard:
    """A person at the terminal."""

    def __init__(self):
        self._lines: list[str] = []
        self.channel = Terminal(self._lines.append)

    async def opens(self):
        pass

    async def seen(self):
        text = "\n".join(self._lines)
        self._lines.clear()
        numbered = re.findall(r"^\d+\. (.+)$", text, re.MULTILINE)
        beside = re.findall(r"\[([^\]\n]+)\](?!\()", text.rsplit("\n", 1)[-1])
        return [Seen(text, (*numbered, *beside))]

    def chooses(self, label) -> Content:
        inbound = typed(f"[{label}]", "an", "1", self.channel.buttons, lambda *_: "")
        assert inbound
        return inbound.content

    async def closes(self):
        await self.channel.close()


class Phone:
    """A person with Telegram; the bot uses *driver*."""

    driver = ""

    url = "http://127.0.0.1:1"

    @cached_property
    def channel(self) -> Telegram:
        host = Hosting()
        photos = [photo for reply in REPLIES.values() for photo in reply.photos]
        host.photos = {photo: photo.encode() for photo in photos}
        return Telegram("telegram", DRIVERS[self.driver](TOKEN, self.url), host)

    async def opens(self):
        self._stack = AsyncExitStack()
        self._api = await self._stack.enter_async_context(running())
        self.url = self._api.url

    async def seen(self):
        calls = [Call(made.method, made.params) for made in self._api.calls()]
        self._api.made.clear()
        shown = [call for call in calls if call.method != "sendChatAction"]
        self._screen = screen = screen_of(shown)
        extras = Seen(" ".join((*screen.photos, *screen.points)))
        *first, last = map(Seen, screen.texts or ("",))
        first = [extras, *first] if extras.text else first
        return [*first, structs.replace(last, buttons=tuple(screen.choices))]

    def chooses(self, label) -> Content:
        return self._screen.choices[label]

    async def closes(self):
        await self.channel.close()
        await self._stack.aclose()


class PhoneByAiogram(Phone):
    driver = "aiogram"


class PhoneByPtb(Phone):
    driver = "ptb"


HARNESSES: dict[str, Any] = {
    "webchat": Page,
    "terminal": Keyboard,
    "telegram by aiogram": PhoneByAiogram,
    "telegram by ptb": PhoneByPtb,
}


@pytest.fixture(params=HARNESSES)
async def person(request):
    """The person at the other end of the channel."""
    person = HARNESSES[request.param]()
    await person.opens()
    yield person
    await person.closes()


# A page shows only messages after the last position that it has shown.
POSITIONS = {id(reply): position for position, reply in enumerate(REPLIES.values(), start=2)}


def message(reply, position=0, address="an"):
    at = position or POSITIONS.get(id(reply), 2)
    return structs.replace(to(reply, address), position=at)


def test_every_channel_is_tested_against_the_contract():
    folders = {path.parent.name for path in (ROOT / "handlers").glob("*/channel.py")}
    assert folders == {name.split()[0] for name in HARNESSES}
    for name, harness in HARNESSES.items():
        assert harness().channel.name == name.split()[0]


def test_every_channel_folder_has_the_same_files():
    for folder in {name.split()[0] for name in HARNESSES}:
        for name in ("__init__", "channel", "incoming", "limits", "outgoing"):
            assert (ROOT / "handlers" / folder / f"{name}.py").is_file()


@every_reply
async def test_every_part_of_a_reply_is_sent(person, reply):
    await person.channel.send(message(reply))
    seen = await person.seen()
    text = letters(" ".join(one.text for one in seen))
    assert letters(reply.text) in text
    assert all(photo[:8] in text for photo in reply.photos)
    if reply.pin:
        for degrees in (reply.pin.latitude, reply.pin.longitude):
            assert f"{degrees:.5f}".rstrip("0").rstrip(".") in text
    labels = tuple(b.label for b in (*reply.buttons, *reply.navigation))
    assert seen[-1].buttons[-len(labels) :] == labels if labels else True


@every_reply
async def test_no_message_is_larger_than_the_channel_allows(person, reply):
    limits = person.channel.limits
    await person.channel.send(message(reply))
    for one in await person.seen():
        assert units(one.text) <= limits.text
        assert len(one.buttons) <= limits.buttons or not limits.buttons
        assert all(units(label) <= limits.label for label in one.buttons)


@every_reply
async def test_a_tap_has_the_data_of_its_button(person, reply):
    await person.channel.send(message(reply))
    await person.seen()
    for button in (*reply.buttons, *reply.navigation):
        # At a question for a place, a phone has a keyboard, whose buttons send their labels.
        assert person.chooses(button.label) in (Tap(button.data), Text(button.label))


async def test_messages_arrive_in_the_order_of_sending(person):
    for position in range(2, 12):
        await person.channel.send(message(Reply(f"số {position}"), position))
    seen: list[str] = []
    while len(seen) < 10:
        seen += [one for shown in await person.seen() for one in shown.text.split("\n")]
    assert [text.strip() for text in seen] == [f"số {n}" for n in range(2, 12)]


async def test_send_returns_an_id_or_none(person):
    sent = await person.channel.send(message(Reply("xin chào")))
    assert sent is None or sent
    await person.seen()


async def test_sending_to_an_unknown_address_raises_nothing(person):
    await person.channel.send(message(Reply("xin chào"), address="nobody"))


async def test_a_channel_can_be_closed_twice(person):
    await person.channel.close()
    await person.channel.close()


def test_limits_are_large_enough_for_any_reply():
    for harness in HARNESSES.values():
        limits = harness().channel.limits
        assert isinstance(limits, Limits)
        assert limits.text >= 1000
        assert limits.label >= 20
        assert limits.data >= 64


def test_routes_have_unique_paths_and_names():
    routes = [route for harness in HARNESSES.values() for route in harness().channel.routes()]
    assert len({(route.method, route.path) for route in routes}) == len(routes)
    assert all(route.path.startswith("/") and route.name and route.most > 0 for route in routes)


# Input of a terminal


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("ổ gà trước nhà văn hoá\n", Text("ổ gà trước nhà văn hoá")),
        ("  1 ", Text("1")),
        ("[Thôi]", Tap("do:cancel")),
        ("[nút lạ]", Tap("nút lạ")),
        ("/start", Text("/start")),
        ("/location 1..2 3", Text("/location 1..2 3")),
        ("/location - -", Text("/location - -")),
    ],
)
def test_a_typed_line_becomes_its_content(line, content):
    inbound = typed(line, "an", "u1", (BACK, OUT), lambda kind, file: f"{kind}:{file}")
    assert inbound
    assert (inbound.channel, inbound.update_id, inbound.address) == ("terminal", "u1", "an")
    assert inbound.content == content


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/photo ~/anh 1.jpg", "photo:~/anh 1.jpg"),
        ("/anh a.jpg", "photo:a.jpg"),
        ("/voice loi.ogg", "voice:loi.ogg"),
    ],
)
def test_a_file_is_named_by_its_path_and_kept(line, told):
    inbound = typed(line, "an", "u1", (), lambda kind, file: f"{kind}:{file}")
    assert inbound
    assert getattr(inbound.content, "media", "") == told


@pytest.mark.parametrize("line", ["/location 20.34 105.83", "/vitri 20.34,105.83"])
def test_a_location_is_two_numbers(line):
    inbound = typed(line, "an", "u1", (), lambda *_: "")
    assert inbound
    assert str(inbound.content).startswith("Location(latitude=20.34, longitude=105.83")


@pytest.mark.parametrize("line", ["", "\n", "   "])
def test_an_empty_line_is_no_message(line):
    assert typed(line, "an", "u1", (), lambda *_: "") is None
