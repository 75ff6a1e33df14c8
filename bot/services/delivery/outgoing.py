"""Deliveries as their channel takes them."""

from datetime import datetime
from functools import lru_cache

import msgspec

from bot import logs
from conversations.engine.model.messages import Reply
from conversations.text.text_cache import forgettable
from handlers.channel import Outgoing
from storage.repositories.delivery.outbox import Delivery

_MOST = 500

log = logs.get_logger()

# Much of what is said is said to many, to the letter: questions, menus, answers.
_decode_reply = forgettable(lru_cache(_MOST)(msgspec.json.Decoder(Reply).decode))


def to_outgoing(delivery: Delivery, at: datetime) -> Outgoing | None:
    """Return *delivery* as its channel takes it, sent *at* a time; None if it can't be read."""
    try:
        reply = _decode_reply(delivery.payload)
    except msgspec.DecodeError as error:
        log.error("delivery.unreadable", delivery=delivery.delivery_id, exc_info=error)
        return None
    return Outgoing(
        delivery.delivery_id, delivery.address, delivery.position, at, reply, delivery.edits
    )
