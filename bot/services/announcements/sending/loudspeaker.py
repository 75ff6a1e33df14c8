"""Reading announcements aloud: how long it takes, and who did it when."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.services.announcements.transitions import APPROVALS
from bot.services.approvals import TransitionError
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements
from storage.repositories.announcements.announcements import SENDING, SENT
from storage.repositories.approvals import Event

READ_ALOUD = "read_aloud"
"""The act in the history and in the audit."""

WORDS_A_MINUTE = 130
"""Vietnamese words, of one syllable each, that an announcer reads in a minute without haste."""

_WORD = re.compile(r"\d|[^\W\d_]+")
_TWICE = timedelta(minutes=1)


def count_words(text: str) -> int:
    """Return how many words are spoken: a digit is one, as it is in "7 giờ 30" and in phones."""
    return len(_WORD.findall(text))


def reading_time(text: str) -> timedelta:
    """Return how long it takes to read *text* aloud, in steps of 5 seconds."""
    seconds = count_words(text) * 60 / WORDS_A_MINUTE
    return timedelta(seconds=max(1, round(seconds / 5)) * 5)


def mark_read(tx: Transaction, context: UnitContext, official: str, announcement_id: str) -> None:
    """Record that *official* read an announcement aloud now; a second click records nothing.

    Raises:
        TransitionError: it was not sent, or it was stopped.
        LookupError: there is no such announcement.
    """
    found, now = APPROVALS.find(tx, context, announcement_id), context.now()
    if found.state not in {SENDING, SENT}:
        raise TransitionError(found.state)
    readings = list_readings(tx, context, announcement_id)
    if any(it.by == official and now - it.at < _TWICE for it in readings):
        return
    APPROVALS.record(
        tx, context, announcement_id, Event(READ_ALOUD, official, "", found.version, now)
    )


def list_readings(tx: Transaction, context: UnitContext, announcement_id: str) -> Sequence[Event]:
    """Return who read an announcement aloud and when, oldest first."""
    events = announcements.TABLES.list_events(tx, context.unit_id, announcement_id)
    return [event for event in events if event.act == READ_ALOUD]
