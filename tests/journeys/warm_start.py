"""Start the real program in a process that is forked from one that has imported it.

It runs what `python -m bot run` runs, can be killed like it, and is there in a fraction of the
time. A start of a new Python is the subject of `test_restart`, and of what a soak measures.
"""

import multiprocessing
import multiprocessing.forkserver
import os
import runpy
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.resident import ROOT

# The fork server has imported all this once, and has no threads.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(
    [
        "tests.journeys.uncollected",
        "tests.journeys.racing_processes",
        "bot.services.inbound.receive_batch",
        "bot.services.delivery.worker",
        "tests.journeys.warm_imports",
    ]
)


def start_fork_server() -> None:
    """Start the fork server, if it is not there; it imports all for some seconds beside us."""
    multiprocessing.forkserver.ensure_running()


class WarmProcess:
    """A process of the program: what is used of `subprocess.Popen`.

    *command* is what follows `python`, *environment* all that it knows of ours, *files* are those
    that its output and its error output go to, *user* is the number of the user whose process it
    is, None for ours.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        files: Sequence[Path],
        user: int | None = None,
    ) -> None:
        self._process = PROCESSES.Process(
            target=_run, args=(command, environment, files, user), daemon=True
        )
        self._process.start()
        self.pid = self._process.pid or 0

    def poll(self) -> int | None:
        """Return the exit status, None while it runs."""
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit status once it has ended."""
        self._process.join(timeout)
        status = self.poll()
        if status is None:
            raise TimeoutError
        return status

    def kill(self) -> None:
        """Kill it."""
        self._process.kill()

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


def end_with_the_tests() -> None:
    """Let this process be killed as soon as the one that started it is gone.

    Nobody else would end a program that runs until it is killed, if the tests are interrupted.
    """
    threading.Thread(target=_wait_and_end, daemon=True).start()


def _wait_and_end() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGKILL)


def _run(
    command: Sequence[str],
    environment: Mapping[str, str],
    files: Sequence[Path],
    user: int | None,
) -> None:
    """Become the process that *command* starts."""
    end_with_the_tests()
    _, module, *arguments = command
    os.chdir(ROOT)
    os.environ.clear()  # noqa: TID251 - it has only what it is given
    os.environ.update(environment)  # noqa: TID251 - likewise
    for number, file in enumerate((Path(os.devnull), *files)):
        opened = os.open(file, (os.O_WRONLY | os.O_CREAT) if number else os.O_RDONLY, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    if user is not None:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False, buffering=1)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
