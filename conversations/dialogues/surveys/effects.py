"""Effects of the dialogue about surveys, and their outcomes."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.phrases import Phrases
from conversations.surveys.survey import Answer


class SendAnswers(Effect, frozen=True, tag=True, repr_omit_defaults=True):
    """A person answered *version* of a survey: *answers* by the ids of its questions.

    With a *secret*, they replace the anonymous answers that have it.
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    survey: str
    version: int
    answers: Mapping[str, Answer]
    secret: str = ""


class WithdrawAnswers(Effect, frozen=True, tag=True):
    """Someone withdraws the anonymous answers with a *secret*."""

    secret: str


class AnswersSent(Outcome, frozen=True, tag="sent", omit_defaults=True):
    """The answers to the survey *title* are stored; *is_changed* if they replace earlier ones.

    They may be changed until *until*, local time, unless they are final; anonymous ones by their
    *secret* only, which is shown once. *meeting* is the code of a question at a meeting, or "".
    """

    title: str
    until: datetime
    is_changed: bool
    is_final: bool = False
    secret: str = ""
    meeting: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text; another one for changed answers, anonymous ones and final ones."""
        if self.meeting:
            return phrases.say(f"{name}-meeting", code=self.meeting)
        if self.secret and not self.is_changed:
            return phrases.say(f"{name}-anonymous", until=self.until, secret=group(self.secret))
        ending = "-again" if self.is_changed else "-final" if self.is_final else ""
        return phrases.say(f"{name}{ending}", until=self.until)


class AnswersWithdrawn(Outcome, frozen=True, tag="taken_back"):
    """The anonymous answers are withdrawn."""


def group(secret: str) -> str:
    """Return *secret* in groups of digits that one can read aloud."""
    return " ".join(re.findall(r"\d{1,4}", secret))
