"""The web chat as a channel."""

from collections.abc import Sequence

from handlers.channel import Limits, Outgoing, StoredMessage
from handlers.http import Route
from handlers.webchat.authentication import Authenticator
from handlers.webchat.conversation_routes import ConversationRoutes
from handlers.webchat.event_streams import EventStreams
from handlers.webchat.host import Host, Push
from handlers.webchat.incoming import NAME
from handlers.webchat.limits import LIMITS, WebChatLimits
from handlers.webchat.outgoing import encode_stored, outgoing
from handlers.webchat.page_routes import Form, PageRoutes
from handlers.webchat.push_routes import PushRoutes
from handlers.webchat.return_routes import ReturnRoutes


class WebChat:
    """Pushes messages to open pages; without an open page they wait in the store.

    A message is delivered once it is stored: a page that opens later reads it there.
    """

    name = NAME
    limits: Limits = LIMITS

    def __init__(self, host: Host, push: Push, webchat_limits: WebChatLimits, form: Form) -> None:
        self._host = host
        self._push = push
        self._event_streams = EventStreams()
        self._authenticator = Authenticator(host)
        self._route_groups = (
            ConversationRoutes(host, push, self._event_streams, webchat_limits),
            PageRoutes(host, form, webchat_limits),
            ReturnRoutes(host, webchat_limits),
            PushRoutes(host, push, webchat_limits),
        )

    def routes(self) -> Sequence[Route]:
        """Return the HTTP routes of the web chat."""
        return [
            route for group in self._route_groups for route in group.routes(self._authenticator)
        ]

    async def send(self, message: Outgoing) -> str | None:
        """Push *message* to the pages that have its conversation open."""
        self._event_streams.push(message.address, outgoing(message))
        return None

    def show(self, message: StoredMessage) -> None:
        """Push a stored message to the pages that have its conversation open.

        Other browsers are told of it. News for many is told in any case: a phone may keep the
        stream of a page that nobody looks at; the page's worker knows if someone does.
        """
        if message.for_many or not self._event_streams.is_open(message.address):
            self._push.tell(message)
        self._event_streams.push(message.address, encode_stored(message))

    async def poll_store(self) -> None:
        """Let open pages read what other processes stored for them."""
        addresses = self._event_streams.open_addresses()
        if addresses:
            positions = await self._host.positions(addresses)
            for address, position in positions.items():
                self._event_streams.request_catch_up(address, position)

    async def close(self) -> None:
        """End the stream of every open page."""
        self._event_streams.close()
