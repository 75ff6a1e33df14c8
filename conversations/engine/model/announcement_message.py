"""The text of an announcement as its message shows it."""

from datetime import datetime

from conversations.engine.model.phrases import Phrases


def announcement_message(
    phrases: Phrases,
    *,
    topic: str,
    text: str,
    place: str,
    until: datetime | None,
    sender: str,
    code: str,
) -> str:
    """Return the whole announcement; *topic* and *sender* are names."""
    lines = [topic, text]
    if place and place not in text:
        lines.append(phrases.say("announcement-place", place=place))
    if until:
        lines.append(phrases.say("announcement-until", until=until))
    lines.append(phrases.say("announcement-sender", sender=sender, code=code))
    return "\n".join(lines)
