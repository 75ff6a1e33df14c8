"""Queries of the dialogues about reports."""

from typing import ClassVar

from conversations.engine.model.queries import Nearby, Query, Reach
from conversations.engine.model.values import Place


class ReportsNearby(Query[Nearby], frozen=True, tag=True):
    """The open reports of the same *category* near a *place*, the nearest first."""

    shape: ClassVar[object] = Nearby

    category: str
    place: Place


class MyReach(Query[Reach], frozen=True, tag=True):
    """The contact that the person gave to officials so far."""

    shape: ClassVar[object] = Reach
