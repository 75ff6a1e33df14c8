"""What a conversation may ask to be told from outside, each with the shape of its answer."""

from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct

from conversations.engine.unit import Words

R = TypeVar("R")


class Query(Struct, Generic[R], frozen=True, tag=True):
    """A named question to storage; its arguments are recorded with the answer."""

    shape: ClassVar[object]


class MyReport(Struct, frozen=True, omit_defaults=True):
    """One report of the person who asks; *answer* is the newest word of an official."""

    id: str
    code: str
    category: str
    name: Words
    state: str
    filed: datetime
    due: datetime
    answer: str = ""
    also: tuple[str, ...] = ()


class MyReports(Query[tuple[MyReport, ...]], frozen=True, tag=True):
    """The person's own reports, newest first, at most *most*."""

    shape: ClassVar[object] = tuple[MyReport, ...]

    most: int = 8


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
