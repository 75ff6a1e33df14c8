"""Choose the buttons that stand below a reply while no question is open: the only place to."""

from collections.abc import Mapping
from enum import Enum

from conversations.engine.language import commands
from conversations.engine.model import acts
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import TurnContext

_PREFIX = "go:"


class Place(Enum):
    """Where a reply stands: at home, which has the menu, or below what was said or done."""

    HOME = "home"
    ANSWER = "answer"
    RECEIPT = "receipt"
    MISS = "miss"


# What people do next, most often first: a dialogue by the act that it serves, or a command.
_STEPS: Mapping[Place, tuple[str, ...]] = {
    Place.HOME: (commands.HUMAN,),
    Place.ANSWER: (acts.REPORT, acts.QUESTION, commands.MENU),
    Place.RECEIPT: (acts.MY_REPORTS, acts.REPORT, commands.MENU),
    Place.MISS: (acts.REPORT, acts.QUESTION, commands.HUMAN, commands.MENU),
}
_COMMANDS = (commands.HUMAN, commands.MENU, commands.RESTORE)


def next_steps(place: Place, session: Session, context: TurnContext) -> tuple[Button, ...]:
    """Return the buttons of what fits next at *place*; what was set aside comes first."""
    steps = _STEPS[place]
    if session.shelved is not None and place is not Place.HOME:
        steps = (commands.RESTORE, *steps[-2:])
    buttons = (_step_button(step, context) for step in steps)
    return tuple(button for button in buttons if button is not None)


def dialogue_data(name: str) -> str:
    """Return the data of the button that starts the dialogue *name*."""
    return _PREFIX + name


def dialogue_of(data: str) -> str:
    """Return the name of the dialogue that the button *data* starts, or ""."""
    return data.removeprefix(_PREFIX) if data.startswith(_PREFIX) else ""


def start_button(name: str, phrases: Phrases) -> Button:
    """Return the button that starts the dialogue *name*."""
    return Button(phrases.say(f"{name}-menu"), dialogue_data(name))


def _step_button(step: str, context: TurnContext) -> Button | None:
    if step in _COMMANDS:
        return commands.button(step, context.phrases)
    asking = context.answering.dialogue if step == acts.QUESTION else ""
    entry = context.entry(asking) if asking else context.entry_for(step)
    return None if entry is None else start_button(entry.name, context.phrases)
