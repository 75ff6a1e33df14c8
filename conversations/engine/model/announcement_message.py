"""The text of an announcement as its message shows it."""

from datetime import datetime

from conversations.engine.model.phrases import Phrases

MAX_PICTURES = 3


def announcement_message(  # noqa: PLR0913 - each by its name
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
) -> str:
    """Return the whole announcement; *topic* and *sender* are names.

    First it says that it *is_drill*, then whether it *corrects* another one, named by its code.
    """
    lines = [phrases.say("announcement-drill")] if is_drill else []
    if corrects:
        lines.append(phrases.say("announcement-corrects", code=corrects))
    lines += [topic, text]
    if place and place not in text:
        lines.append(phrases.say("announcement-place", place=place))
    if until:
        lines.append(phrases.say("announcement-until", until=until))
    lines.append(phrases.say("announcement-sender", sender=sender, code=code))
    return "\n".join(lines)
