"""Makes any reply fit what a channel can show."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.messages import Reply
from handlers.channel import Limits

_ENDS = ("\n", ". ", "! ", "? ", " ")


def split(text: str, most: int) -> Sequence[str]:
    """Return *text* in pieces of at most *most* UTF-16 units, cut between sentences."""
    pieces = []
    if _units(text) > most:
        text = text.strip()  # or else a piece may be empty
    while _units(text) > most:
        room = _within(text, most)
        cut = next((at + len(end) for end in _ENDS if (at := room.rfind(end)) > 0), len(room))
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return (*pieces, text)


def fit(reply: Reply, limits: Limits) -> Sequence[Reply]:
    """Return *reply* as messages that hold to *limits*; the last one has the buttons."""
    shown = reply.buttons
    text = reply.text
    if len(shown) > limits.buttons:
        text = f"{text}\n{numbered(reply)}"
        shown = ()
    *first, last = split(text, limits.text)
    return (*(Reply(piece) for piece in first), structs.replace(reply, text=last, buttons=shown))


def numbered(reply: Reply) -> str:
    """Return the buttons as numbered lines, for where there are none to tap."""
    return "\n".join(f"{n}. {button.label}" for n, button in enumerate(reply.buttons, start=1))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _within(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: most * 2].decode("utf-16-le", errors="ignore")
