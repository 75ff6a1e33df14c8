"""What officials' dialogues about reports ask to be told."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query
from conversations.engine.model.values import Place


class WaitingReports(Struct, frozen=True, omit_defaults=True):
    """Some reports, by their ids, and how many more are *left* behind them."""

    reports: tuple[str, ...] = ()
    left: int = 0


class NewWork(Query[WaitingReports], frozen=True, tag=True):
    """The *most* next reports *after* that one that wait for a first answer, due first."""

    shape: ClassVar[object] = WaitingReports

    after: str = ""
    most: int = 3


class Facts(Struct, frozen=True, omit_defaults=True):
    """All that officials are shown of one report; *version* is that of its unit pack.

    *photos* can be shown; *waiting* counts those that are still on their way, *lost* those that
    can't be had. *voice* is how many seconds were told by voice. *contact* is "" where the
    resident stays anonymous. *people* counts everyone who told of it.
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
    contact: str = ""
    people: int = 1


class ReportFacts(Query[Facts | None], frozen=True, tag=True):
    """What is known of one report; it is never recorded, so that nothing of it stays behind."""

    shape: ClassVar[object] = Facts | None

    report: str
