import asyncio
import multiprocessing
import os
import resource
import sqlite3
import tempfile
import threading
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database.errors import CollisionError, StorageFullError, UnreachableError
from storage.database.transactions import Database, scrub_after_commit

PROCESSES, THREADS, INCREMENTS = 2, 4, 150
NOBODY = 65534


COUNTER = sa.Table(
    "counter",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("value", sa.Integer),
    sa.Column("more", sa.LargeBinary),
)
VALUE = sa.select(COUNTER.c.value).where(COUNTER.c.id == 1)


def make(tx):
    COUNTER.metadata.create_all(tx)
    tx.execute(sa.insert(COUNTER).values(id=1, value=0))


def count(tx):
    return tx.execute(VALUE).scalar_one()


def rows(tx):
    return tx.execute(sa.select(sa.func.count()).select_from(COUNTER)).scalar_one()


def keep(tx, value):
    tx.execute(sa.update(COUNTER).where(COUNTER.c.id == 1).values(value=value))
    return value


def increment(tx):
    """Lock, read, write; on SQLite a transaction holds the lock from its beginning."""
    return keep(tx, tx.execute(VALUE.with_for_update()).scalar_one() + 1)


def pragma(tx, name):
    return tx.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.fixture
def url(databases, tmp_path):
    with databases.new(tmp_path, empty=True) as url:
        yield url


@pytest.fixture
def database(url):
    database = Database(url)
    database.write_now(make)
    yield database
    database.close()


async def test_a_committed_transaction_is_seen_by_everyone(database):
    assert await database.write(increment) == 1
    assert await database.read(count) == 1


async def test_a_transaction_that_raises_writes_nothing(database):
    def half_done(tx):
        increment(tx)
        raise KeyError("gone")

    with pytest.raises(KeyError):
        await database.write(half_done)
    assert await database.read(count) == 0
    assert await database.write(increment) == 1


async def test_a_transaction_with_a_failing_statement_writes_nothing(database):
    def twice(tx):
        increment(tx)
        tx.execute(sa.insert(COUNTER).values(id=1, value=5))

    with pytest.raises((IntegrityError, CollisionError)):
        await database.write(twice)
    assert await database.read(count) == 0
    assert await database.write(increment) == 1


async def test_a_query_can_not_write(database):
    with pytest.raises(DBAPIError, match=r"read-?only"):
        await database.read(keep, 7)
    assert await database.read(count) == 0


async def test_a_query_sees_nothing_of_an_uncommitted_transaction(database):
    begun, seen = threading.Event(), threading.Event()

    def slow(tx):
        increment(tx)
        begun.set()
        assert seen.wait(10)

    writing = asyncio.create_task(database.write(slow))
    assert await asyncio.to_thread(begun.wait, 60)
    assert await database.read(count) == 0
    seen.set()
    await writing
    assert await database.read(count) == 1


async def test_a_query_sees_one_snapshot(database):
    looked, written = threading.Event(), threading.Event()

    def looks_twice(tx):
        first = count(tx)
        looked.set()
        assert written.wait(10)
        return first, count(tx)

    reading = asyncio.create_task(database.read(looks_twice))
    assert await asyncio.to_thread(looked.wait, 60)
    await database.write(increment)
    written.set()
    assert await reading == (0, 0)
    assert await database.read(count) == 1


async def test_concurrent_transactions_lose_no_update(database):
    await asyncio.gather(*(database.write(increment) for _ in range(100)))
    assert await database.read(count) == 100


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
async def test_every_connection_is_configured_for_durability(database, name, value):
    assert await database.write(pragma, name) == value
    assert await database.read(pragma, name) == value


@pytest.mark.sqlite
def test_a_writing_transaction_takes_the_lock_before_it_reads(database, url):
    file = url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(file, timeout=0, check_same_thread=False)) as other:

        def read_only_so_far(tx):
            count(tx)
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")

        database.write_now(read_only_so_far)


def work(url, faults):
    """Increment in several threads, each with its own connection."""

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


