"""Effects with which officials hand reports over, and their outcomes."""

from typing import ClassVar

from conversations.engine.model.effects import Effect
from conversations.engine.model.phrases import Phrases
from conversations.staff.reports.effects import Handled


class AssignReport(Effect, frozen=True, tag=True):
    """An official gives a *report* to the colleague *official*."""

    report: str
    seen: int
    official: str


class TakeOverReport(Effect, frozen=True, tag=True):
    """An official takes over a *report* that a colleague holds."""

    needs_consent: ClassVar[bool] = False

    report: str
    seen: int


class MoveReport(Effect, frozen=True, tag=True):
    """An official gives a *report* to another *department*."""

    report: str
    seen: int
    department: str


class Assigned(Handled, frozen=True, tag="assigned"):
    """The official *who* holds the report now; they are told if they use the chat."""

    who: str = ""
    is_told: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return who holds the report now, and whether they know."""
        how = name if self.is_told else f"{name}-unseen"
        return phrases.say(how, code=self.code, who=self.who)


class TakenOver(Handled, frozen=True, tag="taken_over"):
    """The official holds the report that *who* held, "" if nobody did."""

    who: str = ""


class Moved(Handled, frozen=True, tag="moved"):
    """The report is the *department*'s now, *officials* of which have its card."""

    department: str = ""
    officials: int = 0
