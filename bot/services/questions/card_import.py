"""Import a file of answer cards as a new version of the unit."""

from datetime import date
from pathlib import Path

from bot.services.questions.card_editing import lock_newest_version
from bot.services.questions.card_history import IMPORTED
from bot.services.unit_context import UnitContext
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.repositories import audit, units
from storage.unit_pack.pack_folder import read_answers


def import_cards(
    tx: Transaction, context: UnitContext, file: Path, *, today: date
) -> tuple[int, Unit]:
    """Replace the unit's cards by those of *file*; return the new version and the unit.

    Raises:
        PackError: the file is invalid; nothing was changed.
    """
    newest, unit = lock_newest_version(tx, context)
    unit = read_answers(file, unit, today=today)
    version = units.save(tx, unit, now=context.now())
    if version != newest:
        audit.record(
            tx, context.unit_id, audit.OPERATOR, IMPORTED, f"@{version}", now=context.now()
        )
    return version, unit
