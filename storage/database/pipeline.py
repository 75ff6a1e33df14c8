"""Sends several statements to PostgreSQL in one psycopg pipeline, to save round trips.

Only `Connection.pipeline()`, `execute` and `fetchall` of psycopg are used. Its `commit` and
`rollback` are never called within a pipeline: they wait for an answer before all that was queued
is sent, and never get it where that is more than the socket holds. COMMIT is one more statement
instead.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Query = tuple[str, Mapping[str, object]]
Row = tuple[Any, ...]
OnRows = Callable[[list[Row]], None]

_PENDING = "pending"


def driver_connection(connection: Connection) -> Any:  # noqa: ANN401 - a connection of sqlite3 or psycopg
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection


def to_sqlalchemy_error(connection: Connection, error: Exception, sql: str = "") -> Exception:
    """Return the driver's *error* as SQLAlchemy would raise it, without what was written."""
    return DBAPIError.instance(sql, None, error, connection.dialect.loaded_dbapi.Error)


def queue_statement(
    connection: Connection, sql: str, values: Mapping[str, object], on_rows: OnRows | None = None
) -> None:
    """Queue a statement; it is sent with the next query, or before the transaction ends.

    What it finds comes with the answer, and *on_rows* is told it.
    """
    connection.info.setdefault(_PENDING, []).append((sql, values, on_rows))


def fetch_together(connection: Connection, queries: Sequence[Query]) -> list[list[Row]]:
    """Return the rows of each of *queries*; queued statements are sent first."""
    pending = connection.info.pop(_PENDING, [])
    postgresql = driver_connection(connection)
    try:
        if not pending and len(queries) == 1:
            return [postgresql.execute(*queries[0]).fetchall()]
        with postgresql.pipeline():
            queued = [(postgresql.execute(sql, its), on_rows) for sql, its, on_rows in pending]
            cursors = [postgresql.execute(*query) for query in queries]
        for cursor, on_rows in queued:
            if on_rows is not None:
                on_rows(cursor.fetchall())
        return [cursor.fetchall() for cursor in cursors]
    except connection.dialect.loaded_dbapi.Error as error:
        raise to_sqlalchemy_error(connection, error) from error


def flush(connection: Connection) -> None:
    """Send the queued statements."""
    if connection.info.get(_PENDING):
        fetch_together(connection, [])


def flush_and_commit(connection: Connection) -> None:
    """Send the queued statements and COMMIT together; without any, leave it to SQLAlchemy."""
    pending = connection.info.pop(_PENDING, [])
    if not pending:
        return
    postgresql = driver_connection(connection)
    try:
        with postgresql.pipeline():
            for sql, values, _ in pending:
                postgresql.execute(sql, values)
            postgresql.execute("COMMIT", prepare=False)
    except connection.dialect.loaded_dbapi.Error as error:
        # SQLAlchemy takes a commit that fails for one that PostgreSQL has ended itself.
        with suppress(connection.dialect.loaded_dbapi.Error):  # it may have hung up
            postgresql.rollback()
        raise to_sqlalchemy_error(connection, error) from error


def discard(connection: Connection) -> None:
    """Drop the queued statements: the transaction is rolled back."""
    connection.info.pop(_PENDING, None)
