"""Values of answers."""

from msgspec import Struct


class Said(Struct, frozen=True, omit_defaults=True):
    """A text or a voice message as an answer."""

    text: str = ""
    voice: str = ""
    seconds: int = 0


class Place(Struct, frozen=True, omit_defaults=True):
    """A place: ids of the unit pack, the person's words, and a point if known."""

    neighbourhood: str = ""
    landmark: str = ""
    words: str = ""
    latitude: float | None = None
    longitude: float | None = None
