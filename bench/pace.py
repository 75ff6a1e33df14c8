"""Measure how much of a channel's limit a broadcast reaches, and whether it ever exceeds it.

The fake Bot API counts the messages as they arrive, and answers each after 50 ms.
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import CalledProcessError

from bench.harness import machine, server_process, town_of_many
from bench.harness.figure import Figure, Goal, figure
from bench.load_generator import telegram_bots
from bench.load_generator.fake_bot_api import FakeBotApi
from storage.database.transactions import Database

_ANSWER_SECONDS = 0.05
_SECOND = 1.0
_SHARE, _WINDOWS = Goal(0.99, at_most=False), Goal(0)


def measure_30() -> list[Figure]:
    """Return the figures at 30 messages a second, Telegram's limit."""
    return compare("pace-30", 30, 600)


def measure_1000() -> list[Figure]:
    """Return the figures at 1,000 messages a second, that of paid broadcasts."""
    return compare("pace-1000", 1_000, 10_000)


def compare(name: str, per_second: int, count: int) -> list[Figure]:
    """Return the figures of a broadcast to *count* people at *per_second*."""
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        server_process.temporary_folder() as folder,
    ):
        arrivals = asyncio.run(_send_stored(folder, per_second, count))
    above = count_windows_above(arrivals, per_second)
    return [
        figure(name, share_of_limit(arrivals, per_second), "of the limit", goal=_SHARE),
        figure(f"{name}.above", above, "one-second windows above the limit", goal=_WINDOWS),
    ]


def share_of_limit(arrivals: Sequence[float], per_second: int) -> float:
    """Return the rate of messages that arrived at those seconds, divided by the limit."""
    return (len(arrivals) - 1) / (arrivals[-1] - arrivals[0]) / per_second


def count_windows_above(arrivals: Sequence[float], per_second: int) -> int:
    """Return how many messages have more than the limit within the second that they end."""
    return sum(at - arrivals[number] < _SECOND for number, at in enumerate(arrivals[per_second:]))


async def _send_stored(folder: Path, per_second: int, count: int) -> list[float]:
    """Send a broadcast of ours; return when each message arrived, in seconds."""
    loop, arrivals = asyncio.get_running_loop(), list[float]()
    api = FakeBotApi(lambda _: arrivals.append(loop.time()), answer_after=_ANSWER_SECONDS)
    address = f"http://127.0.0.1:{await api.start()}"
    url = f"sqlite:///{folder / 'town.db'}"
    database = Database(url)
    town_of_many.prepare(database, count)
    database.close()
    settings = telegram_bots.webhook_settings(address, per_second=per_second)
    config = server_process.write_config(folder, settings, port=1)
    more = (str(config), url, "stored", str(count))
    await run_sender(("-m", "bench.harness.send_run", *more))
    api.close()
    return arrivals


async def run_sender(command: Sequence[str]) -> None:
    """Run Python with *command* on the core for the measured program.

    Raises:
        CalledProcessError: it failed.
    """
    with machine.pinned_to_core(machine.measured_core()):
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=server_process.ROOT, stdout=asyncio.subprocess.DEVNULL
        )
    if status := await process.wait():
        raise CalledProcessError(status, list(command))
