"""Queries of the dialogues about reports."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query, Reach
from conversations.engine.model.values import Place


class MyReport(Struct, frozen=True, omit_defaults=True):
    """One report that the person filed or *follows*; *answer* is an official's newest reply.

    It *awaits_answer*, the first one or another one; *is_late* if the deadline for it has passed.
    *answered* is when the newest reply came, *matter* the id of the category,
    *neighbourhood* that of its place. *open_answer* is the number of the reply that asks the
    person whether the work is done, 0 if none does. It *is_shared* if others may read its page. It
    *is_asked* if an official wants to know something of the person, and *is_open* while something
    is still to come of it. *due* is until when an answer was promised, None if it was not.
    """

    id: str
    code: str
    category: str
    name: LocalisedText
    state: str
    filed: datetime
    due: datetime | None
    answer: str = ""
    also: tuple[str, ...] = ()
    follows: bool = False
    is_late: bool = False
    answered: datetime | None = None
    matter: str = ""
    awaits_answer: bool = False
    open_answer: int = 0
    neighbourhood: str = ""
    is_shared: bool = False
    is_asked: bool = False
    is_open: bool = False


class MyReports(Query[tuple[MyReport, ...]], frozen=True, tag=True):
    """The reports that the person filed or follows, newest first, at most *most*."""

    shape: ClassVar[object] = tuple[MyReport, ...]

    most: int = 8


class MyQuestion(Struct, frozen=True, omit_defaults=True):
    """A question that the person passed on to officials when it was *asked*.

    *answered* is when they answered it, *answer* their words: "" if a card was the answer.
    *report* is the code of the report that it became, or "".
    """

    text: str
    asked: datetime
    answered: datetime | None = None
    answer: str = ""
    report: str = ""


class MyQuestions(Query[tuple[MyQuestion, ...]], frozen=True, tag=True):
    """The questions that the person passed on to officials, newest first."""

    shape: ClassVar[object] = tuple[MyQuestion, ...]


class PossibleDuplicate(Struct, frozen=True, omit_defaults=True):
    """A possible duplicate, *metres* away; 0 if only the name of its place matches."""

    id: str
    code: str
    name: LocalisedText
    metres: int = 0
    is_own: bool = False
    also: tuple[str, ...] = ()


class Nearby(Struct, frozen=True, omit_defaults=True):
    """The nearest possible duplicates, and the number of other people who reported them."""

    twins: tuple[PossibleDuplicate, ...] = ()
    people: int = 0


class ReportsNearby(Query[Nearby], frozen=True, tag=True):
    """The open reports of the same *category* near a *place*, the nearest first."""

    shape: ClassVar[object] = Nearby

    category: str
    place: Place


class MyReach(Query[Reach], frozen=True, tag=True):
    """The contact that the person gave to officials so far."""

    shape: ClassVar[object] = Reach
