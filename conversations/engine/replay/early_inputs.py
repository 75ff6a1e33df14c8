"""Keeps inputs that come before their question, and answers questions from them."""

from typing import NamedTuple

from msgspec import structs

from conversations.engine.model.messages import Content, Tap, Text, input_kind
from conversations.engine.model.transcript import Session, Transcript, shelve_dialogue
from conversations.engine.questions.base import FullAnswer, NoAnswer, PartialAnswer, Question
from conversations.engine.questions.phone import read_early_anonymity
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.turn_context import DialogueEntry, Limits, TurnContext
from conversations.text.matching import is_match

_SAYS_MORE = 3
_MOST_HEARD = 40


def open_transcript(
    session: Session, entry: DialogueEntry, context: TurnContext, first: Content | None
) -> Transcript:
    """Return a new transcript that keeps what was told before it, and *first*."""
    transcript = Transcript(
        entry.name, session.serial + 1, context.version, context.now, slight=entry.slight
    )
    is_fresh = (
        session.told_at is not None and context.now - session.told_at <= context.limits.pause
    )
    if is_fresh and not isinstance(first, Text):
        heard = (session.told_in,) if session.told_in else ()
        transcript = structs.replace(transcript, heard=heard)
        transcript = keep_input(transcript, Text(session.told), context.limits)
    transcript = keep_input(transcript, first, context.limits)
    said = (
        read_early_anonymity(content, entry.name, context.phrases) for content in transcript.stash
    )
    return structs.replace(transcript, spare=tuple(answer for answer in said if answer)[-1:])


def leave_dialogue(session: Session, entry: DialogueEntry) -> Session:
    """Return *session* without its open dialogue, for *entry*: it is set aside.

    Not so where someone looks at another of their reports: the last look is no draft, and would
    push out what was set aside before.
    """
    last = session.open
    looks_on = last is not None and last.name == entry.name and entry.cites is not None
    if last is None or not looks_on or last.holds_files:
        return shelve_dialogue(session)
    return structs.replace(session, open=None)


def keep_input(transcript: Transcript, content: Content | None, limits: Limits) -> Transcript:
    """Return *transcript* with *content* kept for later questions."""
    if content is None or isinstance(content, Tap):
        return transcript
    if isinstance(content, Text) and len(content.text) > limits.kept_text:
        return transcript
    return structs.replace(transcript, stash=(*transcript.stash, content)[-limits.early_inputs :])


def note_message(transcript: Transcript, message: str) -> Transcript:
    """Return *transcript* knowing that the words of *message* were heard in it."""
    if not message or message in transcript.heard:
        return transcript
    heard = (*transcript.heard, message)[-_MOST_HEARD:]
    return structs.replace(transcript, heard=heard)


def keep_telling_text(
    transcript: Transcript, content: Content, run: DialogueRun, limits: Limits
) -> Transcript:
    """Return *transcript* with words kept that may answer more than the question they answer."""
    question = run.question
    if question is None or not isinstance(content, Text):
        return transcript
    if not (question.can_use_early_text or question.can_be_combined):
        return transcript
    if len(content.text.split()) < _SAYS_MORE:
        return transcript
    options = question.options(run.open(transcript))
    is_answer = any(is_match(content.text, (o.label, *o.also)) for o in options)
    return transcript if is_answer else keep_input(transcript, content, limits)


class EarlyAnswers(NamedTuple):
    """The *transcript* without what was used, and what came of it.

    *understood* names what was understood, *why* says why the next question's answer is none; ""
    where there is nothing to say. *surplus* is what there was no room for.
    """

    transcript: Transcript
    understood: str = ""
    why: str = ""
    surplus: int = 0


def use_early_inputs(transcript: Transcript, run: DialogueRun) -> EarlyAnswers:
    """Answer the questions that what is kept answers already."""
    understood, surplus = "", 0
    while run.question is not None and transcript.stash:
        question, at = run.question, run.open(transcript)
        reading = question.read_early_inputs(at)
        if reading is None or (isinstance(reading, PartialAnswer) and transcript.gathered):
            break
        transcript = _spend(transcript, question)
        if isinstance(reading, PartialAnswer):
            transcript = structs.replace(transcript, gathered=reading.gathered)
        if isinstance(reading, NoAnswer):
            return EarlyAnswers(transcript, understood, reading.why, surplus)
        if not isinstance(reading, FullAnswer):
            break
        run.answer(reading.value)
        surplus += reading.surplus
        if question.review_key:  # else it is no answer that anyone reads again
            names = (o.label for o in question.options(at) if o.id == reading.value)
            understood = next(names, understood)
    return EarlyAnswers(transcript, understood, surplus=surplus)


def _spend(transcript: Transcript, question: Question[object]) -> Transcript:
    """Return *transcript* without what *question* took; words may still tell something else."""
    left = (
        c for c in transcript.stash if isinstance(c, Text) or input_kind(c) not in question.wants
    )
    return structs.replace(transcript, stash=tuple(left))


def drop_early_text(transcript: Transcript) -> Transcript:
    """Return *transcript* with no words kept: they were taken once, and not rightly."""
    left = tuple(c for c in transcript.stash if not isinstance(c, Text))
    return structs.replace(transcript, stash=left) if transcript.stash else transcript
