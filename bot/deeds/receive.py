"""Takes messages in: a batch is one transaction, and all that a message brings about is in it."""

from collections.abc import Sequence

from msgspec import Struct

from bot.deeds import arrivals
from bot.deeds.hall import Hall
from bot.deeds.sitting import Sitting, Taken
from bot.deeds.together import beside_words
from conversations.engine.messages import Inbound
from storage.database import Transaction, has_one_writer
from storage.repositories import inbox
from storage.repositories.inbox import Update
from storage.repositories.outbox import Delivery
from storage.repositories.people import Address, Search


class Batch(Struct):
    """What became of a batch: each message in its order, the answers to hand over."""

    taken: list[Taken]
    answers: list[Delivery]


def receive(
    tx: Transaction, inbounds: Sequence[Inbound], hall: Hall, *, troubled: bool = False
) -> Batch:
    """Take *inbounds* in, in their order, and put what is to be answered into the outbox.

    A message that was taken before has no effect. With *troubled*, nothing is played: each
    message is kept, and its person is told that we are in trouble.
    """
    unit_id, now = hall.desk.unit_id, hall.desk.now()
    taken_before = inbox.taken(tx, unit_id, map(_key, inbounds))
    search = Search(tx, unit_id, map(_address, inbounds))
    known = taken_before()
    # What comes again opens no door: its address may have moved, or be forgotten by now.
    new = arrivals.follow(tx, unit_id, [i for i in inbounds if _key(i) not in known])
    if search.addresses != list(map(_address, new)):
        search = Search(tx, unit_id, map(_address, new))
    search.hold()
    # While we wait for the people's rows, another process may take something in.
    taken_since = dict if has_one_writer(tx) else inbox.taken(tx, unit_id, map(_key, new))
    sitting = Sitting(tx, hall, search)
    known |= taken_since()
    new = [i for i in new if _key(i) not in known]
    arrivals.note_reach(tx, unit_id, new, now=now)
    by_key, are_beside = {_key(i): i for i in new}, beside_words(new)
    taken = []
    for key in map(_key, inbounds):
        if key in known:
            taken.append(Taken(known[key], repeated=True))
            continue
        heard = hall.hear(by_key[key], now)
        taken.append(sitting.take(heard, troubled=troubled, goes_on=key in are_beside))
        known[key] = taken[-1].position
    sitting.keep()
    return Batch(taken, sitting.handed)


def _address(inbound: Inbound) -> Address:
    return inbound.channel, inbound.address


def _key(inbound: Inbound) -> Update:
    """Return by what a message is known again."""
    return inbound.channel, inbound.update_id
