"""Commands on unit packs: load, check, export."""

from pathlib import Path

from bot.commands.bootstrap import open_database, open_for_command, utc_now
from bot.commands.questions import warnings
from bot.settings.settings import Settings
from storage.repositories import units
from storage.unit_pack.pack_folder import PackError, read_pack, write_pack


def load_pack(settings: Settings, folder: Path) -> str:
    """Load a pack as the newest version of its unit; return a summary.

    Raises:
        PackError: the pack is invalid; nothing was loaded.
    """
    pack = read_pack(folder, today=utc_now().date())
    database = open_database(settings)
    try:
        version = database.write_now(units.save, pack, now=utc_now())
    finally:
        database.close()
    return f"{pack.name.vi} is at version {version}."


def check_pack(folder: Path) -> tuple[bool, str]:
    """Return whether the pack is valid, and its faults or warnings."""
    try:
        pack = read_pack(folder, today=utc_now().date())
    except PackError as error:
        return False, str(error)
    return True, "\n".join(["The pack is good.", *warnings(pack)])


def export_pack(settings: Settings, folder: Path) -> str:
    """Write the unit's newest version into *folder*; return a summary."""
    with open_for_command(settings) as (_, context):
        write_pack(context.unit, folder)
        return f"{context.unit.name.vi}, version {context.version}, is in {folder}."
