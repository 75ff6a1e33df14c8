"""The question for a time of day: one of a few, or typed."""

from collections.abc import Sequence
from datetime import time

from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
    UnfitError,
    phrase_option,
)
from conversations.engine.questions.choices import read_choice
from conversations.text.clock import NamedTime, find_times
from conversations.text.formatting import format_clock

_NOON = 12


class ClockQuestion(Question[str]):
    """Asks for a time like "18:00"; *ready* ones have a button. *none* names one more option.

    If it *is_evening*, "9 giờ" alone is in the evening.
    """

    wants = ("text",)

    def __init__(
        self, key: str, ready: Sequence[str], *, none: str = "", is_evening: bool = False
    ) -> None:
        super().__init__(key)
        self.ready = ready
        self.none = none
        self.is_evening = is_evening

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the ready times, and the option for none."""
        language = at.phrases.language
        clocks = [Option(it, format_clock(time.fromisoformat(it), language)) for it in self.ready]
        if not self.none:
            return clocks
        name = f"{at.dialogue}-{self.key}-{self.none}"
        return (*clocks, phrase_option(self.none, name, at.phrases))

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the time that was typed, or the option."""
        found = find_times(content.text).times if isinstance(content, Text) else ()
        if len(found) > 1:
            return NoAnswer()
        # "6 go toi" is a button with a slip, and would be read as six in the morning.
        chosen = read_choice(content, self, at)
        if found and not (found[0].is_vague and isinstance(chosen, FullAnswer)):
            return FullAnswer(self.as_clock(found[0]))
        return chosen

    def as_clock(self, named: NamedTime) -> str:
        """Return *named* like "18:00"."""
        clock = named.time
        if named.is_vague and self.is_evening:
            clock = clock.replace(hour=clock.hour % _NOON + _NOON)
        return clock.isoformat("minutes")

    def load(self, recorded: object) -> str:
        """Return the time, or the name of the option for none."""
        if isinstance(recorded, str) and (recorded == self.none or _is_clock(recorded)):
            return recorded
        raise UnfitError(self.key)


def _is_clock(text: str) -> bool:
    try:
        return time.fromisoformat(text).isoformat("minutes") == text
    except ValueError:
        return False
