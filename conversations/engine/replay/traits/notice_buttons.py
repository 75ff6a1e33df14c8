"""The buttons in the notices of a dialogue, and links to it."""

from collections.abc import Callable

from msgspec import Struct

from conversations.engine.model.effects import Effect
from conversations.engine.model.phrases import Phrases


def _no_effect(data: str) -> None:
    del data


def _no_words(data: str, phrases: Phrases) -> str:
    del data, phrases
    return ""


class NoticeButtons(Struct, frozen=True):
    """What the buttons in the notices of a dialogue do, at any point of a conversation.

    *read_effect* returns the effect for the data of a button, or of a link, or None for other
    data. *read_words* returns the words that such a button stands for, which start the dialogue,
    or ""; a link has its payload in place of the data.
    """

    read_effect: Callable[[str], Effect | None] = _no_effect
    read_words: Callable[[str, Phrases], str] = _no_words
