"""Effects of the officials' dialogue about questions, and their outcomes."""

from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place


class AnswerQuestion(Effect, frozen=True, tag=True):
    """An official answers a *question* with *text*."""

    keeps_draft_if_refused: ClassVar[bool] = True

    question: str
    text: str


class TurnIntoReport(Effect, frozen=True, tag=True):
    """An official files a *question* as a report about *category* at *place*."""

    question: str
    category: str
    place: Place


class QuestionAnswered(Outcome, frozen=True, tag="question_answered"):
    """The answer is on its way to *people* people."""

    people: int


class TurnedIntoReport(Outcome, frozen=True, tag="turned_into_report"):
    """The question is the report *code* of the *department* now, and its asker is told."""

    code: str
    department: str


class QuestionSettled(Outcome, frozen=True, tag="question_settled"):
    """Nothing was done: the official *who* was faster, with *words*; *unsent* was not sent."""

    who: str
    words: str
    unsent: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return who was faster, with their words, and what this official wrote."""
        told = phrases.say(name, who=self.who, words=self.words)
        kept = phrases.say(f"{name}-unsent", unsent=self.unsent) if self.unsent else ""
        return f"{told}\n{kept}" if kept else told
