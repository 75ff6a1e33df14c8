"""Many statements in one go: to PostgreSQL the way there and back is longer than most of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Question = tuple[str, Mapping[str, object]]
Row = tuple[Any, ...]

_PENDING = "pending"


def driver(connection: Connection) -> Any:  # noqa: ANN401 - a connection of sqlite3 or psycopg
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection


def known(connection: Connection, error: Exception, sql: str = "") -> Exception:
    """Return the driver's *error* as SQLAlchemy would raise it, without what was written."""
    return DBAPIError.instance(sql, None, error, connection.dialect.loaded_dbapi.Error)


def put(connection: Connection, sql: str, values: Mapping[str, object]) -> None:
    """Send a statement together with the next question, or before the transaction ends."""
    connection.info.setdefault(_PENDING, []).append((sql, values))


def ask(connection: Connection, questions: Sequence[Question]) -> list[list[Row]]:
    """Return the rows of each of *questions*; what was put before goes first."""
    pending = connection.info.pop(_PENDING, [])
    postgresql = driver(connection)
    try:
        if not pending and len(questions) == 1:
            return [postgresql.execute(*questions[0]).fetchall()]
        with postgresql.pipeline():
            for statement in pending:
                postgresql.execute(*statement)
            cursors = [postgresql.execute(*question) for question in questions]
        return [cursor.fetchall() for cursor in cursors]
    except connection.dialect.loaded_dbapi.Error as error:
        raise known(connection, error) from error


def send(connection: Connection) -> None:
    """Send what was put and has not gone yet."""
    if connection.info.get(_PENDING):
        ask(connection, [])


def finish(connection: Connection) -> None:
    """Send the rest before the transaction is committed."""
    try:
        send(connection)
    except DBAPIError:
        # SQLAlchemy takes a commit that fails for one that PostgreSQL has ended itself.
        driver(connection).rollback()
        raise


def drop(connection: Connection) -> None:
    """Forget what was put: the transaction is given up."""
    connection.info.pop(_PENDING, None)
