"""Import a file of answer cards as a new version of the unit."""

from datetime import date, datetime
from pathlib import Path

from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.repositories import units
from storage.unit_pack.pack_folder import read_answers


def import_cards(
    tx: Transaction, unit_id: str, file: Path, *, today: date, now: datetime
) -> tuple[int, Unit]:
    """Replace the unit's cards by those of *file*; return the new version and the unit.

    Raises:
        PackError: the file is invalid; nothing was changed.
    """
    unit = units.get(tx, unit_id, units.find_newest(tx, unit_id))
    unit = read_answers(file, unit, today=today)
    return units.save(tx, unit, now=now), unit
