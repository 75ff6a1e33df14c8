"""The limits of the web chat."""

from typing import NamedTuple

from msgspec import Struct

from handlers.channel import Limits
from handlers.webchat.rate_limiter import Allowance, NetworkLimiter, active_people

LIMITS = Limits(text=20_000, buttons=20, label=40, data=64)

# A little more than Telegram takes. Longer texts cost the one thread that writes too much time.
MOST_TEXT = 5_000
MOST_PHOTOS = 10
MOST_BODY = 131_072
MOST_MESSAGES = 200
MOST_STREAMS = 8
# Fewer than the connections of one network and of all: messages must get through beside them.
MOST_STREAMS_OF_NETWORK = 400
MOST_STREAMS_OF_ALL = 1_500
MOST_QUEUED = 500
KEEP_ALIVE_SECONDS = 15.0
GAP_SECONDS = 0.25

# How often a visitor may do something per minute; for networks see `Allowance`.
UPLOADS_PER_MINUTE = 30
SEEN_PER_MINUTE = 120
# A long conversation with many photos reads each of them.
READS_PER_MINUTE = 600
# Each clears the caches about people in every process.
SIGN_OUTS_PER_MINUTE = 5
# The page, its texts and its map, from one person's browsers.
PAGES_PER_MINUTE = 30
# Receipt secrets and return links: each costs a slow hash or a row.
RETURN_WAYS_PER_MINUTE = 5
# Each stores or deletes a row.
PUSHES_PER_MINUTE = 10
# Tries to return. Wrong secrets are limited far more, by `return_access.py`.
RETURNS_PER_MINUTE = 10

_MINUTE = 60.0


class PageViews(NamedTuple):
    """How often the page and its texts may be opened: by strangers of a network, by visitors."""

    strangers: NetworkLimiter
    known: Allowance


class WebChatLimits(Struct, frozen=True):
    """Messages per minute and visitor, and new conversations per minute and network.

    *people* is the number of people who may share one network's address; that many conversations
    may begin there at once.
    """

    messages: int = 60
    entries: int = 60
    people: int = 300
    upload_bytes: int = 20 * 1024 * 1024

    def per_minute(self, most: int) -> Allowance:
        """Return an allowance of *most* events per minute and visitor."""
        return Allowance(most, _MINUTE, self.people)

    def per_network(self, most: int) -> NetworkLimiter:
        """Return a limit for events of strangers, of whom each has *most* per minute."""
        return NetworkLimiter(most * active_people(self.people), _MINUTE)

    def page_views(self) -> PageViews:
        """Return the limits of one page."""
        return PageViews(self.per_network(PAGES_PER_MINUTE), self.per_minute(PAGES_PER_MINUTE))

    def newcomers(self) -> NetworkLimiter:
        """Return the limit for new conversations."""
        return NetworkLimiter(self.people, _MINUTE * self.people / self.entries)
