"""What SQLite is told, so that data is safe in it and whoever waits for it is served in turn."""

import sqlite3
import time
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection

_BUSY_MS = 10_000
_LOCK_TRY_MS, _LOCK_TRIES = 100, 300
_PAUSE_SECONDS = 0.01


def set_up(connection: Any) -> None:  # noqa: ANN401 - a connection of sqlite3
    """Give a new connection its settings: those that keep data safe."""
    connection.isolation_level = None  # see `begin`
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    # Of a new file: a message and its answer then change half as many pages as by default.
    cursor.execute("PRAGMA page_size=8192")
    _enable_wal(cursor)
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def begin(connection: Connection, *, reads_only: bool) -> None:
    """Begin a transaction; one that writes takes the lock first, so that it reads what is so."""
    if reads_only:
        connection.exec_driver_sql("BEGIN")
    elif not _acquire_write_lock(connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _enable_wal(cursor: sqlite3.Cursor) -> None:
    """Let SQLite keep changes in a log; of several who ask first at once it refuses some."""
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
    """Try for the write lock of SQLite for a while; tell whether we have it.

    SQLite asks less and less often the longer it waits, so that whoever came last is served
    first and others never; each try of ours begins with asking often again.
    """
    sqlite: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # it is
    if sqlite.in_transaction:  # a commit that failed has left it open
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
