"""Effects of answering a roll-call, their outcomes, and the buttons that cause them."""

from typing import ClassVar

from msgspec import structs

from conversations.dialogues.announcements.queries import mark_drill
from conversations.engine.model import emergency_numbers
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place

DIALOGUE = "roll_call"

SAFE, HELP = "safe", "help"
NEEDS = ("move", "doctor", "food", "other")
"""What somebody may need, by the ends of the phrases `roll_call-need-…`."""

CALLS = (emergency_numbers.RESCUE, emergency_numbers.FIRE, emergency_numbers.AMBULANCE)
"""The numbers in the replies to whoever needs help."""

_MOST_TOLD = 4_000
_PREFIXES = {f"roll-{answer}:": answer for answer in (SAFE, HELP)}


class AnswerRollCall(Effect, frozen=True, tag=True):
    """A person answers the roll-call of an *announcement*, by its id; "" is the last one.

    Who needs help says which of `NEEDS` it is, or tells it in words, and the *place*, or will say
    it later; *area* is the id of a neighbourhood that their words name meanwhile. It is kept
    without consent, because it saves lives (law 91/2025, article 19).

    If it *is_more*, it adds to an open call for help. Of an *is_aside* nothing is said. If it
    *is_for_other*, somebody near needs help, and who says so may be safe.
    """

    needs_consent: ClassVar[bool] = False

    announcement: str
    answer: str
    need: str = ""
    place: Place | None = None
    area: str = ""
    is_more: bool = False
    is_aside: bool = False
    is_for_other: bool = False

    @property
    def calls_rescuers(self) -> bool:
        """Whether the person needs help."""
        return self.answer == HELP

    @property
    def in_words(self) -> bool:
        """Whether the need is told, and not chosen by a button."""
        return bool(self.need) and self.need not in NEEDS

    @property
    def goes_on(self) -> bool:
        """Whether it adds to an open call for help."""
        return self.is_more

    def as_aside(self) -> "AnswerRollCall":
        """Return it with an outcome of which nothing is said."""
        return structs.replace(self, is_aside=True)

    def without_words(self) -> "AnswerRollCall":
        """Return it without the need in words, and the neighbourhood that they name."""
        return structs.replace(self, need="", area="") if self.in_words else self


class AnswerNoted(Outcome, frozen=True, tag="noted"):
    """The rescue team sees the answer to the roll-call of an *announcement*.

    It *is_current* if nobody called the roll since, and *is_changed* if it replaces another
    answer, which officials still see. *kept_days* is how long it is kept, told to whoever has not
    agreed that anything is; 0 for all others.
    """

    announcement: str
    is_drill: bool = False
    is_current: bool = True
    kept_days: int = 0
    is_changed: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, of a drill with the word for it first.

        Whoever has not agreed reads what is kept, why and how long.
        """
        text = super().say(f"{name}-again" if self.is_changed else name, phrases)
        if self.is_drill:
            text = mark_drill(text, phrases)
        if not self.kept_days:
            return text
        return f"{text}\n{phrases.say(f'{DIALOGUE}-kept', days=self.kept_days)}"


class SafeNoted(AnswerNoted, frozen=True, tag="noted_safe"):
    """The rescue team sees that the person is safe."""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button for whoever needs help after all."""
        return (_button(self.announcement, HELP, phrases, is_drill=self.is_drill),)


class HelpNoted(AnswerNoted, frozen=True, tag="noted_help"):
    """The rescue team sees that the person needs help, and not yet where and what.

    It *waits_unread* if none of the team has a chat: someone must open its page to see it.
    """

    waits_unread: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text; if nobody could be written to, the person is told not to wait."""
        text = super().say(name, phrases)
        if not self.waits_unread:
            return text
        return f"{text}\n{phrases.say(f'{DIALOGUE}-unread')}"

    @property
    def calls(self) -> tuple[str, ...]:
        """The numbers for danger of life: nobody should wait for the rescue team alone."""
        return CALLS

    @property
    def goes_on_in(self) -> str:
        """The dialogue that asks where and what, if it would ask for this roll-call."""
        return DIALOGUE if self.is_current else ""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button for whoever is safe by now."""
        return (_button(self.announcement, SAFE, phrases, is_drill=self.is_drill),)


class WordsNoted(HelpNoted, frozen=True, tag="noted_words"):
    """The rescue team sees what the person told, and not yet where they are."""


class OtherNoted(HelpNoted, frozen=True, tag="noted_other"):
    """The rescue team sees that somebody near the person needs help, and who says so."""

    @property
    def goes_on_in(self) -> str:
        """Nothing is asked: the person may be safe, and tells more if they can."""
        return ""


class AsideNoted(Outcome, frozen=True, tag="noted_aside"):
    """The rescue team sees what the person told meanwhile; the reply is about what was asked."""

    is_silent: ClassVar[bool] = True


class NeedNoted(HelpNoted, frozen=True, tag="noted_need"):
    """The rescue team sees what the person needs, and where."""

    @property
    def goes_on_in(self) -> str:
        """Nothing more is asked."""
        return ""


def add_need(told: str, more: str) -> str:
    """Return what was *told* of a need with *more*, each on a line; the last of `NEEDS` counts."""
    lines = told.split("\n") if told else []
    for line in filter(None, more.split("\n")):
        if line in lines:
            continue
        if line in NEEDS:
            lines = [line, *(one for one in lines if one not in NEEDS)]
        else:
            lines.append(line)
    while len(lines) > 1 and sum(map(len, lines)) > _MOST_TOLD:
        del lines[1]  # the first tells what happened, the last how it is now
    return "\n".join(lines)


def describe_need(need: str, phrases: Phrases) -> str:
    """Return what somebody needs, for officials."""
    lines = need.split("\n")
    return " · ".join(
        phrases.say(f"{DIALOGUE}-need-{line}") if line in NEEDS else line for line in lines
    )


def answer_buttons(
    announcement_id: str, phrases: Phrases, *, is_drill: bool
) -> tuple[Button, ...]:
    """Return the buttons below an announcement that asks for answers."""
    return tuple(
        _button(announcement_id, answer, phrases, is_drill=is_drill) for answer in (SAFE, HELP)
    )


def read_button(data: str) -> Effect | None:
    """Return the effect of a button of these; None for other *data*."""
    for prefix, answer in _PREFIXES.items():
        if data.startswith(prefix) and (id_ := data.removeprefix(prefix)):
            return AnswerRollCall(id_, answer)
    return None


def _button(announcement_id: str, answer: str, phrases: Phrases, *, is_drill: bool) -> Button:
    label = phrases.say(f"{DIALOGUE}-{'drill' if is_drill else 'button'}-{answer}")
    return Button(label, f"roll-{answer}:{announcement_id}")
