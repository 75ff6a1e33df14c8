"""How long it takes from the command to the first request that is answered with "ready"."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import median

from bench import machine, peering, server
from bench.figure import Figure, Goal, Peer, figure
from bench.server import Server

_TIMES = 7
_GOAL = Goal(3)

Begin = Callable[[Path], AbstractContextManager[Server]]


def hello(folder: Path) -> AbstractContextManager[Server]:
    """Run a FastAPI application that does nothing."""
    return server.peer("hello", folder)


def aiogram(folder: Path) -> AbstractContextManager[Server]:
    """Run an aiogram bot with one handler."""
    return server.peer("aiogram_hello", folder, python=peering.python())


NAMES = {hello: "FastAPI hello", aiogram: "aiogram hello"}


def measure() -> list[Figure]:
    """Return the seconds of the first start in a new folder, and of those that follow."""
    with machine.on_core(machine.generators_core()), server.workplace() as folder:
        first = _seconds(server.ours, folder)
        taken: dict[Begin, list[float]] = {server.ours: [], hello: [], aiogram: []}
        for count in range(_TIMES + 1):
            for begin, seconds in taken.items():
                try:
                    took = _seconds(begin, folder)
                except peering.MissingPeerError as error:
                    print(f"start: without {NAMES[begin]}: {error}", file=sys.stderr)
                    continue
                if count:
                    seconds.append(took)
    ours = median(taken.pop(server.ours))
    peers = [Peer(NAMES[begin], median(its)) for begin, its in taken.items() if its]
    floor, *more = peers or [None]
    return [
        figure("start", ours, "s", peer=floor, goal=_GOAL),
        *(figure("start.vs_aiogram", ours, "s", peer=other) for other in more),
        figure("start.first", first, "s"),
    ]


def _seconds(begin: Begin, folder: Path) -> float:
    with begin(folder) as running:
        return running.seconds
