"""Messages through the web chat: said, safely stored, answered on the open page."""

import subprocess
import sys
from collections.abc import Callable
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


def measure() -> list[Figure]:
    """Return messages a second, and how late the slowest hundredth is at a steady rate."""
    with ExitStack() as stack:
        # The bench itself stays off the measured core; the load generator comes to this one.
        stack.enter_context(machine.on_core(machine.generators_core()))
        runs = _begin(stack)
        for _ in range(_TIMES):
            for run in runs.values():
                run.hasten()
        for _ in range(_TIMES):
            for run in runs.values():
                run.stroll()
        held = runs[_OURS].server.megabytes()
    return _figures(runs.pop(_OURS), runs, held)


def _begin(stack: ExitStack) -> dict[str, Run]:
    """Start everything that is measured side by side."""
    begins: dict[str, Callable[[Path], AbstractContextManager[Server]]] = {
        _OURS: server.ours,
        "starlette": lambda folder: server.peer("echo", folder),
        "tutorial": lambda folder: server.peer("tutorial", folder),
        "node": lambda folder: server.node_peer("node_echo", folder),
    }
    runs = {}
    for name, begin in begins.items():
        folder = stack.enter_context(server.workplace())
        try:
            running = stack.enter_context(begin(folder))
        except peering.MissingPeerError as error:
            peering.missing("webchat", name, error)
            continue
        runs[name] = Run(running, hears=name == _OURS)
    return runs


_NAMES = {
    "starlette": "Starlette echo, keeps nothing",
    "tutorial": "FastAPI + SQLModel, no dialogue",
    "node": "Node http echo, keeps nothing",
}


def _figures(ours: Run, peers: dict[str, Run], held: float) -> list[Figure]:
    rate = median(ours.rates)
    late = median(ours.answered)

    fast = {name: Peer(_NAMES[name], median(run.rates)) for name, run in peers.items()}
    prompt = {name: Peer(_NAMES[name], median(run.answered)) for name, run in peers.items()}
    return [
        *beside("webchat", rate, "messages/s", fast, goal=_RATE_GOAL),
        *beside("webchat.p99", late, "ms", prompt, goal=_LATE_GOAL),
        figure("webchat.p99_stored", median(ours.stored), "ms"),
        figure("webchat.processor", median(ours.processor), "µs/message"),
        figure("webchat.memory_after", held, "MB"),
    ]
