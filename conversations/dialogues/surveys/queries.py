"""Queries of the dialogue about surveys."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query
from conversations.surveys.survey import Survey


class OpenSurvey(Struct, frozen=True, omit_defaults=True):
    """A survey that the person may answer now; *code* is what people call it, like "YK 3".

    *seed* orders its shuffled options for this person. *is_answered* if they answered it already:
    then they may change it, unless it is final. *is_full* if enough people of their neighbourhood
    answered it.
    """

    id: str
    version: int
    code: str
    survey: Survey
    seed: int = 0
    is_answered: bool = False
    is_full: bool = False

    @property
    def name(self) -> LocalisedText:
        """The title."""
        return self.survey.title

    @property
    def also(self) -> tuple[str, ...]:
        """The code, with and without its space."""
        return (self.code, self.code.replace(" ", ""))


class OpenSurveys(Query[tuple[OpenSurvey, ...]], frozen=True, tag=True):
    """The surveys that the person may answer now, the newest first."""

    shape: ClassVar[object] = tuple[OpenSurvey, ...]
