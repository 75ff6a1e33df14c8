"""Effects of the buttons below an official's answer, their outcomes, and the buttons."""

from typing import ClassVar

from conversations.dialogues.reports.effects import AddRemark, Reopened, ReportOutcome
from conversations.engine.model.effects import Effect
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Said

_DONE, _NOT_DONE, _RATE, _TELL = "done", "not-done", "rate", "tell"

SCORES = (3, 2, 1)
"""How content someone is, best first: the phrases `my_reports-rate-<score>`."""


class ConfirmWork(Effect, frozen=True, tag=True):
    """A resident confirms that the work of a *report* is done, as the event *answer* says.

    *remark* is what they said with it, *beside* what the same words tell of another report.
    """

    needs_consent: ClassVar[bool] = False

    report: str
    answer: int
    remark: Said = Said()
    beside: AddRemark | None = None


class RejectWork(Effect, frozen=True, tag=True):
    """A resident says that the work of a *report* is not done, as the event *answer* says."""

    needs_consent: ClassVar[bool] = False

    report: str
    answer: int


class RateWork(Effect, frozen=True, tag=True):
    """A resident tells how content they are with the event *answer* of a *report*."""

    needs_consent: ClassVar[bool] = False

    report: str
    answer: int
    score: int


class Confirmed(ReportOutcome, frozen=True, tag="confirmed"):
    """The report is confirmed; one tap says how content the person is with the event *answer*.

    *also* is the code of the report that the same words were added to, "none" if to none.
    """

    report: str
    answer: int
    also: str = "none"

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button for each score."""
        return tuple(
            Button(
                phrases.say(f"my_reports-rate-{score}"),
                f"{_RATE}:{self.report}:{self.answer}:{score}",
            )
            for score in SCORES
        )


class Rated(ReportOutcome, frozen=True, tag="rated"):
    """The score is in the report's history; the person may say why."""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button to say why."""
        return (tell_button(self.code, phrases),)


class WorkRejected(Reopened, frozen=True, tag="rejected"):
    """The report waits for another answer; the person may tell or show what is not done."""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button to tell more."""
        return (tell_button(self.code, phrases),)


def answer_buttons(report: str, answer: int, phrases: Phrases) -> tuple[Button, ...]:
    """Return the buttons below the event *answer* of a *report*: done, and not done."""
    return tuple(
        Button(phrases.say(f"my_reports-{name}"), f"{name}:{report}:{answer}")
        for name in (_DONE, _NOT_DONE)
    )


def read_answer_button(data: str) -> Effect | None:
    """Return the effect of a button of these; None for other *data*."""
    name, _, rest = data.partition(":")
    report, _, numbers = rest.partition(":")
    numbers_told = numbers.split(":")
    if not report or not all(number.isdecimal() for number in numbers_told):
        return None
    match name, [int(number) for number in numbers_told]:
        case "done", [answer]:
            return ConfirmWork(report, answer)
        case "not-done", [answer]:
            return RejectWork(report, answer)
        case "rate", [answer, score] if score in SCORES:
            return RateWork(report, answer, score)
    return None


def words_of_tell_button(data: str, phrases: Phrases) -> str:
    """Return the code of the report that a button tells more of; "" for other *data*."""
    del phrases
    name, _, code = data.partition(":")
    return code if name == _TELL else ""


def tell_button(code: str, phrases: Phrases) -> Button:
    """Return the button to tell more of the report *code*."""
    return Button(phrases.say("my_reports-tell"), f"{_TELL}:{code}")
