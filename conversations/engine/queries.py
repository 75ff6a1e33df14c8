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


class Traces(Struct, frozen=True):
    """How much there is of a person: *open* reports are still being dealt with.

    Those that others follow are *followed*; *stays* counts the reports whose words are kept.
    """

    reports: int = 0
    open: int = 0
    followed: int = 0
    stays: int = 0
    photos: int = 0


class MyTraces(Query[Traces], frozen=True, tag=True):
    """What there is of the person, in numbers."""

    shape: ClassVar[object] = Traces
