"""Open the connections of one database: to a file of SQLite, or to a server of PostgreSQL."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from storage.database import pipeline, postgresql_planner, sqlite
from storage.database.errors import UnreachableError, describe
from storage.database.sqlite_file import SqliteFile
from storage.database.time_limits import TimeLimits

if TYPE_CHECKING:
    from storage.database.postgresql_connections import PostgresqlConnections

POSTGRESQL = "postgresql"


def data_files(url: str) -> list[Path]:
    """Return SQLite's folder and files at *url*, whether they exist or not; [] on a server."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return []
    path = Path(address.database)
    return [path.parent, *(path.with_name(path.name + ending) for ending in ("", "-wal", "-shm"))]


class Connections:
    """Opens connections to the database at *url*; *file* is SQLite's, *server* PostgreSQL's."""

    def __init__(self, url: str, limits: TimeLimits) -> None:
        files = data_files(url)
        self.file = SqliteFile(files[1]) if files else None
        self.server = None if _is_sqlite(url) else _limit_connections(limits)
        self._folder = files[0] if files else None
        self.engine: Engine = create_engine(url, poolclass=NullPool)
        event.listen(self.engine, "do_connect", self._connect_driver)
        event.listen(self.engine, "connect", self._configure)
        event.listen(self.engine, "begin", _begin)
        event.listen(self.engine, "commit", pipeline.flush_and_commit)
        event.listen(self.engine, "rollback", pipeline.discard)
        event.listen(self.engine, "before_cursor_execute", _flush_pending)

    def open(self, *, reads_only: bool) -> Connection:
        """Return a new connection for requests.

        Raises:
            UnreachableError: there is no database at the address, or it does not let us in.
        """
        connection = self._open()
        return _make_read_only(connection) if reads_only else connection

    def open_without_limits(self) -> Connection:
        """Return a new connection for work that may take as long as it needs.

        Raises:
            UnreachableError: there is no database at the address, or it does not let us in.
        """
        connection = self._open()
        if self.server is not None:
            driver = pipeline.driver_connection(connection)
            with driver.transaction():
                driver.execute("SET statement_timeout = 0")
        return connection

    def check(self) -> None:
        """Do nothing unless SQLite's file was deleted or replaced since it was opened.

        Raises:
            UnreachableError: it was.
        """
        if self.file is not None:
            self.file.check()

    def _open(self) -> Connection:
        self.check()
        try:
            if self._folder is not None:
                self._folder.mkdir(0o700, parents=True, exist_ok=True)
            connection = self.engine.connect()
            if self.file is not None:
                self.file.note_opened()
        except OSError as error:
            raise UnreachableError(error.strerror) from error
        except DatabaseError as error:
            raise UnreachableError(describe(error)) from error
        return connection

    def _connect_driver(
        self,
        dialect: object,
        record: object,
        arguments: Any,  # noqa: ANN401 - the driver's own
        parameters: Any,  # noqa: ANN401 - as above
    ) -> object:
        """Return a new connection of the driver, None if SQLAlchemy is to make it."""
        del dialect, record
        if self.server is None:
            return None
        return self.server.connect(tuple(arguments), parameters)

    def _configure(self, connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's own
        """Configure a new connection of the driver."""
        del record
        if self.server is None:
            sqlite.set_up(connection)
        else:
            postgresql_planner.set_up(connection, self.server.statement_milliseconds)


def _is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def _limit_connections(limits: TimeLimits) -> "PostgresqlConnections":
    # A module of psycopg's, which is not needed for SQLite.
    from storage.database.postgresql_connections import PostgresqlConnections  # noqa: PLC0415 - as above

    return PostgresqlConnections(limits)


def _make_read_only(connection: Connection) -> Connection:
    """Return *connection* in read-only mode, with one snapshot per transaction.

    SQLite does that anyway. PostgreSQL by default takes a new snapshot for each statement: a read
    of a conversation could show an answer without the message before it.
    """
    connection = connection.execution_options(reads_only=True)
    if connection.dialect.name == POSTGRESQL:
        return connection.execution_options(
            postgresql_readonly=True, isolation_level="REPEATABLE READ"
        )
    connection.exec_driver_sql("PRAGMA query_only=ON")
    connection.rollback()
    return connection


def _begin(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get("reads_only", False)
    if connection.dialect.name == POSTGRESQL:
        postgresql_planner.refresh_plans(connection, reads_only=reads_only)
    else:
        sqlite.begin(connection, reads_only=reads_only)


def _flush_pending(connection: Connection, *statement: object) -> None:
    """Send queued statements before any other, to keep their order."""
    del statement
    pipeline.flush(connection)
