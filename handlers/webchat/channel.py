"""The web chat as a channel."""

from collections.abc import Sequence
from typing import Protocol

from handlers.channel import Limits, Outgoing, StoredMessage
from handlers.http import Route
from handlers.webchat.authentication import Authenticator
from handlers.webchat.conversation_routes import ConversationRoutes
from handlers.webchat.event_streams import EventStreams
from handlers.webchat.host import Host, Push, ResidentsHost
from handlers.webchat.limits import LIMITS, WebChatLimits
from handlers.webchat.outgoing import encode_stored, outgoing
from handlers.webchat.page_data_routes import PageDataRoutes
from handlers.webchat.page_routes import Form, PageRoutes
from handlers.webchat.push_routes import PushRoutes
from handlers.webchat.return_routes import ReturnRoutes
from handlers.webchat.session_routes import ResidentsSessionRoutes, SignedInSessionRoutes
from handlers.webchat.sites import RESIDENTS, Site


class RouteGroup(Protocol):
    """Routes that find their visitor with the same authenticator."""

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""


def open_residents_chat(
    host: ResidentsHost, push: Push, webchat_limits: WebChatLimits, form: Form
) -> "WebChat":
    """Return the web chat of residents, with its page, notifications and ways to return."""
    event_streams, page_views = EventStreams(), webchat_limits.page_views()
    own_routes = (
        ResidentsSessionRoutes(host, push, event_streams, webchat_limits),
        PageRoutes(host, form, page_views),
        PageDataRoutes(RESIDENTS, host, page_views, webchat_limits),
        ReturnRoutes(host, webchat_limits),
        PushRoutes(host, push, webchat_limits),
    )
    return WebChat(RESIDENTS, host, event_streams, webchat_limits, own_routes, push)


def open_signed_in_chat(site: Site, host: Host, webchat_limits: WebChatLimits) -> "WebChat":
    """Return the web chat of people who sign in elsewhere; the page is served there, too."""
    own_routes = (
        SignedInSessionRoutes(site, host, webchat_limits),
        PageDataRoutes(site, host, webchat_limits.page_views(), webchat_limits),
    )
    return WebChat(site, host, EventStreams(), webchat_limits, own_routes)


class WebChat:
    """Pushes messages to open pages; without an open page they wait in the store.

    A message is delivered once it is stored: a page that opens later reads it there.
    """

    limits: Limits = LIMITS

    def __init__(
        self,
        site: Site,
        host: Host,
        event_streams: EventStreams,
        webchat_limits: WebChatLimits,
        own_routes: Sequence[RouteGroup],
        push: Push | None = None,
    ) -> None:
        self.name = site.channel
        self._host = host
        self._push = push
        self._event_streams = event_streams
        self._authenticator = Authenticator(host, site)
        self._route_groups: Sequence[RouteGroup] = (
            *own_routes,
            ConversationRoutes(site, host, event_streams, webchat_limits),
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
        is_open = self._event_streams.is_open(message.address)
        if self._push is not None and (message.for_many or not is_open):
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
