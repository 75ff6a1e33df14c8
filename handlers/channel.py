"""The contract of a channel: its limits, sending, and HTTP routes."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from msgspec import Struct

from conversations.engine.model.messages import Inbound, Reply
from handlers.http import Route


class Limits(Struct, frozen=True):
    """The limits of a channel; `handlers.fit` adapts a `Reply` to them."""

    text: int = 4096
    buttons: int = 8
    label: int = 20
    data: int = 64


class Outgoing(Struct, frozen=True):
    """One message to send: its address, its position in the conversation, its reply.

    *edits* is the platform's id of the message whose button was pressed, or ""; a reply that is
    `in_place` may replace that message.
    """

    delivery_id: str
    address: str
    position: int
    at: datetime
    reply: Reply
    edits: str = ""


@runtime_checkable
class FileFetchingChannel(Protocol):
    """The extra contract of a channel whose platform stores the files that people send."""

    async def fetch(self, source: str) -> bytes:
        """Return the bytes of the file with the platform's id *source*.

        Raises:
            SendError: the file can't be fetched; `retry` tells whether a later try may succeed.
        """


def _is_no_group(address: str) -> bool:
    del address
    return False


def _one(message: Outgoing) -> int:
    del message
    return 1


class Pace(Struct, frozen=True):
    """The rate limits of a platform for one token, which hold in any window of time.

    *per_second* limits all messages together. Each address may get *burst* messages at once, then
    *per_address* a second; a group, which *is_group* recognises, *per_group_minute* a minute.
    *weigh* returns as how many messages the platform counts one of ours. At most *at_once* are
    being sent or not yet recorded as sent; of announcements *bulk_at_once*, by default half of
    it; they leave the other half to answers.
    """

    per_second: int
    per_address: float = 1.0
    burst: int = 1
    per_group_minute: int = 20
    is_group: Callable[[str], bool] = _is_no_group
    weigh: Callable[[Outgoing], int] = _one
    at_once: int = 64
    bulk_at_once: int = 0


@runtime_checkable
class PacedChannel(Protocol):
    """The extra contract of a channel whose platform limits how fast we send.

    One process at a time sends for such a channel.
    """

    pace: Pace


class StoredMessage(Struct, frozen=True):
    """A stored message with its address and position; *reply* is JSON.

    If it is *for_many*, everyone gets the same text, and it says nothing of the person.
    """

    address: str
    position: int
    at: datetime
    reply: bytes
    for_many: bool = False


@runtime_checkable
class LocalChannel(Protocol):
    """The extra contract of a channel where people read stored messages.

    A message has arrived as soon as it is stored.
    """

    def show(self, message: StoredMessage) -> None:
        """Show a message to the open pages; a page that opens later reads it from the store."""


Receive = Callable[[Sequence[Inbound]], Awaitable[Sequence[int]]]
"""Stores messages; returns the position of each after the commit."""


class Channel(Protocol):
    """A channel: receives messages from people and sends messages to them."""

    name: str
    limits: Limits

    def routes(self) -> Sequence[Route]:
        """Return the HTTP routes that the channel wants."""

    async def send(self, message: Outgoing) -> str | None:
        """Send one message; return the platform's id for it, if it has one.

        Raises:
            SendError: it was not, or may not have been, delivered.
        """

    async def close(self) -> None:
        """Close all connections."""
