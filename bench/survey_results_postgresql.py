"""Measure the page of a survey's results over a million answers in PostgreSQL."""

from bench import survey_results
from bench.harness import postgresql_server, server_process
from bench.harness.figure import Figure


def measure() -> list[Figure]:
    """Return the figures of `survey-results` on PostgreSQL.

    Raises:
        MissingDatabaseError: PostgreSQL is not available.
    """
    with (
        server_process.temporary_folder() as folder,
        postgresql_server.run_postgresql(folder) as database,
    ):
        return survey_results.compare("survey-results-postgresql", database, folder)
