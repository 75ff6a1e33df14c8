"""Telegram and its residents, a process of its own: tells its port, then does each task it reads.

A task is one line of JSON, and so is what came of it.
"""

import asyncio
import os
import sys
from itertools import count

import msgspec
import uvloop
from msgspec import Struct

from bench import machine
from bench.botapi import BotApi, Said
from bench.hook import Hook
from bench.load import Load, Report
from bench.resident import Passerby, Reporter

RESIDENTS = 64


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
        self._hook = Hook("", "")

    async def do(self, task: Task) -> Report:
        """Do *task*; return what came of it."""
        hook = self._hook = Hook(task.path, task.secret)
        load = Load(task.rate, task.process)
        kind = Passerby if task.is_echo else Reporter
        load.speakers = [kind(self._ids, hook, load.done) for _ in range(task.residents)]
        await hook.connect(task.port)
        report = await load.run(warm=task.warm, seconds=task.seconds)
        hook.close()
        return report

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
