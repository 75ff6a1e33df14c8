"""What a message may mean, and what was decided about it."""

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

# The winner, and those that were near it.
_TOLD = 3


class Evidence(Enum):
    """What else was found in the words."""

    CARD = "card"
    PART = "part of card"
    NO_CARD = "no card"
    ABOUT_US = "about us"
    QUESTION = "question"
    MATTER = "matter"
    CATEGORY = "category"
    CORRECTION = "correction"
    PLACE = "place"
    NUMBER = "number"
    NEWS = "news"


class Reading(Struct, frozen=True):
    """One act that a message may be, with its probability from 0 to 1."""

    act: str
    score: float


class Decision(Struct, frozen=True):
    """The acts to do or to ask about: one, two, or none if it is unclear what is wanted.

    *readings* are those that were weighed, the likeliest first; *found* is what else was.
    """

    acts: tuple[str, ...]
    readings: Sequence[Reading] = ()
    found: tuple[Evidence, ...] = ()

    @property
    def outcome(self) -> str:
        """The act that is done, or "ask" or "unclear"."""
        if not self.acts:
            return "unclear"
        return self.acts[0] if len(self.acts) == 1 else "ask"

    def __str__(self) -> str:
        """Return it without words of the message: "edit: edit 0.81, yes 0.17; matter"."""
        likely = ", ".join(f"{each.act} {each.score:.2f}" for each in self.readings[:_TOLD])
        found = ", ".join(each.value for each in self.found)
        return f"{self.outcome}: {likely}" + (f"; {found}" if found else "")
