"""Queries of the answers to questions."""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query


class Holiday(Struct, frozen=True):
    """A day on which nobody has to work, and its name."""

    day: date
    name: LocalisedText


class WorkingCalendar(Struct, frozen=True, omit_defaults=True):
    """The public holidays, the weekend days that are worked instead, and the first day of Tết."""

    holidays: tuple[Holiday, ...] = ()
    worked: tuple[date, ...] = ()
    new_year: date | None = None


class FindWorkingCalendar(Query[WorkingCalendar], frozen=True, tag=True):
    """The working calendar of about a year from the day *start* on."""

    shape: ClassVar[object] = WorkingCalendar

    start: date
