"""The dialogue in which a person chooses the topics and the area of the news that they get."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
from msgspec import Struct

from conversations.dialogues.announcements.effects import (
    DIALOGUE,
    OFF,
    ChangeNews,
    SetNewsArea,
    Subscribe,
    Unsubscribe,
    UnsubscribeAll,
    area_name,
    subscribe_button,
)
from conversations.dialogues.announcements.news_words import (
    is_about_news,
    read_bare_wish,
    read_news_wish,
    ways_of,
)
from conversations.dialogues.announcements.queries import MySubscriptions, Subscriptions
from conversations.engine.language.matters import likely_category
from conversations.engine.language.plain_words import extra_words, rest_after, strip_courtesies
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer
from conversations.engine.model.unit import Topic, Unit
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    QuestionContext,
)
from conversations.engine.questions.choices import Choice, read_choice
from conversations.engine.questions.unasked import UnaskedQuestion
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.next_steps import start_button
from conversations.text.matching import find_within, is_exact_match

_WISH = "wish"
_LABEL = 20
_CHOSEN = "✔ "
_MOST_OFFERED = 3
_FIRST_TOPICS = 3
# A longer text tells something, and only begins like a wish for news.
_MOST_WORDS = 14


class _Item(Struct, frozen=True):
    """A topic with its mark if it is chosen, another wish, or one that was *told* in words."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()
    told: ChangeNews | None = None


async def my_topics(
    talk: Talk,
) -> Effect | Closing:
    """Do what the first words wish; else show the topics with marks, to be tapped on and off."""
    told = _wish_told(await ToldWish())
    mine = await talk.recall("mine", MySubscriptions())
    if told is not None:
        return _end_with(told, mine)
    unit, phrases = talk.known.unit, talk.known.phrases
    items = [_as_item(topic, mine, phrases.language) for topic in unit.topics]
    if mine.home and mine.topics:
        items.append(_wish("at-home" if mine.everywhere else "everywhere", phrases))
    if len(mine.topics) > 1:
        items.append(_wish("nothing", phrases))
    # On the first page, where everyone sees it.
    items.insert(_FIRST_TOPICS, _enough(phrases))
    names = [it.name.in_language(phrases.language) for it in unit.topics if it.id in mine.topics]
    now = {
        "count": len(names),
        "names": ", ".join(names).lower(),
        "area": area_name(mine, phrases),
    }
    chosen = await TopicQuestion(items, unit, now)
    if chosen is None or chosen.id == "enough":
        return Closing("enough")
    if chosen.told is not None:
        return _end_with(chosen.told, mine)
    if chosen.id in ("at-home", "everywhere"):
        return SetNewsArea(chosen.id == "everywhere")
    if chosen.id == "nothing":
        return UnsubscribeAll()
    topic = unit.topic(chosen.id)
    if topic is not None and topic.safety:
        return Closing("safety", {"topic": topic.name.in_language(phrases.language)})
    kind = Unsubscribe if chosen.id in mine.topics else Subscribe
    return kind((chosen.id,))


def _end_with(told: ChangeNews, mine: Subscriptions) -> Effect | Closing:
    wish = told.simplest()
    return Closing("off-already") if wish == UnsubscribeAll() and not mine.topics else wish


class TopicQuestion(Choice[_Item]):
    """A choice among topics that understands wishes for news, too: "tắt hết"."""

    def __init__(self, items: Sequence[_Item], unit: Unit, values: dict[str, object]) -> None:
        super().__init__("topic", items, values=values)
        self._unit = unit

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the item that was chosen, or the wish that was told, as JSON."""
        reading = read_choice(content, self, at, strictly=True)
        if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
            return reading
        said = at.utterance_of(content.text)
        wish = read_news_wish(said, self._unit)
        # "Đèn tắt ba hôm nay" tells of a lamp.
        is_trouble = wish == ChangeNews(rest=OFF) and bool(likely_category(said))
        return FullAnswer(_as_json(wish)) if wish and not is_trouble else reading

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a wish for news, or only the name of an item."""
        told = _wish_told(reading.value) if isinstance(reading, FullAnswer) else None
        return told is not None or super().is_sure(said, reading, at)

    def load(self, recorded: object) -> _Item | None:
        """Return the item, which may be a wish that was told."""
        told = _wish_told(recorded)
        return _Item("", LocalisedText(""), told=told) if told else super().load(recorded)


class ToldWish(UnaskedQuestion):
    """The news that the first words wish for, as JSON; "" if that is not clear."""

    def __init__(self) -> None:
        super().__init__(_WISH)


def _wish_told(told: object) -> ChangeNews | None:
    """Return the wish that was recorded as *told*, None if it is none, or by other code."""
    try:
        return msgspec.json.decode(told, type=ChangeNews) if isinstance(told, str) else None
    except msgspec.DecodeError:
        return None


def _as_json(wish: ChangeNews) -> str:
    return msgspec.json.encode(wish).decode()


def read_early_wish(said: Utterance, context: TurnContext) -> Answer | None:
    """Return which news *said* wishes for, as an answer; None if that is not clear."""
    wish = read_news_wish(said, context.unit) or read_bare_wish(said, context.unit)
    return Answer(_WISH, _as_json(wish)) if wish else None


