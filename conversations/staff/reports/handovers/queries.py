"""Queries of what officials hand over, and to whom."""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query
from conversations.staff.reports.queries import HeldReport

NOBODY = "nobody"
"""Stands for the holder of what nobody holds."""


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


class OtherCategories(Query[tuple[str, ...]], frozen=True, tag=True):
    """The ids of the categories that a *report* can be of instead of its own."""

    shape: ClassVar[object] = tuple[str, ...]

    report: str


class MergeGoals(Query[tuple[HeldReport, ...]], frozen=True, tag=True):
    """The open reports into which a *report* can be merged, those of its category first."""

    shape: ClassVar[object] = tuple[HeldReport, ...]

    report: str


class WordsToResidents(Struct, frozen=True, omit_defaults=True):
    """What officials wrote to the residents of a report last: the event *number*, 0 for none."""

    number: int = 0
    text: str = ""


class SentWords(Query[WordsToResidents], frozen=True, tag=True):
    """The newest words to the residents of a *report*, if they can be taken back."""

    shape: ClassVar[object] = WordsToResidents

    report: str


class Holder(Struct, frozen=True, omit_defaults=True):
    """An official, or `NOBODY`, who holds *count* reports: *late* ones, and those due *today*.

    They are on leave *until* a day, which it includes.
    """

    id: str
    name: LocalisedText
    count: int
    late: int = 0
    today: int = 0
    until: date | None = None

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of naming them: the last name alone."""
        return tuple(self.name.vi.split()[-1:])


class TeamWork(Query[tuple[Holder, ...]], frozen=True, tag=True):
    """Who holds how much of a lead's departments and areas, the most overdue first."""

    shape: ClassVar[object] = tuple[Holder, ...]


class HolderWork(Query[tuple[HeldReport, ...]], frozen=True, tag=True):
    """The reports of a lead's departments and areas that a *holder* has in hand."""

    shape: ClassVar[object] = tuple[HeldReport, ...]

    holder: str


class Takers(Query[tuple[Colleague, ...]], frozen=True, tag=True):
    """The officials who may get all work of *giver*."""

    shape: ClassVar[object] = tuple[Colleague, ...]

    giver: str
