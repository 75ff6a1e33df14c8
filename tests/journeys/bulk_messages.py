"""Announcements as rows of the outbox: bulk urgency, at most once."""

import msgspec
from sqlalchemy import select

from bot.commands.bootstrap import utc_now
from bot.services.ids import new_id
from conversations.engine.model.messages import Reply
from storage.database.transactions import Database, Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Delivery
from storage.repositories.person import people
from storage.tables import CONTACTS
from tests.resident import PACK

URGENCY = 90
BEGINS = "Thông báo"


def announce(url: str, channel: str, *, most: int, to: str = "") -> int:
    """Put an announcement into the outbox for up to *most* people; return for how many.

    With *to*, an address, it is for whoever is there alone.
    """
    database = Database(url)
    try:
        return database.write_now(_announce, channel, most, to)
    finally:
        database.close()


def _announce(tx: Transaction, channel: str, most: int, to: str) -> int:
    contact = CONTACTS.c
    query = select(contact.person_id, contact.address).where(contact.channel == channel)
    if to:
        query = query.where(contact.address == to)
    addresses = {row[0]: row[1] for row in tx.execute(query.limit(most))}
    payload = msgspec.json.encode(Reply(f"{BEGINS}: mai cắt nước phố Me.")).decode()
    deliveries = []
    for person_id, known in people.lock(tx, PACK.id, addresses).items():
        position = known.position + 1
        people.set_positions(tx, PACK.id, {person_id: position})
        deliveries.append(
            Delivery(
                delivery_id=new_id(),
                person_id=person_id,
                channel=channel,
                address=addresses[person_id],
                position=position,
                urgency=URGENCY,
                promise=AT_MOST_ONCE,
                attempts=0,
                payload=payload,
            )
        )
    outbox.enqueue(tx, PACK.id, deliveries, now=utc_now())
    return len(deliveries)
