"""How much memory it holds when nobody speaks, with the web chat alone."""

import sys
import time
from pathlib import Path
from statistics import median

from bench import machine, peering, server
from bench.figure import Figure, Goal, Peer, figure
from bench.start import NAMES, Begin, aiogram, hello

_TIMES = 3
_IDLE_SECONDS = 3
_GOAL = Goal(150)


def measure() -> list[Figure]:
    """Return the megabytes a few seconds after the start."""
    held: dict[Begin, list[float]] = {server.ours: [], hello: [], aiogram: []}
    with machine.on_core(machine.generators_core()), server.workplace() as folder:
        for _ in range(_TIMES):
            for begin, megabytes in held.items():
                try:
                    megabytes.append(_megabytes(begin, folder))
                except peering.MissingPeerError as error:
                    print(f"memory: without {NAMES[begin]}: {error}", file=sys.stderr)
    ours = median(held.pop(server.ours))
    peers = [Peer(NAMES[begin], median(its)) for begin, its in held.items() if its]
    floor, *more = peers or [None]
    return [
        figure("memory", ours, "MB", peer=floor, goal=_GOAL),
        *(figure("memory.vs_aiogram", ours, "MB", peer=other) for other in more),
    ]


def _megabytes(begin: Begin, folder: Path) -> float:
    with begin(folder) as running:
        time.sleep(_IDLE_SECONDS)
        return running.megabytes()
