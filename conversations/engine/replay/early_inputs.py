"""Keep inputs that come before their question, and answer later questions from them."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from conversations.engine.model.messages import Content, Tap, Text, input_kind
from conversations.engine.model.transcript import Answer, Session, Transcript
from conversations.engine.questions.base import FullAnswer, NoAnswer, PartialAnswer, Question
from conversations.engine.questions.phone import read_early_anonymity, read_early_number
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.told_words import ToldWords
from conversations.engine.replay.turn_context import Limits, TurnContext
from conversations.text.matching import is_match

_MOST_HEARD = 40


def open_transcript(
    session: Session,
    entry: DialogueEntry,
    context: TurnContext,
    first: Content | None,
    told: ToldWords,
    answers: Sequence[Answer] = (),
) -> Transcript:
    """Return a new transcript that keeps *first* and what was *told* before the dialogue.

    *answers* are known before anything is asked. Of several matters that are told it is about the
    first; the others wait.
    """
    transcript = Transcript(
        entry.name,
        session.serial + 1,
        context.version,
        context.now,
        is_brief=entry.unfinished.is_brief,
        is_view=entry.unfinished.is_view,
    )
    transcript = structs.replace(transcript, heard=told.messages, is_urgent=told.is_urgent)
    if told.text:
        transcript = keep_input(transcript, Text(told.text), context.limits)
    if not told.includes_first:
        transcript = keep_input(transcript, first, context.limits)
    said = (
        read(content, entry.name, context.utterance_of)
        for content in transcript.early_inputs
        for read in (read_early_number, read_early_anonymity)
    )
    given = [*answers, *[each for each in said if each][-1:]]
    if isinstance(first, Text):
        given += filter(None, [entry.starts.read_early(context.utterance_of(first.text), context)])
    transcript = structs.replace(transcript, detached_answers=tuple(given))
    return transcript if told.is_urgent else _set_matters_apart(transcript, entry, context)


def _set_matters_apart(
    transcript: Transcript, entry: DialogueEntry, context: TurnContext
) -> Transcript:
    """Return *transcript* with all but the first of the matters that its text tells of waiting."""
    texts = [each for each in transcript.early_inputs if isinstance(each, Text)]
    if entry.matters is None or len(texts) != 1:
        return transcript
    matters = entry.matters.split(context.utterance_of(texts[0].text), context.unit)
    if len(matters) <= 1:
        return transcript
    first, *others = (structs.replace(each, message=context.message) for each in matters)
    kept = (Text(first.text) if each in texts else each for each in transcript.early_inputs)
    return structs.replace(
        transcript,
        early_inputs=tuple(kept),
        detached_answers=(*first.answers, *transcript.detached_answers),
        next_matters=tuple(others),
    )


def keep_input(transcript: Transcript, content: Content | None, limits: Limits) -> Transcript:
    """Return *transcript* with *content* kept for later questions."""
    if content is None or isinstance(content, Tap):
        return transcript
    if isinstance(content, Text) and len(content.text) > limits.kept_text:
        return transcript
    return structs.replace(
        transcript, early_inputs=(*transcript.early_inputs, content)[-limits.early_inputs :]
    )


def note_message(transcript: Transcript, message: str) -> Transcript:
    """Return *transcript* with *message* noted as one whose words it used."""
    if not message or message in transcript.heard:
        return transcript
    heard = (*transcript.heard, message)[-_MOST_HEARD:]
    return structs.replace(transcript, heard=heard)


def keep_telling_text(
    transcript: Transcript, content: Content, run: DialogueRun, limits: Limits
) -> Transcript:
    """Return *transcript* with the text *content* kept if it may answer later questions too."""
    question = run.question
    if question is None or not isinstance(content, Text):
        return transcript
    if not (question.can_use_early_text or question.can_be_combined):
        return transcript
    at = run.question_context(transcript)
    said = at.utterance_of(content.text)
    is_answer = any(is_match(said, (o.label, *o.also)) for o in question.options(at))
    return transcript if is_answer else keep_input(transcript, content, limits)


class EarlyAnswers(NamedTuple):
    """The *transcript* without the inputs that were used, and the result.

    *understood* is the label of the last option that was understood, or "". *why* is the ending of
    the phrase that says why an input does not answer the next question, or "". *surplus* counts
    the photos for which there was no room.
    """

    transcript: Transcript
    understood: str = ""
    why: str = ""
    surplus: int = 0


def use_early_inputs(transcript: Transcript, run: DialogueRun) -> EarlyAnswers:
    """Answer questions from the kept inputs, as far as they reach."""
    understood, surplus = "", 0
    while run.question is not None and transcript.early_inputs:
        question, at = run.question, run.question_context(transcript)
        reading = question.read_early_inputs(at)
        if reading is None or (isinstance(reading, PartialAnswer) and transcript.gathered):
            break
        transcript = _without_used_inputs(transcript, question)
        if isinstance(reading, PartialAnswer):
            transcript = structs.replace(transcript, gathered=reading.gathered)
        if isinstance(reading, NoAnswer):
            return EarlyAnswers(transcript, understood, reading.why, surplus)
        if not isinstance(reading, FullAnswer):
            break
        run.answer(reading.value)
        surplus += reading.surplus
        if question.review_key == question.key:  # the review shows it; a "yes" tells nothing
            names = (o.label for o in question.options(at) if o.id == reading.value)
            understood = next(names, understood)
    return EarlyAnswers(transcript, understood, surplus=surplus)


def _without_used_inputs(transcript: Transcript, question: Question[object]) -> Transcript:
    """Return *transcript* without the inputs that *question* used; texts stay."""
    left = (
        c
        for c in transcript.early_inputs
        if isinstance(c, Text) or input_kind(c) not in question.wants
    )
    return structs.replace(transcript, early_inputs=tuple(left))


def drop_early_text(transcript: Transcript) -> Transcript:
    """Return *transcript* without kept texts: they were used once, and wrongly."""
    left = tuple(c for c in transcript.early_inputs if not isinstance(c, Text))
    return (
        structs.replace(transcript, early_inputs=left) if transcript.early_inputs else transcript
    )
