"""Deliveries as their channel takes them."""

from datetime import datetime

import msgspec

from bot import logs
from conversations.engine.model.messages import Reply
from handlers.channel import Outgoing
from storage.repositories.delivery.outbox import Delivery

log = logs.get_logger()

_decode_reply = msgspec.json.Decoder(Reply).decode


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
