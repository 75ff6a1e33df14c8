"""Read the revision of a database without importing the migration tool."""

from pathlib import Path

from sqlalchemy import column, inspect, select, table

from storage.database.transactions import Database

FOLDER = Path(__file__).parent / "migrations"

_KEPT = table("alembic_version", column("version_num"))


class NewerDatabaseError(Exception):
    """The database has a newer schema than this program knows; only a newer program can use it."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"database.url: the database is of a newer version of the program (it has revision "
            f"{revision}, this program knows {head()} at most): install that version or a newer "
            f"one, or restore the backup made before the update. Nothing was changed."
        )
        self.revision = revision


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


def is_behind(database: Database) -> bool:
    """Tell whether *database* is empty or has an older schema than the program.

    Raises:
        NewerDatabaseError: it has a newer one.
    """
    found, newest = current(database), head()
    if found is not None and found > newest:
        raise NewerDatabaseError(found)
    return found != newest
