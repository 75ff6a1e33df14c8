"""Erase what the tables of the machinery hold of a person, and the links to their data."""

from bot.services import redaction
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.inbound import albums
from storage.repositories.person import addresses
from storage.repositories.privacy import data_links, erasure


def erase_all(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Erase a person's conversation, unfinished albums, and the links to their data."""
    for its in addresses.of_person(tx, context.unit_id, person_id):
        albums.delete_at_address(tx, context.unit_id, its.channel, its.address)
    data_links.delete_of_person(tx, context.unit_id, person_id)
    erase_conversation(tx, context, person_id)


def erase_conversation(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Blank the messages of both sides, and stop what waits to be sent."""
    erasure.erase_conversation(
        tx,
        context.unit_id,
        person_id,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
    )


def blank_sent_messages(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Blank what a person who withdrew consent was sent.

    What still waits is sent, and blanked within a day like the words of a stranger.
    """
    outbox.redact(tx, context.unit_id, person_id, payload=redaction.REDACTED_REPLY)
