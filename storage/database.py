"""One place where transactions begin and end: a deed writes, a query can only read."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

P = ParamSpec("P")
T = TypeVar("T")

Transaction = Connection

_READERS = 2
_WRITERS = 4
_BUSY_MS = 10_000


class StorageFullError(Exception):
    """The disk is full: nothing more can be written until there is room."""


class UnreachableError(Exception):
    """The database can't be opened; the text says why, without its address."""


class Database:
    """A database by its URL; every transaction runs on one of its own threads.

    SQLite has one writer thread, PostgreSQL a few; each commit is on disk before it counts.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        is_sqlite = make_url(url).get_backend_name() == "sqlite"
        path = make_url(url).database
        self._folder = Path(path).parent if path and is_sqlite else None
        self._engine = create_engine(url, poolclass=NullPool)
        event.listen(self._engine, "connect", _set_up)
        event.listen(self._engine, "begin", _begin)
        self._local = threading.local()
        self._connections: list[Connection] = []
        self._writer = ThreadPoolExecutor(1 if is_sqlite else _WRITERS, "writer")
        self._readers = ThreadPoolExecutor(_READERS, "reader")

    async def write(
        self, deed: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Return what *deed* returns, its work committed; nothing of it stays if it raises.

        Raises:
            StorageFullError: the disk is full.
        """
        work = partial(self._run, False, deed, *args, **kwargs)  # noqa: FBT003 - passed on by position
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    async def read(
        self, query: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Return what *query* returns, from a connection that cannot write."""
        work = partial(self._run, True, query, *args, **kwargs)  # noqa: FBT003 - passed on by position
        return await asyncio.get_running_loop().run_in_executor(self._readers, work)

    def write_now(
        self, deed: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do as `write`, for a caller without an event loop."""
        return self._writer.submit(
            partial(self._run, False, deed, *args, **kwargs)  # noqa: FBT003 - passed on by position
        ).result()

    async def scrub(self) -> None:
        """Let what was deleted be gone from the disk too: from SQLite's log of changes.

        PostgreSQL sees to that itself, when it vacuums.
        """
        await asyncio.get_running_loop().run_in_executor(self._writer, self._scrub)

    def _scrub(self) -> None:
        connection = self.connect()
        try:
            if connection.dialect.name == "sqlite":
                driver = connection.connection.driver_connection
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]  # a sqlite3 connection
        finally:
            connection.close()

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Yield a transaction on a connection of its own, for migrations."""
        connection = self.connect()
        try:
            with connection.begin():
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
                self._folder.mkdir(parents=True, exist_ok=True)
            return self._engine.connect()
        except OSError as error:
            raise UnreachableError(error.strerror) from error
        except DatabaseError as error:
            raise UnreachableError(str(error.orig).splitlines()[0]) from error

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine, for migrations."""
        return self._engine

    def close(self) -> None:
        """End what is running and close every connection."""
        self._writer.shutdown()
        self._readers.shutdown()
        for connection in self._connections:
            connection.close()
        self._engine.dispose()

    def _run(
        self,
        reads_only: bool,  # noqa: FBT001 - private, and partial binds it by position
        work: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        connection = getattr(self._local, "connection", None)
        if connection is None or connection.closed:
            connection = self.connect().execution_options(
                reads_only=reads_only, postgresql_readonly=reads_only
            )
            if reads_only and connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA query_only=ON")
                connection.rollback()
            self._local.connection = connection
            self._connections.append(connection)
        try:
            with connection.begin():
                return work(connection, *args, **kwargs)
        except OperationalError as error:
            if "disk is full" in str(error.orig) or "disk I/O error" in str(error.orig):
                raise StorageFullError from error
            raise


def _set_up(connection: object, record: object) -> None:
    """Give a new SQLite connection the settings that keep data safe."""
    del record
    if type(connection).__module__ != "sqlite3":
        return
    connection.isolation_level = None  # type: ignore[attr-defined]  # BEGIN is ours, see _begin
    cursor = connection.cursor()  # type: ignore[attr-defined]  # a sqlite3 connection
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    cursor.close()


def _begin(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        # Take the write lock at once: a later upgrade would fail or lose updates.
        reads_only = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
    elif connection.dialect.name == "postgresql":
        _plan_anew(connection)


def _plan_anew(connection: Connection) -> None:
    """Let PostgreSQL forget its plans at a connection's 1st, 2nd, 4th, 8th… transaction.

    It keeps the plan that it made for an empty table, where any index that begins with
    `unit_id` is as good as the key, until the table is analysed: a minute in which every lookup
    reads a whole unit's rows. Foreign keys are looked up by such plans as well.
    """
    begun = connection.info["begun"] = connection.info.get("begun", 0) + 1
    if begun & (begun - 1) == 0:
        connection.exec_driver_sql("DISCARD PLANS")
