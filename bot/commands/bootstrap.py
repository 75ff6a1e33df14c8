"""Open the database and the unit for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import typer

from bot.commands.pack_summary import describe_load
from bot.services.questions.pack_loading import load_pack
from bot.services.unit_context import UnitContext, open_unit_context
from bot.settings.settings import Settings
from storage import revisions
from storage.database.transactions import Database
from storage.unit_pack.pack_folder import read_pack


def utc_now() -> datetime:
    """Return the current time in UTC."""
    return datetime.now(UTC)


def open_database(settings: Settings) -> Database:
    """Return the database, migrated to the newest schema.

    Raises:
        NewerDatabaseError: it has a newer schema than the program; it is unchanged.
    """
    database = Database(settings.database_url)
    try:
        if revisions.is_behind(database):
            from storage import migrate  # noqa: PLC0415 - large, and needed after an update only

            migrate.upgrade(database)
    except BaseException:
        database.close()
        raise
    return database


def prepare_unit_context(database: Database, settings: Settings) -> UnitContext:
    """Return the unit's context; load the pack first if it changed, and say what was loaded.

    Raises:
        PackError: the pack is invalid.
    """
    pack = read_pack(settings.pack_folder)
    loaded = database.write_now(load_pack, pack, now=utc_now(), at_start=True)
    if loaded is not None:
        # The standard output is for the result of the command.
        typer.echo(describe_load(loaded, settings.public_url), err=True)
    from bot.registry import REGISTRY  # noqa: PLC0415 - large, and for commands on a unit only

    return database.write_now(
        open_unit_context, pack.id, utc_now, REGISTRY.hooks, settings.public_url
    )


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
