"""Delivers on channels whose pages read the database: messages are shown, not sent."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.metrics import Metrics
from bot.services.delivery.sending.outgoing import DeliveryT
from bot.services.unit_context import UnitContext
from handlers.channel import Channel, LocalChannel, StoredMessage
from storage.repositories.broadcasts.recipients import RecipientDelivery
from storage.repositories.delivery.outbox import SENT


class LocalDelivery:
    """Shows stored messages on open pages, for channels whose pages read the database."""

    def __init__(
        self, channels: Mapping[str, Channel], context: UnitContext, metrics: Metrics
    ) -> None:
        self._channels = channels
        self._context = context
        self._metrics = metrics
        self._showing: dict[str, LocalChannel | None] = {}

    def is_local(self, name: str) -> bool:
        """Tell whether a message for the channel *name* has arrived once it is stored."""
        return self._by_name(name) is not None

    def show(self, deliveries: Sequence[DeliveryT]) -> list[DeliveryT]:
        """Show those of *deliveries* that are stored as sent; return the others."""
        others, shown = [], Counter[str]()
        at = self._context.clock()
        for delivery in deliveries:
            channel = self._by_name(delivery.channel)
            if channel is None:
                others.append(delivery)
                continue
            reply = delivery.payload.encode()
            for_many = isinstance(delivery, RecipientDelivery)
            channel.show(
                StoredMessage(delivery.address, delivery.position, at, reply, for_many=for_many)
            )
            shown[delivery.channel] += 1
        for name, count in shown.items():
            self._metrics.sent.labels(name, SENT).inc(count)
        return others

    def _by_name(self, name: str) -> LocalChannel | None:
        if name not in self._showing:
            channel = self._channels.get(name)
            self._showing[name] = channel if isinstance(channel, LocalChannel) else None
        return self._showing[name]
