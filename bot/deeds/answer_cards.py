"""Answer cards are taken in: as a set, which becomes a version of the unit."""

from datetime import date, datetime
from pathlib import Path

from conversations.engine.unit import Unit
from storage.database import Transaction
from storage.repositories import units
from storage.unit_packs import read_answers


def take_in_answers(
    tx: Transaction, unit_id: str, file: Path, *, today: date, now: datetime
) -> tuple[int, Unit]:
    """Put the cards of *file* in the place of the unit's; return the new version and the unit.

    Raises:
        PackError: the file is faulty; the cards that were in force stay.
    """
    unit = units.get(tx, unit_id, units.newest(tx, unit_id))
    unit = read_answers(file, unit, today=today)
    return units.keep(tx, unit, now=now), unit
