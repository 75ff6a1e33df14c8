"""Effects of an official's leave, and their outcomes."""

from datetime import date

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases

UNDO = "leave:undo"
"""The data of the button that undoes a leave."""


class TakeLeave(Effect, frozen=True, tag=True):
    """The official is on leave from *since* until *until*; *deputy* stands in, "" for nobody.

    It *begins* in the AFTERNOON of the first day, and *ends* with the MORNING of the last one;
    each is "" for the whole day.
    """

    since: date
    until: date
    deputy: str
    begins: str = ""
    ends: str = ""


class EndLeave(Effect, frozen=True, tag=True):
    """The official is not, or no more, on leave."""


class LeaveTaken(Outcome, frozen=True, tag="taken", omit_defaults=True):
    """The leave is noted; *deputy* is the name of who stands in, "" if nobody does.

    The deputy *is_told* if they use the chat.
    """

    since: date
    until: date
    deputy: str = ""
    is_told: bool = True
    begins: str = ""
    ends: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the leave as it was noted."""
        told = name if self.is_told else f"{name}-unseen"
        how = told if self.deputy else f"{name}-alone"
        span = "leave-day" if self.since == self.until else "leave-days"
        days = {"since": self.since, "until": self.until}
        halves = {"begins": self.begins or "all", "ends": self.ends or "all"}
        return phrases.say(how, days=phrases.say(span, **days, **halves), deputy=self.deputy)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that undoes it."""
        return (Button(phrases.say("leave-undo"), UNDO),)


class LeaveEnded(Outcome, frozen=True, tag="ended"):
    """The official is at work; *was* tells whether a leave was noted."""

    was: bool = True

    def say(self, name: str, phrases: Phrases) -> str:
        """Return that they are at work, or that nothing was noted."""
        return phrases.say(name if self.was else f"{name}-none")
