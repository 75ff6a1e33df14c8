"""Configure SQLite for durability, and for a fair order among waiting writers."""

import sqlite3
import time
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection

_BUSY_MS = 10_000
_LOCK_TRY_MS, _LOCK_TRIES = 100, 300
_PAUSE_SECONDS = 0.01


def set_up(connection: Any) -> None:  # noqa: ANN401 - a connection of sqlite3
    """Configure a new connection for durability."""
    connection.isolation_level = None  # see `begin`
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    # For new files only. With this size, a message and its answer change half as many pages.
    cursor.execute("PRAGMA page_size=8192")
    _enable_wal(cursor)
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def begin(connection: Connection, *, reads_only: bool) -> None:
    """Begin a transaction; a writing one takes the write lock before it reads."""
    if reads_only:
        connection.exec_driver_sql("BEGIN")
    elif not _acquire_write_lock(connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def truncate_log(connection: Connection) -> bool:
    """Move the write-ahead log into the database and empty it; tell whether that was done.

    It was not if a reader still needs the log, or if the disk is full. Don't wait for a reader: no
    one could write meanwhile.
    """
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # sqlite3's
    driver.execute("PRAGMA busy_timeout=0")
    try:
        is_busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:
        return False
    finally:
        driver.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    return not is_busy


def _enable_wal(cursor: sqlite3.Cursor) -> None:
    """Enable write-ahead logging; retry, because SQLite refuses when processes do it at once."""
    for tries_left in reversed(range(_LOCK_TRIES)):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not tries_left:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _acquire_write_lock(connection: Connection) -> bool:
    """Try to get the write lock for a limited time; tell whether we have it.

    SQLite's busy handler polls less and less often, so that the newest waiter usually wins and an
    old one can starve. Each retry of ours starts it again with frequent polling.
    """
    sqlite: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # sqlite3's
    if sqlite.in_transaction:  # left open by a failed commit
        sqlite.rollback()
    sqlite.execute(f"PRAGMA busy_timeout={_LOCK_TRY_MS}")
    try:
        for _ in range(_LOCK_TRIES):
            with suppress(sqlite3.OperationalError):
                sqlite.execute("BEGIN IMMEDIATE")
                return True
    finally:
        sqlite.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    return False
