"""Measure the idle memory with both bots, each with its own driver."""

import time
from contextlib import ExitStack

from bench.harness import machine, peer_programs, server_process
from bench.harness.figure import Figure, Goal, figure
from bench.load_generator import telegram_bots

_TIMES = 3
_IDLE_SECONDS = 3
_GOAL = Goal(335)
_POLLING = """\
[telegram]
api_url = "{api}"
[telegram_staff]
api_url = "{api}"
"""


def measure() -> list[Figure]:
    """Return the megabytes a few seconds after the start."""
    with ExitStack() as stack:
        stack.enter_context(machine.pinned_to_core(machine.load_generator_core()))
        load_process = stack.enter_context(telegram_bots.run_load_process())
        held = peer_programs.measure_medians(
            "memory-telegram", {"ours": lambda: measure_megabytes(load_process.url)}, _TIMES
        )
    return [figure("memory-telegram", held["ours"], "MB", goal=_GOAL)]


def measure_megabytes(api: str, *, idle: float = _IDLE_SECONDS) -> float:
    """Return the memory of the process with both bots polling the Bot API at *api*."""
    variables = {
        "CAUNOI_TELEGRAM_TOKEN": telegram_bots.TOKEN,
        "CAUNOI_TELEGRAM_STAFF_TOKEN": telegram_bots.STAFF_TOKEN,
    }
    more = _POLLING.format(api=api)
    with (
        server_process.temporary_folder() as folder,
        server_process.run_ours(folder, more=more, variables=variables) as running,
    ):
        time.sleep(idle)
        return running.megabytes()
