"""Effects of officials' dialogues about reports, and their outcomes."""

from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place
from conversations.staff.reports.card_buttons import card_buttons


class ChooseNews(Effect, frozen=True, tag=True):
    """An official chooses *when* to be notified of new work: "at_once", or only when "asked"."""

    when: str


class NewsChosen(Outcome, frozen=True, tag="chosen"):
    """The choice of *when* to be notified of new work is stored."""

    when: str


class AcceptReport(Effect, frozen=True, tag=True):
    """An official takes on a *report*, of which they saw the events up to the number *seen*."""

    needs_consent: ClassVar[bool] = False

    report: str
    seen: int


class AskResident(Effect, frozen=True, tag=True):
    """An official asks who filed a *report* something; the clocks stand still until they reply."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    seen: int
    question: str


class AnswerReport(Effect, frozen=True, tag=True):
    """An official answers a *report*: it is *done*, or the *text* is an answer in between.

    *photos* show the result; *no_photo* is the code of the reason why there are none, or "".
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    seen: int
    text: str
    done: bool
    photos: tuple[str, ...] = ()
    no_photo: str = ""


class CloseReport(Effect, frozen=True, tag=True):
    """A lead approves that a *report* is done, though there is no photo of the result."""

    needs_consent: ClassVar[bool] = False

    report: str
    seen: int


class RefuseReport(Effect, frozen=True, tag=True):
    """An official refuses a *report*, with the code of a *reason*; *text* says where to go."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    seen: int
    reason: str
    text: str


class ExtendReport(Effect, frozen=True, tag=True):
    """An official promises the residents of a *report* another date, and tells them why."""

    keeps_draft_if_refused: ClassVar[bool] = True

    report: str
    seen: int
    until: datetime
    why: str


class EnterReport(Effect, frozen=True, tag=True):
    """An official enters what somebody told them in a *mode*: phone, counter or paper.

    *name* is who told it, *contact* their phone number, each "" if not given. *hears* is how they
    will hear what became of it. *photos* are what they brought, or the official took.
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    category: str
    details: str
    place: Place
    mode: str
    name: str
    contact: str
    hears: str
    photos: tuple[str, ...] = ()


class ReportEntered(Outcome, frozen=True, tag="report_entered"):
    """The report is filed with *department*; the official reads out its *code* and when it is due.

    *due* is None if no date is promised. *hears* is how who told it will hear what became of it.
    """

    code: str
    department: str
    due: datetime | None
    hears: str

    def say(self, name: str, phrases: Phrases) -> str:
        """Return what to read out."""
        values = {"code": self.code, "department": self.department, "hears": self.hears}
        return phrases.say(name, due=self.due or "none", **values)


class Handled(Outcome, frozen=True):
    """What an official did with the report *code*; *acts* are what can be done next."""

    code: str
    report: str = ""
    seen: int = 0
    acts: tuple[str, ...] = ()

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the buttons of what can be done next; without any, the menu is shown."""
        return card_buttons(self.report, self.seen, self.acts, phrases)


class Accepted(Handled, frozen=True, tag="accepted"):
    """The official holds the report; its residents are told."""


class ResidentAsked(Handled, frozen=True, tag="resident_asked"):
    """The question is on its way, and the clocks stand still."""


class Extended(Handled, frozen=True, tag="extended", omit_defaults=True):
    """The work is due at *until* now; *people* people are told."""

    until: datetime | None = None
    people: int = 0


class AnswerSent(Handled, frozen=True, tag="answer_sent"):
    """The answer is on its way to *people* people; it says that the work is *done*, or not yet."""

    people: int = 0
    done: bool = False


class ClosureAsked(Handled, frozen=True, tag="closure_asked"):
    """Residents have the answer as one in between, until one of *leads* approves it."""

    leads: int = 0


class ReportRefused(Handled, frozen=True, tag="report_refused"):
    """The report is refused; *people* people are told where to go."""

    people: int = 0


class Overtaken(Handled, frozen=True, tag="overtaken"):
    """Nothing was done: the official *who* was faster, and wrote *words*, or "" if they accepted.

    If *who* is "", a resident added something that this official has not seen. *how* tells what
    became of the report, *to* who holds it now. *unsent* is what this official wrote.
    """

    who: str = ""
    words: str = ""
    unsent: str = ""
    how: str = ""
    to: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return who was faster, with their words, and what this official wrote."""
        told = phrases.say(
            f"{name}-{self.how or 'remarked'}",
            code=self.code,
            who=self.who,
            words=self.words,
            to=self.to,
        )
        kept = phrases.say(f"{name}-unsent", unsent=self.unsent) if self.unsent else ""
        return f"{told}\n{kept}" if kept else told
