"""Limit log lines that anyone on the internet can cause."""

import time
from collections.abc import Callable, MutableMapping
from typing import Any

from structlog import DropEvent

_SECONDS = 60.0
_MOST_NETWORKS = 100

Event = MutableMapping[str, Any]


class NetworkLogLimit:
    """A processor of structlog that drops repeated lines about the requests of one network.

    Of the events with a field `network`, which is what `network_of` returns, it lets through one
    line a minute for each event and network, and lines about 100 networks a minute for each
    event. The next line says in `skipped` how many of its event were dropped before it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        # When the networks were last logged, the oldest first, by event.
        self._logged: dict[str, dict[str, float]] = {}
        self._skipped: dict[str, int] = {}

    def __call__(self, logger: object, method: str, event: Event) -> Event:
        """Return *event*, or drop it.

        Raises:
            DropEvent: it is one too many.
        """
        del logger, method
        if "network" not in event:
            return event
        name, network, now = event["event"], event["network"], self._clock()
        logged = self._logged.setdefault(name, {})
        while logged and now - logged[oldest := next(iter(logged))] >= _SECONDS:
            del logged[oldest]
        if network in logged or len(logged) >= _MOST_NETWORKS:
            self._skipped[name] = self._skipped.get(name, 0) + 1
            raise DropEvent
        logged[network] = now
        if skipped := self._skipped.pop(name, 0):
            event["skipped"] = skipped
        return event
