"""Delete files that no row names, which a crash may leave, and count rows whose file is gone."""

import asyncio
import re
import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot import logs
from bot.media_store import PART, MediaStore, remove_unless_newer
from bot.services.unit_context import UnitContext
from storage.database.transactions import Database
from storage.repositories import media, units

SWEEP_SECONDS = 20.0
"""After so long the next folder is swept: each folder every 86 minutes."""

# Where files lie, and where uploads are written while they arrive.
FOLDERS = (*(f"{number:02x}" for number in range(256)), "incoming")
# The row of a file is written seconds after it, that of a fetched one at the latest with the next
# attempt.
_AGE = timedelta(hours=6)
_NAME = re.compile(r"([0-9a-f]{64})(?:-s)?\.\w+")

log = logs.get_logger()


class FileSweeper:
    """Sweeps one folder of the media store at a time, beginning with a random one."""

    def __init__(self, database: Database, context: UnitContext, store: MediaStore) -> None:
        self._database = database
        self._context = context
        self._store = store
        self._next = secrets.randbelow(len(FOLDERS))

    async def sweep(self) -> None:
        """Sweep the next folder."""
        folder = FOLDERS[self._next]
        self._next = (self._next + 1) % len(FOLDERS)
        await self.sweep_folder(folder)

    async def sweep_folder(self, folder: str) -> None:
        """Delete the folder's orphans and leftovers of writing; log what is missing in it."""
        files = await asyncio.to_thread(self._store.list_folder, folder)
        named = await self._database.read(media.list_digests, folder)
        since = await self._database.read(units.find_first_load)
        before = self._context.now() - _AGE
        if since is not None:
            orphans = find_orphans(files, named, since=since, before=before)
            if count := await asyncio.to_thread(_remove, orphans, before):
                log.info("media.swept", folder=folder, count=count)
        absent = named - {path.stem for path in files}
        if count := await asyncio.to_thread(_count_missing, self._store, absent):
            log.warning("media.missing", folder=folder, count=count)


def find_orphans(
    files: Mapping[Path, datetime], named: set[str], *, since: datetime, before: datetime
) -> list[Path]:
    """Return those of *files*, stored between two times, that no row names.

    Also return leftovers of writing. *since* is when the database began: an older file is not its
    own, but perhaps that of another one whose folder is set here by mistake.
    """
    spared = {*named, ""}
    return [
        path
        for path, at in files.items()
        if since <= at < before and (path.suffix == PART or _digest_of(path) not in spared)
    ]


def _digest_of(path: Path) -> str:
    """Return the digest in the name of a file of ours, "" for another file."""
    name = _NAME.fullmatch(path.name)
    return name[1] if name else ""


def _remove(paths: Sequence[Path], before: datetime) -> int:
    return sum(remove_unless_newer(path, before=before) for path in paths)


def _count_missing(store: MediaStore, digests: Iterable[str]) -> int:
    """Return how many files are not on disk, also not since the folder was listed."""
    return sum(not store.has(digest) for digest in digests)
