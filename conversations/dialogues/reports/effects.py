"""Effects of the dialogues about reports, and their outcomes."""

from datetime import datetime
from typing import ClassVar

from msgspec import structs

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place, Said


class FileReport(Effect, frozen=True, tag=True):
    """A resident files a report.

    *contact* is a phone number that officials may call, "" for anonymous, None if it was not
    asked. It *is_urgent* if an emergency was told of.
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    category: str
    details: Said
    photos: tuple[str, ...]
    place: Place
    contact: str | None = None
    is_urgent: bool = False


class JoinReport(Effect, frozen=True, tag=True):
    """A resident joins the existing *report*, with *told* as their words."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    told: FileReport


class AddRemark(Effect, frozen=True, tag=True):
    """A resident adds text or photos to a report that they filed or follow.

    A remark of which *is_thanks* is true only thanks, and asks for no answer.
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    remark: Said
    photos: tuple[str, ...] = ()
    is_thanks: bool = False


class Unfollow(Effect, frozen=True, tag=True):
    """A resident stops following another person's report."""

    needs_consent: ClassVar[bool] = False

    report: str


class Withdraw(Effect, frozen=True, tag=True):
    """A resident takes back a *report* that they filed; *remark* is what they said with it."""

    needs_consent: ClassVar[bool] = False

    report: str
    remark: Said = Said()


class ReportOutcome(Outcome, frozen=True):
    """What a message changed in the report *code*, which contains its words from now on."""

    code: str

    @property
    def report_code(self) -> str:
        """The code of the report that contains the words of this message."""
        return self.code


UNDATED = "none"
"""What phrases get in place of a date that nobody is promised."""


class DatedOutcome(ReportOutcome, frozen=True):
    """Something is to come from *department* until *due*, None if no date is promised."""

    department: str
    due: datetime | None

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text of the phrase *name*, which tells the date, or none."""
        return phrases.say(name, **{**structs.asdict(self), "due": self.due or UNDATED})


class FiledOutcome(DatedOutcome, frozen=True):
    """A report is filed with *department*; *due* is the deadline of the first answer."""

    @property
    def receipt(self) -> str:
        """The receipt code to show to the person."""
        return self.code


class Filed(FiledOutcome, frozen=True, tag="filed"):
    """The report is filed."""


class FiledAnew(FiledOutcome, frozen=True, tag="filed_anew"):
    """The report to join was closed meanwhile: a new report was filed instead."""


class Joined(ReportOutcome, frozen=True, tag="joined", omit_defaults=True):
    """The person follows a report of *people* people, and their words are in its history.

    It *is_urgent* if an emergency was told of.
    """

    people: int
    is_urgent: bool = False


class Remarked(DatedOutcome, frozen=True, tag="remarked"):
    """The remark is in the history of a report that *department* is to answer until *due*."""


class RemarkedLate(Remarked, frozen=True, tag="remarked_late"):
    """The same, though the deadline has passed; *phone* is the number to call."""

    phone: str


class Reopened(Remarked, frozen=True, tag="reopened"):
    """The report had an answer, and waits for another one because of the remark."""


class Replied(Remarked, frozen=True, tag="replied"):
    """An official had asked for it, and goes on with the work, to be done until *due*."""


class Thanked(ReportOutcome, frozen=True, tag="thanked"):
    """The thanks are in the report's history; nothing else changes."""


class Unfollowed(Outcome, frozen=True, tag="unfollowed"):
    """The person no longer follows the report."""

    code: str


class Withdrawn(ReportOutcome, frozen=True, tag="report_withdrawn"):
    """The report is taken back, and officials see that."""
