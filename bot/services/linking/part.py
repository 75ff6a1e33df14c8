"""The service part of linking."""

from bot.services.events import AddressMoved
from bot.services.handlers import Occasion
from bot.services.linking.effect_handlers import EFFECT_HANDLERS
from bot.services.linking.query_handlers import QUERY_HANDLERS
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.linking import address_links
from storage.repositories.person import addresses

_AT_ADDRESS = "Its rows go when their address is forgotten."


def delete_codes(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete the codes and the tries of a person's addresses."""
    for contact in addresses.of_person(tx, context.unit_id, person_id):
        address_links.delete_codes(tx, context.unit_id, contact.channel, contact.address)


def move_codes(tx: Transaction, context: UnitContext, event: AddressMoved) -> None:
    """Move the codes and the tries of an address to the one that replaces it."""
    address_links.move_codes(tx, context.unit_id, event.channel, event.old, event.new)


PART = ServicePart(
    effect_handlers=EFFECT_HANDLERS,
    query_handlers=QUERY_HANDLERS,
    tables=(
        TablePolicy("link_code", _AT_ADDRESS, WITH_THE_PERSON),
        TablePolicy("link_try", _AT_ADDRESS, WITH_THE_PERSON),
    ),
    listeners=lambda _: {AddressMoved: move_codes},
    erasers={Occasion.ADDRESSES_FORGOTTEN: delete_codes},
)