async def test_many_writers_lose_no_update_and_see_no_lock_error(database, url):
    context = multiprocessing.get_context("spawn")
    faults = context.SimpleQueue()
    processes = [context.Process(target=work, args=(url, faults)) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        await asyncio.to_thread(process.join, 300)
        assert process.exitcode == 0
        process.close()
    assert faults.empty(), faults.get()
    faults.close()
    assert await database.read(count) == PROCESSES * THREADS * INCREMENTS


def fill(tx):
    tx.execute(sa.insert(COUNTER), [{"more": bytes(100_000)} for _ in range(100)])


@pytest.mark.sqlite  # its size can be limited
async def test_a_full_database_raises_storage_full_and_stays_usable(database):
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
    assert await database.write(rows) == 1  # changes nothing
    assert database.is_full
    assert await database.write(increment) == 2
    assert not database.is_full

    await database.write(limit, 100_000)
    await database.write(fill)
    assert await database.read(rows) == 101
    assert await database.read(pragma, "integrity_check") == "ok"


def write_on_a_full_disk(url, bytes_left, told):
    """Write with a limit of *bytes_left* for a file; return the result."""
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


@pytest.mark.sqlite  # its files are written by the process under test
# The disk is full at the first page, within a transaction, and at its end.
@pytest.mark.parametrize("bytes_left", [0, 3_000_000, 9_950_000])
async def test_a_full_disk_raises_storage_full_and_stays_usable(database, url, bytes_left):
    context = multiprocessing.get_context("spawn")
    told = context.SimpleQueue()
    process = context.Process(target=write_on_a_full_disk, args=(url, bytes_left, told))
    process.start()
    await asyncio.to_thread(process.join, 300)
    assert process.exitcode == 0
    process.close()
    assert [told.get() for _ in range(5)] == ["full", "full", "ok", 1, 1]
    told.close()
    assert await database.read(rows) == 1


async def test_another_database_error_is_not_taken_for_a_full_disk(database):
    with pytest.raises(DBAPIError, match=r"no such table|does not exist"):
        await database.write(lambda tx: tx.exec_driver_sql("SELECT * FROM nowhere"))


@pytest.mark.sqlite
def test_the_folder_of_the_database_is_created(url, tmp_path):
    database = Database(url)
    database.write_now(make)
    assert (tmp_path / "data").is_dir()
    database.close()


@pytest.mark.sqlite
@pytest.mark.parametrize("place", ["file/test.db", "folder", "no database"])
def test_a_database_that_can_not_be_opened_raises_unreachable(tmp_path, place):
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    (tmp_path / "no database").write_text("this only lies where a database should be\n" * 50)
    database = Database(f"sqlite:///{tmp_path / place}")
    with pytest.raises(UnreachableError) as raised:
        database.write_now(make)
    assert str(raised.value)
    assert str(tmp_path) not in str(raised.value)
    database.close()


def test_committed_data_is_there_after_reopening(url):
    database = Database(url)
    database.write_now(make)
    database.write_now(increment)
    database.close()
    again = Database(url)
    assert again.write_now(count) == 1
    again.close()


@pytest.mark.postgresql
async def test_two_deadlocked_transactions_are_both_done(database):
    await database.write(lambda tx: tx.execute(sa.insert(COUNTER).values(id=2, value=0)))
    both = threading.Barrier(2)
    tries = []

    def cross(tx, first, second):
        tries.append(first)
        add_one(tx, first)
        if tries.count(first) == 1:
            both.wait(10)
        add_one(tx, second)

    def add_one(tx, id_):
        row = COUNTER.c.id == id_
        tx.execute(sa.update(COUNTER).where(row).values(value=COUNTER.c.value + 1))

    await asyncio.gather(database.write(cross, 1, 2), database.write(cross, 2, 1))
    assert len(tries) > 2
    values = sa.select(COUNTER.c.value)
    assert await database.read(lambda tx: tx.execute(values).scalars().all()) == [2, 2]


@pytest.mark.postgresql
async def test_a_transaction_with_repeated_conflicts_raises_collision(database):
    tries = []

    def collide(tx):
        tries.append(count(tx))
        tx.exec_driver_sql("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$")

    with pytest.raises(CollisionError):
        await database.write(collide)
    assert tries == [0] * 4
    assert await database.write(increment) == 1


@pytest.mark.postgresql
async def test_a_lost_connection_is_opened_again(database):
    def cut(tx):
        tx.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    for _ in range(8):
        await database.write(increment)
        await database.read(count)
    assert await database.write(cut) is None
    outcomes = await asyncio.gather(
        *(database.write(increment) for _ in range(40)), return_exceptions=True
    )
    done = [outcome for outcome in outcomes if isinstance(outcome, int)]
    assert len(done) >= 36  # each other connection fails once
    assert await database.write(count) == 8 + len(done)


def raising(error):
    def fail(tx):
        raise DBAPIError("INSERT", None, error)

    return fail


async def test_postgresql_without_disk_space_raises_storage_full(database):
    full = psycopg.errors.DiskFull("could not extend file: No space left on device")
    with pytest.raises(StorageFullError):
        await database.write(raising(full))
    assert database.is_full
    assert await database.write(increment) == 1
    assert not database.is_full


@pytest.mark.postgresql
async def test_a_read_only_server_raises_unreachable(database):
    def forbid(tx):
        name = tx.exec_driver_sql("SELECT current_database()").scalar_one()
        tx.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")

    await database.write(forbid)
    only = Database(database.url)
    with pytest.raises(UnreachableError, match="nothing may be written"):
        await only.write(increment)
    assert await only.read(count) == 0
    only.close()


@contextmanager
def as_nobody(folder):
    """Run as an ordinary user, since root may write to any file."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.sqlite
def test_a_read_only_file_raises_unreachable():
    # Other users have no access to the folders of pytest.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(f"sqlite:///{folder / 'caunoi.db'}")
        database.write_now(make)
        database.close()
        (folder / "caunoi.db").chmod(0o444)
        folder.chmod(0o555)
        with as_nobody(folder):
            again = Database(database.url)
            with pytest.raises(UnreachableError, match="readonly"):
                again.write_now(increment)
            with pytest.raises(UnreachableError), again.begin():
                pass
            again.close()
        folder.chmod(0o755)


@pytest.mark.sqlite
def test_a_new_file_has_pages_large_enough_for_a_message_and_its_answer(database):
    assert database.write_now(lambda tx: tx.exec_driver_sql("PRAGMA page_size").scalar()) == 8192


@pytest.mark.sqlite
async def test_erased_data_leaves_the_log_at_once_or_when_its_last_reader_ends(database, url):
    def erase(tx):
        keep(tx, 1)
        scrub_after_commit(tx)

    path = Path(str(sa.make_url(url).database))
    log = path.with_name(f"{path.name}-wal")
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM counter").fetchall()
        await database.write(erase)
        await database.scrub_again()
        assert log.stat().st_size > 0
        reader.execute("COMMIT")
        await database.scrub_again()
        assert log.stat().st_size == 0

    await database.write(erase)
    await database.write(count)  # comes after the log was scrubbed
    assert log.stat().st_size == 0
    await database.write(keep, 2)
    await database.scrub_again()
    assert log.stat().st_size > 0  # there is nothing to scrub
