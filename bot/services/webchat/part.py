"""The service part of the web chat."""

from bot.services.handlers import Occasion
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from bot.services.webchat.retention import RETENTION
from storage.database.transactions import Transaction
from storage.repositories.webchat import cookies, return_access


def delete_links(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's return links."""
    return_access.delete_links_of_person(tx, context.unit_id, person_id)


def delete_cookies(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete the cookies of the browsers that may use a person's addresses."""
    cookies.delete_of_person(tx, context.unit_id, person_id)


_NOBODY = "It holds hashes of networks, and nobody who used them."

PART = ServicePart(
    retention=RETENTION,
    tables=(
        TablePolicy("return_link", "links", WITH_THE_PERSON),
        TablePolicy("return_try", "return_tries", _NOBODY),
        TablePolicy("chat_cookie", "cookies", WITH_THE_PERSON),
    ),
    erasers={
        Occasion.PERSON_ERASED: delete_links,
        Occasion.ADDRESSES_FORGOTTEN: delete_cookies,
    },
)
