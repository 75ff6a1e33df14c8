"""The service part of the web chat."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.services.events import AddressMoved
from bot.services.handlers import Occasion
from bot.services.parts import WITH_THE_PERSON, OwnItem, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from bot.services.webchat.retention import RETENTION
from storage.database.transactions import Transaction
from storage.repositories.webchat import cookies, push_subscriptions, return_access


def delete_links(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's return links."""
    return_access.delete_links_of_person(tx, context.unit_id, person_id)


def delete_cookies(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete the cookies of the browsers that may use a person's addresses."""
    cookies.delete_of_person(tx, context.unit_id, person_id)


def delete_push_subscriptions(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Tell a person's browsers of nothing any more."""
    push_subscriptions.delete_of_person(tx, context.unit_id, person_id)


def delete_links_and_push_subscriptions(
    tx: Transaction, context: UnitContext, person_id: str
) -> None:
    """Delete a person's return links, and tell their browsers of nothing any more."""
    delete_links(tx, context, person_id)
    delete_push_subscriptions(tx, context, person_id)


def own_items(tx: Transaction, context: UnitContext, person_id: str) -> Sequence[OwnItem]:
    """Return by which push services a person's browsers are told of news, for "my data"."""
    found = push_subscriptions.list_of_person(tx, context.unit_id, person_id)
    return [OwnItem(at, urlsplit(endpoint).hostname or "") for at, endpoint in found]


def move_cookies(tx: Transaction, context: UnitContext, event: AddressMoved) -> None:
    """Let the browsers that may use an address use the one that replaces it."""
    cookies.move_address(tx, context.unit_id, event.channel, event.old, event.new)


_NOBODY = "It holds hashes of networks, and nobody who used them."

PART = ServicePart(
    retention=RETENTION,
    tables=(
        TablePolicy("return_link", "links", WITH_THE_PERSON),
        TablePolicy("return_try", "return_tries", _NOBODY),
        TablePolicy("chat_cookie", "cookies", WITH_THE_PERSON),
        TablePolicy("push_subscription", "cookies", WITH_THE_PERSON),
    ),
    listeners=lambda _: {AddressMoved: move_cookies},
    own_items=own_items,
    erasers={
        Occasion.PERSON_ERASED: delete_links_and_push_subscriptions,
        Occasion.CONSENT_WITHDRAWN: delete_push_subscriptions,
        Occasion.ADDRESSES_FORGOTTEN: delete_cookies,
    },
)
