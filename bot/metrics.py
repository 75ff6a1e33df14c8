"""Metrics: counts and durations for Prometheus; no label holds a person, an id or a text."""

import asyncio
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

NAMESPACE = "caunoi"
SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
# 0.2 is the longest time for which one request may hold the event loop.
LAGS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.5, 1, 2.5, 5, 10)
SIZES = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_LAG_INTERVAL = 0.05


class LabelledCounter:
    """Counters by label values, each looked up once and cached."""

    def __init__(self, counter: Counter) -> None:
        self.labels = cache(counter.labels)


class Metrics:
    """The counters of one process, in their own registry.

    The values of every label come from a short list of the program: channels, dialogues, reasons.
    *route* is a route's template ("/chat/api/media/{media_id}") or "other", never a requested
    path.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.received = self._counter(
            "received", "Messages that arrived (taken, repeated).", "channel", "outcome"
        )
        self.ignored = self._counter(
            "ignored", "Messages and requests without effect, by reason.", "reason"
        )
        self.decisions = self._counter(
            "decisions", "Words that were weighed, by the act that was done (ask, unclear).", "act"
        )
        self.turns = self._counter("turns", "Turns of conversations.", "dialogue")
        self.sent = self._counter(
            "sent", "Messages that left (sent, failed, unknown, stopped).", "channel", "outcome"
        )
        self.platform_calls = self._counter(
            "platform_calls",
            "Calls to a platform beside messages, by what for and what came of it.",
            "channel",
            "what",
            "outcome",
        )
        self.http_requests = self._counter(
            "http_requests", "Answered requests.", "route", "status"
        )
        self.let_go = self._counter(
            "let_go", "Things that were kept for long enough, by rule of retention.", "rule"
        )
        self.outbox_waiting = self._gauge("outbox_waiting", "Messages that wait to be sent.")
        self.open_dialogues = self._gauge("open_dialogues", "Conversations that are not ended.")
        self.receive_batch_size = self._histogram(
            "receive_batch_size", "Messages taken in one transaction.", SIZES
        )
        self.receive_batch_seconds = self._histogram(
            "receive_batch_seconds", "Time that one such transaction takes.", SECONDS
        )
        self.loop_lag_seconds = self._histogram(
            "loop_lag_seconds", "How late the event loop wakes a task that sleeps.", LAGS
        )

    async def measure_loop_lag(self, interval: float = _LAG_INTERVAL) -> None:
        """Record every *interval* seconds how late the event loop is, until cancelled.

        A request that holds the loop for longer than *interval* is seen, with a lag that is
        shorter by at most *interval*.
        """
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + interval
            await asyncio.sleep(interval)
            self.loop_lag_seconds.observe(max(0.0, loop.time() - due))

    def render(self) -> bytes:
        """Return all metrics in Prometheus' text format."""
        return generate_latest(self.registry)

    def _counter(self, name: str, what: str, *labels: str) -> LabelledCounter:
        return LabelledCounter(
            Counter(name, what, labels, namespace=NAMESPACE, registry=self.registry)
        )

    def _gauge(self, name: str, what: str) -> Gauge:
        return Gauge(name, what, namespace=NAMESPACE, registry=self.registry)

    def _histogram(self, name: str, what: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(name, what, namespace=NAMESPACE, registry=self.registry, buckets=buckets)
