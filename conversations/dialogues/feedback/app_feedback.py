"""The dialogue in which a person says what they think of the assistant itself."""

from conversations.dialogues.feedback.effects import KeepFeedback
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import AnswerReading, NoAnswer, QuestionContext
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.replay.talk import Talk
from conversations.text.matching import find_within, is_match

DIALOGUE = "app_feedback"
MOST = 500
_LEAST = 4
_MOST_WORDS = 40
_MORE_WORDS = 3
"""So many words beside those that name the assistant say what is meant."""


class _Words(FreeTextQuestion):
    """What the person thinks; the makers read it, and hear nothing."""

    wants = ("text",)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words."""
        return super().read(content, at) if isinstance(content, Text) else NoAnswer("words")


async def app_feedback(talk: Talk) -> KeepFeedback:
    """Ask what is good or bad about the assistant."""
    del talk
    return KeepFeedback((await _Words("text", least=_LEAST, most=MOST, is_verbatim=True)).text)


def read_wish(said: Utterance, unit: Unit) -> KeepFeedback | None:
    """Return the effect for words that name the assistant and say what they think of it, or None.

    What names another program is about that: "app VNeID khó dùng".
    """
    del unit
    phrases = said.phrases
    subject = find_within(said, phrases.words(f"{DIALOGUE}-subject-words"))
    if not subject or len(said.words) > _MOST_WORDS:
        return None
    if is_match(said, phrases.words(f"{DIALOGUE}-words")) or is_question(said):
        return None
    if find_within(said, phrases.words(f"{DIALOGUE}-others-words")):
        return None
    lead = find_within(said, phrases.words(f"{DIALOGUE}-lead-words"))
    named = {*subject.split(), *lead.split(), *filler_words(phrases)}
    says_more = bool(lead) and sum(word not in named for word in said.words) >= _MORE_WORDS
    has_verdict = bool(find_within(said, phrases.words(f"{DIALOGUE}-verdict-words")))
    return KeepFeedback(said.text[:MOST]) if says_more or has_verdict else None
