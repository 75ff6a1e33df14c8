"""Release the broadcasts that are held because the database is a restored backup."""

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.delivery import restore_marks

_RELEASE = "broadcasts.release"


def is_held(tx: Transaction, context: UnitContext) -> bool:
    """Tell whether broadcasts are held."""
    return restore_marks.find_restored(tx, context.unit_id) is not None


def release(tx: Transaction, context: UnitContext, actor: str) -> bool:
    """Let broadcasts be sent again, on the word of *actor*; return False if they were not held."""
    released = restore_marks.release(tx, context.unit_id)
    if released:
        audit.record(tx, context.unit_id, actor, _RELEASE, "", now=context.now())
    return released
