"""The load generator in a process of its own: `python -m bench.load_generator.load --help`."""

import argparse
import asyncio
import gc
import os
import sys
import time
from collections import deque
from collections.abc import Sequence
from typing import Protocol

import msgspec
import uvloop
from msgspec import Struct

from bench.harness import machine
from bench.load_generator.webchat_visitor import MessageTimes, Visitor

_PATIENCE_SECONDS = 10


class LoadReport(Struct, frozen=True):
    """The results; *processor* is the server's processor time per message, in microseconds."""

    messages: int
    per_second: float
    stored_p50: float
    stored_p99: float
    answered_p50: float
    answered_p95: float
    answered_p99: float
    processor: float
    failures: int
    unanswered: int
    receipts: int


class VirtualUser(Protocol):
    """A user who sends one message at a time, and calls `LoadGenerator.done` after each."""

    is_busy: bool
    failures: int
    receipts: int

    def say(self, due: float) -> None:
        """Send the next message, which was *due* then."""


class LoadGenerator:
    """Runs *virtual_users*: each as fast as it is answered, or all together at a *rate*."""

    def __init__(self, rate: float, server: int) -> None:
        self.virtual_users: Sequence[VirtualUser] = ()
        self._server = server
        self._rate = rate
        self._idle: deque[VirtualUser] = deque()
        self._due: deque[float] = deque()
        self._times: list[MessageTimes] = []
        self._until = 0.0

    async def run(self, *, warm: float, seconds: float) -> LoadReport:
        """Return the results of *seconds* of load after *warm* seconds of warm-up."""
        gc.collect()
        gc.disable()
        begun = time.perf_counter()
        self._until = begun + warm + seconds
        metering = asyncio.create_task(self._meter(warm, seconds))
        if self._rate:
            self._idle.extend(self.virtual_users)
            await self._pace(begun)
        else:
            for virtual_user in self.virtual_users:
                virtual_user.say(begun)
        used = await metering
        await self._settle()
        return self._report(begun + warm, used)

    async def _meter(self, warm: float, seconds: float) -> float:
        """Return the server's processor time after the warm-up."""
        await asyncio.sleep(warm)
        before = machine.cpu_seconds(self._server)
        await asyncio.sleep(seconds)
        return machine.cpu_seconds(self._server) - before

    async def _pace(self, begun: float) -> None:
        """Make messages due at equal intervals, whether or not a user is free to send them."""
        count = 0
        while (due := begun + count / self._rate) < self._until:
            count += 1
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            if self._idle:
                self._idle.popleft().say(due)
            else:
                self._due.append(due)

    def done(self, virtual_user: VirtualUser, times: MessageTimes) -> None:
        """Record that *virtual_user* was answered, and let them go on."""
        self._times.append(times)
        if not self._rate:
            if times.answered < self._until:
                virtual_user.say(time.perf_counter())
        elif self._due:
            virtual_user.say(self._due.popleft())
        else:
            self._idle.append(virtual_user)

    async def _settle(self) -> None:
        """Wait for the answers that are still missing."""
        late = time.perf_counter() + _PATIENCE_SECONDS
        while any(s.is_busy for s in self.virtual_users) and time.perf_counter() < late:
            await asyncio.sleep(0.01)

    def _report(self, since: float, used: float) -> LoadReport:
        times = [t for t in self._times if t.due >= since and t.answered <= self._until]
        due = [t for t in self._times if since <= t.due < self._until]
        stored = sorted((t.stored - t.due) * 1e3 for t in due)
        answered = sorted((t.answered - t.due) * 1e3 for t in due)
        return LoadReport(
            messages=len(due),
            per_second=len(times) / (self._until - since),
            stored_p50=_quantile(stored, 0.5),
            stored_p99=_quantile(stored, 0.99),
            answered_p50=_quantile(answered, 0.5),
            answered_p95=_quantile(answered, 0.95),
            answered_p99=_quantile(answered, 0.99),
            processor=used / max(1, len(times)) * 1e6,
            failures=sum(s.failures for s in self.virtual_users),
            unanswered=sum(s.is_busy for s in self.virtual_users) + len(self._due),
            receipts=sum(s.receipts for s in self.virtual_users),
        )


def _quantile(ordered: Sequence[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


async def _run_visitors(given: argparse.Namespace) -> LoadReport:
    load = LoadGenerator(given.rate, given.process)
    visitors = [Visitor(number, load.done) for number in range(given.visitors)]
    for visitor in visitors:
        await visitor.connect(given.port, uses_event_stream=given.uses_event_stream)
    load.virtual_users = visitors
    report = await load.run(warm=given.warm, seconds=given.seconds)
    for visitor in visitors:
        visitor.close()
    return report


def main() -> None:
    """Read the command line, generate the load, print the report as JSON."""
    parser = argparse.ArgumentParser(description="Visitors of the web chat, all at once.")
    parser.add_argument("port", type=int)
    parser.add_argument("process", type=int, help="the server's")
    parser.add_argument("--visitors", type=int, default=64)
    parser.add_argument("--warm", type=float, default=4.0)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rate", type=float, default=0.0, help="messages/s; 0 is all it takes")
    parser.add_argument(
        "--uses-event-stream", action="store_true", help="answers come by the event stream"
    )
    given = parser.parse_args()
    os.sched_setaffinity(0, {machine.load_generator_core()})
    report = uvloop.run(_run_visitors(given))
    sys.stdout.write(f"{msgspec.json.encode(report).decode()}\n")


if __name__ == "__main__":
    main()
