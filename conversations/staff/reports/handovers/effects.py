"""Effects with which officials hand reports over, and their outcomes."""

from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place
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


class CorrectCategory(Effect, frozen=True, tag=True):
    """An official corrects the *category* of a *report*."""

    report: str
    seen: int
    category: str


class CorrectPlace(Effect, frozen=True, tag=True):
    """An official corrects the *place* of a *report*."""

    report: str
    seen: int
    place: Place


class MergeReport(Effect, frozen=True, tag=True):
    """An official merges a *report* into the report *goal*, which tells of the same.

    If *goal* is "", they typed its *code*.
    """

    report: str
    seen: int
    goal: str
    code: str = ""


class UnmergeReport(Effect, frozen=True, tag=True):
    """An official takes back that a *report* was merged into another one."""

    report: str
    seen: int


class TurnIntoQuestion(Effect, frozen=True, tag=True):
    """An official passes a *report* on as a question."""

    report: str
    seen: int


class RewordAnswer(Effect, frozen=True, tag=True):
    """An official puts *text* in the place of the words *answer* to residents of a *report*."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    seen: int
    answer: int
    text: str


class TakeBackAnswer(Effect, frozen=True, tag=True):
    """An official takes back the words *answer* to the residents of a *report*."""

    report: str
    seen: int
    answer: int


class HandOverWork(Effect, frozen=True, tag=True):
    """All that *giver* holds is given to *taker*, or to the departments, if that is ""."""

    giver: str
    taker: str


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


class CategoryCorrected(Handled, frozen=True, tag="category_corrected"):
    """The report is of the *category*, and the *department* has it."""

    category: str = ""
    department: str = ""


class PlaceCorrected(Handled, frozen=True, tag="place_corrected"):
    """The report is about the place that the official confirmed."""


class ReportMerged(Handled, frozen=True, tag="report_merged"):
    """The report is merged into the report with the code *goal*; *people* people follow that."""

    goal: str = ""
    people: int = 0


class NoMergeGoal(Handled, frozen=True, tag="no_merge_goal"):
    """Nothing was merged: *why* the report *goal* can't be the other one.

    "unknown", "withdrawn", "answered", "closed", "elsewhere" for one of the *department*, or
    "merged" *into* another one.
    """

    why: str = ""
    goal: str = ""
    into: str = ""
    department: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return why nothing was merged."""
        values = {"goal": self.goal, "into": self.into, "department": self.department}
        return phrases.say(f"{name}-{self.why}", code=self.code, **values)


class ReportUnmerged(Handled, frozen=True, tag="report_unmerged"):
    """The report goes on by itself, and no more in the report *goal*; *people* people hear it."""

    goal: str = ""
    people: int = 0


class TurnedIntoQuestion(Handled, frozen=True, tag="turned_into_question"):
    """The report waits among the questions, and whoever filed it is told."""


class AnswerReworded(Handled, frozen=True, tag="answer_reworded"):
    """The right words are on their way to *people* people."""

    people: int = 0


class AnswerTakenBack(Handled, frozen=True, tag="answer_taken_back"):
    """Residents hear that the words were sent by mistake, and the clock goes on."""


class WorkHandedOver(Outcome, frozen=True, tag="handed_over"):
    """The official *to*, or nobody if that is "", holds *count* reports that *who* held.

    *kept* are the codes of those that *to* may not answer. They are told if they use the chat.
    """

    count: int
    who: str = ""
    to: str = ""
    kept: str = ""
    is_told: bool = True

    def say(self, name: str, phrases: Phrases) -> str:
        """Return how many reports changed hands, and which did not."""
        told = name if self.is_told else f"{name}-unseen"
        how = told if self.to else f"{name}-department"
        said = phrases.say(how, count=self.count, who=self.who, to=self.to)
        if not self.kept:
            return said
        return f"{said}\n{phrases.say(f'{name}-kept', kept=self.kept, to=self.to)}"
