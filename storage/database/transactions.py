"""Transactions: `write` runs a function that may write, `read` one that can only read."""

import asyncio
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, func, select

from storage.database import pipeline, sqlite
from storage.database.connections import POSTGRESQL, Connections
from storage.database.errors import (
    CollisionError,
    ConnectionLostError,
    StorageFullError,
    UnreachableError,
    translate_errors,
)
from storage.database.time_limits import TimeLimits
from storage.database.writers import GroupCommitWriter, PooledWriter

P = ParamSpec("P")
T = TypeVar("T")

Transaction = Connection

_READERS = 2
_WRITERS = 4
_TRIES, _PAUSE_SECONDS = 4, 0.01
_AFTER_COMMIT, _ERASES = "after_commit", "erases"


def has_one_writer(tx: Transaction) -> bool:
    """Tell whether this writing transaction excludes all other writers (SQLite)."""
    return tx.dialect.name != POSTGRESQL


def acquire_lock(tx: Transaction, purpose: str) -> None:
    """Take the advisory lock *purpose*; hold it until the transaction ends.

    Do nothing on SQLite, which allows one writing transaction at a time.
    """
    if tx.dialect.name == POSTGRESQL:
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


class Database:
    """A database by its URL; every transaction runs on one of its own threads.

    SQLite has one writer thread, and waiting tasks share a commit; PostgreSQL has several. A
    commit is on disk before it is reported.
    """

    def __init__(self, url: str, limits: TimeLimits = TimeLimits()) -> None:  # noqa: B008 - a frozen value
        self.url = url
        self._limits = limits
        self._opener = Connections(url, limits)
        self._server = self._opener.server
        self._local = threading.local()
        self._connections: list[Connection] = []
        self._writer = (
            GroupCommitWriter(self._transact)
            if self._server is None
            else PooledWriter(self._transact, _WRITERS)
        )
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._is_full = False
        self._trouble = ""
        self._needs_scrub = True  # the last process may have been killed before it scrubbed

    async def write(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run *function* in a writing transaction; return its result after the commit.

        If it raises, nothing is written. It runs again after a conflict with another process, and
        if the connection broke before the commit.

        Raises:
            StorageFullError: the disk is full.
            UnreachableError: the database is gone, hangs or is read-only.
            CollisionError: conflicts continued after several retries.
        """
        work = _bind_arguments(function, *args, **kwargs)
        return await self._wait_in_queue(self._writer.submit(work))

    async def write_job(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Same as `write`, for work that nobody waits for: it may take minutes on PostgreSQL."""
        work = self._as_job(_bind_arguments(function, *args, **kwargs))
        return await asyncio.wrap_future(self._writer.submit(work))

    async def read(
        self, query: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run *query* in a read-only transaction; return its result.

        All its statements see the same snapshot, taken at the first one.

        Raises:
            UnreachableError: the database is gone or hangs.
        """
        work = partial(self._run, _bind_arguments(query, *args, **kwargs), reads_only=True)
        return await self._wait_in_queue(self._readers.submit(work))

    def write_now(
        self, function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Same as `write_job`, for a caller without an event loop."""
        work = self._as_job(_bind_arguments(function, *args, **kwargs))
        result: T = self._writer.submit(work).result()
        return result

    async def _wait_in_queue(self, future: "Future[T]") -> T:
        """Return the result of *future*.

        Raises:
            UnreachableError: it was in the queue for too long, since PostgreSQL hangs.
        """
        if self._server is None:
            return await asyncio.wrap_future(future)
        is_given_up = False

        def give_up() -> None:
            nonlocal is_given_up
            is_given_up = future.cancel()

        timer = asyncio.get_running_loop().call_later(self._limits.queue, give_up)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            if not is_given_up:
                raise
            self._trouble = "it is busy: all connections wait for it"
            raise UnreachableError(self._trouble) from None
        finally:
            timer.cancel()

    def _as_job(self, work: Callable[[Transaction], T]) -> Callable[[Transaction], T]:
        """Return *work* with the time limits of a job."""
        server = self._server
        if server is None:
            return work

        def run(tx: Transaction) -> T:
            statement = f"SET LOCAL statement_timeout = {server.job_milliseconds}"
            pipeline.queue_statement(tx, statement, {})
            pipeline.driver_connection(tx).patience = server.patience(is_job=True)
            return work(tx)

        return run

    async def scrub_again(self) -> None:
        """Scrub the write-ahead log if that is still to be done."""
        if self._needs_scrub and self._server is None:
            await asyncio.wrap_future(self._writer.submit_outside_transaction(self._scrub))

    def _scrub(self) -> None:
        if self._needs_scrub:
            connection = self._connection(reads_only=False)
            self._needs_scrub = not sqlite.truncate_log(connection)

    def _begin_scrub(self, tables: Collection[str]) -> None:
        if self._server is None:
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
            with translate_errors(reads_only=False), connection.begin():
                yield connection
        finally:
            connection.close()

    def connect(self) -> Connection:
        """Return a new connection without limits of time, for migrations.

        Raises:
            UnreachableError: there is no database at the address, or it does not let us in.
        """
        return self._opener.open_without_limits()

    @property
    def is_full(self) -> bool:
        """Whether the last write failed on a full disk, and nothing was written since."""
        return self._is_full

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine, for migrations."""
        return self._opener.engine

    @property
    def trouble(self) -> str:
        """Why nothing could be read or written just now; "" while the database works."""
        return self._trouble

    def lose_patience(self) -> None:
        """Wait for PostgreSQL for a few seconds only from now on: the program stops."""
        if self._server is not None:
            self._server.lose_patience()

    def close(self) -> None:
        """Finish running transactions and close every connection."""
        self._writer.close()
        self._readers.shutdown()
        for connection in self._connections:
            connection.close()
        if self._server is not None:
            self._server.close()
        self._opener.engine.dispose()

    def _transact(self, work: Callable[[Transaction], T]) -> T:
        return self._run(work, reads_only=False)

    def _run(self, work: Callable[[Transaction], T], *, reads_only: bool) -> T:
        was_lost = False
        for tries_left in reversed(range(_TRIES)):
            is_committing = False
            try:
                connection = self._connection(reads_only=reads_only)
                connection.info.pop(_AFTER_COMMIT, None)
                connection.info.pop(_ERASES, None)
                before = _count_changes(connection) if self._is_full else 0
                with translate_errors(reads_only=reads_only), connection.begin():
                    result = work(connection)
                    is_committing = True
                self._note_success(connection, before, reads_only=reads_only)
                for callback in connection.info.pop(_AFTER_COMMIT, ()):
                    callback()
                if (erased := connection.info.pop(_ERASES, None)) is not None:
                    self._begin_scrub(erased)
                return result  # noqa: TRY300 - a failing callback is a bug
            except StorageFullError:
                self._is_full = True
                raise
            except ConnectionLostError as error:
                # What was lost while it was committed may be stored.
                if was_lost or is_committing or not tries_left:
                    self._trouble = str(error)
                    raise
                was_lost = True
            except UnreachableError as error:
                self._trouble = str(error)
                raise
            except CollisionError:
                if not tries_left:
                    raise
                # Wait before the retry: at once, the two transactions could conflict again.
                time.sleep(_PAUSE_SECONDS * (_TRIES - tries_left))
        raise AssertionError  # the last try has returned or raised

    def _note_success(self, connection: Connection, before: int, *, reads_only: bool) -> None:
        """Note that a transaction is committed.

        Raises:
            UnreachableError: it is in a file that was deleted meanwhile.
        """
        if not reads_only:
            self._opener.check()
        self._trouble = ""
        if self._is_full and not reads_only:
            # A transaction that changed nothing needed no room.
            changes = _count_changes(connection)
            self._is_full = changes == before and changes >= 0

    def _connection(self, *, reads_only: bool) -> Connection:
        """Return this thread's connection; open a new one if the old one was closed.

        Raises:
            UnreachableError: there is no database at the address, or it does not let us in.
        """
        self._opener.check()
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None or connection.closed or connection.invalidated:
            broken, connection = connection, self._opener.open(reads_only=reads_only)
            if broken is not None:
                self._connections.remove(broken)
            self._local.connection = connection
            self._connections.append(connection)
        if self._server is not None:
            patience = self._server.patience(is_job=False)
            pipeline.driver_connection(connection).patience = patience
        return connection


def _count_changes(connection: Connection) -> int:
    """Return the number of rows that SQLite has changed on the connection; -1 on PostgreSQL."""
    driver = pipeline.driver_connection(connection)
    return -1 if connection.dialect.name == POSTGRESQL else int(driver.total_changes)


def _bind_arguments(
    function: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
) -> Callable[[Transaction], T]:
    return lambda tx: function(tx, *args, **kwargs)
