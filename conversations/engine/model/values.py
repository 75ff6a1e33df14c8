"""Values that a person gives in an answer."""

from msgspec import Struct


class Said(Struct, frozen=True, omit_defaults=True):
    """What a person told, in writing or by voice."""

    text: str = ""
    voice: str = ""
    seconds: int = 0


class Place(Struct, frozen=True, omit_defaults=True):
    """Where something is: ids of the unit pack, the person's words, a point where known."""

    neighbourhood: str = ""
    landmark: str = ""
    words: str = ""
    latitude: float | None = None
    longitude: float | None = None
