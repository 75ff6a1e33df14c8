"""A place before the gate of a channel."""

import asyncio

from storage.repositories.outbox import ANSWER


class Ticket:
    """One address's place before the gate, for its next message."""

    __slots__ = ("address", "admitted", "has_left", "is_probe", "number", "urgency", "weight")

    def __init__(self, address: str, urgency: int, weight: int, number: int) -> None:
        self.address = address
        self.urgency = urgency
        self.weight = weight
        self.number = number
        self.admitted: asyncio.Future[bool] | None = None
        self.has_left = False
        self.is_probe = False

    @property
    def is_bulk(self) -> bool:
        """Whether it may wait for answers."""
        return self.urgency > ANSWER
