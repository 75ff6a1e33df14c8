"""Queries of what officials hand over, and to whom."""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query


class Colleague(Struct, frozen=True, omit_defaults=True):
    """Somebody, or a department, that may work on a report.

    Who is on leave *until* a day, which it includes, gets no report; their *deputy*, whose name is
    *stand_in*, may, unless both are "".
    """

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()
    until: date | None = None
    deputy: str = ""
    stand_in: str = ""

    @property
    def is_away(self) -> bool:
        """Whether they are on leave now."""
        return self.until is not None


class Colleagues(Query[tuple[Colleague, ...]], frozen=True, tag=True):
    """The officials who may answer a *report*, without the one who holds it."""

    shape: ClassVar[object] = tuple[Colleague, ...]

    report: str


class OtherDepartments(Query[tuple[Colleague, ...]], frozen=True, tag=True):
    """The departments that a *report* is not of."""

    shape: ClassVar[object] = tuple[Colleague, ...]

    report: str
