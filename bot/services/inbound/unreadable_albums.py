"""Explain an unreadable album once, however many parts it has."""

import threading
from collections import OrderedDict

from msgspec import structs

from conversations.engine.model.messages import Inbound, RateLimited, Unreadable

_MOST_KNOWN = 1_000

_Album = tuple[str, str, str, str]


class UnreadableAlbums:
    """Answer the first unreadable part of an album and ignore the others.

    The result for a repeated part is the same, because a transaction may be retried. The state is
    in memory; it is safe to use from several threads.
    """

    def __init__(self) -> None:
        # The first update for each channel, address, album and reason.
        self._firsts: OrderedDict[_Album, str] = OrderedDict()
        self._lock = threading.Lock()

    def admit(self, inbound: Inbound) -> Inbound:
        """Return *inbound*, or a `RateLimited` in its place."""
        if not inbound.group or not isinstance(inbound.content, Unreadable):
            return inbound
        album = (inbound.channel, inbound.address, inbound.group, inbound.content.reason)
        with self._lock:
            first = self._firsts.setdefault(album, inbound.update_id)
            if len(self._firsts) > _MOST_KNOWN:
                self._firsts.popitem(last=False)
        is_first = first == inbound.update_id
        return inbound if is_first else structs.replace(inbound, content=RateLimited())
