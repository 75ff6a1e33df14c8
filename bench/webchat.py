"""Messages through the web chat: said, safely stored, answered on the open page."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import msgspec

from bench import machine, peering, server
from bench.figure import Figure, Goal, Peer, beside, figure
from bench.load import Report
from bench.server import Server

ROOT = Path(__file__).parent.parent
_TIMES = 3
_SECONDS = 5
_RATE = 200
_RATE_GOAL = Goal(2000, at_most=False)
_LATE_GOAL = Goal(50)
_OURS = "Cầu Nối"

Begin = Callable[[Path], AbstractContextManager[Server]]

_decode = msgspec.json.Decoder(Report).decode


class LoadError(Exception):
    """Messages were lost or refused: what was measured does not count."""


@dataclass
class Run:
    """What one server did, each time."""

    server: Server
    hears: bool
    rates: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    stored: list[float] = field(default_factory=list)

    def hasten(self) -> None:
        """Let everyone speak as fast as they are answered."""
        report = self._load("--seconds", str(_SECONDS))
        self.rates.append(report.per_second)
        self.processor.append(report.processor)

    def stroll(self) -> None:
        """Let them speak at a steady rate."""
        report = self._load("--seconds", str(_SECONDS), "--rate", str(_RATE))
        self.answered.append(report.answered_p99)
        self.stored.append(report.stored_p99)

    def _load(self, *options: str) -> Report:
        numbers = (str(self.server.port), str(self.server.process.pid))
        command = [sys.executable, "-m", "bench.load", *numbers, *options]
        if self.hears:
            command.append("--hears")
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
        report = _decode(done.stdout)
        if report.failures or report.unanswered or not report.messages:
            raise LoadError(f"{report.failures} refused, {report.unanswered} unanswered")
        if self.hears and not report.receipts:
            raise LoadError("no report was filed")
        return report


@dataclass(frozen=True)
class Rival:
    """Who is measured beside us; one who *hears* answers by the event stream, as we do."""

    name: str
    begin: Begin
    hears: bool = False


_PEERS = {
    "starlette": Rival(
        "Starlette echo, keeps nothing", lambda folder: server.peer("echo", folder)
    ),
    "tutorial": Rival(
        "FastAPI + SQLModel, no dialogue", lambda folder: server.peer("tutorial", folder)
    ),
    "node": Rival(
        "Node http echo, keeps nothing", lambda folder: server.node_peer("node_echo", folder)
    ),
}


def measure() -> list[Figure]:
    """Return messages a second, and how late the slowest hundredth is at a steady rate."""
    return compare("webchat", server.ours, _PEERS, goal=_RATE_GOAL)


def compare(bench: str, ours: Begin, peers: Mapping[str, Rival], *, goal: Goal) -> list[Figure]:
    """Return the figures of *bench*: *ours* beside *peers*, all taking turns."""
    with ExitStack() as stack:
        # The bench itself stays off the measured core; the load generator comes to this one.
        stack.enter_context(machine.on_core(machine.generators_core()))
        runs = _begin(stack, bench, {_OURS: Rival(_OURS, ours, hears=True), **peers})
        for _ in range(_TIMES):
            for run in runs.values():
                run.hasten()
        for _ in range(_TIMES):
            for run in runs.values():
                run.stroll()
        held = runs[_OURS].server.megabytes()
    names = {key: peer.name for key, peer in peers.items()}
    return _figures(bench, runs.pop(_OURS), runs, names, held=held, goal=goal)


def _begin(stack: ExitStack, bench: str, all_: Mapping[str, Rival]) -> dict[str, Run]:
    """Start everything that is measured side by side."""
    runs = {}
    for key, peer in all_.items():
        folder = stack.enter_context(server.workplace())
        try:
            running = stack.enter_context(peer.begin(folder))
        except peering.MissingPeerError as error:
            peering.missing(bench, key, error)
            continue
        runs[key] = Run(running, hears=peer.hears)
    return runs


def _figures(
    bench: str,
    ours: Run,
    peers: Mapping[str, Run],
    names: Mapping[str, str],
    *,
    held: float,
    goal: Goal,
) -> list[Figure]:
    rate = median(ours.rates)
    late = median(ours.answered)

    fast = {key: Peer(names[key], median(run.rates)) for key, run in peers.items()}
    prompt = {key: Peer(names[key], median(run.answered)) for key, run in peers.items()}
    return [
        *beside(bench, rate, "messages/s", fast, goal=goal),
        *beside(f"{bench}.p99", late, "ms", prompt, goal=_LATE_GOAL),
        figure(f"{bench}.p99_stored", median(ours.stored), "ms"),
        figure(f"{bench}.processor", median(ours.processor), "µs/message"),
        figure(f"{bench}.memory_after", held, "MB"),
    ]
