"""What every command opens first: the database, and the unit in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.deeds.desk import Desk, open_desk
from bot.settings import Settings
from conversations.engine.unit import Unit
from storage import revisions
from storage.database import Database, Transaction
from storage.repositories import units
from storage.unit_packs import read_pack


def clock() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def is_behind(database: Database) -> bool:
    """Tell whether *database* has not the tables of today."""
    return revisions.current(database) != revisions.head()


def open_database(settings: Settings) -> Database:
    """Return the database, brought to the tables of today."""
    database = Database(settings.database_url)
    if is_behind(database):
        from storage import migrate  # noqa: PLC0415 - large, and needed after an update only

        migrate.upgrade(database)
    return database


def open_unit(database: Database, settings: Settings) -> Desk:
    """Return the unit's desk; a pack that was changed since it was last loaded is taken up.

    Raises:
        PackError: the pack is faulty.
    """
    pack = read_pack(settings.pack_folder)
    database.write_now(_take_up, pack)
    return database.write_now(open_desk, pack.id, clock, settings.public_url)


@contextmanager
def at_desk(settings: Settings) -> Iterator[tuple[Database, Desk]]:
    """Lend the database and the unit's desk to one command.

    Raises:
        PackError: the pack is faulty.
    """
    database = open_database(settings)
    try:
        yield database, open_unit(database, settings)
    finally:
        database.close()


def _take_up(tx: Transaction, pack: Unit) -> None:
    """Keep the pack of the settings unless it was kept once: `unit load` may have gone on."""
    if not units.is_known(tx, pack):
        units.keep(tx, pack, now=clock())
