"""Deletes files that lost their owner, unless some row still names them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.deeds.desk import Desk
from bot.media import MediaStore, UnknownMediaError
from storage.database import Transaction
from storage.repositories import media

_MOST = 100
# Whoever sends the same bytes again touches the file first and has a row of their own soon after.
_SETTLES = timedelta(minutes=5)


def delete_left(tx: Transaction, desk: Desk, store: MediaStore) -> int:
    """Delete what nobody names any more; return how many files it was."""
    deleted = 0
    for media_id in media.left(tx, desk.unit_id, most=_MOST):
        if not media.is_named(tx, media_id):
            paths = _paths(store, media_id)
            if any(_touched(path) > desk.now() - _SETTLES for path in paths):
                continue
            for path in paths:
                path.unlink(missing_ok=True)
            deleted += len(paths)
        media.look_away(tx, desk.unit_id, media_id)
    return deleted


def _paths(store: MediaStore, media_id: str) -> list[Path]:
    """Return the file and its small copy, the file first: who finds it finds both."""
    found = []
    for name in (media_id, f"{media_id}-s"):
        try:
            found.append(store.open(name)[0])
        except UnknownMediaError:
            continue
    return found


def _touched(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
