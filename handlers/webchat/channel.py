"""The web chat as a channel."""

from collections.abc import Sequence

from msgspec import Struct

from handlers.channel import Limits, Outgoing, Route, Stored
from handlers.webchat.allowance import Allowance
from handlers.webchat.doors import Doorkeeper
from handlers.webchat.host import Host
from handlers.webchat.incoming import NAME
from handlers.webchat.limits import LIMITS
from handlers.webchat.mailbox import Mailbox
from handlers.webchat.outgoing import outgoing, stored
from handlers.webchat.page import Page
from handlers.webchat.returning import Returning
from handlers.webchat.talking import Talking


class Manners(Struct, frozen=True):
    """How much one visitor may do: per minute, and tries to come back per *return_minutes*."""

    messages: int = 60
    entries: int = 60
    uploads: int = 30
    returns: int = 10
    return_minutes: int = 10
    upload_bytes: int = 20 * 1024 * 1024


class WebChat:
    """Pushes messages to open pages; those that nobody has open wait in the store.

    A message is delivered once it is stored: a page that comes later reads it from there.
    """

    name = NAME
    limits: Limits = LIMITS

    def __init__(self, host: Host, manners: Manners) -> None:
        self._host = host
        self._mailbox = Mailbox()
        self._door = Doorkeeper(host)
        self._rooms = (
            Talking(
                host,
                self._mailbox,
                messages=Allowance(manners.messages, 60),
                entries=Allowance(manners.entries, 60),
            ),
            Page(
                host,
                uploads=Allowance(manners.uploads, 60),
                most_bytes=manners.upload_bytes,
            ),
            Returning(host, tries=Allowance(manners.returns, manners.return_minutes * 60)),
        )

    def routes(self) -> Sequence[Route]:
        """Return the HTTP routes of the web chat."""
        return [route for room in self._rooms for route in room.routes(self._door)]

    async def send(self, message: Outgoing) -> str | None:
        """Push *message* to the pages that have its conversation open."""
        self._mailbox.push(message.address, outgoing(message))
        return None

    def show(self, message: Stored) -> None:
        """Push a message that is stored to the pages that have its conversation open."""
        self._mailbox.push(message.address, stored(message))

    async def look(self) -> None:
        """Let open pages see what other processes stored for them."""
        addresses = self._mailbox.open_addresses()
        if addresses:
            positions = await self._host.positions(addresses)
            for address, position in positions.items():
                self._mailbox.look(address, position)

    async def close(self) -> None:
        """End every open page's stream."""
        self._mailbox.close()
