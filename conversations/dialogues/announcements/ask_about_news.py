"""The dialogue in which a person asks more about an announcement; its author gets the question."""

from collections.abc import Sequence

from msgspec import Struct

from conversations.dialogues.announcements.message_check.evidence import find_codes, find_evidence
from conversations.dialogues.announcements.queries import CurrentNews, News, PastNews
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.effects import AskOfficial
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Button, Content, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import AnswerReading, NoAnswer, QuestionContext
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.replay.talk import Talk
from conversations.text.matching import find_within

DIALOGUE = "ask_about_news"
_BUTTON = "ask+:"
_LABEL = 20
_LEAST, _MOST = 4, 180
_FEWEST_WORDS = 3


class _Item(Struct, frozen=True):
    """An announcement by its code."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


class _AboutNews(FreeTextQuestion):
    """What the person wants to know; words beside the code may have told it already."""

    wants = ("text",)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words; officials read the question, and hear nothing."""
        return super().read(content, at) if isinstance(content, Text) else NoAnswer("words")

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the words that name the announcement, if they ask something too."""
        lead = at.phrases.words(f"{DIALOGUE}-lead-words")
        for content in at.early_inputs:
            if isinstance(content, Text):
                asking = find_within(at.utterance_of(content.text), lead)
                if len(find_evidence(content.text, asking).words) >= _FEWEST_WORDS:
                    return self.read(content, at)
        return None


async def ask_about_news(talk: Talk) -> AskOfficial | Closing:
    """Ask which announcement it is about, and what the person wants to know."""
    current = await talk.recall("current", CurrentNews())
    past = await talk.recall("past", PastNews())
    items = _as_items((*current, *past))
    if not items:
        return Closing("none")
    about = await talk.choose("which", items, can_use_early_text=True)
    asked = await _AboutNews("question", least=_LEAST, most=_MOST, is_verbatim=True)
    say, text = talk.known.phrases.say, asked.text
    if about.id not in find_codes(text):
        text = say(f"{DIALOGUE}-passed-as", code=about.id, question=text)
    return AskOfficial(text, about.id)


def is_about_news(said: Utterance) -> bool:
    """Tell whether *said* asks more about an announcement that it names by its code."""
    phrases = said.phrases
    if not find_codes(said.text) or find_within(said, phrases.words("check_news-ask-words")):
        return False
    return is_question(said) or bool(find_within(said, phrases.words(f"{DIALOGUE}-lead-words")))


def ask_button(code: str, phrases: Phrases) -> Button:
    """Return the button below an announcement with which to ask more about it."""
    return Button(phrases.say(f"{DIALOGUE}-more"), _BUTTON + code)


def words_of_button(data: str, phrases: Phrases) -> str:
    """Return what the button *data* says if it is one of these, or ""."""
    code = data.removeprefix(_BUTTON)
    return phrases.say(f"{DIALOGUE}-about", code=code) if code != data else ""


def _as_items(news: Sequence[News]) -> Sequence[_Item]:
    return [_Item(each.code, LocalisedText(_label(each)), (each.code,)) for each in news]


def _label(news: News) -> str:
    label = f"{news.code} {news.topic}"
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"
