"""What PostgreSQL plans by: it is told when a database grows faster than it counts by itself."""

from typing import Any

from sqlalchemy import Connection

# Where there are many rows already the server has counted them itself, as it does each minute:
# https://www.postgresql.org/docs/current/monitoring-stats.html
_GROWN_TABLES = """
SELECT quote_ident(relname) FROM pg_stat_user_tables
WHERE schemaname = current_schema() AND n_live_tup <= 10000
AND n_mod_since_analyze > 100 AND n_mod_since_analyze > n_live_tup / 2
ORDER BY relname
"""

# By then statistics have come, which the server gathers with a delay of seconds.
_LAST_EARLY_TRANSACTION = 256
# What a commune keeps is in memory, where a page by its key costs what the next one costs.
_SET_PAGE_COST = "SET random_page_cost = 1.1"


def set_up(connection: Any) -> None:  # noqa: ANN401 - a connection of psycopg
    """Let a new connection of PostgreSQL look up by keys rather than read what is small."""
    with connection.transaction():
        connection.execute(_SET_PAGE_COST)


def refresh_plans(connection: Connection, *, reads_only: bool) -> None:
    """Let PostgreSQL count and plan anew at a connection's 1st, 2nd, 4th, 8th… transaction.

    Of a table that was never counted it takes any index that begins with `unit_id` for as good as
    the key, and keeps the plan: each lookup reads all rows of a unit, as does each look at a
    foreign key. Later only what was counted anew is planned anew: to plan everything takes a
    while, in which people wait.
    """
    begun = connection.info["begun"] = connection.info.get("begun", 0) + 1
    if begun & (begun - 1):
        return
    if not reads_only:
        for table in connection.exec_driver_sql(_GROWN_TABLES).scalars().all():
            connection.exec_driver_sql(f"ANALYZE (SKIP_LOCKED) {table}")
    if begun <= _LAST_EARLY_TRANSACTION:
        connection.exec_driver_sql("DISCARD PLANS")
