"""A conversation is erased, whichever addresses its messages came from and went to."""

from sqlalchemy import select

from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.inbound import inbox
from storage.repositories.person import people
from storage.repositories.privacy import erasure
from storage.tables import INBOX, OUTBOX
from tests.resident import AGREED, MONDAY

UNIT = "gia-vien"
HOME, PHONE = ("fake", "home"), ("fake", "phone")


def message(address, update_id):
    channel, its = address
    return {
        "unit_id": UNIT,
        "channel": channel,
        "update_id": update_id,
        "address": its,
        "person_id": "an",
        "position": 1,
        "message": "m",
        "content": '{"type":"text","text":"xin chào"}',
        "received_at": MONDAY,
    }


def test_messages_of_two_addresses_with_the_same_positions_are_erased(database):
    def fill(tx):
        people.add(tx, UNIT, {HOME: "an"}, person=AGREED, now=MONDAY)
        inbox.add(tx, [message(HOME, "1"), message(PHONE, "2")])
        answers = [
            Delivery(id_, "an", *address, 2, 10, AT_LEAST_ONCE, 0, '{"text":"chào bác"}')
            for id_, address in (("d1", HOME), ("d2", PHONE))
        ]
        outbox.enqueue(tx, UNIT, answers, now=MONDAY)

    def read(tx):
        said = tx.execute(select(INBOX.c.address, INBOX.c.content))
        answered = tx.execute(select(OUTBOX.c.address, OUTBOX.c.payload))
        return sorted(map(tuple, said)), sorted(map(tuple, answered))

    database.write_now(fill)
    database.write_now(erasure.erase_conversation, UNIT, "an", content="…", payload="{}")
    assert database.write_now(read) == ([("1", "…"), ("2", "…")], [("d1", "{}"), ("d2", "{}")])
