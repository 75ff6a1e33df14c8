"""The real program for browser tests, which can be killed and started again."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from tests.journeys.app_process import AppProcess


class Server(AppProcess):
    """An app process for tests without an event loop."""

    def opens(self) -> None:
        """Start a process and wait until it is ready."""
        # In another thread, because Playwright's loop runs in this one.
        with ThreadPoolExecutor(1) as beside:
            beside.submit(asyncio.run, self.starts()).result()

    def is_killed(self) -> None:
        """Kill the process and wait for its end."""
        super().is_killed()
        assert self._process is not None
        self._process.wait()
