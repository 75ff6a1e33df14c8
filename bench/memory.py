"""Measure the idle memory with the web chat alone."""

import time
from functools import partial
from pathlib import Path

from bench.harness import machine, peer_programs, server_process
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers
from bench.start import OURS, PEER_NAMES, STARTERS

_TIMES = 3
_IDLE_SECONDS = 3
_GOAL = Goal(180)


def measure() -> list[Figure]:
    """Return the megabytes a few seconds after the start."""
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        server_process.temporary_folder() as folder,
    ):
        workloads = {name: partial(_megabytes, name, folder) for name in STARTERS}
        held = peer_programs.measure_medians("memory", workloads, _TIMES)
    ours = held.pop(OURS)
    peers = {name: Peer(PEER_NAMES[name], megabytes) for name, megabytes in held.items()}
    return compare_with_peers("memory", ours, "MB", peers, goal=_GOAL)


def _megabytes(name: str, folder: Path) -> float:
    with STARTERS[name](folder) as running:
        time.sleep(_IDLE_SECONDS)
        return running.megabytes()
