"""The names of channels as people say them."""

from collections.abc import Sequence

from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import Option


def channel_name(channel: str, phrases: Phrases) -> str:
    """Return the name of *channel*, or its id if it has no name."""
    name = f"channel-{channel}"
    return phrases.say(name) if phrases.has(name) else channel


def channel_options(channels: Sequence[str], phrases: Phrases) -> Sequence[Option]:
    """Return *channels* as options that can be named in words."""
    return tuple(
        Option(id_, channel_name(id_, phrases), phrases.words(f"channel-{id_}-words"))
        for id_ in channels
    )
