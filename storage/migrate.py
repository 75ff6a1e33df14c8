"""Migrate a database to the newest revision, or back."""

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
    """A migration would leave a row with a broken foreign key; nothing was changed."""


def upgrade(database: Database, revision: str = "head") -> None:
    """Migrate *database* up to *revision*.

    Raises:
        BrokenReferenceError: a foreign key would be broken; the database is unchanged.
    """
    with _connection(database) as connection:
        command.upgrade(_config(connection), revision)


def downgrade(database: Database, revision: str) -> None:
    """Migrate *database* down to *revision* ("base" for the empty one).

    Raises:
        BrokenReferenceError: a foreign key would be broken; the database is unchanged.
    """
    with _connection(database) as connection:
        command.downgrade(_config(connection), revision)


def drift(database: Database) -> list[object]:
    """Return the differences between the tables in *database* and those in the code."""
    with database.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))


def create_revision(database: Database, message: str) -> None:
    """Generate a new migration from the differences, for a developer to edit."""
    with _connection(database) as connection:
        config = _config(connection)
        newest = max(int(r.revision) for r in ScriptDirectory(str(FOLDER)).walk_revisions())
        command.revision(config, message, autogenerate=True, rev_id=f"{newest + 1:04}")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


@contextmanager
def _connection(database: Database) -> Iterator[Connection]:
    """Yield a transaction for migrations, while no other process runs one.

    On SQLite a rebuilt table would delete the rows that refer to it, and foreign keys can't be
    disabled inside a transaction. So disable them before it, and check them at its end.
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
