"""Adapt any reply to the limits of a channel."""

import unicodedata
from collections.abc import Sequence

from msgspec import structs

from conversations.engine.model.messages import Reply
from handlers.channel import Limits
from handlers.errors import RefusedError

_ENDS = ("\n", ". ", "! ", "? ", " ")
_JOINER = "\u200d"
_FLAGS = range(0x1F1E6, 0x1F200)
_SKINS = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)


class TooMuchDataError(RefusedError):
    """A button's data has more bytes than the platform carries: a fault of the dialogue."""

    def __init__(self, size: int, most: int) -> None:
        super().__init__(f"{size} bytes, the platform carries {most}")
        self.size = size
        self.most = most


def utf16_length(text: str) -> int:
    """Return the length of *text* in UTF-16 units, as platforms count it."""
    return len(text.encode("utf-16-le")) // 2


def is_within(text: str, most: int) -> bool:
    """Tell whether *text* has at most *most* UTF-16 units. No character has more than two."""
    return 2 * len(text) <= most or utf16_length(text) <= most


def split_text(text: str, most: int) -> Sequence[str]:
    """Return *text* in pieces of at most *most* UTF-16 units, split between sentences."""
    if is_within(text, most):
        return (text,)
    pieces = []
    text = text.strip()  # without it a piece could be empty
    while utf16_length(text) > most:
        room = _within(text, most)
        cut = next((at + len(end) for end in _ENDS if (at := room.rfind(end)) > 0), len(room))
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return (*pieces, text)


def fit_reply(reply: Reply, limits: Limits) -> Sequence[Reply]:
    """Return *reply* as messages that keep to *limits*; the last one has the buttons.

    Raises:
        TooMuchDataError: a button has more data than the channel carries.
    """
    for button in (*reply.buttons, *reply.navigation):
        if (size := len(button.data.encode())) > limits.data:
            raise TooMuchDataError(size, limits.data)
    shown = reply.buttons
    text = reply.text
    if len(shown) > limits.buttons:
        text = f"{text}\n{numbered_buttons(reply)}"
        shown = ()
    *first, last = split_text(text, limits.text)
    return (*(Reply(piece) for piece in first), structs.replace(reply, text=last, buttons=shown))


def numbered_buttons(reply: Reply) -> str:
    """Return the buttons as numbered lines, for channels without buttons."""
    return "\n".join(f"{n}. {button.label}" for n, button in enumerate(reply.buttons, start=1))


def _within(text: str, most: int) -> str:
    """Return the longest start of *text* within *most* units that splits no visible character."""
    room = text.encode("utf-16-le")[: most * 2].decode("utf-16-le", errors="ignore")
    end = len(room)
    while end and _is_one(text, end):
        end -= 1
    return room[:end] or room


def _is_one(text: str, at: int) -> bool:
    """Tell whether the characters before and at *at* form one visible character."""
    before, behind = text[at - 1], text[at]
    if _JOINER in (before, behind) or ord(behind) in _SKINS or ord(behind) in _TAGS:
        return True
    if ord(before) in _FLAGS and ord(behind) in _FLAGS:
        run = len(text[:at]) - len(text[:at].rstrip("".join(map(chr, _FLAGS))))
        return run % 2 == 1  # two regional indicators make one flag
    return unicodedata.category(behind).startswith("M")
