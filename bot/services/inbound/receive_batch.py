"""Receive a batch of messages in one transaction, including all their effects."""

from collections.abc import Sequence

from msgspec import Struct

from bot.services.inbound import preprocessing
from bot.services.inbound.batch_processor import BatchProcessor, MessageResult
from bot.services.inbound.participants import first_languages
from bot.services.inbound.reply_merging import files_with_captions
from bot.services.inbound.turn_services import TurnServices
from conversations.engine.model.messages import Inbound
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.inbound import arrivals
from storage.repositories.inbound.inbox import UpdateKey
from storage.repositories.person import people
from storage.repositories.person.people import Address


class BatchResult(Struct):
    """The results of a batch: one per message, in order, and the answers to hand over."""

    taken: list[MessageResult]
    answers: list[Delivery]


def receive_batch(
    tx: Transaction,
    inbounds: Sequence[Inbound],
    services: TurnServices,
    *,
    has_failed: bool = False,
) -> BatchResult:
    """Store *inbounds* in order, process them, and write the answers to the outbox.

    A repeated message has no effect. With *has_failed*, don't process the messages: store them and
    tell their senders that something went wrong.
    """
    unit_id, now = services.context.unit_id, services.context.now()
    addresses = list(map(_address, inbounds))
    known, owners = arrivals.find_arrivals(tx, unit_id, map(_key, inbounds), addresses)
    # Skip repeated messages: their address may have moved or been erased since.
    new = preprocessing.follow_moves(tx, services, [i for i in inbounds if _key(i) not in known])
    if (new_addresses := list(map(_address, new))) != addresses:
        owners = people.find_owners(tx, unit_id, new_addresses)
    # While we waited for row locks, another process may have stored some of them.
    locked = arrivals.lock_people(tx, unit_id, new_addresses, owners, list(map(_key, new)))
    processor = BatchProcessor(tx, services, new_addresses, locked, first_languages(new))
    for channel, address in locked.stopped:  # someone wrote from there: it can be written to again
        people.mark_reachable(tx, unit_id, channel, address)
    known |= locked.taken
    new = [i for i in new if _key(i) not in known]
    preprocessing.record_unreachable(tx, services, new, now=now)
    by_key, with_captions = {_key(i): i for i in new}, files_with_captions(new)
    taken = []
    for key in map(_key, inbounds):
        if key in known:
            taken.append(MessageResult(known[key], repeated=True))
            continue
        admitted = services.limit_rate(by_key[key], now)
        taken.append(
            processor.process(admitted, has_failed=has_failed, is_continued=key in with_captions)
        )
        known[key] = taken[-1].position
    processor.flush()
    return BatchResult(taken, processor.deliveries)


def _address(inbound: Inbound) -> Address:
    return inbound.channel, inbound.address


def _key(inbound: Inbound) -> UpdateKey:
    """Return the key that identifies a repeated message."""
    return inbound.channel, inbound.update_id
