"""Questions for a day or a time that officials write in their own words."""

from abc import abstractmethod
from typing import TypeVar

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
)
from conversations.engine.questions.choices import read_option

T = TypeVar("T")


class WrittenTime(Question[T]):
    """Asks for a day or a time, one of the options or one in words; some can't be taken."""

    sort = "time"
    wants = ("text",)

    @abstractmethod
    def read_words(self, text: str) -> AnswerReading:
        """Return the time in *text*, with a reason if it can't be taken."""

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the time of an option, or the one that is written."""
        option = read_option(content, self, at)
        if option is not None:
            return self.read_option(option)
        return self.read_words(content.text) if isinstance(content, Text) else NoAnswer()

    def read_option(self, option: Option) -> FullAnswer:
        """Return the answer that *option* stands for."""
        return FullAnswer(option.id)

    def is_no_command(self, said: Utterance) -> bool:
        """Tell whether *said* is a time, or one that can't be: "1/1/2020" is no date of birth."""
        reading = self.read_words(said.text)
        return isinstance(reading, FullAnswer) or bool(getattr(reading, "why", ""))

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is a time, or names one that can't be."""
        del said, at
        is_refused = isinstance(reading, NoAnswer) and bool(reading.why)
        return isinstance(reading, FullAnswer) or is_refused
