"""Queries of who is on duty for urgent reports."""

from datetime import date, datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query
from conversations.staff.officials.duty_effects import DutySpan
from conversations.staff.officials.leave_queries import StandIn


class ListedShift(Struct, frozen=True, omit_defaults=True):
    """A shift of the official *who* in a local *span*.

    Whoever is on leave then *is_away*; *stand_in* is the name of their deputy, "" if nobody
    has the shift.
    """

    id: str
    official: str
    who: str
    span: DutySpan
    is_away: bool = False
    stand_in: str = ""


class DutyBoard(Struct, frozen=True, omit_defaults=True):
    """What is known of duty at the local time *now*: the *shifts* of the next weeks.

    Who *may_keep* them chooses among *colleagues*; *own* is their own id.
    """

    now: datetime
    shifts: tuple[ListedShift, ...] = ()
    colleagues: tuple[StandIn, ...] = ()
    may_keep: bool = False
    own: str = ""


class Duties(Query[DutyBoard], frozen=True, tag=True):
    """Who is on duty."""

    shape: ClassVar[object] = DutyBoard


class DutyDeputy(Struct, frozen=True, omit_defaults=True):
    """Who was asked for is on leave *until* a day; *deputy* may be on duty, unless it is ""."""

    until: date
    deputy: str = ""
    name: str = ""


class FindDutyDeputy(Query[DutyDeputy | None], frozen=True, tag=True):
    """The deputy of an *official* who is on leave in the *part* of one of *days*, or None."""

    shape: ClassVar[object] = DutyDeputy | None

    official: str
    days: tuple[date, ...]
    part: str = ""
