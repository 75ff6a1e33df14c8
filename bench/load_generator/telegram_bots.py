"""Shared code of the Telegram benches: the fake Bot API, residents, and bots."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

import msgspec

from bench.harness import peer_programs, server_process
from bench.harness.server_process import Server
from bench.load_generator.load import LoadReport
from bench.load_generator.telegram_load import RESIDENTS, WARM_SECONDS, LoadTask
from handlers.telegram.updates.startup import MAX_CONNECTIONS

ROOT = Path(__file__).parent.parent.parent
SECRET = "bench"  # noqa: S105 - for the fake Bot API
TOKEN = "4242424242:AAbench-bench-bench-bench-bench-bench"  # noqa: S105 - as above
# Telegram's default, which the echo bots keep:
# https://core.telegram.org/bots/api#setwebhook
_DEFAULT_CONNECTIONS = 40
STAFF_TOKEN = "4343434343:AAbench-bench-bench-bench-bench-bench"  # noqa: S105 - as above
_PATH = "/telegram/telegram/webhook"
_PEERS_PATH = "/webhook"
# Far above Telegram's own limits, which would otherwise be what is measured.
_WEBHOOK = """\
[telegram]
driver = "{driver}"
mode = "webhook"
api_url = "{api}"
messages_per_second = {per_second}
messages_per_chat_second = 1000
"""
_UNPACED = 100_000
VARIABLES = {"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_SECRET": SECRET}
"""The environment variables that the settings of the residents' bot name."""

# A report takes fourteen updates: a short run on a slow machine may end before one is filed.
_MIN_MESSAGES_PER_RESIDENT = 20

_decode = msgspec.json.Decoder(LoadReport).decode


class LoadError(Exception):
    """Updates were lost or rejected: the measurement is invalid."""


class LoadProcess:
    """The load process: a fake Bot API at *url*, and simulated residents who write."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._stdin, self._stdout = _pipes(process)
        self.url = f"http://127.0.0.1:{self._stdout.readline().strip()}"

    def load(self, task: LoadTask) -> LoadReport:
        """Run *task*; return its results.

        Raises:
            LoadError: not every update was answered.
        """
        self._stdin.write(f"{msgspec.json.encode(task).decode()}\n")
        self._stdin.flush()
        report = _decode(self._stdout.readline())
        if report.failures or report.unanswered or not report.messages:
            raise LoadError(f"{report.failures} refused, {report.unanswered} unanswered")
        was_enough = report.messages > _MIN_MESSAGES_PER_RESIDENT * task.residents
        if was_enough and not (task.is_echo or report.receipts):
            raise LoadError("no report was filed")
        return report


@contextmanager
def run_load_process() -> Iterator[LoadProcess]:
    """Run the load process."""
    command = [sys.executable, "-m", "bench.load_generator.telegram_load"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield LoadProcess(process)
        finally:
            process.kill()


StartServer = Callable[[Path, str], AbstractContextManager[Server]]


@dataclass(frozen=True)
class Bot:
    """A bot to measure; *start_server* gets a folder and the Bot API's address.

    *connections* is how many connections Telegram opens to its webhook.
    """

    name: str
    start_server: StartServer
    is_echo: bool = False
    connections: int = MAX_CONNECTIONS

    def task(
        self,
        running: Server,
        *,
        rate: float = 0,
        seconds: float = 5,
        warm: float = WARM_SECONDS,
        residents: int = RESIDENTS,
    ) -> LoadTask:
        """Return the task that puts load on it."""
        return LoadTask(
            running.port,
            running.process.pid,
            _PEERS_PATH if self.is_echo else _PATH,
            SECRET,
            is_echo=self.is_echo,
            connections=self.connections,
            rate=rate,
            warm=warm,
            seconds=seconds,
            residents=residents,
        )


def webhook_settings(api: str, *, driver: str = "aiogram", per_second: int = _UNPACED) -> str:
    """Return the settings of the residents' bot behind a webhook; *api* is the Bot API."""
    return _WEBHOOK.format(driver=driver, api=api, per_second=per_second)


def run_ours(
    folder: Path,
    api: str,
    *,
    driver: str = "aiogram",
    database: str = "",
    per_second: int = _UNPACED,
) -> AbstractContextManager[Server]:
    """Run Cầu Nối with the residents' bot behind a webhook."""
    return server_process.run_ours(
        folder,
        database=database,
        more=webhook_settings(api, driver=driver, per_second=per_second),
        variables=VARIABLES,
    )


def _run_aiogram(folder: Path, api: str) -> AbstractContextManager[Server]:
    return server_process.run_peer(
        "aiogram_echo", folder, python=peer_programs.ensure_python(), more=(api, TOKEN)
    )


def _run_ptb(folder: Path, api: str) -> AbstractContextManager[Server]:
    return server_process.run_peer("ptb_echo", folder, more=(api, TOKEN))


def _run_grammy(folder: Path, api: str) -> AbstractContextManager[Server]:
    more = (str(peer_programs.ensure_node_packages()), api, TOKEN)
    return server_process.run_node_peer("grammy_echo", folder, more=more)


def _echo(library: str, start_server: StartServer) -> Bot:
    name = f"{library} echo, keeps nothing, {_DEFAULT_CONNECTIONS} connections"
    return Bot(name, start_server, is_echo=True, connections=_DEFAULT_CONNECTIONS)


OURS = Bot("Cầu Nối", run_ours)
BY_PTB = Bot("Cầu Nối by python-telegram-bot", partial(run_ours, driver="ptb"))
AIOGRAM = _echo("aiogram", _run_aiogram)
GRAMMY = _echo("grammY", _run_grammy)
PTB = _echo("python-telegram-bot", _run_ptb)
GENERATOR = Bot(
    "sockets alone, no library",
    lambda folder, api: server_process.run_peer("telegram_sockets", folder, more=(api, TOKEN)),
    is_echo=True,
)


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    return process.stdin, process.stdout
