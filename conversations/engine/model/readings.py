"""What a message may mean, and what was decided about it."""

from collections.abc import Sequence

from msgspec import Struct


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
