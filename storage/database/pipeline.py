"""Send several statements to PostgreSQL in one psycopg pipeline, to save round trips.

Use only psycopg's `Connection.pipeline()`, `execute` and `fetchall`. Never call its `commit` or
`rollback` inside a pipeline: they wait for an answer before the queued statements are sent, and
block for ever when these exceed the socket buffer. Send COMMIT as one more statement instead.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Query = tuple[str, Mapping[str, object]]
Row = tuple[Any, ...]

_PENDING = "pending"


def driver_connection(connection: Connection) -> Any:  # noqa: ANN401 - a connection of sqlite3 or psycopg
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection


def to_sqlalchemy_error(connection: Connection, error: Exception, sql: str = "") -> Exception:
    """Return the driver's *error* as a SQLAlchemy error, without the parameters."""
    return DBAPIError.instance(sql, None, error, connection.dialect.loaded_dbapi.Error)


def queue_statement(connection: Connection, sql: str, values: Mapping[str, object]) -> None:
    """Queue a statement; it is sent with the next query or before the transaction ends."""
    connection.info.setdefault(_PENDING, []).append((sql, values))


def fetch_together(connection: Connection, queries: Sequence[Query]) -> list[list[Row]]:
    """Send the queued statements and *queries* together; return the rows of each query."""
    pending = connection.info.pop(_PENDING, [])
    postgresql = driver_connection(connection)
    try:
        if not pending and len(queries) == 1:
            return [postgresql.execute(*queries[0]).fetchall()]
        with postgresql.pipeline():
            for statement in pending:
                postgresql.execute(*statement)
            cursors = [postgresql.execute(*query) for query in queries]
        return [cursor.fetchall() for cursor in cursors]
    except connection.dialect.loaded_dbapi.Error as error:
        raise to_sqlalchemy_error(connection, error) from error


def flush(connection: Connection) -> None:
    """Send the queued statements."""
    if connection.info.get(_PENDING):
        fetch_together(connection, [])


def flush_and_commit(connection: Connection) -> None:
    """Send the queued statements and COMMIT together; without any, let SQLAlchemy commit."""
    pending = connection.info.pop(_PENDING, [])
    if not pending:
        return
    postgresql = driver_connection(connection)
    try:
        with postgresql.pipeline():
            for statement in pending:
                postgresql.execute(*statement)
            postgresql.execute("COMMIT", prepare=False)
    except connection.dialect.loaded_dbapi.Error as error:
        # After a failed commit, SQLAlchemy assumes that PostgreSQL has rolled back already.
        with suppress(connection.dialect.loaded_dbapi.Error):  # the server may have disconnected
            postgresql.rollback()
        raise to_sqlalchemy_error(connection, error) from error


def discard(connection: Connection) -> None:
    """Drop the queued statements, because the transaction is rolled back."""
    if not connection.invalidated:  # those of a broken connection went with it
        connection.info.pop(_PENDING, None)
