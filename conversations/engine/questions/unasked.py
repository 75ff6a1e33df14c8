"""A question that is never asked: only the words that start its dialogue can answer it."""

from conversations.engine.model.messages import Content
from conversations.engine.questions.base import (
    AnswerReading,
    NoAnswer,
    Question,
    QuestionContext,
)


class UnaskedQuestion(Question[str]):
    """What the first words told, "" if nothing."""

    preset = ""
    is_ever_asked = False

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return no answer."""
        del content, at
        return NoAnswer()

    def load(self, recorded: object) -> str:
        """Return what was told; anything else was not recorded by us, and can't be asked for."""
        return recorded if isinstance(recorded, str) else ""
