"""What a message may mean, and what was decided about it."""

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct


class Evidence(Enum):
    """What else was found in the words."""

    CARD = "card"
    NO_CARD = "no card"
    ABOUT_US = "about us"
    QUESTION = "question"
    MATTER = "matter"
    CATEGORY = "category"
    CORRECTION = "correction"
    PLACE = "place"


class Reading(Struct, frozen=True):
    """One act that a message may be, with its probability from 0 to 1."""

    act: str
    score: float


class Decision(Struct, frozen=True):
    """The acts to do or to ask about: one, two, or none if it is unclear what is wanted.

    *readings* are those that were weighed, the likeliest first.
    """

    acts: tuple[str, ...]
    readings: Sequence[Reading] = ()
