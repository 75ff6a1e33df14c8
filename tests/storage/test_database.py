import asyncio
import multiprocessing
import resource
import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from storage.database import Database, StorageFullError, UnreachableError

PROCESSES, THREADS, INCREMENTS = 2, 4, 150


def make(tx):
    tx.exec_driver_sql("CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER, more BLOB)")
    tx.exec_driver_sql("INSERT INTO counter VALUES (1, 0, NULL)")


def count(tx):
    return tx.exec_driver_sql("SELECT value FROM counter WHERE id = 1").scalar_one()


def rows(tx):
    return tx.exec_driver_sql("SELECT count(*) FROM counter").scalar_one()


def increment(tx):
    """Read, then write: what loses updates where the lock is taken too late."""
    value = count(tx)
    tx.exec_driver_sql("UPDATE counter SET value = ? WHERE id = 1", (value + 1,))
    return value + 1


def pragma(tx, name):
    return tx.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'house' / 'test.db'}"


@pytest.fixture
def database(url):
    database = Database(url)
    database.write_now(make)
    yield database
    database.close()


async def test_a_deed_that_returns_is_seen_by_everyone(database):
    assert await database.write(increment) == 1
    assert await database.read(count) == 1


async def test_a_deed_that_raises_leaves_nothing(database):
    def half_done(tx):
        increment(tx)
        raise KeyError("gone")

    with pytest.raises(KeyError):
        await database.write(half_done)
    assert await database.read(count) == 0
    assert await database.write(increment) == 1


async def test_a_deed_whose_statement_fails_leaves_nothing(database):
    def twice(tx):
        increment(tx)
        tx.exec_driver_sql("INSERT INTO counter VALUES (1, 5, NULL)")

    with pytest.raises(IntegrityError):
        await database.write(twice)
    assert await database.read(count) == 0
    assert await database.write(increment) == 1


async def test_a_query_cannot_write(database):
    with pytest.raises(OperationalError, match="readonly"):
        await database.read(increment)
    assert await database.read(count) == 0


async def test_a_query_sees_nothing_of_a_deed_that_is_not_done(database):
    begun, seen = threading.Event(), threading.Event()

    def slow(tx):
        increment(tx)
        begun.set()
        assert seen.wait(10)

    writing = asyncio.create_task(database.write(slow))
    assert await asyncio.to_thread(begun.wait, 10)
    assert await database.read(count) == 0
    seen.set()
    await writing
    assert await database.read(count) == 1


async def test_deeds_of_one_process_run_one_after_another(database):
    await asyncio.gather(*(database.write(increment) for _ in range(100)))
    assert await database.read(count) == 100


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
async def test_every_connection_keeps_data_safe(database, name, value):
    assert await database.write(pragma, name) == value
    assert await database.read(pragma, name) == value


def test_a_deed_takes_the_lock_before_it_reads(database, url):
    file = url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(file, timeout=0, check_same_thread=False)) as other:

        def read_only_so_far(tx):
            count(tx)
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")

        database.write_now(read_only_so_far)


def work(url, faults):
    """Increment in several threads, each with a connection of its own."""

    def run():
        database = Database(url)
        try:
            for _ in range(INCREMENTS):
                database.write_now(increment)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must see it
            faults.put(repr(error))
        finally:
            database.close()

    threads = [threading.Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


async def test_many_writers_lose_no_update_and_see_no_lock(database, url):
    context = multiprocessing.get_context("spawn")
    faults = context.SimpleQueue()
    processes = [context.Process(target=work, args=(url, faults)) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        await asyncio.to_thread(process.join, 60)
        assert process.exitcode == 0
        process.close()
    assert faults.empty(), faults.get()
    faults.close()
    assert await database.read(count) == PROCESSES * THREADS * INCREMENTS


def fill(tx):
    for _ in range(100):
        tx.exec_driver_sql("INSERT INTO counter (more) VALUES (zeroblob(100000))")


async def test_a_full_database_is_told_by_its_name_and_breaks_nothing(database):
    def limit(tx, more_pages):
        pages = pragma(tx, "page_count") + more_pages
        assert pragma(tx, f"max_page_count={pages}") == pages

    await database.write(increment)
    await database.write(limit, 50)
    for _ in range(3):
        with pytest.raises(StorageFullError):
            await database.write(fill)
    assert await database.read(rows) == 1
    assert await database.read(pragma, "integrity_check") == "ok"
    assert await database.write(increment) == 2

    await database.write(limit, 100_000)
    await database.write(fill)
    assert await database.read(rows) == 101
    assert await database.read(pragma, "integrity_check") == "ok"


def write_on_a_full_disk(url, bytes_left, told):
    """Write as if the disk had room for *bytes_left* in a file; tell what came of it."""
    database = Database(url)
    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, most))
    for _ in range(2):
        try:
            database.write_now(fill)
        except StorageFullError:
            told.put("full")
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    told.put(database.write_now(pragma, "integrity_check"))
    told.put(database.write_now(rows))
    told.put(database.write_now(increment))
    database.close()


# The write-ahead log is out of room at once, in the midst of a deed, and at its very end.
@pytest.mark.parametrize("bytes_left", [0, 3_000_000, 9_950_000])
async def test_a_full_disk_is_told_by_its_name_and_breaks_nothing(database, url, bytes_left):
    context = multiprocessing.get_context("spawn")
    told = context.SimpleQueue()
    process = context.Process(target=write_on_a_full_disk, args=(url, bytes_left, told))
    process.start()
    await asyncio.to_thread(process.join, 60)
    assert process.exitcode == 0
    process.close()
    assert [told.get() for _ in range(5)] == ["full", "full", "ok", 1, 1]
    told.close()
    assert await database.read(rows) == 1


async def test_another_fault_of_the_database_is_not_taken_for_a_full_disk(database):
    with pytest.raises(OperationalError, match="no such table"):
        await database.write(lambda tx: tx.exec_driver_sql("SELECT * FROM nowhere"))


def test_the_folder_of_the_file_is_made(url, tmp_path):
    database = Database(url)
    database.write_now(make)
    assert (tmp_path / "house").is_dir()
    database.close()


@pytest.mark.parametrize("place", ["file/test.db", "folder", "no database"])
def test_a_database_that_can_not_be_opened_is_told_by_its_name(tmp_path, place):
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    (tmp_path / "no database").write_text("this only lies where a database should be\n" * 50)
    database = Database(f"sqlite:///{tmp_path / place}")
    with pytest.raises(UnreachableError) as raised:
        database.write_now(make)
    assert str(raised.value)
    assert str(tmp_path) not in str(raised.value)
    database.close()


def test_what_is_committed_is_there_when_it_is_opened_again(url):
    database = Database(url)
    database.write_now(make)
    database.write_now(increment)
    database.close()
    again = Database(url)
    assert again.write_now(count) == 1
    again.close()
