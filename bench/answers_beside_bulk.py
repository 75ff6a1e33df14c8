"""Measure the answer times of the Telegram bot while a broadcast to many people is sent."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from bench.harness import machine, server_process, town_of_many
from bench.harness.figure import Figure, Goal, figure
from bench.harness.server_process import Server
from bench.load_generator import telegram_bots
from bench.load_generator.load import LoadReport
from bench.load_generator.telegram_bots import Bot, LoadProcess
from storage.database.transactions import Database
from storage.repositories.broadcasts import broadcasts

_PEOPLE = 100_000
_SECONDS = 60.0
_GOAL = Goal(1000)
_RESIDENTS = 16

# Messages per second that may be sent, and updates per second from residents: answers count
# towards Telegram's own limit too.
_PACED, _UNPACED = (30, 5.0), (100_000, 50.0)


class NoBroadcastError(Exception):
    """Nothing was broadcast during the measurement, so it is invalid."""


def measure() -> list[Figure]:
    """Return the milliseconds within which 95 of 100 updates are answered."""
    return compare()


def compare(
    *, count: int = _PEOPLE, seconds: float = _SECONDS, residents: int = _RESIDENTS
) -> list[Figure]:
    """Return the figures beside a broadcast to *count* people, at 30 a second and unpaced."""
    kinds: Mapping[str, tuple[int, float]] = {
        "answers-beside-bulk": _PACED,
        "answers-beside-bulk.unpaced": _UNPACED,
    }
    figures = []
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        telegram_bots.run_load_process() as load_process,
    ):
        for name, (per_second, rate) in kinds.items():
            with server_process.temporary_folder() as folder:
                url = f"sqlite:///{folder / 'town.db'}"
                broadcast = _prepare(url, count)
                report = _load(load_process, folder, url, per_second, rate, seconds, residents)
                sent = _count_sent(url, *broadcast)
            figures += [
                figure(name, report.answered_p95, "ms", goal=_GOAL),
                figure(f"{name}.sent", sent / seconds, "messages/s of the broadcast"),
            ]
    return figures


def _prepare(url: str, count: int) -> tuple[str, str]:
    """Queue a broadcast to *count* people; return the unit's id and the broadcast's."""
    database = Database(url)
    try:
        unit_id = town_of_many.prepare(database, count)
        broadcast_id = town_of_many.start_broadcast(database, unit_id)
        town_of_many.fill(database, unit_id, broadcast_id)
    finally:
        database.close()
    return unit_id, broadcast_id


def _load(
    load_process: LoadProcess,
    folder: Path,
    url: str,
    per_second: int,
    rate: float,
    seconds: float,
    residents: int,
) -> LoadReport:
    def start(its: Path, api: str) -> AbstractContextManager[Server]:
        return telegram_bots.run_ours(its, api, database=url, per_second=per_second)

    bot = Bot("Cầu Nối", start)
    with bot.start_server(folder, load_process.url) as server:
        task = bot.task(server, rate=rate, seconds=seconds, residents=residents)
        return load_process.load(task)


def _count_sent(url: str, unit_id: str, broadcast_id: str) -> int:
    """Return how many recipients the broadcast has reached.

    Raises:
        NoBroadcastError: none.
    """
    database = Database(url)
    try:
        counts = database.write_now(broadcasts.count_by_state, unit_id, broadcast_id)
    finally:
        database.close()
    if not counts.get("sent"):
        raise NoBroadcastError(dict(counts))
    return counts["sent"]
