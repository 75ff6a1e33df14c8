"""Say whom to call: the next number, who is on duty, and that nobody was told yet."""

from msgspec import structs

from conversations.dialogues.emergencies.care.call_order import (
    is_all_silent,
    number_to_call,
    office_of,
)
from conversations.dialogues.emergencies.care.care_answers import NO, OVER, YES
from conversations.dialogues.emergencies.care.emergency_words import is_gentle_care
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.messages import Button, Reply
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.turn_context import TurnContext

PREFIX = "care:"


def ask_whether_reached(phrases: Phrases) -> Reply:
    """Return the question whether someone was reached by phone."""
    labels = {name: phrases.say(f"care-{name}") for name in (YES, NO, OVER)}
    return ask(phrases.say("care-ask"), labels)


def ask(text: str, labels: dict[str, str]) -> Reply:
    """Return the question *text* with a button for each answer by its name in *labels*."""
    buttons = tuple(Button(label, f"{PREFIX}{name}") for name, label in labels.items())
    return Reply(text, buttons, wants=("text",))


def tell_next_number(
    care: Care, session: Session, spoken: TurnContext, *, office: str = ""
) -> Reply:
    """Return the number to call next, or that of the *office* that was asked for.

    When no emergency number is left, it is said what to do meanwhile, and that nobody knows.
    """
    number = office or number_to_call(care, spoken.unit)
    name = office_of(number, spoken.unit, spoken.phrases.language)
    is_last = not office and number not in EMERGENCY_NUMBERS.values()
    if not office and is_all_silent(care, spoken.unit):
        phrase, is_last = "care-next-again", True
    elif is_last and not is_gentle_care(care):
        phrase = "care-next-alone"
    else:
        phrase = "care-next-office" if name else "care-next"
    text = spoken.phrases.say(phrase, number=number, office=name)
    lines = [text, say_unheard(session, spoken) if is_last else ""]
    reply = ask_whether_reached(spoken.phrases)
    return structs.replace(reply, text="\n".join(filter(None, lines)), calls=(number,))


def say_unheard(session: Session, spoken: TurnContext) -> str:
    """Return that nobody was told of the emergency; "" if it was brought to rescuers."""
    return "" if session.has_called else spoken.phrases.say("care-unheard")


def tell_duty(name: str, care: Care, spoken: TurnContext) -> Reply:
    """Return the phrase *name*: the number to call first, and whom the commune has on duty."""
    number, police = number_to_call(care, spoken.unit), spoken.unit.police_phone
    text = spoken.phrases.say(name, number=number, police=police)
    calls = tuple(dict.fromkeys((number, police)))
    return Reply(text, wants=("text",), calls=calls)
