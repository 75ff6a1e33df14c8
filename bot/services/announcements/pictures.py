"""Add pictures to an announcement, and take them away; each change is a new version."""

from msgspec import structs

from bot.media_store import StoredFile
from bot.services.announcements import drafting
from bot.services.announcements.drafting import ConcurrentEditError, Saved
from bot.services.announcements.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import pictures, versions
from storage.repositories.announcements.versions import Content


def add_picture(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    seen_version: int,
    kept: StoredFile,
) -> Saved:
    """Add the stored picture *kept* behind the others.

    Raises:
        InvalidAnnouncementError: it has as many pictures as it may have, or is too long.
        ConcurrentEditError, TransitionError, NotAllowedError, LookupError: as of `drafting.save`.
    """
    content = _seen(tx, context, announcement_id, seen_version)
    pictures.add(tx, context.unit_id, announcement_id, kept.media, kept.bytes, now=context.now())
    chosen = tuple(dict.fromkeys((*content.pictures, kept.media)))
    changed = structs.replace(content, pictures=chosen)
    return drafting.save(tx, context, official, announcement_id, seen_version, changed)


def remove_picture(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    seen_version: int,
    media_id: str,
) -> Saved:
    """Take a picture away; earlier versions keep it. It raises as `add_picture` does."""
    content = _seen(tx, context, announcement_id, seen_version)
    left = tuple(it for it in content.pictures if it != media_id)
    changed = structs.replace(content, pictures=left)
    return drafting.save(tx, context, official, announcement_id, seen_version, changed)


def _seen(
    tx: Transaction, context: UnitContext, announcement_id: str, seen_version: int
) -> Content:
    """Return the newest version if it is the one that was seen.

    Raises:
        LookupError: there is no such announcement.
        InvalidAnnouncementError, ConcurrentEditError: as of `add_picture`.
    """
    found = APPROVALS.find(tx, context, announcement_id)
    newest = versions.load(tx, context.unit_id, announcement_id, found.version)
    if found.version != seen_version:
        raise ConcurrentEditError(newest)
    return newest.content
