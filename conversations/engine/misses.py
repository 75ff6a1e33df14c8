"""What is said when a message is no answer, and what is kept of it for later."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.commands import is_like_one
from conversations.engine.house import Entry, House
from conversations.engine.messages import (
    Contact,
    Content,
    Tap,
    Text,
    Unreadable,
    counts_as,
    photos_in,
)
from conversations.engine.questions import Missed, Question
from conversations.engine.replay import Run
from conversations.engine.tellings import tells
from conversations.engine.transcript import Answer

_SIMPLER_AT = 2
HUMAN_AT = 3


def sorry(
    missed: Missed, misses: int, house: House, *, told: Content | None = None
) -> tuple[str, str]:
    """Return what to say before the question is asked again, and in which wording to ask it.

    The first time we say why, the second time more simply and with an example, from the third
    time on we say whom to call. Why something is not kept is said every time. *told* is what is
    kept, if it tells a story.
    """
    is_story = isinstance(told, Text) and not missed.why and tells(told.text, house.phrases)
    if is_story and misses < _SIMPLER_AT:
        return house.phrases.say("engine-text-kept"), ""
    if misses >= HUMAN_AT and not missed.is_secret:
        return house.phrases.say("engine-missed-human", phone=house.unit.phone), ""
    if misses == _SIMPLER_AT and not missed.is_secret:
        return "" if missed.why else house.phrases.say("engine-missed"), "simple"
    return "", missed.why or "again"


def kept(content: Content | None, entry: Entry, house: House) -> str:
    """Return the words that *content* is kept for later, "" where it is not."""
    if content is None or not _is_taken(content, entry):
        return ""
    return house.phrases.say(f"engine-{counts_as(content)}-kept")


def added(content: Content | None, run: Run) -> Sequence[Answer] | None:
    """Return the answers with *content* added to an earlier one, None where none has room."""
    places = {answer.key: at for at, answer in enumerate(run.answers)}
    for question in run.asked:
        at = places[question.key]
        value = question.added(run.answers[at].value, content) if content else None
        if value is not None:
            answer = structs.replace(run.answers[at], value=value)
            return (*run.answers[:at], answer, *run.answers[at + 1 :])
    return None


def surplus(content: Content, before: Sequence[Answer], after: Sequence[Answer]) -> int:
    """Return how many photos of *content* had no room in the answer that it was added to."""
    for old, new in zip(before, after, strict=True):
        if old != new and isinstance(new.value, list):
            return sum(photo not in new.value for photo in photos_in(content))
    return 0


def refused(content: Content, question: Question[object] | None, house: House) -> str:
    """Return why *content* can't be taken, whatever it says; "" where it can."""
    if isinstance(content, Unreadable):
        return house.phrases.say(content.reason)
    if isinstance(content, Contact) and (question is None or "contact" not in question.wants):
        return house.phrases.say("engine-contact-unasked")
    if isinstance(content, Text) and question is not None and is_like_one(content.text):
        # Of the menu's commands, that of the open dialogue, or none: it tells nothing.
        return house.phrases.say("engine-go-on-here")
    return ""


def late(content: Content | None, entry: Entry, run: Run, house: House) -> str:
    """Return the words that *content* was asked for and answered before, "" where it was not."""
    if content is None or not _is_taken(content, entry):
        return ""
    is_late = any(counts_as(content) in question.wants for question in run.asked)
    return house.phrases.say(f"engine-{counts_as(content)}-late") if is_late else ""


def _is_taken(content: Content, entry: Entry) -> bool:
    return not isinstance(content, Text | Tap | Unreadable) and counts_as(content) in entry.takes
