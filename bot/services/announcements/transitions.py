"""The rules of two officials, for announcements."""

from bot.services.announcements.transition_notices import tell_officials
from bot.services.approvals import Approvals
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import counters
from storage.repositories.announcements import announcements

APPROVALS = Approvals(
    announcements.TABLES, "announcement", announcements.find, tell=tell_officials
)

_COUNTER = "announcement"


def next_code(tx: Transaction, context: UnitContext) -> str:
    """Return the code of a new announcement, like "TB 12"."""
    return f"TB {counters.next_number(tx, context.unit_id, _COUNTER, first=1)}"
