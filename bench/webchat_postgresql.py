"""Measure web chat messages with PostgreSQL."""

from functools import partial

from bench.harness import postgresql_server, server_process
from bench.harness.figure import Figure, Goal
from bench.webchat import Contender, compare

_GOALS = {"tutorial": Goal(2, at_most=False)}


def measure() -> list[Figure]:
    """Return the figures of `webchat`, beside the tutorial's chat and ourselves on SQLite.

    Raises:
        MissingDatabaseError: PostgreSQL is not available.
    """
    with (
        server_process.temporary_folder() as folder,
        postgresql_server.run_postgresql(folder) as database,
    ):
        rivals = {
            "tutorial": Contender(
                "FastAPI + SQLModel on PostgreSQL, no dialogue",
                partial(server_process.run_peer, "tutorial", database=database("tutorial")),
            ),
            "sqlite": Contender(
                "Cầu Nối on SQLite", server_process.run_ours, uses_event_stream=True
            ),
        }
        ours = partial(server_process.run_ours, database=database("ours"))
        return compare("webchat-postgresql", ours, rivals, goals=_GOALS)
