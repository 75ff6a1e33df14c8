"""The real program in its own process, and people who use it over HTTP."""

import asyncio
import contextlib
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import httpx
from sqlalchemy import NullPool, create_engine

from bot.commands.bootstrap import utc_now
from bot.registry import REGISTRY
from bot.services.officials.sign_in import create_sign_in_token, sign_in_url
from bot.services.unit_context import open_unit_context
from storage.database.transactions import Database
from tests.journeys.warm_start import WarmProcess
from tests.resident import PACK, ROOT

START_SECONDS = 240.0  # many times that of a quiet machine


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class AppProcess:
    """One installation in *folder*, whose process is started, killed and started again.

    Several can share one database, whose address is *url*; else it has a file of its own. A
    process is forked from one that has imported the program, unless it *is_cold*.
    *up* is set while the process answers; *outputs* are the files that hold what each process
    wrote, to its standard output and to its error output. *kept_waiting* are the seconds that the
    process, as far as was looked, stood in line for a processor: time of the machine's, not its.
    """

    def __init__(self, folder: Path, url: str = "", *, is_cold: bool = False) -> None:
        folder.mkdir(exist_ok=True)
        self.port = free_port()
        self.home = f"http://127.0.0.1:{self.port}"
        self.url = url or f"sqlite:///{folder / 'data' / 'caunoi.db'}"
        self.up = asyncio.Event()
        self.outputs: list[tuple[Path, Path]] = []
        self.started_at = self.kept_waiting = 0.0
        self._folder = folder
        self.is_cold = is_cold
        self._process: subprocess.Popen[bytes] | WarmProcess | None = None
        self._engine = create_engine(self.url, poolclass=NullPool)
        (folder / "config.toml").write_text(
            f'[unit]\npack = "{ROOT / "storage" / "packs" / "gia-vien"}"\n'
            f'[web]\nport = {self.port}\n[logs]\nlevel = "debug"\n'
            f'[database]\nurl = "{self.url}"\nrestore_mark_folder = "data"\n',
            "utf-8",
        )

    @property
    def user(self) -> int | None:
        """The number of the user as whom a process runs, None for the one of the tests."""
        return None

    @property
    def command(self) -> list[str]:
        """The command that starts a process."""
        return ["-m", "bot", "run"]

    @property
    def environment(self) -> dict[str, str]:
        return {
            "CAUNOI_CONFIG": str(self._folder / "config.toml"),
            "CAUNOI_LIMITS__MESSAGES_PER_MINUTE": "100000",
            "CAUNOI_LIMITS__CONVERSATIONS_PER_MINUTE": "100000",
            "CAUNOI_DELIVERY__LEASE_SECONDS": "3",
            "PYTHONUTF8": "1",
        }

    async def starts(self) -> None:
        """Start a process and wait until it is ready."""
        number = len(self.outputs)
        files = (self._folder / f"out-{number}", self._folder / f"err-{number}")
        self.outputs.append(files)
        self.started_at, self.kept_waiting = monotonic(), 0.0
        if self.is_cold:
            self._process = self._start_cold(files)
        else:
            self._process = WarmProcess(self.command, self.environment, files, self.user)
        try:
            async with httpx.AsyncClient(verify=False) as client, asyncio.timeout(START_SECONDS):
                while not await self._is_ready(client):
                    self.looks_how_it_waits()
                    assert self._process.poll() is None, self.said()
                    await asyncio.sleep(0.02)
        except TimeoutError:
            self.clears()  # otherwise it outlives the run and is reported in another test
            raise
        self.up.set()

    def _start_cold(self, files: tuple[Path, Path]) -> subprocess.Popen[bytes]:
        with files[0].open("wb") as out, files[1].open("wb") as err:
            return subprocess.Popen(
                [sys.executable, *self.command],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )

    def looks_how_it_waits(self) -> None:
        """Record how long the process has waited for a processor, if the system reports it."""
        assert self._process is not None
        with contextlib.suppress(OSError):
            told = Path(f"/proc/{self._process.pid}/schedstat").read_text("ascii")
            self.kept_waiting = int(told.split()[1]) / 1e9

    async def _is_ready(self, client: httpx.AsyncClient) -> bool:
        try:
            return (await client.get(f"{self.home}/readyz")).status_code == 200
        except httpx.TransportError:
            return False

    def is_killed(self) -> None:
        """Kill the process, as in a power failure."""
        assert self._process is not None
        self.up.clear()
        self._process.kill()

    @property
    def is_gone(self) -> bool:
        """Whether the process has ended."""
        return self._process is not None and self._process.poll() is not None

    async def ends(self, number: int = signal.SIGINT) -> tuple[int, float]:
        """Stop the process by a signal; return its exit status and the seconds that it took."""
        assert self._process is not None
        begun = monotonic()
        self.up.clear()
        self._process.send_signal(number)
        status = await self.is_over()
        return status, monotonic() - begun

    async def is_over(self) -> int:
        """Wait until the process has ended; return its exit status."""
        assert self._process is not None
        return await asyncio.to_thread(self._process.wait, START_SECONDS)

    def clears(self) -> None:
        """Kill any remaining process."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def said(self) -> str:
        """Return all outputs of the processes."""
        return "\n".join(f.read_text("utf-8") for pair in self.outputs for f in pair)

    def sign_in_link(self) -> str:
        """Return a new sign-in link for the official whom the first start added."""
        database = Database(self.url)
        try:
            context = database.write_now(open_unit_context, PACK.id, utc_now, REGISTRY.hooks)
            token = database.write_now(create_sign_in_token, context, minutes=5, name="Quản trị")
        finally:
            database.close()
        return sign_in_url(self.home, token)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return rows of the database, whether or not a process runs."""
        with self._engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]


