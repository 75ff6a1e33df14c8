"""Move everything from an address to the one that replaces it."""

from bot.services.events import AddressMoved
from bot.services.handlers import Publish
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import address_changes


def move_address(
    tx: Transaction, context: UnitContext, publish: Publish, move: AddressMoved
) -> bool:
    """Move everything from an address to the new one; return whether there was anything.

    The listeners of *move* are called while both addresses exist: rows of capabilities refer to
    them by foreign keys.
    """
    address = (context.unit_id, move.channel, move.old, move.new)
    if not address_changes.begin_move(tx, *address):
        return False
    publish(tx, context, move)
    address_changes.finish_move(tx, *address)
    return True
