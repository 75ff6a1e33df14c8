"""Telegram and its residents, a process of its own: tells its port, then does each task it reads.

A task is one line of JSON, and so is what came of it.
"""

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from itertools import count

import msgspec
import uvloop
from msgspec import Struct, structs

from bench import machine
from bench.botapi import BotApi, Said
from bench.hook import Hook
from bench.load import Load, Report
from bench.resident import Passerby, Reporter, Resident

RESIDENTS = 64
_PATIENCE_SECONDS = 2


class Task(Struct, frozen=True):
    """Bring updates to the webhook *path* of the *process* at *port*.

    As fast as they are answered, or so many a second at a *rate*. With *is_echo* nothing is
    offered to be pressed.
    """

    port: int
    process: int
    path: str
    secret: str
    is_echo: bool = False
    rate: float = 0
    warm: float = 1
    seconds: float = 5
    residents: int = RESIDENTS


_task = msgspec.json.Decoder(Task).decode


class Town:
    """The residents, one task after another; nobody comes twice."""

    def __init__(self) -> None:
        self.api = BotApi(self._hear)
        self._ids = count(1)
        self._hook = Hook("", "", self.api)

    async def do(self, task: Task) -> Report:
        """Do *task*; return what came of it."""
        hook = self._hook = Hook(task.path, task.secret, self.api)
        load = Load(task.rate, task.process)
        kind = Passerby if task.is_echo else Reporter
        residents = [kind(self._ids, hook, load.done) for _ in range(task.residents)]
        load.speakers = residents
        await hook.connect(task.port)
        self.api.presses = 0
        report = await load.run(warm=task.warm, seconds=task.seconds)
        waiting = await self._still_pressed(residents)
        hook.close()
        return structs.replace(report, unanswered=report.unanswered + waiting)

    async def _still_pressed(self, residents: Sequence[Resident]) -> int:
        """Return how many buttons were never let go."""
        pressed = sum(resident.taps for resident in residents)
        late = time.perf_counter() + _PATIENCE_SECONDS
        while self.api.presses < pressed and time.perf_counter() < late:
            await asyncio.sleep(0.01)
        return pressed - self.api.presses

    def _hear(self, said: Said) -> None:
        if resident := self._hook.seats.get(said.chat_id):
            resident.hear(said)


async def serve() -> None:
    """Do what is asked for until nothing more is."""
    town = Town()
    _tell(str(await town.api.start()))
    while line := await asyncio.to_thread(sys.stdin.readline):
        report = await town.do(_task(line))
        _tell(msgspec.json.encode(report).decode())


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    os.sched_setaffinity(0, {machine.generators_core()})
    uvloop.run(serve())
