"""The fake Telegram and its residents, a process of its own.

It prints its port, then runs each task that it reads. Tasks and results are one line of JSON each.
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

from bench.harness import machine
from bench.load_generator.fake_bot_api import ApiCall, FakeBotApi
from bench.load_generator.load import LoadGenerator, LoadReport
from bench.load_generator.telegram_residents import EchoUser, ReportingResident, SimulatedResident
from bench.load_generator.webhook_client import WebhookClient
from handlers.telegram.updates.startup import MAX_CONNECTIONS

RESIDENTS = 64
WARM_SECONDS = 4.0
_PATIENCE_SECONDS = 2


class LoadTask(Struct, frozen=True):
    """Send updates to the webhook *path* of the *process* at *port*.

    At a *rate* of 0 send them as fast as they are answered, else that many per second. An
    *is_echo* bot shows no buttons. Nothing counts in the first *warm* seconds.
    """

    port: int
    process: int
    path: str
    secret: str
    is_echo: bool = False
    rate: float = 0
    connections: int = MAX_CONNECTIONS
    warm: float = WARM_SECONDS
    seconds: float = 5
    residents: int = RESIDENTS


_task = msgspec.json.Decoder(LoadTask).decode


class ResidentPool:
    """The simulated residents of one task after another; no resident occurs twice."""

    def __init__(self) -> None:
        self.api = FakeBotApi(self._on_message)
        self._ids = count(1)
        self._hook = WebhookClient("", "", self.api)

    async def run(self, task: LoadTask) -> LoadReport:
        """Run *task*; return its results."""
        hook = self._hook = WebhookClient(task.path, task.secret, self.api)
        load = LoadGenerator(task.rate, task.process)
        kind = EchoUser if task.is_echo else ReportingResident
        residents = [kind(self._ids, hook, load.done) for _ in range(task.residents)]
        load.virtual_users = residents
        await hook.connect(task.port, task.connections)
        self.api.presses = 0
        report = await load.run(warm=task.warm, seconds=task.seconds)
        waiting = await self._count_unanswered_taps(residents)
        hook.close()
        return structs.replace(report, unanswered=report.unanswered + waiting)

    async def _count_unanswered_taps(self, residents: Sequence[SimulatedResident]) -> int:
        """Return how many callback queries were never acknowledged."""
        pressed = sum(resident.taps for resident in residents)
        late = time.perf_counter() + _PATIENCE_SECONDS
        while self.api.presses < pressed and time.perf_counter() < late:
            await asyncio.sleep(0.01)
        return pressed - self.api.presses

    def _on_message(self, said: ApiCall) -> None:
        if resident := self._hook.residents.get(said.chat_id):
            resident.receive(said)


async def serve() -> None:
    """Run tasks until the input ends."""
    pool = ResidentPool()
    _print_line(str(await pool.api.start()))
    while line := await asyncio.to_thread(sys.stdin.readline):
        report = await pool.run(_task(line))
        _print_line(msgspec.json.encode(report).decode())


def _print_line(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    os.sched_setaffinity(0, {machine.load_generator_core()})
    uvloop.run(serve())
