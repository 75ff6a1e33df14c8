"""The service part of the web chat."""

from bot.services.handlers import Occasion
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from bot.services.webchat.retention import RETENTION
from storage.database.transactions import Transaction
from storage.repositories.person import addresses
from storage.repositories.webchat import return_access


def delete_links(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's return links."""
    return_access.delete_links_of_person(tx, context.unit_id, person_id)


def delete_cookies(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete the cookies of the browsers that may use a person's addresses."""
    for contact in addresses.of_person(tx, context.unit_id, person_id):
        return_access.delete_cookies(tx, context.unit_id, contact.channel, contact.address)


_NOBODY = "It holds hashes of networks, and nobody who used them."

PART = ServicePart(
    retention=RETENTION,
    tables=(
        TablePolicy("return_link", "links", WITH_THE_PERSON),
        TablePolicy("return_try", "return_tries", _NOBODY),
        TablePolicy("chat_cookie", "It goes when its address is forgotten.", WITH_THE_PERSON),
    ),
    erasers={
        Occasion.PERSON_ERASED: delete_links,
        Occasion.ADDRESSES_FORGOTTEN: delete_cookies,
    },
)
