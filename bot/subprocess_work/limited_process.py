"""Run one job in a process with limits on time, memory and output."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, ClassVar, cast

import msgspec
from msgspec import Struct

_HOME = Path(__file__).parents[2]
_CHILD = "bot.subprocess_work.child"
# The child's exit status when it ran out of memory; Python itself uses 1 and 2.
NO_MEMORY = 3
# A library would start a thread for each processor, and each reserves memory.
_ENVIRONMENT = {"RAYON_NUM_THREADS": "1"}
MEGABYTE = 1 << 20


class Limits(Struct, frozen=True):
    """The limits of one process: *seconds* by the clock, *cpu_seconds*, and bytes.

    *memory* counts the whole address space: about 100 MB of it are Python and its libraries. With
    *opens_files* false, the process opens no file and no connection once it has its modules.
    """

    seconds: float
    cpu_seconds: int
    memory: int
    output: int
    opens_files: bool = False


class SubprocessWorkError(Exception):
    """The process failed; *code* is one word for the reason."""

    code: ClassVar[str] = "failed"


class TookTooLongError(SubprocessWorkError):
    """The process took too many seconds."""

    code = "too_slow"


class TookTooMuchMemoryError(SubprocessWorkError):
    """The process needed too much memory, or wrote too much."""

    code = "too_much_memory"


class CrashedError(SubprocessWorkError):
    """The process was ended by a signal, as after a fault in a library."""

    code = "crashed"


class LimitedProcess:
    """A process for one *job*, the name of a module with `work(data: bytes) -> bytes`."""

    def __init__(self, job: str, limits: Limits) -> None:
        self._job = job
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._is_stopped = False

    def run(self, data: bytes) -> bytes:
        """Return the result of the work on *data*; for a thread beside the event loop.

        Raises:
            SubprocessWorkError: the process failed, or exceeded a limit.
        """
        with self._lock:
            if self._is_stopped:
                raise SubprocessWorkError("the process was stopped before it began")
            self._process = self._start()
        timer = threading.Timer(self._limits.seconds, self.stop)
        timer.start()
        try:
            with self._process:
                output, status = self._communicate(self._process, data)
        finally:
            timer.cancel()
        if self._is_stopped or status == -getattr(signal, "SIGXCPU", 0):
            raise TookTooLongError("the process took too long")
        if status == NO_MEMORY or len(output) > self._limits.output:
            raise TookTooMuchMemoryError("the process took too much memory")
        if status < 0:
            raise CrashedError(f"the process was ended by signal {-status}")
        if status:
            raise SubprocessWorkError(f"the process ended with status {status}")
        return output

    def stop(self) -> None:
        """End the process, from any thread; it does not begin if it hasn't yet."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - no word of it comes from outside
            [sys.executable, "-m", _CHILD, self._job, msgspec.json.encode(self._limits).decode()],
            cwd=_HOME,
            # Without the environment: it holds our tokens, which a broken decoder could give away.
            env=_ENVIRONMENT if os.name == "posix" else None,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def _communicate(self, process: subprocess.Popen[bytes], data: bytes) -> tuple[bytes, int]:
        """Return the output and the exit status.

        The child reads all its input before it writes, so this can't deadlock with a sound child;
        any other is killed when its time is over.
        """
        into, out = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
        try:
            with suppress(BrokenPipeError), into:
                into.write(data)
            output = out.read(self._limits.output + 1)
        except BaseException:
            process.kill()
            raise
        if len(output) > self._limits.output:
            process.kill()
        return output, process.wait()


def run(job: str, data: bytes, limits: Limits) -> bytes:
    """Return the result of *job* on *data*; for a thread beside the event loop.

    Raises:
        SubprocessWorkError: the process failed, or exceeded a limit.
    """
    return LimitedProcess(job, limits).run(data)
