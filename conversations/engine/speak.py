"""Puts a question into words: one message, its buttons and the way back."""

from msgspec import structs

from conversations.engine import commands
from conversations.engine.house import Turn
from conversations.engine.messages import Button, Reply
from conversations.engine.questions import Open, Question


def ask(
    question: Question[object],
    at: Open,
    serial: int,
    *,
    lead: str = "",
    wording: str = "",
    first: bool = False,
) -> Reply:
    """Return the message that asks *question*.

    *lead* is said before it. *wording* is "" or which of the question's other phrases asks it.
    At the *first* question there is no way back.
    """
    shown = question.shown(at)
    text = at.phrases.say(question.phrase(at, wording), **question.blanks(at))
    exhibit = question.exhibit(at)
    head = _head(question, serial)
    return Reply(
        text=f"{lead}\n{text}" if lead else text,
        buttons=tuple(Button(option.label, f"{head}{option.id}") for option in shown),
        navigation=commands.ways_out(at.phrases, first=first, skips=question.skips),
        wants=question.wants,
        photos=exhibit.photos if exhibit else (),
        pin=exhibit.pin if exhibit else None,
        reports=question.reports,
    )


def in_place(turn: Turn) -> Turn:
    """Return *turn* with its newest message in the place of the one whose button was pressed."""
    *others, last = turn.replies
    return structs.replace(turn, replies=(*others, structs.replace(last, in_place=True)))


def _head(question: Question[object], serial: int) -> str:
    return f"{serial}:{question.key}:{question.mark}:"


def choice_of(data: str, question: Question[object], serial: int) -> str | None:
    """Return the option that the button *data* chooses, None if it is not of this question."""
    head = _head(question, serial)
    return data.removeprefix(head) if data.startswith(head) else None
