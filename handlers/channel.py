"""The contract of a channel: what it can show, how it sends, and the routes it wants."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from msgspec import Struct

from conversations.engine.model.messages import Inbound, Reply
from handlers.http import Route


class Limits(Struct, frozen=True):
    """What a channel can show; a `Reply` is made to fit by `handlers.fit`."""

    text: int = 4096
    buttons: int = 8
    label: int = 20
    data: int = 64


class Outgoing(Struct, frozen=True):
    """One message to send: to whom, where it stands in their conversation, what it says.

    *edits* is what the platform calls the message whose button was pressed, "" where there is
    none; a reply that is `in_place` may take its place.
    """

    delivery_id: str
    address: str
    position: int
    at: datetime
    reply: Reply
    edits: str = ""


@runtime_checkable
class FileFetchingChannel(Protocol):
    """What a channel can do besides, where its platform keeps the files that people send."""

    async def fetch(self, source: str) -> bytes:
        """Return the file that the platform calls *source*.

        Raises:
            SendError: it can't be had: with `retry` not now, without it never.
        """


def _is_no_group(address: str) -> bool:
    del address
    return False


def _one(message: Outgoing) -> int:
    del message
    return 1


class Pace(Struct, frozen=True):
    """How fast a platform lets us send under one token; it is never exceeded in any window.

    *per_second* is for all messages together, *per_address* a second for each address, after the
    first *burst* at once; a group takes *per_group_minute*. *is_group* tells which addresses are
    groups, *weigh* as how many messages the platform counts one of ours. At most *at_once* are on
    their way or not yet recorded as sent, announcements at most half of them.
    """

    per_second: int
    per_address: float = 1.0
    burst: int = 1
    per_group_minute: int = 20
    is_group: Callable[[str], bool] = _is_no_group
    weigh: Callable[[Outgoing], int] = _one
    at_once: int = 64


@runtime_checkable
class PacedChannel(Protocol):
    """What a channel has besides, where its platform limits how fast we send.

    One process at a time sends for such a channel.
    """

    pace: Pace


class StoredMessage(Struct, frozen=True):
    """One message that is stored: where it stands in whose conversation; *reply* is in JSON."""

    address: str
    position: int
    at: datetime
    reply: bytes


@runtime_checkable
class LocalChannel(Protocol):
    """What a channel can do besides, where people read what is stored for them.

    Nothing is on its way there: an answer has arrived as soon as it is stored.
    """

    def show(self, message: StoredMessage) -> None:
        """Let whoever looks now see a message; who comes later reads it from the store."""


Receive = Callable[[Sequence[Inbound]], Awaitable[Sequence[int]]]
"""Takes messages in; when it returns they are safe. Gives each one's position."""


class Channel(Protocol):
    """A way to and from people."""

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
        """End everything that is open."""
