"""Replies to messages that don't answer the open question, and what is kept of them."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.language.commands import looks_like_command
from conversations.engine.model.messages import (
    Contact,
    Content,
    Tap,
    Text,
    Unreadable,
    input_kind,
    photos_in,
)
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.base import NoAnswer, Question
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.turn_context import MISSES_UNTIL_HUMAN, DialogueEntry, TurnContext

_SIMPLER_AT = 2


def explain_miss(
    missed: NoAnswer, misses: int, context: TurnContext, *, told: Content | None = None
) -> tuple[str, str]:
    """Return the text before the repeated question, and the wording to repeat it in.

    The first time, say why; the second time, use simpler words and an example; from the third time
    on, say whom to call. Always say why something is not kept. *told* is the kept content, if it
    tells a story.
    """
    is_story = (
        isinstance(told, Text) and not missed.why and tells_story(context.utterance_of(told.text))
    )
    if is_story and misses < _SIMPLER_AT:
        return context.phrases.say("engine-text-kept"), ""
    if misses >= MISSES_UNTIL_HUMAN and not missed.is_secret:
        return context.phrases.say("engine-missed-human", phone=context.unit.phone), ""
    if misses == _SIMPLER_AT and not missed.is_secret:
        return "" if missed.why else context.phrases.say("engine-missed"), "simple"
    return "", missed.why or "again"


def say_kept(content: Content | None, entry: DialogueEntry, context: TurnContext) -> str:
    """Return the text that says that *content* is kept for later, or ""."""
    if content is None or not _is_taken(content, entry):
        return ""
    return context.phrases.say(f"engine-{input_kind(content)}-kept")


def add_to_earlier_answer(content: Content, run: DialogueRun) -> Sequence[Answer] | None:
    """Return the answers with *content* added to an earlier one, or None if none has room."""
    places = {answer.key: at for at, answer in enumerate(run.answers)}
    for question in run.asked:
        at = places[question.key]
        value = question.add_later_input(run.answers[at].value, content)
        if value is not None:
            answer = structs.replace(run.answers[at], value=value, recalled=False)
            return (*run.answers[:at], answer, *run.answers[at + 1 :])
    return None


def count_surplus_photos(
    content: Content, before: Sequence[Answer], after: Sequence[Answer]
) -> int:
    """Return the number of photos in *content* for which the earlier answer had no room."""
    for old, new in zip(before, after, strict=True):
        if old != new and isinstance(new.value, list):
            return sum(photo not in new.value for photo in photos_in(content))
    return 0


def refusal_reason(
    content: Content, question: Question[object] | None, context: TurnContext
) -> str:
    """Return the text that says why this kind of content is refused, or ""."""
    if isinstance(content, Unreadable):
        return context.phrases.say(content.reason)
    if isinstance(content, Contact) and (question is None or "contact" not in question.wants):
        return context.phrases.say("engine-contact-unasked")
    if isinstance(content, Text) and question is not None and looks_like_command(content.text):
        # A button of the menu says nothing about this question.
        return context.phrases.say("engine-go-on-here")
    return ""


def say_late(
    content: Content, entry: DialogueEntry, run: DialogueRun, context: TurnContext
) -> str:
    """Return the text that says that *content* answers an earlier question, or ""."""
    if not _is_taken(content, entry):
        return ""
    is_late = any(input_kind(content) in question.wants for question in run.asked)
    return context.phrases.say(f"engine-{input_kind(content)}-late") if is_late else ""


def _is_taken(content: Content, entry: DialogueEntry) -> bool:
    return not isinstance(content, Text | Tap | Unreadable) and input_kind(content) in entry.takes
