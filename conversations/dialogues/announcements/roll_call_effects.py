"""Effects of answering a roll-call, their outcomes, and the buttons that cause them."""

from msgspec import structs

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place
from conversations.engine.routing.menu import start_button

DIALOGUE = "roll_call"

SAFE, HELP = "safe", "help"
NEEDS = ("move", "doctor", "food", "other")
"""What somebody may need, by the ends of the phrases `roll_call-need-…`."""

_PREFIXES = {f"roll-{answer}:": answer for answer in (SAFE, HELP)}


class AnswerRollCall(Effect, frozen=True, tag=True):
    """A person answers the roll-call of an *announcement*, by its id; "" is the last one.

    Who needs help says which of `NEEDS` it is, or tells it in words, and the *place*, or will say
    it later.
    """

    announcement: str
    answer: str
    need: str = ""
    place: Place | None = None


class SafeNoted(Outcome, frozen=True, tag="noted_safe"):
    """The rescue team sees that the person is safe."""

    announcement: str
    is_drill: bool = False

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button for whoever needs help after all."""
        return (_button(self.announcement, HELP, phrases, is_drill=self.is_drill),)


class HelpNoted(Outcome, frozen=True, tag="noted_help"):
    """The rescue team sees that the person needs help, and not yet where and what."""

    announcement: str
    is_drill: bool = False

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to say where and what, and one for whoever is safe by now."""
        tell = structs.replace(
            start_button(DIALOGUE, phrases), label=phrases.say(f"{DIALOGUE}-tell")
        )
        return tell, _button(self.announcement, SAFE, phrases, is_drill=self.is_drill)


class WordsNoted(HelpNoted, frozen=True, tag="noted_words"):
    """The rescue team sees what the person told, and not yet where they are."""


class NeedNoted(HelpNoted, frozen=True, tag="noted_need"):
    """The rescue team sees what the person needs, and where."""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button for whoever is safe by now."""
        return (_button(self.announcement, SAFE, phrases, is_drill=self.is_drill),)


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
