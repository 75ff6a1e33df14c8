"""What the dialogues about reports ask to be told."""

from typing import ClassVar

from conversations.engine.model.queries import Nearby, Query, Reach
from conversations.engine.model.values import Place


class ReportsNearby(Query[Nearby], frozen=True, tag=True):
    """What is open of the same *category* near a *place*, the nearest first."""

    shape: ClassVar[object] = Nearby

    category: str
    place: Place


class MyReach(Query[Reach], frozen=True, tag=True):
    """How the person let officials reach them so far."""

    shape: ClassVar[object] = Reach
