"""Effects of the dialogue about surveys, and their outcomes."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.phrases import Phrases
from conversations.surveys.survey import Answer


class SendAnswers(Effect, frozen=True, tag=True):
    """A person answered *version* of a survey: *answers* by the ids of its questions."""

    keeps_draft_if_refused: ClassVar[bool] = True

    survey: str
    version: int
    answers: Mapping[str, Answer]


class AnswersSent(Outcome, frozen=True, tag="sent"):
    """The answers to the survey *title* are stored; *is_changed* if they replace earlier ones.

    They may be changed until *until*, local time, unless they are final.
    """

    title: str
    until: datetime
    is_changed: bool
    is_final: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text; another one for changed answers, and for final ones."""
        ending = "-again" if self.is_changed else "-final" if self.is_final else ""
        return phrases.say(f"{name}{ending}", until=self.until)
