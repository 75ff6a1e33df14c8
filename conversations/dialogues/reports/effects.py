"""What the dialogues about reports bring about, and what comes of it."""

from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.values import Place, Said


class FileReport(Effect, frozen=True, tag=True):
    """A resident reports something that needs attention.

    *contact* is a number that officials may call, "" where the person stays anonymous to them,
    None where that was not asked.
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    category: str
    details: Said
    photos: tuple[str, ...]
    place: Place
    contact: str | None = None


class JoinReport(Effect, frozen=True, tag=True):
    """What a resident *told* is the matter of a *report* that is there already."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    told: FileReport


class AddRemark(Effect, frozen=True, tag=True):
    """A resident adds words or photos to a report of their own, or to one that they follow."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    remark: Said
    photos: tuple[str, ...] = ()


class Unfollow(Effect, frozen=True, tag=True):
    """A resident no longer wants to hear what becomes of a report of someone else."""

    report: str


class Filed(Outcome, frozen=True, tag="filed"):
    """The report is on its way; *due* is when a first answer is owed at the latest."""

    code: str
    department: str
    due: datetime

    @property
    def report_code(self) -> str:
        """The report that holds the words of the message now."""
        return self.code

    @property
    def receipt(self) -> str:
        """The code that the person gets as their receipt."""
        return self.code


class FiledAnew(Outcome, frozen=True, tag="filed_anew"):
    """The report to be joined is closed by now: what was told is a new one, on its way."""

    code: str
    department: str
    due: datetime

    @property
    def report_code(self) -> str:
        """The report that holds the words of the message now."""
        return self.code

    @property
    def receipt(self) -> str:
        """The code that the person gets as their receipt."""
        return self.code


class Joined(Outcome, frozen=True, tag="joined"):
    """The person follows a report of *people* in all, and what they told stands in it."""

    code: str
    people: int

    @property
    def report_code(self) -> str:
        """The report that holds the words of the message now."""
        return self.code


class Remarked(Outcome, frozen=True, tag="remarked"):
    """The remark stands in the report's history."""

    code: str

    @property
    def report_code(self) -> str:
        """The report that holds the words of the message now."""
        return self.code


class Unfollowed(Outcome, frozen=True, tag="unfollowed"):
    """The person hears no more of the report."""

    code: str
