"""Brings a database to the tables of today, or back."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.database.transactions import Database, acquire_lock
from storage.revisions import FOLDER
from storage.tables import METADATA


class BrokenReferenceError(Exception):
    """After a migration a row points to one that is not there; nothing was changed."""


def upgrade(database: Database, revision: str = "head") -> None:
    """Bring *database* up to *revision*.

    Raises:
        BrokenReferenceError: a foreign key would be broken; the database stays as it was.
    """
    with _connection(database) as connection:
        command.upgrade(_config(connection), revision)


def downgrade(database: Database, revision: str) -> None:
    """Bring *database* back to *revision* ("base" for the empty one).

    Raises:
        BrokenReferenceError: a foreign key would be broken; the database stays as it was.
    """
    with _connection(database) as connection:
        command.downgrade(_config(connection), revision)


def drift(database: Database) -> list[object]:
    """Return the differences between the tables in *database* and those in the code."""
    with database.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))


def create_revision(database: Database, message: str) -> None:
    """Write a new migration from the differences, for a developer to read and mend."""
    with _connection(database) as connection:
        config = _config(connection)
        count = len(list(ScriptDirectory(str(FOLDER)).walk_revisions()))
        command.revision(config, message, autogenerate=True, rev_id=f"{count + 1:04}")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


@contextmanager
def _connection(database: Database) -> Iterator[Connection]:
    """Yield a transaction in which tables may be rebuilt, while nobody else rebuilds any.

    SQLite ignores the switch for foreign keys inside a transaction, and a rebuilt table would
    then take its children along; so it is switched off before, and checked by hand at the end.
    """
    connection = database.connect()
    is_sqlite = connection.dialect.name == "sqlite"
    try:
        if is_sqlite:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]  # a sqlite3 connection
        with connection.begin():
            acquire_lock(connection, "migrate")
            yield connection
            if is_sqlite and (
                broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            ):
                raise BrokenReferenceError(f"a row of {broken[0]} has lost its {broken[2]}")
    finally:
        connection.close()
