"""Insert the recipients of a broadcast, print time and peak memory: python -m … URL UNIT."""

import gc
import json
import sys
import time
from pathlib import Path

from bench.harness import town_of_many
from storage.database.transactions import Database

_STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def main() -> None:
    """Insert the recipients of a broadcast in the database that the command line names."""
    url, unit_id = sys.argv[1:]
    database = Database(url)
    broadcast_id = town_of_many.start_broadcast(database, unit_id)
    gc.collect()
    _RESET.write_text("5", "ascii")  # resets the peak of the resident memory
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
