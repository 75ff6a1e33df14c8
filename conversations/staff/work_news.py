"""An official says when they are told of new work."""

from conversations.engine.effects import ChooseNews
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare
from conversations.engine.talk import Talk
from conversations.text.fold import same

_WHEN = ("at_once", "asked")


async def work_news(talk: Talk) -> ChooseNews:
    """Ask whether new reports come by themselves, or on the official's word."""
    return ChooseNews(await talk.pick("when", *_WHEN, listens=True))


def calls(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* says when, without being asked."""
    said = bare(text, phrases)
    ways = (way for when in _WHEN for way in phrases.words(f"work_news-when-{when}-words"))
    return any(same(said, way) for way in ways)
