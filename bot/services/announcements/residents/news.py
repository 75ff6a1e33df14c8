"""What residents may read at any time: current and past announcements."""

from collections.abc import Collection
from datetime import timedelta

from bot.services.announcements.writing.content import CURRENT
from bot.services.unit_context import UnitContext
from conversations.dialogues.announcements.queries import News
from conversations.engine.model.phrases import Phrases
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import SENDING, SENT, STOPPED
from storage.repositories.announcements.versions import Published

__all__ = [
    "Published",
    "find_correction",
    "find_published",
    "find_started",
    "list_current",
    "list_past",
    "list_started",
    "opening_lines",
]

_PUBLIC = (SENDING, SENT)
_STARTED = (*_PUBLIC, STOPPED)
_PAST = timedelta(days=365)


def list_current(
    tx: Transaction, context: UnitContext, *, topics: Collection[str] = (), most: int = 10
) -> list[Published]:
    """Return the announcements of the last 14 days that are still valid, the newest first.

    With *topics*, only those of these. What was corrected is left out.
    """
    now = context.now()
    found = versions.list_published(
        tx, context.unit_id, _PUBLIC, since=now - CURRENT, now=now, topics=topics, most=most
    )
    corrected = {one.content.corrects for one in found}
    return [one for one in found if one.code not in corrected]


def list_past(
    tx: Transaction, context: UnitContext, *, topics: Collection[str] = (), most: int = 20
) -> list[Published]:
    """Return the announcements of the last year, valid or not, the newest first."""
    since = context.now() - _PAST
    return versions.list_published(
        tx, context.unit_id, _PUBLIC, since=since, topics=topics, most=most
    )


def list_started(tx: Transaction, context: UnitContext, *, most: int = 50) -> list[Published]:
    """Return what began to be sent in the last year, also what was then stopped, newest first."""
    since = context.now() - _PAST
    return versions.list_published(tx, context.unit_id, _STARTED, since=since, most=most)


def find_published(tx: Transaction, context: UnitContext, code: str) -> Published | None:
    """Return the announcement with *code*, like "TB 12", if residents may read it, or None."""
    found = find_started(tx, context, code)
    return found if found is not None and found.stopped_at is None else None


def find_started(tx: Transaction, context: UnitContext, code: str) -> Published | None:
    """Return the announcement with *code* if some may have got it, also if it was stopped."""
    found = announcements.find_by_code(tx, context.unit_id, code)
    if found is None or found.state not in _STARTED or found.started_at is None:
        return None
    content = versions.load(tx, context.unit_id, found.announcement_id, found.version).content
    stopped_at = found.ended_at if found.state == STOPPED else None
    return Published(found.announcement_id, found.code, content, found.started_at, stopped_at)


def find_correction(tx: Transaction, context: UnitContext, code: str) -> Published | None:
    """Return what corrects the announcement with *code*, if it was sent, or None."""
    for announcement_id in versions.list_corrections(tx, context.unit_id, code):
        found = announcements.find(tx, context.unit_id, announcement_id)
        published = find_published(tx, context, found.code) if found is not None else None
        if published is not None and published.content.corrects == code:
            return published
    return None


def opening_lines(item: News, phrases: Phrases) -> list[str]:
    """Return what is said before the text: that it is a drill, and what it corrects."""
    lines = [phrases.say("announcement-drill")] if item.is_drill else []
    if item.corrects:
        lines.append(phrases.say("announcement-corrects", code=item.corrects))
    return lines
