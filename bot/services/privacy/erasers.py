"""Erase a person from the tables of the machinery, and the links to their data."""

from bot.services import redaction
from bot.services.events import PersonReplaced
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.inbound import albums
from storage.repositories.person import addresses, hidden_talks
from storage.repositories.privacy import data_links, data_requests, erasure


def erase_all(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Erase a person's conversation, unfinished albums, and the links to their data."""
    for contact in addresses.of_person(tx, context.unit_id, person_id):
        albums.delete_at_address(tx, context.unit_id, contact.channel, contact.address)
    data_links.delete_of_person(tx, context.unit_id, person_id)
    erase_conversation(tx, context, person_id)
    hidden_talks.delete_of_person(tx, context.unit_id, person_id)


def erase_conversation(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Redact the messages of both sides, and stop those that wait to be sent."""
    erasure.erase_conversation(
        tx,
        context.unit_id,
        person_id,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
    )


def redact_sent_messages(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Redact the messages sent to a person who withdrew consent.

    Waiting messages are still sent, and redacted within a day like those to people without
    consent.
    """
    outbox.redact(tx, context.unit_id, person_id, payload=redaction.REDACTED_REPLY)


def detach_requests(tx: Transaction, context: UnitContext, event: PersonReplaced) -> None:
    """Move the request to be erased to the replacement person; other requests lose the person."""
    data_requests.detach_person(
        tx, context.unit_id, event.person_id, replacement_person=event.replacement_person
    )
