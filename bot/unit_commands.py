"""Unit packs from the command line: load, check, export."""

from pathlib import Path

from bot.answer_commands import warnings
from bot.opening import at_desk, clock, open_database
from bot.settings import Settings
from storage.repositories import units
from storage.unit_packs import PackError, read_pack, write_pack


def load_pack(settings: Settings, folder: Path) -> str:
    """Load a pack as the newest version of its unit; return what was done.

    Raises:
        PackError: the pack is faulty; nothing was loaded.
    """
    pack = read_pack(folder, today=clock().date())
    database = open_database(settings)
    try:
        version = database.write_now(units.keep, pack, now=clock())
    finally:
        database.close()
    return f"{pack.name.vi} is at version {version}."


def check_pack(folder: Path) -> tuple[bool, str]:
    """Return whether the pack is good, and its faults or what else should be known of it."""
    try:
        pack = read_pack(folder, today=clock().date())
    except PackError as error:
        return False, str(error)
    return True, "\n".join(["The pack is good.", *warnings(pack)])


def export_pack(settings: Settings, folder: Path) -> str:
    """Write the unit's newest version into *folder*; return what was done."""
    with at_desk(settings) as (_, desk):
        write_pack(desk.unit, folder)
        return f"{desk.unit.name.vi}, version {desk.version}, is in {folder}."
