"""The start of the program: migration, and modules that it must not load."""

import subprocess
import sys

import pytest

from bot.commands.run import run_app
from storage import revisions
from storage.database.transactions import Database


@pytest.fixture
def fresh(settings, databases, tmp_path):
    """The settings of an installation that was never started."""
    with databases.new(tmp_path / "fresh", empty=True) as url:
        database = settings.database.model_copy(update={"url": url})
        web = settings.web.model_copy(update={"port": 0})
        yield settings.model_copy(update={"database": database, "web": web})


async def test_it_does_not_run_if_the_migration_fails(fresh, monkeypatch):
    monkeypatch.setattr(sys, "executable", "false")

    assert await run_app(fresh) == 1
    database = Database(fresh.database_url)
    assert revisions.current(database) is None
    database.close()


def test_modules_for_migrations_are_not_loaded_by_the_running_program():
    loaded = "import sys, bot.commands.run; sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0
