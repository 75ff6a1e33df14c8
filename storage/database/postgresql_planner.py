"""Give PostgreSQL's planner fresh statistics when a database grows faster than autovacuum runs."""

from typing import Any

from sqlalchemy import Connection

# Only small tables: the server analyses large ones itself, about once a minute.
# https://www.postgresql.org/docs/current/monitoring-stats.html
_GROWN_TABLES = """
SELECT quote_ident(relname) FROM pg_stat_user_tables
WHERE schemaname = current_schema() AND n_live_tup <= 10000
AND n_mod_since_analyze > 100 AND n_mod_since_analyze > n_live_tup / 2
ORDER BY relname
"""

# After this many transactions the statistics have arrived; the server reports them with a delay of
# seconds.
_LAST_EARLY_TRANSACTION = 256
# A commune's data fits in memory, so that a random page costs about as much as the next one.
_SET_PAGE_COST = "SET random_page_cost = 1.1"
_SET_TIMEOUT = "SET statement_timeout = {}"


def set_up(connection: Any, statement_milliseconds: int) -> None:  # noqa: ANN401 - a connection of psycopg
    """Make a new connection prefer index lookups to scans of small tables.

    A statement may take *statement_milliseconds*.
    """
    with connection.transaction():
        connection.execute(f"{_SET_PAGE_COST}; {_SET_TIMEOUT.format(statement_milliseconds)}")


def refresh_plans(connection: Connection, *, reads_only: bool) -> None:
    """Analyse grown tables and drop cached plans at the 1st, 2nd, 4th, 8th… transaction.

    For a table without statistics, PostgreSQL considers any index that begins with `unit_id` as
    good as the primary key, and caches that plan: each lookup, also for a foreign key, reads all
    rows of a unit. Later, only plans of newly analysed tables are made anew, because planning
    everything takes noticeable time.
    """
    begun = connection.info["begun"] = connection.info.get("begun", 0) + 1
    if begun & (begun - 1):
        return
    if not reads_only:
        for table in connection.exec_driver_sql(_GROWN_TABLES).scalars().all():
            connection.exec_driver_sql(f"ANALYZE (SKIP_LOCKED) {table}")
    if begun <= _LAST_EARLY_TRANSACTION:
        connection.exec_driver_sql("DISCARD PLANS")
