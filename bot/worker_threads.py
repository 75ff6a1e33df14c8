"""Threads for costly work, which run behind the event loop."""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

# A nice value: messages have priority over hashes and pictures.
_BEHIND = 10


def worker_threads(most: int, name: str) -> ThreadPoolExecutor:
    """Return a pool of *most* threads with a lower priority than the event loop's.

    Only on Linux: elsewhere a priority is that of the whole process.
    """
    return ThreadPoolExecutor(most, name, initializer=_run_behind)


def _run_behind() -> None:
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _BEHIND)
