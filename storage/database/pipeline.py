"""Many statements in one go: to PostgreSQL the way there and back is longer than most of them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
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
    """Return the rows of each of *queries*; what was put before goes first."""
    pending = connection.info.pop(_PENDING, [])
    postgresql = driver_connection(connection)
    try:
        if not pending and len(queries) == 1 and _has_begun(postgresql):
            return [postgresql.execute(*queries[0]).fetchall()]
        with _buffered_pipeline(postgresql):
            put_before = [(postgresql.execute(sql, its), on_rows) for sql, its, on_rows in pending]
            cursors = [postgresql.execute(*question) for question in queries]
        for cursor, on_rows in put_before:
            if on_rows is not None:
                on_rows(cursor.fetchall())
        return [cursor.fetchall() for cursor in cursors]
    except connection.dialect.loaded_dbapi.Error as error:
        raise to_sqlalchemy_error(connection, error) from error


def flush(connection: Connection) -> None:
    """Send what was put and has not gone yet."""
    if connection.info.get(_PENDING):
        fetch_together(connection, [])


def flush_and_commit(connection: Connection) -> None:
    """Send the rest and commit, all in one go; where nothing is left, leave the commit alone."""
    pending = connection.info.pop(_PENDING, [])
    if not pending:
        return
    postgresql = driver_connection(connection)
    try:
        with _buffered_pipeline(postgresql):
            for sql, values, _ in pending:
                postgresql.execute(sql, values)
            # As one more statement: its own `commit` is made to wait for the answer at once.
            postgresql.execute("COMMIT", prepare=False)
    except connection.dialect.loaded_dbapi.Error as error:
        # SQLAlchemy takes a commit that fails for one that PostgreSQL has ended itself.
        with suppress(connection.dialect.loaded_dbapi.Error):  # it may have hung up
            postgresql.rollback()
        raise to_sqlalchemy_error(connection, error) from error


def discard(connection: Connection) -> None:
    """Forget what was put: the transaction is given up."""
    connection.info.pop(_PENDING, None)


def _buffered_pipeline(postgresql: Any) -> AbstractContextManager[None]:  # noqa: ANN401 - as below
    """Return that within which what *postgresql* executes is sent at the end, all together."""
    # Without PostgreSQL, psycopg stays out of memory.
    from storage.database.psycopg_pipeline import buffered_pipeline  # noqa: PLC0415

    return buffered_pipeline(postgresql)


def _has_begun(postgresql: Any) -> bool:  # noqa: ANN401 - a connection of psycopg
    """Tell whether the transaction is begun: if not, that goes along with what is asked first."""
    return bool(postgresql.pgconn.transaction_status)
