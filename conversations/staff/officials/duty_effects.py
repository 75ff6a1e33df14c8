"""Effects of who is on duty for urgent reports, and their outcomes."""

from datetime import date, datetime

from msgspec import Struct

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases

UNDO_PREFIX = "duty:undo:"
"""Begins the data of the button that undoes what was just noted."""


class AddDuty(Effect, frozen=True, tag=True):
    """The *official* is on duty in the *part* of each of *days*, "" for all out of hours."""

    official: str
    days: tuple[date, ...]
    part: str = ""


class DropDuty(Effect, frozen=True, tag=True):
    """The *shifts*, told by ids, have nobody any more."""

    shifts: tuple[str, ...]


class UndoDuty(Effect, frozen=True, tag=True):
    """What was noted at once with the shift *noted* is undone."""

    noted: str


class DutySpan(Struct, frozen=True):
    """A time from *since* until *until*, both local."""

    since: datetime
    until: datetime

    def say(self, phrases: Phrases) -> str:
        """Return the day and the hours: "thứ Sáu 27/11 17:00–22:00"."""
        begin, end = (f"{moment:%H:%M}" for moment in (self.since, self.until))
        return phrases.say("duty-span", since=self.since, begin=begin, end=end)


class DutyNoted(Outcome, frozen=True, tag="duty_noted"):
    """The official *who* is on duty in *spans*; *first* is the id of the first shift.

    They are told if they use the chat.
    """

    who: str
    spans: tuple[DutySpan, ...]
    first: str
    is_told: bool = True

    def say(self, name: str, phrases: Phrases) -> str:
        """Return who is on duty, and when."""
        how = name if self.is_told else f"{name}-unseen"
        spans = "; ".join(span.say(phrases) for span in self.spans)
        return phrases.say(how, who=self.who, spans=spans)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that undoes it."""
        return (Button(phrases.say("duty-undo"), UNDO_PREFIX + self.first),)


class DutyDropped(Outcome, frozen=True, tag="duty_dropped"):
    """The official *who* is not on duty in a *span*; nothing was noted if that is None."""

    who: str = ""
    span: DutySpan | None = None

    def say(self, name: str, phrases: Phrases) -> str:
        """Return what was undone, or that nothing was noted."""
        if self.span is None:
            return phrases.say(f"{name}-none")
        return phrases.say(name, who=self.who, span=self.span.say(phrases))
