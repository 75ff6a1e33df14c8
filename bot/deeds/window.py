"""Answers that are where they go once they are stored: shown to whoever looks, not sent."""

from collections.abc import Mapping, Sequence

from bot.deeds.desk import Desk
from bot.metrics import Metrics
from handlers.channel import Channel, Shows, Stored
from storage.repositories.outbox import SENT, Delivery


class Window:
    """Shows what is stored, where the channel is one whose people read the store."""

    def __init__(self, channels: Mapping[str, Channel], desk: Desk, metrics: Metrics) -> None:
        self._channels = channels
        self._desk = desk
        self._metrics = metrics
        self._showing: dict[str, Shows | None] = {}

    def shows(self, name: str) -> bool:
        """Tell whether what is stored for the channel *name* has arrived with that."""
        return self._by_name(name) is not None

    def show(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Show those of *deliveries* that are stored as sent; return the others."""
        others = []
        at = self._desk.clock()
        for delivery in deliveries:
            channel = self._by_name(delivery.channel)
            if channel is None:
                others.append(delivery)
                continue
            reply = delivery.payload.encode()
            channel.show(Stored(delivery.address, delivery.position, at, reply))
            self._metrics.sent.labels(delivery.channel, SENT).inc()
        return others

    def _by_name(self, name: str) -> Shows | None:
        if name not in self._showing:
            channel = self._channels.get(name)
            self._showing[name] = channel if isinstance(channel, Shows) else None
        return self._showing[name]
