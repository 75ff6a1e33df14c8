"""Measure messages per second sent from the database, beside bare loops over the driver."""

import subprocess
import sys
from pathlib import Path
from statistics import median

from bench.harness import machine, server_process, town_of_many
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers
from bench.load_generator import telegram_bots
from storage.database.transactions import Database

_TIMES = 3
_PEOPLE = 20_000
_GOAL = Goal(0.85, at_most=False)


def measure() -> list[Figure]:
    """Return messages per second of a broadcast with at-most-once delivery, on SQLite."""
    return compare()


def compare(*, count: int = _PEOPLE, times: int = _TIMES) -> list[Figure]:
    """Return the figures for *count* recipients, the three ways taking turns."""
    rates: dict[str, list[float]] = {"aiogram": [], "bare": [], "stored": []}
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        server_process.temporary_folder() as folder,
        telegram_bots.run_load_process() as load_process,
    ):
        url = f"sqlite:///{folder / 'town.db'}"
        database = Database(url)
        town_of_many.prepare(database, count)
        database.close()
        config = server_process.write_config(
            folder, telegram_bots.webhook_settings(load_process.url), port=1
        )
        for kind, its in [*rates.items()] * times:
            its.append(_run(config, url, kind, count))
    rate = median(rates["stored"])
    peers = {
        "aiogram": Peer("aiogram's bare loop", median(rates["aiogram"])),
        "own_client": Peer("a bare loop of our HTTP client", median(rates["bare"])),
    }
    return compare_with_peers("send", rate, "messages/s", peers, times={"aiogram": _GOAL})


def _run(config: Path, url: str, kind: str, count: int) -> float:
    with machine.pinned_to_core(machine.measured_core()):
        done = subprocess.run(
            [sys.executable, "-m", "bench.harness.send_run", str(config), url, kind, str(count)],
            cwd=server_process.ROOT,
            stdout=subprocess.PIPE,
            check=True,
        )
    return float(done.stdout)
