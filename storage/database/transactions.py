"""Transactions: `write` runs a function that may write, `read` one that can only read."""

import asyncio
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlalchemy.pool import NullPool

from storage.database import pipeline, postgresql_planner, sqlite
from storage.database.writers import GroupCommitWriter, PooledWriter

P = ParamSpec("P")
T = TypeVar("T")

Transaction = Connection

_READERS = 2
_WRITERS = 4
_TRIES, _PAUSE_SECONDS = 4, 0.01
_POSTGRESQL = "postgresql"
_AFTER_COMMIT, _ERASES = "after_commit", "erases"

# PostgreSQL's error codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_CONFLICT_CODES = ("40001", "40P01", "23505")
_DISK_FULL = "53100"
_READ_ONLY = "25006"


class StorageFullError(Exception):
    """The disk is full: nothing more can be written until there is room."""


class UnreachableError(Exception):
    """The database can't be opened; the message says why, without the address."""


class CollisionError(Exception):
    """Conflicts with other transactions continued after several retries; nothing was written."""


def has_one_writer(tx: Transaction) -> bool:
    """Tell whether this writing transaction excludes all other writers (SQLite)."""
    return tx.dialect.name != _POSTGRESQL


def acquire_lock(tx: Transaction, purpose: str) -> None:
    """Take the advisory lock *purpose*; hold it until the transaction ends.

    Do nothing on SQLite, which allows one writing transaction at a time.
    """
    if tx.dialect.name == _POSTGRESQL:
        tx.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(purpose, 0))))


def run_after_commit(tx: Transaction, callback: Callable[[], None]) -> None:
    """Call *callback*, on the writer thread, after *tx* is committed.

    It may be called even if the savepoint that registered it was rolled back.
    """
    tx.info.setdefault(_AFTER_COMMIT, []).append(callback)


def scrub_after_commit(tx: Transaction, *tables: str) -> None:
    """Remove what *tx* deletes from SQLite's write-ahead log too, right after the commit.

    PostgreSQL's log is the server's: docs/operations.md says what to do about it. There, VACUUM
    removes the deleted rows of *tables*.
    """
    tx.info.setdefault(_ERASES, set()).update(tables)