class Neighbour:
    """A person at a page: sends each message until it is accepted, and reads the answers."""

    def __init__(self, app: AppProcess, name: str) -> None:
        self.app = app
        self.name = name
        self.taken: dict[str, int] = {}
        self.answers: list[dict[str, Any]] = []
        self.heard: list[int] = []
        # Its own client, as browsers have; without certificates, so that it is created quickly.
        self.client = httpx.AsyncClient(
            verify=False, timeout=20, headers={"X-Requested-With": "tests"}
        )

    @property
    def cookie(self) -> str:
        return self.client.cookies["caunoi_chat"]

    def at(self, path: str) -> str:
        """Return the URL of *path* at the app."""
        return f"{self.app.home}/chat/api/{path}"

    async def can_be_sent(self) -> None:
        """Wait until the app can answer."""
        await self.app.up.wait()

    async def insists(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        """Repeat a request until it is answered, however often the app goes down."""
        while True:
            await self.can_be_sent()
            try:
                response = await self.client.request(method, self.at(path), json=body)
            except httpx.TransportError:
                await asyncio.sleep(0.01)
                continue
            assert response.status_code in (200, 503), response.text
            if response.status_code == 200:
                answer: dict[str, Any] = response.json()
                return answer

    async def enters(self) -> None:
        await self.insists("POST", "session", {})

    async def says(self, text: str) -> dict[str, Any]:
        """Send a message; return the newest answer to it."""
        id_ = f"m{len(self.taken)}"
        message = {"id": id_, "text": text}
        position = (await self.insists("POST", "messages", message))["position"]
        self.taken[id_] = position
        async with asyncio.timeout(START_SECONDS):
            while not (answers := await self.thread(after=position)):
                await asyncio.sleep(0.01)
        assert {answer["from"] for answer in answers} == {"us"}
        self.answers.append(answers[-1]["reply"])
        return self.answers[-1]

    async def thread(self, after: int = 0) -> list[dict[str, Any]]:
        thread: list[dict[str, Any]] = (await self.insists("GET", f"messages?after={after}"))[
            "messages"
        ]
        return thread

    async def listens(self) -> None:
        """Keep the event stream open, and reopen it at its position, until cancelled."""
        while True:
            await self.app.up.wait()
            headers = {"Last-Event-ID": str(self.heard[-1])} if self.heard else {}
            try:
                async with self.client.stream(
                    "GET", self.at("events"), headers=headers, timeout=60
                ) as response:
                    async for line in response.aiter_lines():
                        if line.startswith("id: "):
                            self.heard.append(int(line[4:]))
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.01)

    async def leaves(self) -> None:
        await self.client.aclose()


async def comes_about(is_so: Callable[[], bool], seconds: float = 120.0) -> None:
    """Wait for a condition that depends on another process."""
    async with asyncio.timeout(seconds):
        while not is_so():
            await asyncio.sleep(0.05)
