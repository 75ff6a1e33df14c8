"""Delete files in the orphan queue that no row refers to."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.media_store import MediaStore, UnknownMediaError, remove_unless_newer
from bot.services.jobs.job import Job, when
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import media

_MOST = 100
# A person who sends the same bytes again touches the file first and inserts a row soon after.
_GRACE_PERIOD = timedelta(minutes=5)


def orphan_file_jobs(context: UnitContext, store: MediaStore) -> list[Job]:
    """Return the job that deletes files without an owner."""

    def first_orphan(tx: Transaction) -> datetime | None:
        return context.now() if media.list_orphaned(tx, context.unit_id, most=1) else None

    return [
        Job(
            "orphan_files",
            when(context, "orphan_files", first_orphan),
            lambda tx, _: delete_orphans(tx, context, store),
        )
    ]


def delete_orphans(tx: Transaction, context: UnitContext, store: MediaStore) -> int:
    """Delete orphaned files from disk; return their number."""
    deleted = 0
    for media_id in media.list_orphaned(tx, context.unit_id, most=_MOST):
        if not media.is_referenced(tx, media_id):
            before = context.now() - _GRACE_PERIOD
            removed = [remove_unless_newer(p, before=before) for p in _paths(store, media_id)]
            deleted += sum(removed)
            if not all(removed):
                continue
        media.clear_orphaned(tx, context.unit_id, media_id)
    return deleted


def _paths(store: MediaStore, media_id: str) -> list[Path]:
    """Return the paths of the file and its thumbnail, the file first."""
    found = []
    for name in (media_id, f"{media_id}-s"):
        try:
            found.append(store.open(name)[0])
        except UnknownMediaError:
            continue
    return found