def data_files(url: str) -> list[Path]:
    """Return SQLite's folder and files at *url*, whether they exist or not; [] on a server."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return []
    path = Path(address.database)
    return [path.parent, *(path.with_name(path.name + ending) for ending in ("", "-wal", "-shm"))]


class Database:
    """A database by its URL; every transaction runs on one of its own threads.

    SQLite has one writer thread, and waiting tasks share a commit; PostgreSQL has several. A
    commit is on disk before it is reported.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self._folder = next(iter(data_files(url)), None)
        self._engine = create_engine(url, poolclass=NullPool)
        event.listen(self._engine, "connect", _configure_connection)
        event.listen(self._engine, "begin", _begin)
        event.listen(self._engine, "commit", pipeline.flush_and_commit)
        event.listen(self._engine, "rollback", pipeline.discard)
        event.listen(self._engine, "before_cursor_execute", _flush_pending)
        self._local = threading.local()
        self._connections: list[Connection] = []
        self._writer = (
            GroupCommitWriter(self._transact)
            if is_sqlite
            else PooledWriter(self._transact, _WRITERS)
        )
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._is_full = False
        self._needs_scrub = True  # the last process may have been killed before it scrubbed

    async def write(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run *function* in a writing transaction; return its result after the commit.

        If it raises, nothing is written. It runs again after a conflict with another process.

        Raises:
            StorageFullError: the disk is full.
            UnreachableError: the database is gone or read-only.
            CollisionError: conflicts continued after several retries.
        """
        return await asyncio.wrap_future(
            self._writer.submit(_bind_arguments(function, *args, **kwargs))
        )

    async def read(
        self, query: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run *query* in a read-only transaction; return its result.

        All its statements see the same snapshot, taken at the first one.
        """
        work = partial(self._run, _bind_arguments(query, *args, **kwargs), reads_only=True)
        return await asyncio.get_running_loop().run_in_executor(self._readers, work)

    def write_now(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Same as `write`, for a caller without an event loop."""
        result: T = self._writer.submit(_bind_arguments(function, *args, **kwargs)).result()
        return result

    async def scrub_again(self) -> None:
        """Scrub the write-ahead log if that is still to be done."""
        if self._needs_scrub and self._folder is not None:
            await asyncio.wrap_future(self._writer.submit_outside_transaction(self._scrub))

    def _scrub(self) -> None:
        if self._needs_scrub:
            connection = self._connection(reads_only=False)
            self._needs_scrub = not sqlite.truncate_log(connection)

    def _begin_scrub(self, tables: Collection[str]) -> None:
        if self._folder is not None:
            self._needs_scrub = True
            self._writer.submit_outside_transaction(self._scrub)
        elif tables:
            self._writer.submit_outside_transaction(partial(self._vacuum, sorted(tables)))

    def _vacuum(self, tables: Sequence[str]) -> None:
        """Remove the deleted rows of *tables* from PostgreSQL's pages."""
        connection = self.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            connection.exec_driver_sql(f"VACUUM (INDEX_CLEANUP ON) {', '.join(tables)}")
        finally:
            connection.close()

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Yield a transaction on a connection of its own, for migrations."""
        connection = self.connect()
        try:
            with _translate_errors(reads_only=False), connection.begin():
                yield connection
        finally:
            connection.close()

    def connect(self) -> Connection:
        """Return a new connection.

        Raises:
            UnreachableError: there is no database at the address, or it does not let us in.
        """
        try:
            if self._folder is not None:
                self._folder.mkdir(0o700, parents=True, exist_ok=True)
            return self._engine.connect()
        except OSError as error:
            raise UnreachableError(error.strerror) from error
        except DatabaseError as error:
            raise UnreachableError(str(error.orig).splitlines()[0]) from error

    @property
    def is_full(self) -> bool:
        """Whether the last write failed on a full disk, and nothing was written since."""
        return self._is_full

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine, for migrations."""
        return self._engine

    def close(self) -> None:
        """Finish running transactions and close every connection."""
        self._writer.close()
        self._readers.shutdown()
        for connection in self._connections:
            connection.close()
        self._engine.dispose()

    def _transact(self, work: Callable[[Transaction], T]) -> T:
        return self._run(work, reads_only=False)

    def _run(self, work: Callable[[Transaction], T], *, reads_only: bool) -> T:
        for tries_left in reversed(range(_TRIES)):
            try:
                connection = self._connection(reads_only=reads_only)
                connection.info.pop(_AFTER_COMMIT, None)
                connection.info.pop(_ERASES, None)
                before = _count_changes(connection) if self._is_full else 0
                with _translate_errors(reads_only=reads_only), connection.begin():
                    result = work(connection)
                if self._is_full and not reads_only:
                    # A transaction that changed nothing needed no room.
                    changes = _count_changes(connection)
                    self._is_full = changes == before and changes >= 0
                for callback in connection.info.pop(_AFTER_COMMIT, ()):
                    callback()
                if (erased := connection.info.pop(_ERASES, None)) is not None:
                    self._begin_scrub(erased)
                return result  # noqa: TRY300 - a failing callback is a bug
            except StorageFullError:
                self._is_full = True
                raise
            except CollisionError:
                if not tries_left:
                    raise
                # Wait before the retry: at once, the two transactions could conflict again.
                time.sleep(_PAUSE_SECONDS * (_TRIES - tries_left))
        raise AssertionError  # the last try has returned or raised

    def _connection(self, *, reads_only: bool) -> Connection:
        """Return this thread's connection; open a new one if the old one was closed."""
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None or connection.closed or connection.invalidated:
            connection = self.connect()
            if reads_only:
                connection = _make_read_only(connection)
            self._local.connection = connection
            self._connections.append(connection)
        return connection


def _count_changes(connection: Connection) -> int:
    """Return the number of rows that SQLite has changed on the connection; -1 on PostgreSQL."""
    driver = pipeline.driver_connection(connection)
    return -1 if connection.dialect.name == _POSTGRESQL else int(driver.total_changes)


def _bind_arguments(
    function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
) -> Callable[[Transaction], T]:
    return lambda tx: function(tx, *args, **kwargs)


@contextmanager
def _translate_errors(*, reads_only: bool) -> Iterator[None]:
    """Translate driver errors that someone can act on to our own classes."""
    try:
        yield
    except DBAPIError as error:
        code, text = getattr(error.orig, "sqlstate", None), str(error.orig)
        if code == _DISK_FULL or "disk is full" in text or "disk I/O error" in text:
            raise StorageFullError from error
        if not reads_only and (code == _READ_ONLY or "readonly database" in text):
            raise UnreachableError("nothing may be written to it") from error
        if code in _CONFLICT_CODES:
            raise CollisionError from error
        raise


def _configure_connection(connection: object, record: object) -> None:
    """Configure a new driver connection."""
    del record
    (sqlite if type(connection).__module__ == "sqlite3" else postgresql_planner).set_up(connection)


def _make_read_only(connection: Connection) -> Connection:
    """Return *connection* in read-only mode, with one snapshot per transaction.

    SQLite does that anyway. PostgreSQL by default takes a new snapshot for each statement: a read
    of a conversation could show an answer without the message before it.
    """
    connection = connection.execution_options(reads_only=True)
    if connection.dialect.name == _POSTGRESQL:
        return connection.execution_options(
            postgresql_readonly=True, isolation_level="REPEATABLE READ"
        )
    connection.exec_driver_sql("PRAGMA query_only=ON")
    connection.rollback()
    return connection


def _begin(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get("reads_only", False)
    if connection.dialect.name == _POSTGRESQL:
        postgresql_planner.refresh_plans(connection, reads_only=reads_only)
    else:
        sqlite.begin(connection, reads_only=reads_only)


def _flush_pending(connection: Connection, *statement: object) -> None:
    """Send queued statements before any other, to keep their order."""
    del statement
    pipeline.flush(connection)
