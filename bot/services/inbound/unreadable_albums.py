"""Of an album that can't be read it is said once, however many parts it has."""

import threading
from collections import OrderedDict

from msgspec import structs

from conversations.engine.model.messages import Inbound, RateLimited, Unreadable

_MOST_KNOWN = 1_000

_Album = tuple[str, str, str, str]


class UnreadableAlbums:
    """Lets the first part of an album be answered, and the others that can't be read not.

    Asked again of the same part, it says the same, since a transaction may be done again. It
    remembers in memory, and several threads may ask.
    """

    def __init__(self) -> None:
        # Which update was the first, by its channel, address, album and why it can't be read.
        self._firsts: OrderedDict[_Album, str] = OrderedDict()
        self._lock = threading.Lock()

    def admit(self, inbound: Inbound) -> Inbound:
        """Return *inbound*, or in its place that it is not heard."""
        if not inbound.group or not isinstance(inbound.content, Unreadable):
            return inbound
        album = (inbound.channel, inbound.address, inbound.group, inbound.content.reason)
        with self._lock:
            first = self._firsts.setdefault(album, inbound.update_id)
            if len(self._firsts) > _MOST_KNOWN:
                self._firsts.popitem(last=False)
        is_first = first == inbound.update_id
        return inbound if is_first else structs.replace(inbound, content=RateLimited())
