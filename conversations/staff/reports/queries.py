"""Queries of officials' dialogues about reports."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query
from conversations.engine.model.values import Place


class WaitingReports(Struct, frozen=True, omit_defaults=True):
    """The ids of some reports, and the number that are *left* after them."""

    reports: tuple[str, ...] = ()
    left: int = 0


class NewWork(Query[WaitingReports], frozen=True, tag=True):
    """The next *most* reports *after* one without a first answer, the nearest deadline first."""

    shape: ClassVar[object] = WaitingReports

    after: str = ""
    most: int = 3


class Facts(Struct, frozen=True, omit_defaults=True):
    """Everything about one report that officials see; *version* is that of its unit pack.

    *photos* can be shown; *waiting* counts those that are not fetched yet, *lost* those that can't
    be fetched. *voice* is the total length of voice messages in seconds. *has_number* if the
    person left a phone number; it is shown on the officials' pages only. *people* counts everyone
    who reported it. *is_answered* if it waits for no answer: then its deadline is over. It
    *is_urgent* by its category or its words. *remark* is what residents added after the newest
    answer, *answer* that answer if the report waits for another one.
    """

    id: str
    code: str
    version: int
    category: str
    filed: datetime
    due: datetime
    details: str = ""
    place: Place = Place()
    photos: tuple[str, ...] = ()
    waiting: int = 0
    lost: int = 0
    voice: int = 0
    has_number: bool = False
    people: int = 1
    is_answered: bool = False
    is_urgent: bool = False
    remark: str = ""
    answer: str = ""


class ReportFacts(Query[Facts | None], frozen=True, tag=True):
    """The facts of one report; never recorded, so that no copy stays in a session."""

    shape: ClassVar[object] = Facts | None

    report: str
