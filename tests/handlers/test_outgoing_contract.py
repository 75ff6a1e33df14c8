"""The contract of `outgoing` for every channel."""

import json
import re

from handlers.telegram.bot_api.calls import Call
from handlers.telegram.channel import Telegram
from handlers.telegram.limits import LIMITS as TELEGRAM
from handlers.telegram.outgoing import outgoing as telegram
from handlers.terminal.incoming import incoming as typed
from handlers.terminal.limits import LIMITS as TERMINAL
from handlers.terminal.outgoing import outgoing as terminal
from handlers.webchat.limits import LIMITS as WEBCHAT
from handlers.webchat.outgoing import encode_message
from handlers.webchat.outgoing import outgoing as webchat
from tests.channel_contract import (
    REPLIES,
    OutgoingContract,
    Screen,
    degrees,
    every_reply,
    message,
    pressed,
)
from tests.handlers.telegram.fake_api import DRIVERS, TOKEN, WORDS, Hosting, running
from tests.handlers.telegram.fake_phone import screen_of


class TestWebChat(OutgoingContract):
    """The JSON of the web chat's protocol."""

    limits = WEBCHAT

    async def shows(self, reply):
        shown = json.loads(encode_message(webchat(message(reply))))["reply"]
        pin = shown.get("pin")
        point = (f"{degrees(pin['latitude'])},{degrees(pin['longitude'])}",) if pin else ()
        return Screen(
            texts=(shown["text"],) if shown["text"] else (),
            choices=pressed([*shown.get("buttons", ()), *shown.get("navigation", ())]),
            photos=tuple(shown.get("photos", ())),
            points=point,
            pages=tuple(link["url"] for link in shown.get("links", ())),
            numbers=tuple(shown.get("calls", ())),
        )


class TestTerminal(OutgoingContract):
    """Lines of a terminal."""

    limits = TERMINAL

    async def shows(self, reply):
        text = terminal(reply)
        numbered = re.findall(r"^\d+\. (.+)$", text, re.MULTILINE)
        beside = re.findall(r"\[([^\]\n]+)\](?!\()", text.rsplit("\n", 1)[-1])
        labels = (*numbered, *beside) if reply.buttons or reply.navigation else ()
        buttons = (*reply.buttons, *reply.navigation)
        taps = {
            label: inbound.content
            for label in labels
            if (inbound := typed(f"[{label}]", "an", "1", buttons, lambda *_: ""))
        }
        points = re.findall(r"^📍 (\S+), (\S+)$", text, re.MULTILINE)
        shown = re.findall(r"📷 (\S{8})", text)
        return Screen(
            texts=(text,),
            choices=taps,
            # A terminal shows a photo as the beginning of its id.
            photos=tuple(p for p, name in zip(reply.photos, shown, strict=True) if name == p[:8]),
            points=tuple(f"{degrees(float(a))},{degrees(float(b))}" for a, b in points),
        )


class TestTelegram(OutgoingContract):
    """Calls of Telegram's Bot API."""

    limits = TELEGRAM

    async def shows(self, reply):
        return screen_of(telegram(message(reply), WORDS))


class TestTelegramInAGroup(OutgoingContract):
    """The same in a group, without request buttons for a place or a number."""

    limits = TELEGRAM

    async def shows(self, reply):
        return screen_of(telegram(message(reply, "-1001234567890"), WORDS))

    @every_reply
    async def test_every_button_is_shown_in_order_with_its_data(self, reply):
        # Nothing that a group writes is read, so that a button would do nothing.
        assert (await self.shows(reply)).choices == {}


class SentByADriver(OutgoingContract):
    """The calls that arrive over HTTP when the channel sends by a driver."""

    limits = TELEGRAM
    driver = ""
    # Send each of the contract's replies once for all tests.
    shown: dict[int, Screen]

    def __init_subclass__(cls) -> None:
        cls.shown = {}

    async def shows(self, reply):
        if not any(reply is one for one in REPLIES.values()):
            return await self._sent(reply)
        if id(reply) not in self.shown:
            self.shown[id(reply)] = await self._sent(reply)
        return self.shown[id(reply)]

    async def _sent(self, reply):
        host = Hosting()
        host.photos = {photo: photo.encode() for photo in reply.photos}
        async with running() as api:
            bot = Telegram("telegram", DRIVERS[self.driver](TOKEN, api.url), host)
            await bot.send(message(reply))
            calls = [Call(made.method, made.params) for made in api.calls()]
            await bot.close()
        return screen_of([call for call in calls if call.method != "sendChatAction"])


class TestTelegramByAiogram(SentByADriver):
    """Telegram by aiogram."""

    driver = "aiogram"


class TestTelegramByPtb(SentByADriver):
    """Telegram by python-telegram-bot."""

    driver = "ptb"
