"""The buttons of a report's card: what an official can do with it, and what they saw of it."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases

ACCEPT, ASK, ANSWER, REFUSE, CLOSE = "accept", "ask", "reply", "refuse", "close"
EXTEND, TAKE_OVER, MORE = "extend", "takeover", "more"
ASSIGN, MOVE = "assign", "move"
CATEGORY, PLACE, MERGE = "category", "place", "merge"
REWORD, TAKE_BACK, UNMERGE = "reword", "take_back", "unmerge"
AS_QUESTION = "question"
ACTS = (CLOSE, ACCEPT, TAKE_OVER, ASK, ANSWER, EXTEND, REFUSE, MORE)
"""What an official can do with a report by the buttons of its card, in their order."""

OTHER_ACTS = (ASSIGN, MOVE, CATEGORY, PLACE, MERGE, AS_QUESTION, REWORD, TAKE_BACK, UNMERGE)
"""What the button `MORE` offers, in its order."""

_PREFIX = "work"


class CardButton(NamedTuple):
    """An *act* on a *report*, of which the official saw the events up to the number *seen*."""

    act: str
    report: str
    seen: int


def card_buttons(
    report: str, seen: int, acts: Sequence[str], phrases: Phrases
) -> tuple[Button, ...]:
    """Return a button for each of *acts*."""
    return tuple(
        Button(phrases.say(f"staff-card-act-{act}"), button_data(act, report, seen))
        for act in ACTS
        if act in acts
    )


def button_data(act: str, report: str, seen: int) -> str:
    """Return the data of the button for an act."""
    return f"{_PREFIX}:{act}:{report}:{seen}"


def read_card_button(data: str) -> CardButton | None:
    """Return what the button with *data* does; None if it is of no card."""
    prefix, act, report, seen = (*data.split(":"), "", "", "", "")[:4]
    if prefix != _PREFIX or act not in (*ACTS, *OTHER_ACTS) or not report or not seen.isdecimal():
        return None
    return CardButton(act, report, int(seen))
