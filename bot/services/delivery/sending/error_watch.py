"""Notices that many messages of one broadcast fail with the same error."""

from collections import Counter, deque

from storage.repositories.broadcasts.recipients import RecipientDelivery
from storage.repositories.delivery.outbox import AT_LEAST_ONCE

LOOK_AT = 100
"""The last so many messages of a broadcast count."""

MANY = 20
MANY_GONE = 50
"""So many are too many; of people who are gone more, since a part of any town has left by now."""

GONE = "GoneError"


class ErrorWatch:
    """Counts the errors among the last messages of each broadcast that this process sent.

    Safety alerts are not watched: an alert that reaches some is better than one that waits.
    """

    def __init__(self) -> None:
        self._last: dict[str, deque[str]] = {}
        self._too_many: dict[str, str] = {}

    def note(self, delivery: RecipientDelivery, error: str) -> None:
        """Note that a message was sent, *error* "", or that it failed for good."""
        if delivery.promise == AT_LEAST_ONCE:
            return
        id_ = delivery.broadcast_id
        last = self._last.setdefault(id_, deque(maxlen=LOOK_AT))
        last.append(error)
        if error and Counter(last)[error] >= (MANY_GONE if error == GONE else MANY):
            self._too_many[id_] = error
            del self._last[id_]

    def take(self) -> dict[str, str]:
        """Return the broadcasts with too many errors since the last call, each with its error."""
        found, self._too_many = self._too_many, {}
        return found
