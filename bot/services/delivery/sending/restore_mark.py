"""The file that tells a restored backup from the newest data.

The database and a file outside of it hold the same number. It is raised at each start, and before
messages of a broadcast are sent. If the file's is the higher one, the database is a backup, and
people may have got already what waits in it.
"""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot import logs
from bot.services.ids import new_id
from bot.services.unit_context import UnitContext
from storage.database.transactions import Database, Transaction
from storage.repositories.broadcasts import broadcasts
from storage.repositories.delivery import restore_marks, sender_leases

log = logs.get_logger()

_SETTING = "database.restore_mark_folder"
_DIGITS = 20


class RestoreMarkError(Exception):
    """The mark can't be written; the text names the setting and says what to do."""


def check_mark_folder(folder: Path | None) -> Path:
    """Return *folder* if the mark can be written there; create it if it is missing.

    Without the mark, a start after a crash would take the database for a backup, and hold alerts.

    Raises:
        RestoreMarkError: it can't be, or there is no folder.
    """
    if folder is None:
        raise RestoreMarkError(
            f"{_SETTING}: is not set; with PostgreSQL, name a folder that the program may write to"
        )
    probe = folder / f"restore-mark-probe-{new_id()}"
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        probe.touch(0o600)
        probe.unlink()
    except OSError as error:
        raise _refusal(folder, error) from error
    return folder


class RestoreMarkFile:
    """The file in *folder*; without a folder, nothing is kept and no restore is noticed.

    A file that an earlier version wrote in the folder *former* is moved.
    """

    def __init__(self, folder: Path | None, former: Path | None = None) -> None:
        self._folder = folder
        self._former = former
        self._file = -1
        self._number = 0
        self._moved: Path | None = None

    def open(self, database_id: str) -> int | None:
        """Open the file of a database; return its number, None if it is new.

        Raises:
            RestoreMarkError: it can't be written.
        """
        if self._folder is None:
            return 0
        name = f"restore-mark-{database_id}"
        try:
            self._folder.mkdir(0o700, parents=True, exist_ok=True)
            self._file = os.open(self._folder / name, os.O_RDWR | os.O_CREAT, 0o600)
            found = _parse(os.pread(self._file, _DIGITS, 0))
        except OSError as error:
            raise _refusal(self._folder, error) from error
        if found is None and self._former is not None:
            found = self._read_former(self._former / name)
        return found

    def raise_to(self, number: int) -> None:
        """Write *number* if it is higher than what this process wrote before."""
        if number <= self._number or self._file < 0:
            return
        self._number = number
        try:
            os.pwrite(self._file, f"{number:0{_DIGITS}}".encode(), 0)
            if self._moved is not None:
                os.fsync(self._file)
                moved, self._moved = self._moved, None
                # Where nothing can be removed it may stay: ours is read from now on.
                with suppress(OSError):
                    moved.unlink()
        except OSError as error:
            log.error("restore_mark.failed", exc_info=error)

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _read_former(self, path: Path) -> int | None:
        """Return the number of an earlier version's file, None if there is none.

        The file is removed once its number is in ours.
        """
        try:
            found = _parse(path.read_bytes()[:_DIGITS])
        except OSError:
            return None
        if found is not None:
            self._moved = path
        return found


def _parse(digits: bytes) -> int | None:
    return int(digits) if digits.isdigit() else None


def _refusal(folder: Path, error: OSError) -> RestoreMarkError:
    return RestoreMarkError(
        f"{_SETTING}: can't write to {folder} ({error.strerror}); name another folder"
    )


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
