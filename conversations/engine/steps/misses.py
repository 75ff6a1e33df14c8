"""Answer messages that don't answer the open question, and keep what is told in them."""

from collections.abc import Sequence

from conversations.engine.language.commands import looks_like_command
from conversations.engine.model.messages import (
    Contact,
    Content,
    Text,
    Unreadable,
    input_kind,
    photos_in,
)
from conversations.engine.model.transcript import Answer, shelve_dialogue
from conversations.engine.questions.base import NoAnswer, Question
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import MISSES_UNTIL_HUMAN, Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.steps.beginnings import begin_dialogue, is_taken, say_kept
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import add_to_earlier_answer, keep_words, replay_with

_SIMPLER_AT = 2
# So many words tell something.
LEAST_TOLD = 3


def miss(dialogue: OpenDialogue, missed: NoAnswer, content: Content | None = None) -> Turn:
    """Answer *content*, which is no answer for the reason *missed*, and ask again.

    If it is meant for another question or dialogue, use it there.
    """
    if content is not None and (turn := use_elsewhere(dialogue, missed, content)):
        return turn
    if missed.is_early:
        dialogue.keep(content)
    misses = dialogue.transcript.misses + 1
    dialogue.note(misses=misses)
    told = content if dialogue.question.can_use_early_text else None
    lead, wording = _explain_miss(missed, misses, dialogue.context, told=told)
    return dialogue.ask(lead, wording=wording)


def use_elsewhere(dialogue: OpenDialogue, missed: NoAnswer, content: Content) -> Turn | None:
    """Use *content* for another question or dialogue; return None if it is meant for none."""
    return _begin_requested(dialogue, content) or (
        _use_words(dialogue, missed, content)
        if isinstance(content, Text)
        else _use_file(dialogue, content)
    )


def _begin_requested(dialogue: OpenDialogue, content: Content) -> Turn | None:
    """Begin the dialogue that *content* asks for, if this one was perhaps not asked for."""
    context = dialogue.context
    other = (
        menu.find_requested_dialogue(content, context) if dialogue.entry.starts.yields else None
    )
    if other is None or other.name == dialogue.entry.name:
        return None
    return begin_dialogue(shelve_dialogue(dialogue.session), other, context, content)


def _use_words(dialogue: OpenDialogue, missed: NoAnswer, content: Text) -> Turn | None:
    """Add the words of *content* to an earlier answer; return the turn if that is all."""
    context = dialogue.context
    utterance = context.utterance_of(content.text)
    is_story = not missed.why and tells_story(utterance, least=LEAST_TOLD)
    if (
        dialogue.question.continues_story
        and is_story
        and (turn := add_to_story(dialogue, content))
    ):
        return turn
    other = menu.find_named_dialogue(utterance, context)
    if other is not None and other.name != dialogue.entry.name:
        return begin_dialogue(shelve_dialogue(dialogue.session), other, context)
    if missed.keeps_words:
        keep_words(dialogue, content)
    return None


def _use_file(dialogue: OpenDialogue, content: Content) -> Turn | None:
    """Add the photo, recording or place *content* to another answer, or keep it for later."""
    context, run, kind = dialogue.context, dialogue.run, input_kind(content)
    if kind in dialogue.question.wants:
        return None
    if answers := add_to_earlier_answer(content, run):
        surplus = _count_surplus_photos(content, run.answers, answers)
        lead = dialogue.say_surplus(surplus) or context.phrases.say(f"engine-{kind}-added")
        replay_with(dialogue, answers, edits=run.edits)
        return dialogue.ask(lead)
    if not is_taken(content, dialogue.entry):
        return None
    if any(kind in question.wants for question in run.asked):
        return dialogue.ask(context.phrases.say(f"engine-{kind}-late"))
    dialogue.keep(content)
    return dialogue.ask(say_kept(content, dialogue.entry, context))


def add_to_story(dialogue: OpenDialogue, content: Text) -> Turn | None:
    """Add the words of *content* to an earlier answer and ask again; None if there is none."""
    if not keep_words(dialogue, content):
        return None
    dialogue.keep(content)
    return dialogue.ask(dialogue.context.phrases.say("engine-text-added"))


def _explain_miss(
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


def _count_surplus_photos(
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
