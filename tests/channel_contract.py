"""The contract of `outgoing` for every channel: sample replies, and expectations of each.

A test module checks a channel's pure functions, or a driver with a fake platform, by a subclass of
`OutgoingContract`.
"""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, structs

from conversations.engine.model.messages import Button, Content, Link, Pin, Reply, Tap, Text
from handlers.channel import Limits, Outgoing
from tests.cases import each
from tests.resident import MONDAY

BACK, OUT = Button("Quay lại", "do:back"), Button("Thôi", "do:cancel")
PARTS = tuple(Button(f"Phố Thứ {n}", f"{n}:place-near:4f3a:{n}") for n in range(1, 13))
NEWS = Link("Mở bản tin", "https://giavien.example/tin/12?a=1&b=2")
OWN_PAGE = Link("Theo dõi", "/chat")
REPLIES = {
    "short": Reply("Chỗ đó ở đâu ạ?"),
    "one letter": Reply("A"),
    "long": Reply("Ổ gà to giữa đường, xe máy hay ngã. " * 250),
    "one long word": Reply("ạ" * 9_000),
    "lines": Reply("Em đọc lại nhé:\nViệc: Ổ gà\nChỗ: phố Thống Nhất\n\nGửi được chưa ạ?"),
    "buttons": Reply("Bác muốn báo việc gì ạ?", (Button("Ổ gà, đường hỏng", "1:category::road"),)),
    "many buttons": Reply("Gần chỗ nào ạ?", PARTS, (BACK, OUT)),
    "only a way out": Reply("Bác kể giúp em?", (), (BACK, OUT), ("text", "voice")),
    "the longest button": Reply("Chọn ạ?", (Button("Ổ" * 20, "1:" + "a" * 62),)),
    "a place": Reply("Chỗ đó ở đâu ạ?", (), (BACK, OUT), ("location", "text")),
    "a place, with buttons": Reply("Ở đâu ạ?", PARTS, (BACK, OUT), ("text", "location")),
    "a number": Reply("Số của bác là gì ạ?", (), (OUT,), ("contact", "text")),
    "photos": Reply("Ảnh của bác", photos=("a" * 64, "b" * 64, "c" * 64)),
    "a photo, with buttons": Reply("Đúng ạ?", (Button("Đúng rồi", "1"),), photos=("a" * 64,)),
    "photos, with buttons": Reply(
        "Đúng ạ?", (Button("Đúng rồi", "1"),), (BACK, OUT), photos=("a" * 64, "b" * 64)
    ),
    "an album too many": Reply("Ảnh ạ", photos=tuple(f"{n:064x}" for n in range(11))),
    "a photo, with much to say": Reply("Ổ gà to giữa đường. " * 100, photos=("a" * 64,)),
    "only a photo": Reply("", photos=("a" * 64,)),
    "pin": Reply("Đúng chưa ạ?", pin=Pin(20.341234, 105.834321, "phố Thống Nhất")),
    "pin, with an address": Reply("Đây ạ?", pin=Pin(20.34, 105.83, "Trạm y tế, phố Thống Nhất")),
    "pin far south": Reply("Đây ạ?", pin=Pin(-0.5, -180.0)),
    "receipt": Reply("Em đã gửi. Mã của bác: GV 1 0 1.", receipt="GV 101"),
    "receipt, far behind": Reply("Ổ gà to. " * 454 + "Mã: GV 1 0 1.", receipt="GV 101"),
    "links": Reply("Bác đọc thêm ở đây ạ.", links=(NEWS, OWN_PAGE)),
    "links, with buttons": Reply("Đọc ạ?", (Button("Thôi", "1"),), (BACK,), links=(NEWS,)),
    "links, with a place": Reply("Ở đâu ạ?", wants=("location",), links=(NEWS, OWN_PAGE)),
    "calls": Reply("Bác gọi ngay giúp em.", calls=("114", "02293868123", "18001096")),
    "calls, with buttons": Reply("Gọi 114 ạ.", (Button("Gửi tiếp", "1"),), calls=("114",)),
    "emoji": Reply("🕳️ ổ gà 👨‍👩‍👧‍👦 🇻🇳 👍🏽", (Button("📷 Chụp", "1:photos::x"),)),
    "much emoji": Reply("👨‍👩‍👧‍👦🇻🇳👍🏽" * 1_000),
    "markup": Reply(
        '<b>ổ gà</b> & <script>x</script> *a* _b_ `c` [d](e) "', (Button("<i>", "1"),)
    ),
    "a link forged by a resident": Reply('<a href="https://x.example">Bấm</a> [b](tg://user)'),
    "bidi": Reply("ổ gà \u202egnúht\u202c \u2066ở\u2069 đây"),
    "apart": Reply("Đường ho\u0309ng na\u0323\u0306ng"),
    "much apart": Reply("ho\u0309" * 4_000),
    "braces": Reply("{$you} %s {{ 7*7 }} \\n"),
    "in place": Reply("Em đọc lại nhé.", (Button("Gửi đi", "1"),), in_place=True),
    "everything": Reply(
        "Gửi cho cán bộ được chưa ạ?",
        (Button("Gửi đi", "1:review:12ab:send"), Button("Sửa", "1:review:12ab:edit")),
        (BACK, OUT),
        ("text",),
        ("d" * 64,),
        Pin(20.34, 105.83, "gần trạm y tế"),
        "GV 427",
        (NEWS,),
        ("114",),
    ),
}

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Screen(Struct):
    """What a person sees of a reply."""

    texts: tuple[str, ...] = ()
    choices: Mapping[str, Content] = {}  # by label, in order
    photos: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def message(reply: Reply, address: str = "7012345678", edits: str = "") -> Outgoing:
    """Return *reply* as an outgoing message to *address*."""
    return Outgoing("d1", address, 2, MONDAY, reply, edits)


