"""What residents may read at any time: current and past announcements."""

from collections.abc import Collection
from datetime import timedelta

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import SENDING, SENT
from storage.repositories.announcements.versions import Published

__all__ = ["Published", "find_published", "list_current", "list_past"]

_PUBLIC = (SENDING, SENT)
_CURRENT = timedelta(days=14)
_PAST = timedelta(days=365)


def list_current(
    tx: Transaction, context: UnitContext, *, topics: Collection[str] = (), most: int = 10
) -> list[Published]:
    """Return the announcements of the last 14 days that are still valid, the newest first.

    With *topics*, only those of these.
    """
    now = context.now()
    return versions.list_published(
        tx, context.unit_id, _PUBLIC, since=now - _CURRENT, now=now, topics=topics, most=most
    )


def list_past(
    tx: Transaction, context: UnitContext, *, topics: Collection[str] = (), most: int = 20
) -> list[Published]:
    """Return the announcements of the last year, valid or not, the newest first."""
    since = context.now() - _PAST
    return versions.list_published(
        tx, context.unit_id, _PUBLIC, since=since, topics=topics, most=most
    )


def find_published(tx: Transaction, context: UnitContext, code: str) -> Published | None:
    """Return the announcement with *code*, like "TB 12", if residents may read it, or None."""
    found = announcements.find_by_code(tx, context.unit_id, code)
    if found is None or found.state not in _PUBLIC or found.started_at is None:
        return None
    version = versions.load(tx, context.unit_id, found.announcement_id, found.version)
    return Published(found.announcement_id, found.code, version.content, found.started_at)
