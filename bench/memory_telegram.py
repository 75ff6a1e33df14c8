"""How much memory it holds when nobody speaks, with both bots, each by its own library."""

import time
from contextlib import ExitStack

from bench import machine, peering, server, telegram
from bench.figure import Figure, Goal, figure

_TIMES = 3
_IDLE_SECONDS = 3
_GOAL = Goal(300)
_POLLING = """\
[telegram]
api_url = "{api}"
[telegram_staff]
api_url = "{api}"
"""


def measure() -> list[Figure]:
    """Return the megabytes a few seconds after the start."""
    with ExitStack() as stack:
        stack.enter_context(machine.on_core(machine.generators_core()))
        town = stack.enter_context(telegram.town())
        held = peering.median_of("memory-telegram", {"ours": lambda: megabytes(town.url)}, _TIMES)
    return [figure("memory-telegram", held["ours"], "MB", goal=_GOAL)]


def megabytes(api: str, *, idle: float = _IDLE_SECONDS) -> float:
    """Return what both bots hold that ask the Bot API at *api* for updates, and get none."""
    variables = {
        "CAUNOI_TELEGRAM_TOKEN": telegram.TOKEN,
        "CAUNOI_TELEGRAM_STAFF_TOKEN": telegram.STAFF_TOKEN,
    }
    more = _POLLING.format(api=api)
    with (
        server.workplace() as folder,
        server.ours(folder, more=more, variables=variables) as running,
    ):
        time.sleep(idle)
        return running.megabytes()
