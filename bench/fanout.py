"""Measure the time and memory that inserting a million recipients of a broadcast takes."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.harness import machine, server_process, town_of_many
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.peers import recipient_rows
from storage.database.transactions import Database

_TIMES = 3
_PEOPLE = 1_000_000
_OBJECTS = 20_000
_SECONDS_GOAL, _MEMORY_GOAL = Goal(3), Goal(20)


def measure() -> list[Figure]:
    """Return the seconds on SQLite, beside one bare statement and one object per row."""
    with server_process.temporary_folder() as folder:
        return compare("fanout", lambda name: _sqlite(folder, name), _SECONDS_GOAL)


def compare(
    bench: str,
    make: Callable[[str], str],
    goal: Goal,
    *,
    count: int = _PEOPLE,
    objects: int = _OBJECTS,
    times: int = _TIMES,
) -> list[Figure]:
    """Return the figures of *bench* for *count* people, in a database created by *make*."""
    url = make("town")
    database = Database(url)
    try:
        unit_id = town_of_many.prepare(database, count)
    finally:
        database.close()
    ours, bare = [], []
    with machine.pinned_to_core(machine.measured_core()):
        for _ in range(times):
            bare.append(recipient_rows.fill_by_statement(url))
            ours.append(_run(url, unit_id))
        by_objects = recipient_rows.fill_by_objects(url, objects) * count / objects
    peers = {
        "statement": Peer("one bare INSERT … SELECT", median(bare)),
        "sqlmodel": Peer(f"SQLModel objects, {objects:,} of them scaled", by_objects),
    }
    seconds = median(found["seconds"] for found in ours)
    return [
        *compare_with_peers(bench, seconds, "s", peers, goal=goal),
        figure(
            f"{bench}.memory",
            max(found["megabytes"] for found in ours),
            "MB over idle",
            goal=_MEMORY_GOAL,
        ),
    ]


def _run(url: str, unit_id: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.harness.fan_out_run", url, unit_id],
        cwd=server_process.ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _sqlite(folder: Path, name: str) -> str:
    return f"sqlite:///{folder / name}.db"
