"""Open the database and the unit for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.services.unit_context import UnitContext, open_unit_context
from bot.settings.settings import Settings
from conversations.engine.model.unit import Unit
from storage import revisions
from storage.database.transactions import Database, Transaction
from storage.repositories import units
from storage.unit_pack.pack_folder import read_pack


def utc_now() -> datetime:
    """Return the current time in UTC."""
    return datetime.now(UTC)


def needs_migration(database: Database) -> bool:
    """Tell whether *database* has an older schema."""
    return revisions.current(database) != revisions.head()


def open_database(settings: Settings) -> Database:
    """Return the database, migrated to the newest schema."""
    database = Database(settings.database_url)
    if needs_migration(database):
        from storage import migrate  # noqa: PLC0415 - large, and needed after an update only

        migrate.upgrade(database)
    return database


def prepare_unit_context(database: Database, settings: Settings) -> UnitContext:
    """Return the unit's context; load the pack first if it changed since it was last loaded.

    Raises:
        PackError: the pack is invalid.
    """
    pack = read_pack(settings.pack_folder)
    database.write_now(_store_new_pack, pack)
    return database.write_now(open_unit_context, pack.id, utc_now, settings.public_url)


@contextmanager
def open_for_command(settings: Settings) -> Iterator[tuple[Database, UnitContext]]:
    """Open the database and the unit's context for one command, and close the database after it.

    Raises:
        PackError: the pack is invalid.
    """
    database = open_database(settings)
    try:
        yield database, prepare_unit_context(database, settings)
    finally:
        database.close()


def _store_new_pack(tx: Transaction, pack: Unit) -> None:
    """Store the pack of the settings, unless it was stored before: `unit load` may be newer."""
    if not units.is_known(tx, pack):
        units.save(tx, pack, now=utc_now())
