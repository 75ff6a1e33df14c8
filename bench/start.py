"""Measure the time from the command to the first "ready" response."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from bench.harness import machine, peer_programs, server_process
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.harness.server_process import Server

_TIMES = 7
_GOAL = Goal(3)


def run_hello(folder: Path) -> AbstractContextManager[Server]:
    """Run a FastAPI application that does nothing."""
    return server_process.run_peer("hello", folder)


def run_aiogram(folder: Path) -> AbstractContextManager[Server]:
    """Run an aiogram bot with one handler."""
    return server_process.run_peer("aiogram_hello", folder, python=peer_programs.ensure_python())


OURS = "ours"
STARTERS: dict[str, Callable[[Path], AbstractContextManager[Server]]] = {
    OURS: server_process.run_ours,
    "hello": run_hello,
    "aiogram": run_aiogram,
}
PEER_NAMES = {"hello": "FastAPI hello on uvicorn", "aiogram": "aiogram hello on aiohttp"}


def measure() -> list[Figure]:
    """Return the seconds of the first start in a new folder, and of later starts."""
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        server_process.temporary_folder() as folder,
    ):
        first = _seconds(OURS, folder)
        workloads = {name: partial(_seconds, name, folder) for name in STARTERS}
        taken = peer_programs.measure_medians("start", workloads, _TIMES)
    ours = taken.pop(OURS)
    peers = {name: Peer(PEER_NAMES[name], seconds) for name, seconds in taken.items()}
    return [
        *compare_with_peers("start", ours, "s", peers, goal=_GOAL),
        figure("start.first", first, "s"),
    ]


def _seconds(name: str, folder: Path) -> float:
    with STARTERS[name](folder) as running:
        return running.seconds
