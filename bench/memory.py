"""How much memory it holds when nobody speaks, with the web chat alone."""

import time
from functools import partial
from pathlib import Path

from bench import machine, peering, server
from bench.figure import Figure, Goal, Peer, beside
from bench.start import BEGINS, NAMES, OURS

_TIMES = 3
_IDLE_SECONDS = 3
_GOAL = Goal(150)


def measure() -> list[Figure]:
    """Return the megabytes a few seconds after the start."""
    with machine.on_core(machine.generators_core()), server.workplace() as folder:
        works = {name: partial(_megabytes, name, folder) for name in BEGINS}
        held = peering.median_of("memory", works, _TIMES)
    ours = held.pop(OURS)
    peers = {name: Peer(NAMES[name], megabytes) for name, megabytes in held.items()}
    return beside("memory", ours, "MB", peers, goal=_GOAL)


def _megabytes(name: str, folder: Path) -> float:
    with BEGINS[name](folder) as running:
        time.sleep(_IDLE_SECONDS)
        return running.megabytes()
