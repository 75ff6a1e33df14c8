"""How long it takes from the command to the first request that is answered with "ready"."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from bench import machine, peering, server
from bench.figure import Figure, Goal, Peer, beside, figure
from bench.server import Server

_TIMES = 7
_GOAL = Goal(3)


def hello(folder: Path) -> AbstractContextManager[Server]:
    """Run a FastAPI application that does nothing."""
    return server.peer("hello", folder)


def aiogram(folder: Path) -> AbstractContextManager[Server]:
    """Run an aiogram bot with one handler."""
    return server.peer("aiogram_hello", folder, python=peering.python())


OURS = "ours"
BEGINS: dict[str, Callable[[Path], AbstractContextManager[Server]]] = {
    OURS: server.ours,
    "hello": hello,
    "aiogram": aiogram,
}
NAMES = {"hello": "FastAPI hello on uvicorn", "aiogram": "aiogram hello on aiohttp"}


def measure() -> list[Figure]:
    """Return the seconds of the first start in a new folder, and of those that follow."""
    with machine.on_core(machine.generators_core()), server.workplace() as folder:
        first = _seconds(OURS, folder)
        works = {name: partial(_seconds, name, folder) for name in BEGINS}
        taken = peering.median_of("start", works, _TIMES)
    ours = taken.pop(OURS)
    peers = {name: Peer(NAMES[name], seconds) for name, seconds in taken.items()}
    return [
        *beside("start", ours, "s", peers, goal=_GOAL),
        figure("start.first", first, "s"),
    ]


def _seconds(name: str, folder: Path) -> float:
    with BEGINS[name](folder) as running:
        return running.seconds
