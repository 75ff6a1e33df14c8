"""Queries of the dialogue about surveys."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query
from conversations.surveys.survey import Survey

SECRET_DIGITS = 12
"""The digits of the secret with which anonymous answers can be changed."""


class OpenSurvey(Struct, frozen=True, omit_defaults=True):
    """A survey that the person may answer now; *code* is what people call it, like "YK 3".

    *seed* orders its shuffled options for this person. *is_answered* if they answered it already:
    then they may change it, unless it is final. *is_full* if enough people of their neighbourhood
    answered it. It ends at *until*, local time.
    """

    id: str
    version: int
    code: str
    survey: Survey
    seed: int = 0
    is_answered: bool = False
    is_full: bool = False
    until: datetime | None = None

    @property
    def name(self) -> LocalisedText:
        """The title."""
        return self.survey.title

    @property
    def also(self) -> tuple[str, ...]:
        """The code, with and without its space."""
        return (self.code, self.code.replace(" ", ""))


class OpenSurveys(Query[tuple[OpenSurvey, ...]], frozen=True, tag=True, repr_omit_defaults=True):
    """The surveys that the person may answer now, the newest first, without their questions.

    With a *code*: only the survey with that code, with its questions; () if there is none.
    """

    shape: ClassVar[object] = tuple[OpenSurvey, ...]

    code: str = ""


class OpenPolls(Query[tuple[OpenSurvey, ...]], frozen=True, tag=True):
    """The polls of announcements that the person may answer now, with their one question."""

    shape: ClassVar[object] = tuple[OpenSurvey, ...]


class SurveyOfSecret(Query[tuple[OpenSurvey, ...]], frozen=True, tag=True):
    """The one survey with anonymous answers that have a *secret*; () if none may be changed."""

    shape: ClassVar[object] = tuple[OpenSurvey, ...]

    secret: str
