"""Queries of an official's leave."""

from datetime import date, datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query


class StandIn(Struct, frozen=True, omit_defaults=True):
    """A colleague who may stand in."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


class LeaveBoard(Struct, frozen=True, omit_defaults=True):
    """What is known of a leave at the local time *now*: the *colleagues*, and the leave noted.

    That one is *since* a day, None if there is none.
    """

    now: datetime
    colleagues: tuple[StandIn, ...] = ()
    since: date | None = None


class OwnLeave(Query[LeaveBoard], frozen=True, tag=True):
    """The leave of the official who is talking."""

    shape: ClassVar[object] = LeaveBoard
