"""The file that tells a restored backup from the newest data.

The database and a file outside of it hold the same number. It is raised at each start, and before
messages of a broadcast are sent. If the file's is the higher one, the database is a backup, and
people may have got already what waits in it.
"""

import os
from datetime import datetime
from pathlib import Path

from bot import logs
from bot.services.ids import new_id
from bot.services.unit_context import UnitContext
from storage.database.transactions import Database, Transaction
from storage.repositories.broadcasts import broadcasts
from storage.repositories.delivery import restore_marks, sender_leases

log = logs.get_logger()

_DIGITS = 20


class RestoreMarkFile:
    """The file in *folder*; without a folder, nothing is kept and no restore is noticed."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._file = -1
        self._number = 0

    def open(self, database_id: str) -> int | None:
        """Open the file of a database; return its number, None if it is new or unreadable."""
        if self._folder is None:
            return 0
        path = self._folder / f"restore-mark-{database_id}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            found = os.pread(self._file, _DIGITS, 0)
        except OSError as error:
            log.warning("restore_mark.failed", file=path.name, exc_info=error)
            return None
        return int(found) if found.isdigit() else None

    def raise_to(self, number: int) -> None:
        """Write *number* if it is higher than what this process wrote before."""
        if number <= self._number or self._file < 0:
            return
        self._number = number
        try:
            os.pwrite(self._file, f"{number:0{_DIGITS}}".encode(), 0)
        except OSError as error:
            log.warning("restore_mark.failed", exc_info=error)

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


async def check_restored(
    database: Database,
    context: UnitContext,
    owner: str,
    mark_file: RestoreMarkFile,
    *,
    until: datetime,
) -> None:
    """Hold all broadcasts if the database is a restored backup; raise its number and the file's.

    If the file is missing, as on a new machine, they are held if some are unfinished, unless
    another process sends for the same database. The first heartbeat of *owner*, which holds
    *until* then, is recorded with it: else the second of two processes that start together would
    find a raised number, no file and no other sender, and take the database for a backup.
    """
    mark = await database.write(restore_marks.load, context.unit_id, new_id=new_id())
    known = mark_file.open(mark.database_id)
    mark_file.raise_to(await database.write(_check, context, owner, known, until))


def _check(
    tx: Transaction, context: UnitContext, owner: str, known: int | None, until: datetime
) -> int:
    unit_id, now = context.unit_id, context.now()
    # Read after the file: other processes raise the database's number first.
    number = restore_marks.raise_number(tx, unit_id)
    sender_leases.record_heartbeat(tx, unit_id, owner, until=until)
    if known is not None:
        is_restored = known >= number
    else:
        is_restored = (
            number > 1
            and broadcasts.has_open(tx, unit_id)
            and not sender_leases.has_other_senders(tx, unit_id, owner, now=now)
        )
    if not is_restored:
        return number
    log.error("broadcasts.held", reason="restored")
    number = max(known or 0, number) + 1
    restore_marks.note_restored(tx, unit_id, number=number, now=now)
    return number
