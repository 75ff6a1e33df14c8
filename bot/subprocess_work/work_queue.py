"""Run jobs in limited processes beside the event loop: a few at once, a few waiting."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.subprocess_work.limited_process import LimitedProcess, Limits, SubprocessWorkError


class QueueFullError(SubprocessWorkError):
    """As many jobs wait as may."""

    code = "queue_full"


class WorkQueue:
    """Runs *at_once* jobs in parallel; *most_waiting* others wait, first come, first served."""

    def __init__(self, *, at_once: int, most_waiting: int) -> None:
        self._room = asyncio.Semaphore(at_once)
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="subprocess")
        self._most_waiting = most_waiting
        self._waiting = 0

    async def run(self, job: str, data: bytes, limits: Limits) -> bytes:
        """Return the result of *job* on *data*; if cancelled, end its process.

        Raises:
            QueueFullError: too many jobs wait.
            SubprocessWorkError: the process failed, or exceeded a limit.
        """
        if self._room.locked() and self._waiting >= self._most_waiting:
            raise QueueFullError("too many jobs wait")
        self._waiting += 1
        try:
            await self._room.acquire()
        finally:
            self._waiting -= 1
        try:
            process = LimitedProcess(job, limits)
            try:
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(self._threads, process.run, data)
            finally:
                process.stop()
        finally:
            self._room.release()
