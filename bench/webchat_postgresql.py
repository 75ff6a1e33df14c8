"""The web chat's messages once more, kept in PostgreSQL."""

from functools import partial

from bench import postgresql, server
from bench.figure import Figure, Goal
from bench.webchat import Rival, compare

_RATE_GOAL = Goal(1500, at_most=False)


def measure() -> list[Figure]:
    """Return what `webchat` does, beside the tutorial's chat and ourselves on SQLite.

    Raises:
        MissingDatabaseError: there is no PostgreSQL to be had.
    """
    with server.workplace() as folder, postgresql.running(folder) as database:
        rivals = {
            "tutorial": Rival(
                "FastAPI + SQLModel on PostgreSQL, no dialogue",
                partial(server.peer, "tutorial", database=database("tutorial")),
            ),
            "sqlite": Rival("Cầu Nối on SQLite", server.ours, hears=True),
        }
        ours = partial(server.ours, database=database("ours"))
        return compare("webchat-postgresql", ours, rivals, goal=_RATE_GOAL)
