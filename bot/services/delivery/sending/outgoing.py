"""Deliveries as their channel takes them."""

from datetime import datetime
from typing import TypeVar

import msgspec

from bot import logs
from conversations.engine.model.messages import Reply
from handlers.channel import Outgoing
from storage.repositories.broadcasts.recipients import RecipientDelivery
from storage.repositories.delivery.outbox import Delivery

AnyDelivery = Delivery | RecipientDelivery
"""A message of the outbox, or the message of a broadcast to one recipient."""

DeliveryT = TypeVar("DeliveryT", Delivery, RecipientDelivery, AnyDelivery)

log = logs.get_logger()

_decode_reply = msgspec.json.Decoder(Reply).decode


def to_outgoing(delivery: AnyDelivery, at: datetime) -> Outgoing | None:
    """Return *delivery* for its channel, sent *at* a time; None if its JSON can't be read."""
    try:
        reply = _decode_reply(delivery.payload)
    except msgspec.DecodeError as error:
        log.error("delivery.unreadable", delivery=delivery.delivery_id, exc_info=error)
        return None
    return Outgoing(
        delivery.delivery_id, delivery.address, delivery.position, at, reply, delivery.edits
    )
