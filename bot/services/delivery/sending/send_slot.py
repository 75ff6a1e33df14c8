"""A slot in the send queue of a channel."""

import asyncio

from storage.repositories.delivery.outbox import Urgency


class SendSlot:
    """The slot of one address's next message; *admitted* is set while it waits."""

    __slots__ = ("address", "admitted", "is_counted", "is_probe", "number", "urgency", "weight")

    def __init__(self, address: str, urgency: int, weight: int, number: int) -> None:
        self.address = address
        self.urgency = urgency
        self.weight = weight
        self.number = number
        self.admitted: asyncio.Future[bool] | None = None
        self.is_counted = False
        self.is_probe = False

    @property
    def is_bulk(self) -> bool:
        """Whether it may wait until answers are sent."""
        return self.urgency > Urgency.ANSWER
