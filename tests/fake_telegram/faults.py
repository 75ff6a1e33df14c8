"""The faults of the fake Telegram."""

import asyncio
import random
from collections.abc import Iterable, Sequence

from msgspec import Struct


class Throttled(Struct, frozen=True):
    """429: the chat accepts nothing for so many *seconds*; earlier sends are recorded."""

    seconds: int = 1


class Fails(Struct, frozen=True):
    """A 5xx; with *taken*, the call takes effect anyway."""

    status: int = 500
    taken: bool = False


class Refuses(Struct, frozen=True):
    """A 4xx with a *description* in Telegram's words."""

    status: int
    description: str
    migrate_to_chat_id: int = 0


class Drops(Struct, frozen=True):
    """The connection closes without an answer; with *taken*, the call took effect before."""

    taken: bool = False


class Garbles(Struct, frozen=True):
    """The call takes effect, and the answer is no JSON."""

    body: bytes = b"<html>502 Bad Gateway</html>"
    status: int = 200


class Holds(Struct, frozen=True):
    """The call takes effect; the answer comes when a test sets *until*."""

    until: asyncio.Event


Fault = Throttled | Fails | Refuses | Drops | Garbles | Holds

BLOCKED = Refuses(403, "Forbidden: bot was blocked by the user")
NOT_FOUND = Refuses(400, "Bad Request: chat not found")
UNPARSABLE = Refuses(400, "Bad Request: can't parse entities: unsupported start tag at offset 3")


class Weather:
    """Draws a fault now and then: each of *shares* is a fault and how many of a hundred get it.

    The n-th send to a chat has the same fault in every run, whatever is sent elsewhere meanwhile.
    """

    def __init__(self, seed: int, shares: Iterable[tuple[Fault, float]]) -> None:
        self._seed = seed
        self._shares = tuple(shares)

    def fault(self, chat: int, nth: int) -> Fault | None:
        """Return the fault of the *nth* send to *chat*, or None."""
        drawn = random.Random(f"{self._seed}:{chat}:{nth}").random() * 100
        for fault, share in self._shares:
            drawn -= share
            if drawn < 0:
                return fault
        return None


CALM = Weather(0, ())

BUSY: Sequence[tuple[Fault, float]] = ((Throttled(1), 5), (Fails(500), 3), (Drops(taken=True), 2))
"""What a platform under load does to sends, in shares of a hundred."""
