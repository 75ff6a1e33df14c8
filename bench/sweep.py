"""Measure the sweep of the clocks of 100,000 open reports: all steps, and each transaction."""

import time
from collections.abc import Callable
from datetime import timedelta

from bench.harness import reports_of_many, server_process
from bench.harness.figure import Figure, Goal, figure
from bench.harness.reports_of_many import HeldClock
from bot.services.reports.clocks import sweep
from bot.services.unit_context import UnitContext
from storage.database.transactions import Database

_REPORTS = 100_000
# So long the server was away: what was due meanwhile is due at once.
_AWAY = timedelta(hours=2)
_IDLE_RUNS = 20
_GOAL, _STEP_GOAL, _IDLE_GOAL = Goal(2), Goal(50), Goal(50)


def measure() -> list[Figure]:
    """Return the figures of the sweep on SQLite."""
    with server_process.temporary_folder() as folder:
        return compare("sweep", lambda name: f"sqlite:///{folder / name}.db")


def compare(bench: str, make: Callable[[str], str], *, reports: int = _REPORTS) -> list[Figure]:
    """Return the figures of *bench* over *reports*, in a database created by *make*."""
    database, clock = Database(make("sweep")), HeldClock()
    try:
        context = reports_of_many.prepare(database, reports, clock)
        looked, first_steps = _sweep(database, context)
        clock.now += _AWAY
        due, steps = _sweep(database, context)
        idle = [_sweep(database, context)[1][0] for _ in range(_IDLE_RUNS)]
    finally:
        database.close()
    return [
        figure(bench, sum(steps) / 1000, "s", goal=_GOAL),
        figure(f"{bench}.due", due, "reports"),
        figure(f"{bench}.step", max(steps), "ms", goal=_STEP_GOAL),
        figure(f"{bench}.idle", max(idle), "ms", goal=_IDLE_GOAL),
        figure(f"{bench}.all", sum(first_steps) / 1000, "s"),
        figure(f"{bench}.all.step", max(first_steps), "ms", goal=_STEP_GOAL),
        figure(f"{bench}.all.looked", looked, "reports"),
    ]


def _sweep(database: Database, context: UnitContext) -> tuple[int, list[float]]:
    """Take all steps that are due; return how many reports, and each step's milliseconds."""
    total, taken = 0, []
    while True:
        begun = time.perf_counter()
        done = database.write_now(sweep.take_steps, context, context.now())
        taken.append((time.perf_counter() - begun) * 1000)
        if not done:
            return total, taken
        total += done
