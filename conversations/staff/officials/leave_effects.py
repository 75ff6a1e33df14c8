"""Effects of an official's leave, and their outcomes."""

from datetime import date

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases

UNDO = "leave:undo"
"""The data of the button that undoes a leave."""


class TakeLeave(Effect, frozen=True, tag=True):
    """The official is on leave from *since* until *until*; *deputy* stands in, "" for nobody."""

    since: date
    until: date
    deputy: str


class EndLeave(Effect, frozen=True, tag=True):
    """The official is not, or no more, on leave."""


class LeaveTaken(Outcome, frozen=True, tag="taken"):
    """The leave is noted; *deputy* is the name of who stands in, "" if nobody does.

    The deputy *is_told* if they use the chat.
    """

    since: date
    until: date
    deputy: str = ""
    is_told: bool = True

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the leave as it was noted."""
        told = name if self.is_told else f"{name}-unseen"
        how = told if self.deputy else f"{name}-alone"
        return phrases.say(how, since=self.since, until=self.until, deputy=self.deputy)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that undoes it."""
        return (Button(phrases.say("leave-undo"), UNDO),)


class LeaveEnded(Outcome, frozen=True, tag="ended"):
    """The official is at work; *was* tells whether a leave was noted."""

    was: bool = True

    def say(self, name: str, phrases: Phrases) -> str:
        """Return that they are at work, or that nothing was noted."""
        return phrases.say(name if self.was else f"{name}-none")
