"""The errors of the database that someone can act on, and their translation from the drivers'."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

# PostgreSQL's error codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_CONFLICT_CODES = ("40001", "40P01", "23505")
_DISK_FULL = "53100"
_READ_ONLY = "25006"
# Too slow: `statement_timeout`, or our own limit on the silence of a server.
_TOO_SLOW = "57014"
# Failed connections, too many of them, a server that shuts down, starts or ends idle sessions.
_GONE_CLASSES = ("08", "53", "57P")
_BROKEN_FILE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_PRIMARY_CODE = 0xFF


class StorageError(Exception):
    """Nothing can be stored now; the same may succeed after *wait* seconds.

    *code* is one word for the reason.
    """

    code = ""
    wait = 0


class StorageFullError(StorageError):
    """The disk is full: nothing more can be written until there is room."""

    code = "full"
    wait = 60


class UnreachableError(StorageError):
    """The database is gone, can't be opened or does not answer.

    The message says why, without the address.
    """

    code = "unreachable"
    wait = 10


class ConnectionLostError(UnreachableError):
    """The connection broke; a new one may work."""


class CollisionError(Exception):
    """Conflicts with other transactions continued after several retries; nothing was written."""


def describe(error: DBAPIError) -> str:
    """Return the first line of the driver's message."""
    return next(iter(str(error.orig).splitlines()), "") or type(error.orig).__name__


@contextmanager
def translate_errors(*, reads_only: bool) -> Iterator[None]:
    """Translate driver errors that someone can act on to our own classes."""
    try:
        yield
    except DBAPIError as error:
        code, text = getattr(error.orig, "sqlstate", ""), str(error.orig)
        if code == _DISK_FULL or "disk is full" in text or "disk I/O error" in text:
            raise StorageFullError from error
        if not reads_only and (code == _READ_ONLY or "readonly database" in text):
            raise UnreachableError("nothing may be written to it") from error
        if code in _CONFLICT_CODES:
            raise CollisionError from error
        if any(getattr(cause, "sqlstate", "") == _TOO_SLOW for cause in _causes(error)):
            raise UnreachableError("it does not answer in time") from error
        if _is_lost(error, code):
            raise ConnectionLostError(describe(error)) from error
        if _primary_code(error.orig) in _BROKEN_FILE:
            raise UnreachableError(describe(error)) from error
        raise


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield *error* and what it came of: the rollback on a broken connection fails, too."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_lost(error: DBAPIError, code: str | None) -> bool:
    """Tell whether PostgreSQL can't be reached: psycopg has no *code* for a broken connection."""
    if code is None:
        is_aborted = type(error.orig).__name__ == "PipelineAborted"
        return isinstance(error, OperationalError) and not is_aborted
    return code.startswith(_GONE_CLASSES)


def _primary_code(error: BaseException | None) -> int:
    """Return SQLite's error code without its details, 0 of another driver's error."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY_CODE
