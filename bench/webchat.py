"""Measure web chat messages: received, stored, answered on the open page."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import msgspec

from bench.harness import machine, peer_programs, server_process
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.harness.server_process import Server
from bench.load_generator.load import LoadReport

ROOT = Path(__file__).parent.parent
_TIMES = 3
_SECONDS = 5
_RATE = 200
_GOALS = {"tutorial": Goal(2.2, at_most=False)}
_LATE_GOAL = Goal(50)
_OURS = "Cầu Nối"

StartServer = Callable[[Path], AbstractContextManager[Server]]

_decode = msgspec.json.Decoder(LoadReport).decode


class LoadError(Exception):
    """Messages were lost or rejected: the measurement is invalid."""


@dataclass
class ServerRun:
    """The results of one server, one for each run."""

    server: Server
    uses_event_stream: bool
    rates: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    stored: list[float] = field(default_factory=list)

    def run_at_full_speed(self) -> None:
        """Run the load as fast as messages are answered."""
        report = self._load("--seconds", str(_SECONDS))
        self.rates.append(report.per_second)
        self.processor.append(report.processor)

    def run_at_steady_rate(self) -> None:
        """Run the load at a steady rate."""
        report = self._load("--seconds", str(_SECONDS), "--rate", str(_RATE))
        self.answered.append(report.answered_p99)
        self.stored.append(report.stored_p99)

    def _load(self, *options: str) -> LoadReport:
        numbers = (str(self.server.port), str(self.server.process.pid))
        command = [sys.executable, "-m", "bench.load_generator.load", *numbers, *options]
        if self.uses_event_stream:
            command.append("--uses-event-stream")
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
        report = _decode(done.stdout)
        if report.failures or report.unanswered or not report.messages:
            raise LoadError(f"{report.failures} refused, {report.unanswered} unanswered")
        if self.uses_event_stream and not report.receipts:
            raise LoadError("no report was filed")
        return report


@dataclass(frozen=True)
class Contender:
    """A server to measure; with *uses_event_stream* it answers by events, as we do."""

    name: str
    start_server: StartServer
    uses_event_stream: bool = False


_PEERS = {
    "starlette": Contender(
        "Starlette echo, keeps nothing", lambda folder: server_process.run_peer("echo", folder)
    ),
    "tutorial": Contender(
        "FastAPI + SQLModel, no dialogue",
        lambda folder: server_process.run_peer("tutorial", folder),
    ),
    "node": Contender(
        "Node http echo, keeps nothing",
        lambda folder: server_process.run_node_peer("node_echo", folder),
    ),
}


def measure() -> list[Figure]:
    """Return messages per second, and the 99th percentile of answer times at a steady rate."""
    return compare("webchat", server_process.run_ours, _PEERS, goals=_GOALS)


def compare(
    bench: str, ours: StartServer, peers: Mapping[str, Contender], *, goals: Mapping[str, Goal]
) -> list[Figure]:
    """Return the figures of *bench*: *ours* beside *peers*, all taking turns."""
    with ExitStack() as stack:
        # The bench itself stays off the measured core, on that of the load generator.
        stack.enter_context(machine.pinned_to_core(machine.load_generator_core()))
        runs = _start_servers(
            stack, bench, {_OURS: Contender(_OURS, ours, uses_event_stream=True), **peers}
        )
        for _ in range(_TIMES):
            for run in runs.values():
                run.run_at_full_speed()
        for _ in range(_TIMES):
            for run in runs.values():
                run.run_at_steady_rate()
        held = runs[_OURS].server.megabytes()
    names = {key: peer.name for key, peer in peers.items()}
    return _figures(bench, runs.pop(_OURS), runs, names, held=held, goals=goals)


def _start_servers(
    stack: ExitStack, bench: str, all_: Mapping[str, Contender]
) -> dict[str, ServerRun]:
    """Start all servers that are measured together."""
    runs = {}
    for key, peer in all_.items():
        folder = stack.enter_context(server_process.temporary_folder())
        try:
            running = stack.enter_context(peer.start_server(folder))
        except peer_programs.MissingPeerError as error:
            peer_programs.print_missing_peer(bench, key, error)
            continue
        runs[key] = ServerRun(running, uses_event_stream=peer.uses_event_stream)
    return runs


def _figures(
    bench: str,
    ours: ServerRun,
    peers: Mapping[str, ServerRun],
    names: Mapping[str, str],
    *,
    held: float,
    goals: Mapping[str, Goal],
) -> list[Figure]:
    rate = median(ours.rates)
    late = median(ours.answered)

    fast = {key: Peer(names[key], median(run.rates)) for key, run in peers.items()}
    prompt = {key: Peer(names[key], median(run.answered)) for key, run in peers.items()}
    return [
        *compare_with_peers(bench, rate, "messages/s", fast, times=goals),
        *compare_with_peers(f"{bench}.p99", late, "ms", prompt, goal=_LATE_GOAL),
        figure(f"{bench}.p99_stored", median(ours.stored), "ms"),
        figure(f"{bench}.processor", median(ours.processor), "µs/message"),
        figure(f"{bench}.memory_after", held, "MB"),
    ]
