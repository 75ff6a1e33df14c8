"""What a conversation may ask to be told from outside; what the engine asks and takes itself.

The other queries stand beside their dialogues, each with the shape of its answer.
"""

from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct

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


class Reach(Struct, frozen=True, omit_defaults=True):
    """How the person let officials reach them: *last* time, and by which *phone* if ever.

    *last* is a number, "" for not at all, None where they were never asked.
    """

    last: str | None = None
    phone: str = ""
