"""The start of the program: migration, and modules that it must not load."""

import asyncio
import gc
import signal
import subprocess
import sys

import pytest

from bot.commands import run
from bot.commands.run import BrowserPartsError, RestoreMarkError, run_app
from handlers.webchat import static_files
from storage import revisions
from storage.database.transactions import Database
from tests.resident import ROOT


@pytest.fixture
def fresh(settings, databases, tmp_path):
    """The settings of an installation that was never started."""
    with databases.new(tmp_path / "fresh", empty=True) as url:
        yield _with_database(settings, url)


@pytest.fixture
def migrated(settings, databases, tmp_path):
    """The settings of an installation whose database has the newest schema."""
    with databases.new(tmp_path / "migrated") as url:
        yield _with_database(settings, url)


def _with_database(settings, url):
    database = settings.database.model_copy(update={"url": url})
    web = settings.web.model_copy(update={"port": 0})
    return settings.model_copy(update={"database": database, "web": web})


async def test_it_does_not_run_if_the_migration_fails(fresh, monkeypatch):
    monkeypatch.setattr(sys, "executable", "false")

    assert await run_app(fresh) == 1
    database = Database(fresh.database_url)
    assert revisions.current(database) is None
    database.close()


async def test_it_does_not_run_without_the_browser_parts_and_says_how_to_make_them(
    fresh, monkeypatch
):
    monkeypatch.setattr(static_files, "is_bundled", lambda name: name != "chat.js")

    with pytest.raises(BrowserPartsError) as raised:
        await run_app(fresh)
    assert "chat.js" in str(raised.value)
    assert "make setup" in str(raised.value)


async def test_it_does_not_run_if_the_restore_mark_can_not_be_written(fresh, tmp_path):
    (tmp_path / "file").write_text("")
    update = {"restore_mark_folder": str(tmp_path / "file" / "marks")}
    database = fresh.database.model_copy(update=update)

    with pytest.raises(RestoreMarkError):
        await run_app(fresh.model_copy(update={"database": database}))


async def test_the_garbage_collector_is_on_once_the_program_has_started(migrated, monkeypatch):
    started = asyncio.Event()
    monkeypatch.setattr(run, "_print_greeting", lambda *_: started.set())
    gc.disable()  # as the command does
    try:
        running = asyncio.create_task(run_app(migrated))
        greeted = asyncio.create_task(started.wait())
        await asyncio.wait({running, greeted}, return_when=asyncio.FIRST_COMPLETED)
        assert greeted.done()
        assert gc.isenabled()
    finally:
        gc.enable()

    signal.raise_signal(signal.SIGTERM)
    assert await running == 0


@pytest.fixture(scope="module")
def loaded():
    """The modules that are loaded with the program, and further ones with each library."""
    program = """
import sys, os, bot.commands.run
print(*sys.modules)
import bot.commands.check
from bot.settings.sections import Telegram
from bot.channels.telegram import open_driver
print(*sys.modules, flush=True)
if not os.fork():
    driver = open_driver(Telegram(driver="ptb"), "1:canary-token")
    print(type(driver).__name__, *sys.modules, flush=True)
    os._exit(0)
os.wait()
"""
    return [line.split() for line in printed_by(program)]


def printed_by(program):
    ran = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return ran.stdout.splitlines()


def test_a_large_module_is_not_loaded_before_it_is_needed(loaded):
    large = {
        "alembic": "for migrations",
        "cryptography": "for news in the browser, which few communes switch on",
        "xlsxwriter": "for workbooks",
        "openpyxl": "for uploaded workbooks",
    }
    assert large.keys() & set(loaded[0]) == set()


def test_only_the_library_of_the_chosen_driver_is_imported(loaded):
    _, before, (name, *after) = loaded
    assert not {"telegram", "aiogram", "aiohttp", "httpx"} & set(before)
    assert name == "PtbDriver"
    assert not {"aiogram", "aiohttp"} & set(after)


# To import that library takes five seconds.
@pytest.mark.soak
def test_the_other_driver_does_not_import_the_library_of_the_first():
    (line,) = printed_by("""
import sys
from bot.settings.sections import Telegram
from bot.channels.telegram import open_driver
driver = open_driver(Telegram(driver="aiogram"), "1:canary-token")
print(type(driver).__name__, *sys.modules)
""")
    name, *after = line.split()
    assert name == "AiogramDriver"
    assert "telegram" not in after
