"""Queries of the officials' dialogue about questions."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query


class WaitingQuestion(Struct, frozen=True):
    """A question that was passed on at *asked*, with numbers masked in its *text*."""

    id: str
    name: LocalisedText
    text: str
    asked: datetime

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of naming it: the number alone."""
        return (self.name.vi.rsplit(maxsplit=1)[-1],)


class WaitingQuestions(Query[tuple[WaitingQuestion, ...]], frozen=True, tag=True):
    """The questions that wait for an answer, the oldest first."""

    shape: ClassVar[object] = tuple[WaitingQuestion, ...]
