"""A server in a process of its own, started as an operator starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.harness import machine, peer_programs

ROOT = Path(__file__).parent.parent.parent
_PATIENCE_SECONDS = 60
_READY_REQUEST = b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
_CONFIG = """\
[unit]
pack = "{pack}"
[web]
port = {port}
[limits]
messages_per_minute = 100000
conversations_per_minute = 100000
people_per_network = 100000
"""


class ServerError(Exception):
    """A server did not become ready."""


@dataclass(frozen=True)
class Server:
    """A running server: its address, and its time to become ready."""

    process: subprocess.Popen[bytes]
    port: int
    seconds: float

    def megabytes(self) -> float:
        """Return its memory in millions of bytes."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text("utf-8").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024 / 1e6
        raise ServerError("the server has ended")


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Yield a temporary folder on the repository's disk: memory file systems ignore fsync."""
    peer_programs.PEER_FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=peer_programs.PEER_FOLDER, prefix="run-") as folder:
        yield Path(folder)


def write_config(folder: Path, more: str, *, port: int) -> Path:
    """Write the settings of Cầu Nối into *folder*, and *more* behind them; return the file."""
    config = folder / "config.toml"
    pack = ROOT / "storage" / "packs" / "gia-vien"
    config.write_text(_CONFIG.format(pack=pack, port=port) + more, "utf-8")
    return config


@contextmanager
def run_ours(
    folder: Path, *, database: str = "", more: str = "", variables: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Run Cầu Nối with its data in *folder*, or in *database*, as `python -m bot run` does.

    *more* are further settings, *variables* the environment variables that they name.
    """
    port = _free_port()
    config = write_config(folder, more, port=port)
    environment = {"CAUNOI_CONFIG": str(config), "LANG": "C.UTF-8", **(variables or {})}
    if database:
        environment["CAUNOI_DATABASE__URL"] = database
        environment["CAUNOI_DATABASE__RESTORE_MARK_FOLDER"] = "data"
    with _run_process([sys.executable, "-m", "bot", "run"], port, folder, environment) as server:
        yield server


@contextmanager
def run_peer(
    name: str,
    folder: Path,
    *,
    python: str = sys.executable,
    database: str = "",
    more: Sequence[str] = (),
) -> Iterator[Server]:
    """Run the peer `bench.peers.<name>`.

    Its arguments are the port, *folder*, *database*, and *more*.
    """
    port = _free_port()
    command = [python, "-m", f"bench.peers.{name}", str(port), str(folder), database, *more]
    with _run_process(command, port, folder, {"LANG": "C.UTF-8"}) as server:
        yield server


@contextmanager
def run_node_peer(name: str, folder: Path, *, more: Sequence[str] = ()) -> Iterator[Server]:
    """Run the peer *name* of Node; its arguments are the port, and *more*."""
    port = _free_port()
    script = ROOT / "bench" / "peers" / f"{name}.mjs"
    with _run_process(
        [peer_programs.find_node(), str(script), str(port), *more], port, folder, {}
    ) as server:
        yield server


@contextmanager
def _run_process(
    command: Sequence[str], port: int, folder: Path, environment: Mapping[str, str]
) -> Iterator[Server]:
    """Run *command* on the measured core with only *environment*; stop it at the end."""
    log = folder / "log"
    with log.open("wb") as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=output
        )
        os.sched_setaffinity(process.pid, {machine.measured_core()})
        try:
            _wait_until_ready(process, port, begun, log)
            yield Server(process, port, time.perf_counter() - begun)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_ready(
    process: subprocess.Popen[bytes], port: int, begun: float, log: Path
) -> None:
    while not _is_ready(port):
        is_late = time.perf_counter() - begun > _PATIENCE_SECONDS
        if is_late or process.poll() is not None:
            last = log.read_text("utf-8", "replace").strip().splitlines()[-1:]
            raise ServerError(f"it did not become ready; its last words: {last}")
        time.sleep(0.002)


def _is_ready(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 1) as connection:
            connection.sendall(_READY_REQUEST)
            return connection.recv(64).split(b" ")[1:2] == [b"200"]
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
