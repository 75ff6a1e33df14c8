"""What is kept of questions that had no answer, or only a part of one."""

from typing import ClassVar, NamedTuple

from conversations.engine.model.effects import Effect, Outcome

UNKNOWN = "unknown"
NOT_THIS = "not_this"


class Missed(Effect, frozen=True, tag=True):
    """A *question* had no answer; it is stored without long numbers and without its author.

    *card* is the id of the card that was shown and did not help, or "".
    """

    needs_consent: ClassVar[bool] = False

    question: str
    card: str = ""


class PartMissed(Effect, frozen=True, tag=True):
    """A *part* of a card ("fee") was asked for and is missing; no words are stored."""

    needs_consent: ClassVar[bool] = False

    card: str
    part: str


class MissKept(Outcome, frozen=True, tag="miss_kept"):
    """The missed question is stored; nothing is said about it."""

    is_silent: ClassVar[bool] = True


class Miss(NamedTuple):
    """A question that had no good answer, as it is stored; *day* is YYYY-MM-DD."""

    miss_id: str
    text: str
    day: str
    kind: str = UNKNOWN
    card: str = ""
