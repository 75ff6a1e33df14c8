"""Render a question as a message: text, buttons, back button, and the id of the question."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.model.messages import Button, Reply
from conversations.engine.model.transcript import Transcript
from conversations.engine.questions.base import Question, QuestionContext, fingerprint_of
from conversations.engine.questions.review import SEND
from conversations.engine.replay.turn_context import Turn


def render_question(
    question: Question[object],
    at: QuestionContext,
    serial: int,
    *,
    lead: str = "",
    wording: str = "",
    first: bool = False,
) -> Reply:
    """Return the message that asks *question*.

    *lead* is a text to put before it. *wording* is "" or the suffix of one of the question's other
    phrases. The *first* question has no back button.
    """
    shown = question.visible_options(at)
    text = at.phrases.say(question.phrase(at, wording), **question.phrase_values(at))
    exhibit = question.exhibit(at)
    head = id_of(question, serial)
    return Reply(
        text=f"{lead}\n{text}" if lead else text,
        buttons=tuple(Button(option.label, f"{head}{option.id}") for option in shown),
        navigation=commands.exit_buttons(
            at.phrases, first=first, can_be_skipped=question.can_be_skipped
        ),
        wants=question.wants,
        photos=exhibit.photos if exhibit else (),
        pin=exhibit.pin if exhibit else None,
        reports=question.reports,
        asks=head,
    )


def put_in_place(turn: Turn) -> Turn:
    """Return *turn* with its newest message marked to replace the one whose button was pressed."""
    *others, last = turn.replies
    return structs.replace(turn, replies=(*others, structs.replace(last, in_place=True)))


def id_of(question: Question[object], serial: int) -> str:
    """Return the id of *question* about what it is about now; its buttons begin with it."""
    return _id(serial, question.key, question.fingerprint)


def _id(serial: int, key: str, fingerprint: str) -> str:
    return f"{serial}:{key}:{fingerprint}:"


def id_in_any_state(asks: str) -> str:
    """Return the part of the id *asks* that stays the same when what is asked about changes."""
    serial, key, _ = asks.split(":", 2)
    return _id(int(serial), key, "").removesuffix(":")


def find_confirmed_review(draft: Transcript | None) -> str:
    """Return the id of the review whose confirmation is the last answer of *draft*, or ""."""
    last = draft.answers[-1] if draft is not None and draft.answers else None
    if draft is None or last is None or last.value != SEND or not isinstance(last.about, list):
        return ""
    return draft.confirmed or _id(draft.serial, last.key, fingerprint_of(last.about))


def is_question_button(data: str) -> bool:
    """Tell whether *data* is that of a question's button: other buttons begin with a name."""
    return data[:1].isdecimal()


def read_question_button(data: str, question: Question[object], serial: int) -> str | None:
    """Return the option id in the button *data*, or None if it belongs to another question."""
    head = id_of(question, serial)
    return data.removeprefix(head) if data.startswith(head) else None
