"""The dialogue in which a person reads the commune's news; it also answers questions from it."""

from collections.abc import Sequence

from msgspec import Struct

from conversations.dialogues.announcements.news_words import (
    asks_whether_true,
    named_topics,
    sure_ways_of,
    ways_of,
)
from conversations.dialogues.announcements.queries import CurrentNews, News, PastNews, list_news
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import consists_of, rest_after, strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Topic, Unit
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within, is_exact_match

DIALOGUE = "read_news"
_LABEL = 20
_MOST_WORDS, _MOST_ASKED = 8, 14


class _Item(Struct, frozen=True):
    """An announcement by its code and its topic, or the past ones."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


async def read_news(talk: Talk) -> Closing:
    """Show the current news; then the one, or the past ones, that the person asks for."""
    phrases = talk.known.phrases
    news = await talk.recall("current", CurrentNews())
    older = () if news else await talk.recall("past", PastNews())
    if not news and not older:
        return Closing("none")
    label = LocalisedText(phrases.say(f"{DIALOGUE}-past"))
    lists = (f"{DIALOGUE}-past-words", f"{DIALOGUE}-past-short-words")
    past = _Item("past", label, tuple(way for its in lists for way in phrases.words(its)))
    chosen = await talk.choose(
        "one",
        [*(_as_items(news) if len(news) > 1 else ()), past],
        none="enough",
        values={"count": len(news), "news": list_news(news, phrases)},
        can_use_early_text=True,
    )
    if chosen is None:
        return Closing("enough")
    if chosen.id != past.id:
        return _shown(chosen.id, news, phrases)
    older = older or await talk.recall("past", PastNews())
    if not older:
        return Closing("no-past")
    one = await talk.choose("older", _as_items(older)) if len(older) > 1 else _as_items(older)[0]
    return _shown(one.id, older, phrases)


def is_about_past(said: Utterance) -> bool:
    """Tell whether *said* asks for past news: "tin cũ"."""
    return is_exact_match(strip_courtesies(said), said.phrases.words(f"{DIALOGUE}-past-words"))


def asks_for_news(said: Utterance) -> bool:
    """Tell whether *said* only asks what is new: "chào cháu, tuần này xã thông báo những gì"."""
    words = said.phrases.words
    asking = words(f"{DIALOGUE}-asking-words")
    beside = (f"{DIALOGUE}-asking-beside-words", f"{DIALOGUE}-time-words", "my_topics-lead-words")
    more = tuple(way for name in beside for way in words(name))
    *_, last = split_clauses(said) or [said]
    asked = strip_courtesies(last)
    return len(said.words) <= _MOST_ASKED and consists_of(asked, asking, more)


def answer_from_news(said: Utterance, context: TurnContext) -> str:
    """Return the current news about what *said* asks for, "" if there is none.

    Whoever asks about a topic asks for its news only if they ask when, or whether it is true. Who
    names its news, and nothing else, is told if there is none: "tin điện".
    """
    phrases = context.phrases
    if (topic := _find_topic_alone(said, context.unit)) is not None:
        news = context.answer_query(CurrentNews((topic.id,)))
        name = topic.name.in_language(phrases.language).lower()
        return list_news(news, phrases) or phrases.say(f"{DIALOGUE}-none-of", topic=name)
    named = named_topics(said, context.unit)
    asks = is_question(said) and find_within(said, phrases.words(f"{DIALOGUE}-time-words"))
    if not named or not (asks or asks_whether_true(said) or _begins_with_topic(said, named)):
        return ""
    news = context.answer_query(CurrentNews(tuple(topic.id for topic in named)))
    return list_news(news, phrases) if news else ""


def _find_topic_alone(said: Utterance, unit: Unit) -> Topic | None:
    """Return the topic if *said* is a word for news and one of its names, or None.

    It may ask: "có tin cắt điện nào chưa".
    """
    words = said.phrases.words
    rest = rest_after(strip_courtesies(said), words(f"{DIALOGUE}-bare-words"))
    beside = words(f"{DIALOGUE}-asking-beside-words")
    named = (
        its for its in unit.topics if rest and consists_of(said.part(rest), ways_of(its), beside)
    )
    return next(named, None)


def _begins_with_topic(said: Utterance, named: Sequence[Topic]) -> bool:
    """Tell whether *said* is short, and begins with a word for news and a topic: "lịch họp"."""
    rest = rest_after(said, said.phrases.words(f"{DIALOGUE}-opening-words"))
    if not rest or len(said.words) > _MOST_WORDS:
        return False
    names = tuple(way for topic in named for way in sure_ways_of(topic))
    return is_exact_match(rest, names) or bool(rest_after(said.part(rest), names))


def _as_items(news: Sequence[News]) -> Sequence[_Item]:
    return [
        _Item(each.code, LocalisedText(_label(each)), (each.code, each.topic)) for each in news
    ]


def _label(news: News) -> str:
    label = f"{news.code} {news.topic}"
    label = label if len(label) <= _LABEL else label.split(",", maxsplit=1)[0]
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"


def _shown(code: str, news: Sequence[News], phrases: Phrases) -> Closing:
    text = next(each.in_full(phrases) for each in news if each.code == code)
    return Closing("shown", {"news": text})
