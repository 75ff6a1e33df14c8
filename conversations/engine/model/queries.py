"""Queries of conversations to storage; those of the engine itself.

Queries of one dialogue are defined beside it, each with the type of its answer.
"""

from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct

R = TypeVar("R")


class Query(Struct, Generic[R], frozen=True, tag=True):
    """A named question to storage; its arguments are recorded with the answer."""

    shape: ClassVar[object]


class NextOpening(Query[datetime], frozen=True, tag=True):
    """The next time from *at* on when the office is open, in local time; *at* if it is open."""

    shape: ClassVar[object] = datetime

    at: datetime


class Reach(Struct, frozen=True, omit_defaults=True):
    """The person's contact for officials: *last* time, and the newest *phone* if any.

    *last* is a number, "" for anonymous, None if they were never asked.
    """

    last: str | None = None
    phone: str = ""
