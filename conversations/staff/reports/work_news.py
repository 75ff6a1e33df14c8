"""The dialogue in which an official chooses when to be notified of new work."""

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.effects import ChooseNews
from conversations.text.matching import is_exact_match

_WHEN = ("at_once", "asked")


async def work_news(talk: Talk) -> ChooseNews:
    """Ask whether to announce new reports at once or on request."""
    return ChooseNews(await talk.pick("when", *_WHEN, can_use_early_text=True))


def is_news_choice(said: Utterance) -> bool:
    """Tell whether *said* makes this choice without being asked."""
    words = said.phrases.words
    ways = (way for when in _WHEN for way in words(f"work_news-when-{when}-words"))
    return is_exact_match(strip_courtesies(said), ways)