def is_about_my_news(said: Utterance, context: TurnContext, is_bare: bool) -> bool:  # noqa: FBT001 - the signature of `Starts.is_about_news`
    """Tell whether *said* is about the news that its sender gets, see `is_about_news`."""
    if len(said.words) > _MOST_WORDS or not is_about_news(said, context.unit, is_bare=is_bare):
        return False
    if is_about_news(said, context.unit, is_bare=False):
        return True
    return bool(context.answer_query(MySubscriptions()).topics)


def read_wish(said: Utterance, unit: Unit) -> Effect | None:
    """Return the effect if *said* names the topics to get, or not to get any more, or None."""
    if len(said.words) > _MOST_WORDS:
        return None
    nothing, off, on, every = _ways_of_wishes(said.phrases)
    if not find_within(said, every):
        return _read_sending(said, unit)  # cheaper than all that follows, and so for most
    plain = _without_first(strip_courtesies(said), f"{DIALOGUE}-lead-words")
    beside = (f"{DIALOGUE}-{it}-words" for it in ("to-me", "tired"))
    bare = without_phrases(
        plain, tuple(way for name in beside for way in said.phrases.words(name))
    )
    if find_within(bare, nothing) and not extra_words(bare, nothing):
        return UnsubscribeAll()
    for ways in (off, on):
        rest = rest_after(plain, ways)
        if rest and _topics_at_beginning(plain.part(rest), unit):
            wish = read_news_wish(said, unit)
            return wish.simplest() if wish else None
    return _read_sending(said, unit)


def _read_sending(said: Utterance, unit: Unit) -> Subscribe | None:
    """Return the effect if someone is to be sent news of topics: "gửi tin cắt nước cho tôi".

    Without "cho tôi" it may be a report that they want to send. "Khi nào có lịch tiêm thì nhắn
    tôi" is the same wish.
    """
    phrases = said.phrases
    to_me, then = (phrases.words(f"{DIALOGUE}-{it}-words") for it in ("to-me", "then"))
    if not (find_within(said, to_me) or find_within(said, then)):
        return None  # cheaper than all that follows, and so for most
    plain = _without_first(strip_courtesies(said), f"{DIALOGUE}-lead-words")
    rest = rest_after(plain, phrases.words(f"{DIALOGUE}-when-words"))
    if rest and find_within(plain.part(rest), then):
        topics = _topics_at_beginning(plain.part(rest), unit)
        return Subscribe(topics) if topics else None
    rest = rest_after(plain, phrases.words(f"{DIALOGUE}-send-words"))
    if not rest or not find_within(plain, to_me):
        return None
    topics = _topics_at_beginning(plain.part(rest), unit)
    return Subscribe(topics) if topics else None


@lru_cache(maxsize=64)
def _ways_of_wishes(phrases: Phrases) -> Sequence[tuple[str, ...]]:
    """Return the ways of refusing all news, the words before a topic to refuse or get, and all."""
    nothing, off, on = (phrases.words(f"{DIALOGUE}-{it}-words") for it in ("nothing", "off", "on"))
    nothing = (phrases.say(f"{DIALOGUE}-nothing"), *nothing)
    return nothing, off, on, (*nothing, *off, *on)


def _without_first(said: Utterance, lead: str) -> Utterance:
    """Return *said* without those of its first words that are in the list *lead*."""
    ways, left = said.phrases.words(lead), list(said.words)
    while left and is_exact_match(left[0], ways):
        left.pop(0)
    return said.part(" ".join(left))


def _topics_at_beginning(said: Utterance, unit: Unit) -> tuple[str, ...]:
    """Return the ids of the topics that *said* names, () if it does not begin with one.

    "Nhận tin nhắn đòi tiền điện" names one too, and tells of a fraud.
    """
    ways = tuple(way for topic in unit.topics for way in ways_of(topic))
    starts = (said, _without_first(said, f"{DIALOGUE}-about-words"))
    if not any(is_exact_match(start, ways) or rest_after(start, ways) for start in starts):
        return ()
    return tuple(topic.id for topic in unit.topics if find_within(said, ways_of(topic)))


def offer(context: TurnContext) -> Reply | None:
    """Return the offer of news for someone who gets none yet; None for others."""
    unit, phrases = context.unit, context.phrases
    offered = [topic for topic in unit.topics if not topic.safety][:_MOST_OFFERED]
    if not offered or context.answer_query(MySubscriptions()).topics:
        return None
    buttons = (
        subscribe_button(topic.id, topic.name.in_language(phrases.language)) for topic in offered
    )
    text = phrases.say(f"{DIALOGUE}-offer")
    return Reply(text, (*buttons, start_button(DIALOGUE, phrases)), wants=("text",))


def _as_item(topic: Topic, mine: Subscriptions, language: str) -> _Item:
    name = topic.name.in_language(language)
    if topic.safety or topic.id in mine.topics:
        name = _CHOSEN + (name if len(_CHOSEN + name) <= _LABEL else name.split(",")[0])
    return _Item(topic.id, LocalisedText(name), ways_of(topic))


def _enough(phrases: Phrases) -> _Item:
    stem = f"{DIALOGUE}-topic-enough"
    return _Item("enough", LocalisedText(phrases.say(stem)), phrases.words(f"{stem}-words"))


def _wish(name: str, phrases: Phrases) -> _Item:
    label, words = phrases.say(f"{DIALOGUE}-{name}"), phrases.words(f"{DIALOGUE}-{name}-words")
    return _Item(name, LocalisedText(label), words)
