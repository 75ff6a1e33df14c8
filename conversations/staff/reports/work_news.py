"""The dialogue in which an official chooses when to hear of new work."""

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.model.phrases import Phrases
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.effects import ChooseNews
from conversations.text.fold import is_same_text

_WHEN = ("at_once", "asked")


async def work_news(talk: Talk) -> ChooseNews:
    """Ask whether to announce new reports at once or on request."""
    return ChooseNews(await talk.pick("when", *_WHEN, can_use_early_text=True))


def is_news_choice(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* makes this choice without being asked."""
    said = strip_courtesies(text, phrases)
    ways = (way for when in _WHEN for way in phrases.words(f"work_news-when-{when}-words"))
    return any(is_same_text(said, way) for way in ways)
