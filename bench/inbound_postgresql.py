"""Measure Telegram updates with PostgreSQL."""

from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path

from bench import inbound
from bench.harness import postgresql_server, server_process
from bench.harness.figure import Figure, Goal
from bench.harness.server_process import Server
from bench.load_generator import telegram_bots
from bench.load_generator.telegram_bots import Bot

_GOALS = {"aiogram": Goal(1.4, at_most=False)}


def measure() -> list[Figure]:
    """Return the figures of `inbound`, beside the same echo bots and ourselves on SQLite.

    Raises:
        MissingDatabaseError: PostgreSQL is not available.
    """
    with (
        server_process.temporary_folder() as folder,
        postgresql_server.run_postgresql(folder) as database,
    ):
        numbers = count()

        def ours(its: Path, api: str) -> AbstractContextManager[Server]:
            return telegram_bots.run_ours(its, api, database=database(f"ours{next(numbers)}"))

        bots = {
            "ours": Bot("Cầu Nối", ours),
            "aiogram": telegram_bots.AIOGRAM,
            "grammy": telegram_bots.GRAMMY,
            "sqlite": Bot("Cầu Nối on SQLite", telegram_bots.run_ours),
        }
        return inbound.compare("inbound-postgresql", bots, _GOALS)