def letters(text: str) -> str:
    """Return the visible characters of *text*."""
    return _BIDI.sub("", "".join(text.split()))


def units(text: str) -> int:
    """Return the length of *text* as platforms count it: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def degrees(number: float) -> str:
    """Return *number* with five decimals, without trailing zeros, for comparison."""
    return f"{number:.5f}".rstrip("0").rstrip(".")


_NAMES = {id(reply): name for name, reply in REPLIES.items()}
every_reply = each("reply", REPLIES.values(), name=lambda reply: _NAMES[id(reply)])


class OutgoingContract:
    """The expectations of every channel's `outgoing`."""

    limits: Limits

    async def shows(self, reply: Reply) -> Screen:
        """Return what a person sees of *reply*."""
        raise NotImplementedError

    @every_reply
    async def test_every_word_is_shown_and_none_is_read_as_markup(self, reply):
        screen = await self.shows(reply)
        assert letters(reply.text) in letters("".join(screen.texts))

    @every_reply
    async def test_every_photo_is_shown_in_order(self, reply):
        assert (await self.shows(reply)).photos == reply.photos

    @every_reply
    async def test_a_pin_is_shown_at_its_place(self, reply):
        points = (await self.shows(reply)).points
        if reply.pin is None:
            assert points == ()
        else:
            assert points == (f"{degrees(reply.pin.latitude)},{degrees(reply.pin.longitude)}",)

    @every_reply
    async def test_every_link_can_be_opened_or_read(self, reply):
        screen = await self.shows(reply)
        for link in reply.links:
            assert link.url in screen.pages or link.url in "".join(screen.texts)

    @every_reply
    async def test_every_number_can_be_called_or_read(self, reply):
        screen = await self.shows(reply)
        digits = re.sub(r"\D", "", " ".join(screen.texts))
        assert all(number in screen.numbers or number in digits for number in reply.calls)

    @every_reply
    async def test_every_button_is_shown_in_order_with_its_data(self, reply):
        choices = (await self.shows(reply)).choices
        ours = (*reply.buttons, *reply.navigation)
        assert [*choices] == [button.label for button in ours]
        for button in ours:
            assert choices[button.label] in (Tap(button.data), Text(button.label))

    @every_reply
    async def test_no_message_exceeds_the_limits_of_the_channel(self, reply):
        screen = await self.shows(reply)
        assert all(0 < units(text) <= self.limits.text for text in screen.texts)
        assert all(units(label) <= self.limits.label for label in screen.choices)
        for content in screen.choices.values():
            assert len(getattr(content, "data", "").encode()) <= self.limits.data

    @every_reply
    async def test_a_reply_is_always_shown_in_the_same_way(self, reply):
        assert await self.shows(structs.replace(reply)) == await self.shows(reply)

    def test_the_limits_are_large_enough_for_any_reply(self):
        assert isinstance(self.limits, Limits)
        assert self.limits.text >= 1000
        assert self.limits.label >= 20
        assert self.limits.data >= 64


def pressed(choices: Any) -> dict[str, Content]:
    """Return the JSON buttons *choices* as pairs of label and data."""
    return {one["label"]: Tap(one["data"]) for one in choices}
