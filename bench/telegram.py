"""What every bench with Telegram in it needs: a fake of it, residents, and who answers them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

import msgspec

from bench import peering, server
from bench.load import Report
from bench.server import Server
from bench.telegram_load import RESIDENTS, Task

ROOT = Path(__file__).parent.parent
SECRET = "bench"  # noqa: S105 - opens nothing
TOKEN = "4242424242:AAbench-bench-bench-bench-bench-bench"  # noqa: S105 - as above
STAFF_TOKEN = "4343434343:AAbench-bench-bench-bench-bench-bench"  # noqa: S105 - as above
_PATH = "/telegram/telegram/webhook"
_PEERS_PATH = "/webhook"
# Telegram's own limits would be what is measured, else.
_WEBHOOK = """\
[telegram]
driver = "{driver}"
mode = "webhook"
api_url = "{api}"
messages_per_second = 100000
messages_per_chat_second = 1000
"""

# A report takes fourteen updates: a short run on a slow machine may end before one is filed.
_ENOUGH = 20

_decode = msgspec.json.Decoder(Report).decode


class LoadError(Exception):
    """Updates were lost or refused: what was measured does not count."""


class Town:
    """The other process: a Bot API at *url*, and residents who write."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._asked, self._told = _pipes(process)
        self.url = f"http://127.0.0.1:{self._told.readline().strip()}"

    def load(self, task: Task) -> Report:
        """Do *task*; return what came of it.

        Raises:
            LoadError: not every update was answered.
        """
        self._asked.write(f"{msgspec.json.encode(task).decode()}\n")
        self._asked.flush()
        report = _decode(self._told.readline())
        if report.failures or report.unanswered or not report.messages:
            raise LoadError(f"{report.failures} refused, {report.unanswered} unanswered")
        was_enough = report.messages > _ENOUGH * task.residents
        if was_enough and not (task.is_echo or report.receipts):
            raise LoadError("no report was filed")
        return report


@contextmanager
def town() -> Iterator[Town]:
    """Run the other process."""
    command = [sys.executable, "-m", "bench.telegram_load"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Town(process)
        finally:
            process.kill()


Begin = Callable[[Path, str], AbstractContextManager[Server]]


@dataclass(frozen=True)
class Bot:
    """One who answers updates: *begin* is given a folder and the Bot API's address."""

    name: str
    begin: Begin
    is_echo: bool = False

    def task(
        self, running: Server, *, rate: float = 0, seconds: float = 5, residents: int = RESIDENTS
    ) -> Task:
        """Return the task to load it."""
        return Task(
            running.port,
            running.process.pid,
            _PEERS_PATH if self.is_echo else _PATH,
            SECRET,
            is_echo=self.is_echo,
            rate=rate,
            seconds=seconds,
            residents=residents,
        )


def ours(
    folder: Path, api: str, *, driver: str = "aiogram", database: str = ""
) -> AbstractContextManager[Server]:
    """Run Cầu Nối with the residents' bot behind a webhook."""
    return server.ours(
        folder,
        database=database,
        more=_WEBHOOK.format(driver=driver, api=api),
        variables={"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_SECRET": SECRET},
    )


def _aiogram(folder: Path, api: str) -> AbstractContextManager[Server]:
    return server.peer("aiogram_echo", folder, python=peering.python(), more=(api, TOKEN))


def _ptb(folder: Path, api: str) -> AbstractContextManager[Server]:
    return server.peer("ptb_echo", folder, more=(api, TOKEN))


def _grammy(folder: Path, api: str) -> AbstractContextManager[Server]:
    more = (str(peering.node_packages()), api, TOKEN)
    return server.node_peer("grammy_echo", folder, more=more)


OURS = Bot("Cầu Nối", ours)
BY_PTB = Bot("Cầu Nối by python-telegram-bot", partial(ours, driver="ptb"))
AIOGRAM = Bot("aiogram echo, keeps nothing", _aiogram, is_echo=True)
GRAMMY = Bot("grammY echo, keeps nothing", _grammy, is_echo=True)
PTB = Bot("python-telegram-bot echo, keeps nothing", _ptb, is_echo=True)
GENERATOR = Bot(
    "sockets alone, no library",
    lambda folder, api: server.peer("telegram_sockets", folder, more=(api, TOKEN)),
    is_echo=True,
)


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    return process.stdin, process.stdout
