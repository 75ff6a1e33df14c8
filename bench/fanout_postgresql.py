"""Measure inserting a million recipients of a broadcast in PostgreSQL."""

from bench import fanout
from bench.harness import postgresql_server, server_process
from bench.harness.figure import Figure, Goal

_SECONDS_GOAL = Goal(6)


def measure() -> list[Figure]:
    """Return the figures of `fanout` on PostgreSQL.

    Raises:
        MissingDatabaseError: PostgreSQL is not available.
    """
    with (
        server_process.temporary_folder() as folder,
        postgresql_server.run_postgresql(folder) as database,
    ):
        return fanout.compare("fanout-postgresql", database, _SECONDS_GOAL)
