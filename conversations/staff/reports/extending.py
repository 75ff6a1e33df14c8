"""The question until when an official promises work that will not be done in time."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
)
from conversations.staff.reports.queries import NewDates
from conversations.staff.time_question import WrittenTime
from conversations.staff.times import read_time
from conversations.text.formatting import format_day

FARTHEST = timedelta(days=90)
"""A new date is within so many days: one that is farther is likely a slip."""


class NewDate(WrittenTime[datetime]):
    """Asks for the new date of a report, one of a few that fit, or one in words."""

    kind = ""

    def __init__(self, key: str, dates: NewDates, code: str) -> None:
        super().__init__(key)
        self._dates = dates
        self._code = code

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the code of the report, and until when it is due."""
        del at
        return {"code": self._code, "due": self._dates.due}

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the closing times that were offered, by their days."""
        language = at.phrases.language
        return tuple(
            Option(moment.isoformat(), format_day(moment, language))
            for moment in self._dates.offered
        )

    def read_words(self, text: str) -> AnswerReading:
        """Return the time; say if it has passed, or does not put off the end, or is too far."""
        closing = time.fromisoformat(self._dates.closes)
        moment = read_time(text, self._dates.now, default=closing)
        if moment is None:
            return NoAnswer()
        why = refuse_date(moment, now=self._dates.now, due=self._dates.due)
        return NoAnswer(why) if why else FullAnswer(moment.isoformat())

    def load(self, recorded: object) -> datetime:
        """Return the time."""
        return self._convert(recorded, datetime)


def refuse_date(until: datetime, *, now: datetime, due: datetime) -> str:
    """Return why *until* can't be promised for what is due at *due*: a code, or ""."""
    if until <= now:
        return "past"
    if until <= due:
        return "sooner"
    return "far" if until > now + FARTHEST else ""
