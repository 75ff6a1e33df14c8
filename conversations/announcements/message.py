"""The text of an announcement as its message shows it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from conversations.engine.model.phrases import Phrases

MAX_PICTURES = 3


class AnnouncementLine(NamedTuple):
    """A part of the message of an announcement, on a line of its own; the text may have several.

    If it *is_needed*, the announcement without it says something else.
    """

    text: str
    is_needed: bool = False


def announcement_lines(  # noqa: PLR0913 - each by its name
    phrases: Phrases,
    *,
    topic: str,
    text: str,
    place: str,
    until: datetime | None,
    sender: str,
    code: str,
    corrects: str = "",
    is_drill: bool = False,
) -> list[AnnouncementLine]:
    """Return the lines of the whole announcement; *topic* and *sender* are names.

    First it says that it *is_drill*, then whether it *corrects* another one, named by its code.
    """
    say = phrases.say
    lines = [AnnouncementLine(say("announcement-drill"), is_needed=True)] if is_drill else []
    if corrects:
        correction = say("announcement-corrects", code=corrects)
        lines.append(AnnouncementLine(correction, is_needed=True))
    lines += [AnnouncementLine(topic), AnnouncementLine(text, is_needed=True)]
    if place and place not in text:
        is_told = place.casefold() in text.casefold()
        where = say("announcement-place", place=place)
        lines.append(AnnouncementLine(where, is_needed=not is_told))
    if until:
        lines.append(AnnouncementLine(say("announcement-until", until=until)))
    return [*lines, AnnouncementLine(say("announcement-sender", sender=sender, code=code))]


def announcement_message(lines: Sequence[AnnouncementLine]) -> str:
    """Return the whole announcement with *lines*, as its message shows it."""
    return "\n".join(line.text for line in lines)
