"""Read the revision of a database without importing the migration tool."""

from pathlib import Path

from sqlalchemy import column, inspect, select, table

from storage.database.transactions import Database

FOLDER = Path(__file__).parent / "migrations"

_KEPT = table("alembic_version", column("version_num"))


def head() -> str:
    """Return the newest revision."""
    return max(path.name.partition("_")[0] for path in FOLDER.glob("versions/[0-9]*.py"))


def current(database: Database) -> str | None:
    """Return the revision of *database*, or None if it is empty."""
    with database.begin() as connection:
        if not inspect(connection).has_table(_KEPT.name):
            return None
        found: str | None = connection.execute(select(_KEPT.c.version_num)).scalar()
        return found
