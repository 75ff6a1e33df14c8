"""Tell whether something that the person told is not sent yet."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from textwrap import shorten

from conversations.engine.language import commands
from conversations.engine.model.messages import UnsentDraft
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Session, Transcript
from conversations.engine.model.unit import Unit
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.turn_context import TurnContext

# The kind of matter alone is nothing to lose; the story is the second answer.
_LEAST_ANSWERS = 2
# Who gave it up is not reminded for ever.
_FRESH = timedelta(days=1)
_MOST_LETTERS = 24


def find_unsent_draft(
    session: Session,
    entries: Iterable[DialogueEntry],
    phrases: Phrases,
    unit: Unit,
    *,
    now: datetime,
) -> UnsentDraft | None:
    """Return the unsent draft, with the button to its review or to its first open question.

    The button of a draft which was set aside tells how its story begins. Return None if there is
    no such draft: one of a dialogue that sends something.
    """
    sent = {entry.name: entry for entry in entries if entry.unfinished.is_sent}

    def is_unsent(transcript: Transcript | None) -> bool:
        if transcript is None or transcript.name not in sent or now - transcript.touched > _FRESH:
            return False
        given = (*transcript.answers, *transcript.detached_answers)
        return sum(not answer.recalled for answer in given) >= _LEAST_ANSWERS

    if not (is_unsent(session.open) or (session.open is None and is_unsent(session.shelved))):
        return None
    told = "" if session.open or session.shelved is None else _first_words(session.shelved)
    label = phrases.say("engine-restore-unsent")
    if told:
        label = phrases.say("engine-restore-unsent-told", told=told)
    draft = session.open or session.shelved
    name = sent[draft.name].unfinished.title(draft, unit, phrases.language) if draft else ""
    return UnsentDraft(label, commands.button_data(commands.RESTORE), name)


def _first_words(transcript: Transcript) -> str:
    """Return how the story of *transcript* begins, "" if it has none in writing."""
    values = (answer.value for answer in transcript.answers)
    texts = (its.get("text") for its in values if isinstance(its, dict))
    return shorten(next(filter(None, texts), ""), _MOST_LETTERS, placeholder="…")


def say_unsent(session: Session, context: TurnContext) -> str:
    """Return the line that the draft of *session*, open or set aside, is not sent; "" for none."""
    found = find_unsent_draft(
        session, context.entries, context.phrases, context.unit, now=context.now
    )
    if found is None:
        return ""
    what = found.name[:1].lower() + found.name[1:]
    return context.phrases.say("engine-still-unsent", what=what or "none")
