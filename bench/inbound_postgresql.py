"""Telegram's updates once more, kept in PostgreSQL."""

from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path

from bench import inbound, postgresql, server, telegram
from bench.figure import Figure, Goal
from bench.server import Server
from bench.telegram import Bot

_GOALS = {"aiogram": Goal(2, at_most=False)}


def measure() -> list[Figure]:
    """Return what `inbound` does, beside the same echoes and ourselves on SQLite.

    Raises:
        MissingDatabaseError: there is no PostgreSQL to be had.
    """
    with server.workplace() as folder, postgresql.running(folder) as database:
        numbers = count()

        def ours(its: Path, api: str) -> AbstractContextManager[Server]:
            return telegram.ours(its, api, database=database(f"ours{next(numbers)}"))

        bots = {
            "ours": Bot("Cầu Nối", ours),
            "aiogram": telegram.AIOGRAM,
            "grammy": telegram.GRAMMY,
            "sqlite": Bot("Cầu Nối on SQLite", telegram.ours),
        }
        return inbound.compare("inbound-postgresql", bots, _GOALS)
