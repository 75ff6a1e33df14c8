"""What PostgreSQL plans by: it is told when a database grows faster than it counts by itself."""

from typing import Any

from sqlalchemy import Connection

# Counted by the server once a minute at best: https://www.postgresql.org/docs/current/monitoring-stats.html
_GROWN = """
SELECT quote_ident(relname) FROM pg_stat_user_tables
WHERE schemaname = current_schema()
AND n_mod_since_analyze > 100 AND n_mod_since_analyze > n_live_tup / 2
ORDER BY relname
"""

# What a commune keeps is in memory, where a page by its key costs what the next one costs.
_IN_MEMORY = "SET random_page_cost = 1.1"


def set_up(connection: Any) -> None:  # noqa: ANN401 - a connection of psycopg
    """Let a new connection of PostgreSQL look up by keys rather than read what is small."""
    with connection.transaction():
        connection.execute(_IN_MEMORY)


def renew(connection: Connection, *, reads_only: bool) -> None:
    """Let PostgreSQL count and plan anew at a connection's 1st, 2nd, 4th, 8th… transaction.

    Of a table that was never counted it takes any index that begins with `unit_id` for as good as
    the key, and keeps the plan: each lookup reads all rows of a unit, as does each look at a
    foreign key.
    """
    begun = connection.info["begun"] = connection.info.get("begun", 0) + 1
    if begun & (begun - 1):
        return
    if not reads_only:
        for table in connection.exec_driver_sql(_GROWN).scalars().all():
            connection.exec_driver_sql(f"ANALYZE (SKIP_LOCKED) {table}")
    connection.exec_driver_sql("DISCARD PLANS")
