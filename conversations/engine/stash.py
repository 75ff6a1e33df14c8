"""What came before its question did: kept, taken out, let go of."""

from typing import NamedTuple

from msgspec import structs

from conversations.engine.house import Entry, House, Limits
from conversations.engine.messages import Content, Tap, Text, counts_as
from conversations.engine.phone import hidden_early
from conversations.engine.questions import Heard, Missed, More, Question
from conversations.engine.replay import Run
from conversations.engine.transcript import Session, Transcript, shelve
from conversations.text.likeness import is_said

_SAYS_MORE = 3
_MOST_HEARD = 40


def opened(session: Session, entry: Entry, house: House, first: Content | None) -> Transcript:
    """Return a new transcript that keeps what was told before it, and *first*."""
    transcript = Transcript(
        entry.name, session.serial + 1, house.version, house.now, slight=entry.slight
    )
    is_fresh = session.told_at is not None and house.now - session.told_at <= house.limits.pause
    if is_fresh and not isinstance(first, Text):
        heard = (session.told_in,) if session.told_in else ()
        transcript = structs.replace(transcript, heard=heard)
        transcript = keep(transcript, Text(session.told), house.limits)
    transcript = keep(transcript, first, house.limits)
    said = (hidden_early(content, entry.name, house.phrases) for content in transcript.stash)
    return structs.replace(transcript, spare=tuple(answer for answer in said if answer)[-1:])


def left(session: Session, entry: Entry) -> Session:
    """Return *session* without its open dialogue, for *entry*: it is set aside.

    Not so where someone looks at another of their reports: the last look is no draft, and would
    push out what was set aside before.
    """
    last = session.open
    looks_on = last is not None and last.name == entry.name and entry.cites is not None
    if last is None or not looks_on or last.holds_files:
        return shelve(session)
    return structs.replace(session, open=None)


def keep(transcript: Transcript, content: Content | None, limits: Limits) -> Transcript:
    """Return *transcript* with *content* kept for later questions."""
    if content is None or isinstance(content, Tap):
        return transcript
    if isinstance(content, Text) and len(content.text) > limits.kept_text:
        return transcript
    return structs.replace(transcript, stash=(*transcript.stash, content)[-limits.stash :])


def heard_in(transcript: Transcript, message: str) -> Transcript:
    """Return *transcript* knowing that the words of *message* were heard in it."""
    if not message or message in transcript.heard:
        return transcript
    heard = (*transcript.heard, message)[-_MOST_HEARD:]
    return structs.replace(transcript, heard=heard)


def listen(transcript: Transcript, content: Content, run: Run, limits: Limits) -> Transcript:
    """Return *transcript* with words kept that may answer more than the question they answer."""
    question = run.question
    if question is None or not isinstance(content, Text):
        return transcript
    if not (question.listens or question.in_one_breath):
        return transcript
    if len(content.text.split()) < _SAYS_MORE:
        return transcript
    options = question.options(run.open(transcript))
    is_answer = any(is_said(content.text, (o.label, *o.also)) for o in options)
    return transcript if is_answer else keep(transcript, content, limits)


class Used(NamedTuple):
    """The *transcript* without what was used, and what came of it.

    *understood* names what was understood, *why* says why the next question's answer is none; ""
    where there is nothing to say. *surplus* is what there was no room for.
    """

    transcript: Transcript
    understood: str = ""
    why: str = ""
    surplus: int = 0


def use(transcript: Transcript, run: Run) -> Used:
    """Answer the questions that what is kept answers already."""
    understood, surplus = "", 0
    while run.question is not None and transcript.stash:
        question, at = run.question, run.open(transcript)
        reading = question.welcome(at)
        if reading is None or (isinstance(reading, More) and transcript.gathered):
            break
        transcript = _spend(transcript, question)
        if isinstance(reading, More):
            transcript = structs.replace(transcript, gathered=reading.gathered)
        if isinstance(reading, Missed):
            return Used(transcript, understood, reading.why, surplus)
        if not isinstance(reading, Heard):
            break
        run.answer(reading.value)
        surplus += reading.surplus
        if question.gives:  # else it is no answer that anyone reads again
            names = (o.label for o in question.options(at) if o.id == reading.value)
            understood = next(names, understood)
    return Used(transcript, understood, surplus=surplus)


def _spend(transcript: Transcript, question: Question[object]) -> Transcript:
    """Return *transcript* without what *question* took; words may still tell something else."""
    left = (
        c for c in transcript.stash if isinstance(c, Text) or counts_as(c) not in question.wants
    )
    return structs.replace(transcript, stash=tuple(left))


def without_words(transcript: Transcript) -> Transcript:
    """Return *transcript* with no words kept: they were taken once, and not rightly."""
    left = tuple(c for c in transcript.stash if not isinstance(c, Text))
    return structs.replace(transcript, stash=left) if transcript.stash else transcript
