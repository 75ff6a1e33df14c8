"""The machine: its cores, its disk, its description in one line."""

import os
import platform
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

_CPU = Path("/proc/cpuinfo")


@cache
def cores() -> tuple[int, ...]:
    """Return the usable cores, also while this process is `pinned_to_core`."""
    return tuple(sorted(os.sched_getaffinity(0)))


def load_generator_core() -> int:
    """Return the core for the load generator."""
    return cores()[0]


def measured_core() -> int:
    """Return the core for the measured program; the same core if there is only one."""
    return cores()[-1]


@contextmanager
def pinned_to_core(core: int) -> Iterator[None]:
    """Pin this process to *core* within the context."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def cpu_seconds(process: int) -> float:
    """Return the processor time of *process* so far, all threads together, in seconds."""
    after_name = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2]
    user, system = after_name.split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def describe(folder: Path, packages: Sequence[str]) -> str:
    """Return the machine, the time of a sync to its disk, and the versions of *packages*."""
    here = (
        f"{_cpu_model()}, {len(cores())} cores",
        f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}",
        f"fsync {_fsync_micros(folder):.0f} µs",
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
    )
    return "; ".join((*here, *(f"{name} {version(name)}" for name in packages)))


def _cpu_model() -> str:
    lines = _CPU.read_text("utf-8").splitlines() if _CPU.exists() else ()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.machine()


def _fsync_micros(folder: Path) -> float:
    """Return the time to sync one page to the disk of *folder*, in microseconds."""
    taken = []
    with TemporaryFile(dir=folder) as file:
        for _ in range(101):
            file.write(bytes(4096))
            file.flush()
            begun = time.perf_counter()
            os.fsync(file.fileno())
            taken.append(time.perf_counter() - begun)
    return median(taken) * 1e6
