"""Fills one broadcast in a process of its own: python -m … URL UNIT; tells time and memory."""

import gc
import json
import sys
import time
from pathlib import Path

from bench.harness import town_of_many
from storage.database.transactions import Database

_STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def main() -> None:
    """Fill a broadcast of the database that the command line names."""
    url, unit_id = sys.argv[1:]
    database = Database(url)
    broadcast_id = town_of_many.start_broadcast(database, unit_id)
    gc.collect()
    _RESET.write_text("5", "ascii")  # the peak begins anew
    idle = _megabytes("VmRSS")
    begun = time.perf_counter()
    town_of_many.fill(database, unit_id, broadcast_id)
    seconds = time.perf_counter() - begun
    found = {"seconds": seconds, "megabytes": max(0.0, _megabytes("VmHWM") - idle)}
    sys.stdout.write(f"{json.dumps(found)}\n")
    database.close()


def _megabytes(name: str) -> float:
    lines = _STATUS.read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(name))


if __name__ == "__main__":
    main()
