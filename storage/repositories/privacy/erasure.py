"""Erase conversations, and delete the addresses of erased people."""

from datetime import datetime

from sqlalchemy import and_, delete, select, update

from storage.database.transactions import Transaction
from storage.tables import CONTACTS, INBOX, OUTBOX, TALKS
from storage.tables.outbox import STOPPED, UNSENT


def erase_conversation(
    tx: Transaction, unit_id: str, person_id: str, *, content: str, payload: str
) -> None:
    """Erase a person's conversation; *content* and *payload* replace their messages and ours.

    Ids of messages stay, so that a repeated update has no effect. They replace the addresses:
    messages of two addresses may have the same positions, which are unique for each address.
    """
    tx.execute(delete(TALKS).where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id))
    tx.execute(
        update(INBOX)
        .where(INBOX.c.unit_id == unit_id, INBOX.c.person_id == person_id)
        .values(content=content, meaning="", address=INBOX.c.update_id, message="")
    )
    sent = and_(OUTBOX.c.unit_id == unit_id, OUTBOX.c.person_id == person_id)
    tx.execute(
        update(OUTBOX)
        .where(sent, OUTBOX.c.state.in_(UNSENT))
        .values(state=STOPPED, owner=None, reason="erased")
    )
    blank = {"payload": payload, "notice": None, "edits": "", "external_id": None}
    tx.execute(update(OUTBOX).where(sent).values(**blank, address=OUTBOX.c.delivery_id))


def has_written_since(
    tx: Transaction, unit_id: str, replacement_person: str, since: datetime
) -> bool:
    """Tell whether a replacement person has written since *since*."""
    query = select(INBOX.c.position).where(
        INBOX.c.unit_id == unit_id,
        INBOX.c.person_id == replacement_person,
        INBOX.c.received_at >= since,
    )
    return tx.execute(query.limit(1)).first() is not None


def has_unsent_messages(tx: Transaction, unit_id: str, replacement_person: str) -> bool:
    """Tell whether a message to a replacement person is still unsent."""
    query = select(OUTBOX.c.position).where(
        OUTBOX.c.unit_id == unit_id,
        OUTBOX.c.person_id == replacement_person,
        OUTBOX.c.state.in_(UNSENT),
    )
    return tx.execute(query.limit(1)).first() is not None


def delete_addresses(tx: Transaction, unit_id: str, replacement_person: str) -> None:
    """Delete a replacement person's addresses."""
    tx.execute(
        delete(CONTACTS).where(
            CONTACTS.c.unit_id == unit_id, CONTACTS.c.person_id == replacement_person
        )
    )
