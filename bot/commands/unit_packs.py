"""Commands on unit packs: load, check, export."""

from pathlib import Path

from bot.commands.bootstrap import open_database, open_for_command, utc_now
from bot.commands.pack_summary import describe_load
from bot.commands.questions import warnings
from bot.services.questions import pack_loading
from bot.settings.settings import Settings
from storage.unit_pack.pack_folder import PackError, read_pack, write_pack


def load_pack(settings: Settings, folder: Path) -> str:
    """Load a pack into its unit, and keep the cards that were changed here; return a summary.

    Raises:
        PackError: the pack is invalid; nothing was loaded.
    """
    pack = read_pack(folder, today=utc_now().date())
    database = open_database(settings)
    try:
        loaded = database.write_now(pack_loading.load_pack, pack, now=utc_now())
    finally:
        database.close()
    if loaded is None:
        return f"Gói {pack.name.vi} không có gì mới từ lần nạp trước."
    return describe_load(loaded, settings.public_url)


def check_pack(folder: Path) -> tuple[bool, str]:
    """Return whether the pack is valid, and its faults or warnings."""
    try:
        pack = read_pack(folder, today=utc_now().date())
    except PackError as error:
        return False, str(error)
    return True, "\n".join([f"Gói dữ liệu của {pack.name.vi} dùng được.", *warnings(pack)])


def export_pack(settings: Settings, folder: Path) -> str:
    """Write the unit's newest version into *folder*; return a summary."""
    with open_for_command(settings) as (_, context):
        write_pack(context.unit, folder)
        return f"Đã ghi {context.unit.name.vi}, bản {context.version}, vào {folder}."
