"""The real program as browsers see it: killed and started again while they wait."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

from tests.journeys.app_process import AppProcess


class Server(AppProcess):
    """A app whose start is waited for in the open, without an event loop of the test's own."""

    def opens(self) -> None:
        """Start a process and wait until it is ready."""
        # In a thread beside this one, where Playwright's loop runs.
        with ThreadPoolExecutor(1) as beside:
            beside.submit(asyncio.run, self.starts()).result()

    def is_killed(self) -> None:
        """End the process at once, and see it ended."""
        super().is_killed()
        assert self._process is not None
        self._process.wait()

    @property
    def sign_in_link(self) -> str:
        """The first official's way in, as the first start printed it."""
        out, _ = self.outputs[0]
        found = re.search(r"http\S+/office/sign-in\?token=\S+", out.read_text("utf-8"))
        assert found
        return found[0]
