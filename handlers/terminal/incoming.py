"""Read a typed line as an inbound message."""

import re
from collections.abc import Callable, Sequence

from conversations.engine.model.messages import (
    Button,
    Content,
    Inbound,
    Location,
    Photo,
    Tap,
    Text,
    Voice,
)

NAME = "terminal"

_TAP = re.compile(r"\[(.+)\]")
_FILE = re.compile(r"/(photo|anh|voice|ghiam) (.+)")
_DEGREES = r"(-?[0-9]{1,3}(?:\.[0-9]+)?)"
_PLACE = re.compile(rf"/(?:location|vitri) {_DEGREES}[ ,]+{_DEGREES}")

Keep = Callable[[str, str], str]


def incoming(
    line: str, address: str, update_id: str, buttons: Sequence[Button], keep: Keep
) -> Inbound | None:
    """Return the message in *line*, None if it has none.

    `[Label]` taps one of *buttons*; `/photo FILE`, `/voice FILE` and `/location LAT LON` send what
    a phone would. *keep* stores a file and returns its media id.
    """
    content = _content(line.strip(), buttons, keep)
    return Inbound(NAME, update_id, address, content) if content else None


def _content(line: str, buttons: Sequence[Button], keep: Keep) -> Content | None:
    if not line:
        return None
    if tapped := _TAP.fullmatch(line):
        data = next((b.data for b in buttons if b.label == tapped[1]), tapped[1])
        return Tap(data)
    if file := _FILE.fullmatch(line):
        kind = "photo" if file[1] in ("photo", "anh") else "voice"
        media = keep(kind, file[2])
        return Photo(media) if kind == "photo" else Voice(media)
    if place := _PLACE.fullmatch(line):
        return Location(float(place[1]), float(place[2]))
    return Text(line)
