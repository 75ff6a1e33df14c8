"""Measure the sweep of the clocks of 100,000 open reports in PostgreSQL."""

from bench import sweep
from bench.harness import postgresql_server, server_process
from bench.harness.figure import Figure


def measure() -> list[Figure]:
    """Return the figures of `sweep` on PostgreSQL.

    Raises:
        MissingDatabaseError: PostgreSQL is not available.
    """
    with (
        server_process.temporary_folder() as folder,
        postgresql_server.run_postgresql(folder) as database,
    ):
        return sweep.compare("sweep-postgresql", database)
