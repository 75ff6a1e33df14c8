"""Tell whether something that the person told is not sent yet."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from conversations.engine.language import commands
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Session, Transcript
from conversations.engine.replay.turn_context import DialogueEntry

# The kind of matter alone is nothing to lose; the story is the second answer.
_LEAST_ANSWERS = 2
# Who gave it up is not reminded for ever.
_FRESH = timedelta(days=1)


def unsent_button(
    session: Session, entries: Iterable[DialogueEntry], phrases: Phrases, *, now: datetime
) -> Button | None:
    """Return the button that goes to the review of an unsent draft, or to the first open question.

    Return None if there is no such draft: one of a dialogue that sends something.
    """
    sent = {entry.name for entry in entries if entry.is_sent}

    def is_unsent(transcript: Transcript | None) -> bool:
        if transcript is None or transcript.name not in sent or now - transcript.touched > _FRESH:
            return False
        given = (*transcript.answers, *transcript.detached_answers)
        return sum(not answer.recalled for answer in given) >= _LEAST_ANSWERS

    if not (is_unsent(session.open) or (session.open is None and is_unsent(session.shelved))):
        return None
    data = commands.button_data(commands.RESTORE)
    return Button(phrases.say("engine-restore-unsent"), data)
