"""Many statements in one go: to PostgreSQL the way there and back is longer than most of them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Question = tuple[str, Mapping[str, object]]
Row = tuple[Any, ...]
Come = Callable[[list[Row]], None]

_PENDING = "pending"


def driver(connection: Connection) -> Any:  # noqa: ANN401 - a connection of sqlite3 or psycopg
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection


def known(connection: Connection, error: Exception, sql: str = "") -> Exception:
    """Return the driver's *error* as SQLAlchemy would raise it, without what was written."""
    return DBAPIError.instance(sql, None, error, connection.dialect.loaded_dbapi.Error)


def put(
    connection: Connection, sql: str, values: Mapping[str, object], come: Come | None = None
) -> None:
    """Send a statement together with the next question, or before the transaction ends.

    What it finds comes with the answer, and *come* is told it.
    """
    connection.info.setdefault(_PENDING, []).append((sql, values, come))


def ask(connection: Connection, questions: Sequence[Question]) -> list[list[Row]]:
    """Return the rows of each of *questions*; what was put before goes first."""
    pending = connection.info.pop(_PENDING, [])
    postgresql = driver(connection)
    try:
        if not pending and len(questions) == 1 and _is_begun(postgresql):
            return [postgresql.execute(*questions[0]).fetchall()]
        with _in_one(postgresql):
            put_before = [(postgresql.execute(sql, its), come) for sql, its, come in pending]
            cursors = [postgresql.execute(*question) for question in questions]
        for cursor, come in put_before:
            if come is not None:
                come(cursor.fetchall())
        return [cursor.fetchall() for cursor in cursors]
    except connection.dialect.loaded_dbapi.Error as error:
        raise known(connection, error) from error


def send(connection: Connection) -> None:
    """Send what was put and has not gone yet."""
    if connection.info.get(_PENDING):
        ask(connection, [])


def finish(connection: Connection) -> None:
    """Send the rest and commit, all in one go; where nothing is left, leave the commit alone."""
    pending = connection.info.pop(_PENDING, [])
    if not pending:
        return
    postgresql = driver(connection)
    try:
        with _in_one(postgresql):
            for sql, values, _ in pending:
                postgresql.execute(sql, values)
            # As one more statement: its own `commit` is made to wait for the answer at once.
            postgresql.execute("COMMIT", prepare=False)
    except connection.dialect.loaded_dbapi.Error as error:
        # SQLAlchemy takes a commit that fails for one that PostgreSQL has ended itself.
        with suppress(connection.dialect.loaded_dbapi.Error):  # it may have hung up
            postgresql.rollback()
        raise known(connection, error) from error


def drop(connection: Connection) -> None:
    """Forget what was put: the transaction is given up."""
    connection.info.pop(_PENDING, None)


def _in_one(postgresql: Any) -> AbstractContextManager[None]:  # noqa: ANN401 - as below
    """Return that within which what *postgresql* executes is sent at the end, all together."""
    from storage.in_one import in_one  # noqa: PLC0415 - psycopg stays out of memory without it

    return in_one(postgresql)


def _is_begun(postgresql: Any) -> bool:  # noqa: ANN401 - a connection of psycopg
    """Tell whether the transaction is begun: if not, that goes along with what is asked first."""
    return bool(postgresql.pgconn.transaction_status)
