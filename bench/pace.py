"""Measure how much of a channel's limit a broadcast reaches, and whether it ever exceeds it.

The fake Bot API counts the messages as they arrive, and answers each after 50 ms.
"""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from subprocess import CalledProcessError

from bench.harness import machine, peer_programs, server_process, town_of_many
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers
from bench.harness.peer_programs import MissingPeerError
from bench.load_generator import telegram_bots
from bench.load_generator.fake_bot_api import FakeBotApi
from storage.database.transactions import Database

_ANSWER_SECONDS = 0.05
_SECOND = 1.0
_SHARE, _WINDOWS = Goal(0.99, at_most=False), Goal(0)
_PEERS = {
    "broadcaster": ("aiogram-broadcaster", "bench.peers.pace_aiogram_broadcaster"),
    "ptb": ("python-telegram-bot's AIORateLimiter", "bench.peers.pace_ptb"),
}
_PEER_MESSAGES = 400
"""So many are enough for a peer: if it bursts, it does so at its start."""


def measure_30() -> list[Figure]:
    """Return the figures at 30 messages a second, Telegram's limit."""
    return compare("pace-30", 30, 600)


def measure_1000() -> list[Figure]:
    """Return the figures at 1,000 messages a second, that of paid broadcasts."""
    return compare("pace-1000", 1_000, 10_000)


def compare(name: str, per_second: int, count: int) -> list[Figure]:
    """Return the figures of a broadcast to *count* people at *per_second*, beside its peers."""
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        server_process.temporary_folder() as folder,
    ):
        arrivals = asyncio.run(_send_stored(folder, per_second, count))
        theirs = _measure_peers(name, per_second, min(count, _PEER_MESSAGES))
    shares = {
        key: Peer(_PEERS[key][0], share_of_limit(at, per_second)) for key, at in theirs.items()
    }
    above = {
        key: Peer(_PEERS[key][0], count_windows_above(at, per_second))
        for key, at in theirs.items()
    }
    ours, windows = share_of_limit(arrivals, per_second), count_windows_above(arrivals, per_second)
    unit = "one-second windows above the limit"
    return [
        *compare_with_peers(name, ours, "of the limit", shares, goal=_SHARE),
        *compare_with_peers(f"{name}.above", windows, unit, above, goal=_WINDOWS),
    ]


def _measure_peers(name: str, per_second: int, count: int) -> dict[str, list[float]]:
    """Return when each message of each peer arrived; missing peers are left out."""
    found = {}
    for peer, (_, module) in _PEERS.items():
        try:
            python = peer_programs.ensure_python()
            found[peer] = asyncio.run(_send_peer(python, module, per_second, count))
        except (MissingPeerError, CalledProcessError) as error:
            peer_programs.print_missing_peer(name, peer, MissingPeerError(str(error)))
    return found


def share_of_limit(arrivals: Sequence[float], per_second: int) -> float:
    """Return the rate of messages that arrived at those seconds, divided by the limit."""
    return (len(arrivals) - 1) / (arrivals[-1] - arrivals[0]) / per_second


def count_windows_above(arrivals: Sequence[float], per_second: int) -> int:
    """Return how many messages have more than the limit within the second that they end."""
    return sum(at - arrivals[number] < _SECOND for number, at in enumerate(arrivals[per_second:]))


async def _send_stored(folder: Path, per_second: int, count: int) -> list[float]:
    """Send a broadcast of ours; return when each message arrived, in seconds."""
    url = f"sqlite:///{folder / 'town.db'}"
    database = Database(url)
    town_of_many.prepare(database, count)
    database.close()

    def command(api: str) -> list[str]:
        settings = telegram_bots.webhook_settings(api, per_second=per_second)
        config = server_process.write_config(folder, settings, port=1)
        more = [str(config), url, "stored", str(count)]
        return [sys.executable, "-m", "bench.harness.send_run", *more]

    return await _note_arrivals(command)


async def _send_peer(python: str, module: str, per_second: int, count: int) -> list[float]:
    """Send messages by a peer; return when each arrived, in seconds."""
    more = [telegram_bots.TOKEN, str(per_second), str(count)]
    return await _note_arrivals(lambda api: [python, "-m", module, api, *more])


async def _note_arrivals(command: Callable[[str], Sequence[str]]) -> list[float]:
    """Run *command* with the address of a Bot API; return when each message arrived there.

    Raises:
        CalledProcessError: it failed.
    """
    loop, arrivals = asyncio.get_running_loop(), list[float]()
    api = FakeBotApi(lambda _: arrivals.append(loop.time()), answer_after=_ANSWER_SECONDS)
    args = command(f"http://127.0.0.1:{await api.start()}")
    with machine.pinned_to_core(machine.measured_core()):
        process = await asyncio.create_subprocess_exec(
            *args, cwd=server_process.ROOT, stdout=subprocess.DEVNULL
        )
    status = await process.wait()
    api.close()
    if status:
        raise CalledProcessError(status, args[:3])
    return arrivals
