"""What a conversation may ask to be told from outside, each with the shape of its answer."""

from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct

from conversations.engine.model.effects import Place
from conversations.engine.model.unit import LocalisedText

R = TypeVar("R")


class Query(Struct, Generic[R], frozen=True, tag=True):
    """A named question to storage; its arguments are recorded with the answer."""

    shape: ClassVar[object]


class MyReport(Struct, frozen=True, omit_defaults=True):
    """One report that the person filed or *follows*; *answer* is an official's newest word.

    It *is_late* where an answer was owed before now and there is none.
    """

    id: str
    code: str
    category: str
    name: LocalisedText
    state: str
    filed: datetime
    due: datetime
    answer: str = ""
    also: tuple[str, ...] = ()
    follows: bool = False
    is_late: bool = False


class MyReports(Query[tuple[MyReport, ...]], frozen=True, tag=True):
    """The reports that the person filed or follows, newest first, at most *most*."""

    shape: ClassVar[object] = tuple[MyReport, ...]

    most: int = 8


class PossibleDuplicate(Struct, frozen=True, omit_defaults=True):
    """A report that may be the same matter, *metres* away, 0 where it is said to be there."""

    id: str
    code: str
    name: LocalisedText
    metres: int = 0
    is_own: bool = False
    also: tuple[str, ...] = ()


class Nearby(Struct, frozen=True, omit_defaults=True):
    """The nearest reports that may be the same, and how many other people told of them."""

    twins: tuple[PossibleDuplicate, ...] = ()
    people: int = 0


class ReportsNearby(Query[Nearby], frozen=True, tag=True):
    """What is open of the same *category* near a *place*, the nearest first."""

    shape: ClassVar[object] = Nearby

    category: str
    place: Place


class Reach(Struct, frozen=True, omit_defaults=True):
    """How the person let officials reach them: *last* time, and by which *phone* if ever.

    *last* is a number, "" for not at all, None where they were never asked.
    """

    last: str | None = None
    phone: str = ""


class MyReach(Query[Reach], frozen=True, tag=True):
    """How the person let officials reach them so far."""

    shape: ClassVar[object] = Reach


class MyAddress(Struct, frozen=True, omit_defaults=True):
    """One address of the person who asks; *id* names it without giving it away.

    *since* is the day on which it came, as "24/11". *is_here* if they write from it now,
    *may_go* if it can be unlinked from here.
    """

    id: str
    channel: str
    since: str
    is_here: bool = False
    may_go: bool = False


class MyChannels(Struct, frozen=True, omit_defaults=True):
    """The person's addresses, the oldest first; *has_history* if a link would join reports."""

    addresses: tuple[MyAddress, ...]
    has_history: bool = False


class MyAddresses(Query[MyChannels], frozen=True, tag=True):
    """The addresses from which the person writes."""

    shape: ClassVar[object] = MyChannels


class StaffBotUser(Struct, frozen=True, omit_defaults=True):
    """Who is at the staff bot: an *official* by their name, or a stranger, "".

    *chat* is the address of the residents' web chat, "" where others can't reach it.
    """

    official: str = ""
    chat: str = ""


class CurrentStaffBotUser(Query[StaffBotUser], frozen=True, tag="WhoIsThere"):
    """Which official it is who talks, if it is one."""

    shape: ClassVar[object] = StaffBotUser


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


class Traces(Struct, frozen=True):
    """How much there is of a person: *open* reports are still being dealt with.

    Those that others follow are *followed*; *stays* counts the reports whose words are kept,
    *added* the open reports of others to which the person added something.
    """

    reports: int = 0
    open: int = 0
    followed: int = 0
    stays: int = 0
    photos: int = 0
    added: int = 0


class MyTraces(Query[Traces], frozen=True, tag=True):
    """What there is of the person, in numbers."""

    shape: ClassVar[object] = Traces
