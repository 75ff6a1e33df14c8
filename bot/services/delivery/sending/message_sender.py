"""Sends one message: marks it as `sending` if need be, calls the channel, notes the outcome."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from bot import logs
from bot.services.delivery.sending.delivery_log import DeliveryLog
from bot.services.delivery.sending.outgoing import AnyDelivery
from bot.services.delivery.sending.send_queue import SendQueue
from bot.services.delivery.sending.send_slot import SendSlot
from bot.services.delivery.sending.sending_marks import SendingMarks
from handlers.channel import Channel, Outgoing
from handlers.errors import NotYetError, SendError, UncertainError, UnreachableError
from storage.repositories.broadcasts.recipients import RecipientDelivery
from storage.repositories.delivery.outbox import AT_MOST_ONCE

log = logs.get_logger()


class MessageSender:
    """Sends messages that have a slot in the queue of their channel."""

    def __init__(
        self, channels: Mapping[str, Channel], marks: SendingMarks, delivery_log: DeliveryLog
    ) -> None:
        self._channels = channels
        self._marks = marks
        self._delivery_log = delivery_log

    async def deliver(
        self,
        delivery: AnyDelivery,
        message: Outgoing | None,
        send_queue: SendQueue,
        slot: SendSlot,
    ) -> datetime | None:
        """Send *delivery*, and note its outcome; return when to try again, None for never.

        *message* is *delivery* converted for its channel, None if it can't be read. It is marked
        first if it must not be sent twice, or may have been stopped or paused meanwhile.
        """
        channel = self._channels.get(delivery.channel)
        if channel is None or message is None:
            send_queue.done(slot, None, unsent=True)
            self._delivery_log.undeliverable(delivery, "Unreadable" if channel else "NoChannel")
            return None
        if delivery.promise == AT_MOST_ONCE or isinstance(delivery, RecipientDelivery):
            try:
                is_ours = await self._marks.mark(delivery)
            except UnreachableError as error:
                if delivery.promise == AT_MOST_ONCE:
                    send_queue.done(slot, None, unsent=True)
                    return self._delivery_log.failed(delivery, error, type(error).__name__)
                is_ours = True  # an alert goes out even if nothing can be stored
            if not is_ours or not send_queue.can_still_send(slot):
                send_queue.done(slot, None, unsent=True)
                return self._delivery_log.postpone(delivery) if is_ours else None
        send_queue.count_sent_now(slot)
        try:
            external_id = await channel.send(message)
            send_queue.done(slot, None)
            self._delivery_log.sent(delivery, external_id, partial(send_queue.release, slot))
        except NotYetError as error:
            send_queue.done(slot, None, unsent=True)
            return self._delivery_log.failed(delivery, error, type(error).__name__)
        except SendError as error:
            return self._failed(delivery, send_queue, slot, error, type(error).__name__)
        except Exception as error:
            # A fault of ours: it may have arrived, and must not block what follows.
            log.error("channel.failed", channel=delivery.channel, exc_info=error)
            return self._failed(delivery, send_queue, slot, UncertainError(), type(error).__name__)
        return None

    def _failed(
        self,
        delivery: AnyDelivery,
        send_queue: SendQueue,
        slot: SendSlot,
        error: SendError,
        reason: str,
    ) -> datetime | None:
        if send_queue.done(slot, error):
            return self._delivery_log.postpone(delivery, reason)
        return self._delivery_log.failed(delivery, error, reason)
