import os
import sys
import threading

import pytest

from bot.worker_threads import worker_threads


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")
def test_costly_work_runs_behind_the_event_loop():
    def priority():
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    before = priority()
    with worker_threads(1, "test") as pool:
        assert pool.submit(priority).result() > before
    assert priority() == before
