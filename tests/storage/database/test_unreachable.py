"""A database that is gone: refuse to work, say why, and go on once it is back."""

import asyncio
import shutil
import threading
from time import monotonic

import pytest
import sqlalchemy as sa

from storage.database.errors import UnreachableError
from storage.database.time_limits import TimeLimits
from storage.database.transactions import Database
from tests.postgresql_wire import wire_to

QUICK = TimeLimits(statement=0.5, job=600.0, silence=0.5, connect=2, queue=1.0, stop=0.2)
SLOW = "SELECT pg_sleep(0.9)"
# What a test waits at most for what takes a second; without limits it would be minutes.
LONG = 30.0

NOTE = sa.Table("note", sa.MetaData(), sa.Column("text", sa.String))


def make(tx):
    NOTE.metadata.create_all(tx)


def add(tx, text):
    tx.execute(sa.insert(NOTE).values(text=text))
    return text


def texts(tx):
    return sorted(tx.execute(sa.select(NOTE.c.text)).scalars())


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


@pytest.fixture
def wire(url):
    with wire_to(url) as wire:
        yield wire


@pytest.fixture
def far(wire):
    """A database by way of the wire, with short limits."""
    database = Database(wire.url, QUICK)
    database.write_now(make)
    yield database
    wire.mend()
    database.close()


async def refused(work):
    async with asyncio.timeout(LONG):
        with pytest.raises(UnreachableError) as raised:
            await work
    return str(raised.value)


# A file of SQLite


@pytest.mark.sqlite
@pytest.mark.parametrize("is_replaced", [False, True], ids=["deleted", "replaced"])
async def test_a_file_that_is_gone_is_neither_written_nor_read_nor_made_anew(
    database, tmp_path, is_replaced
):
    file = tmp_path / "data" / "caunoi.db"
    await database.write(add, "a")
    await database.read(texts)
    file.rename(tmp_path / "elsewhere")
    if is_replaced:
        file.write_bytes(b"")
    why = await refused(database.write(add, "b"))
    assert ("replaced" if is_replaced else "gone") in why
    assert await refused(database.read(texts)) == database.trouble == why
    assert (await asyncio.gather(*(refused(database.write(add, "b")) for _ in range(9)))) == [
        why
    ] * 9
    with pytest.raises(UnreachableError):
        database.connect()
    assert file.exists() == is_replaced
    assert not is_replaced or not file.stat().st_size

    (tmp_path / "elsewhere").replace(file)
    assert await database.write(add, "c") == "c"
    assert await database.read(texts) == ["a", "c"]
    assert database.trouble == ""


@pytest.mark.sqlite
async def test_what_is_written_while_the_file_is_deleted_is_not_acknowledged(database, tmp_path):
    def delete(tx):
        add(tx, "a")
        (tmp_path / "data" / "caunoi.db").unlink()

    assert "gone" in await refused(database.write(delete))


@pytest.mark.sqlite
async def test_a_whole_folder_that_is_gone_is_not_made_anew(database, tmp_path):
    shutil.rmtree(tmp_path / "data")
    await refused(database.read(texts))  # by a thread that has no connection yet
    assert not (tmp_path / "data").exists()


# A server of PostgreSQL


@pytest.mark.postgresql
async def test_a_server_that_is_down_is_unreachable_until_it_is_back(wire, far):
    await far.write(add, "a")
    wire.cut()
    assert await refused(far.write(add, "b")) == far.trouble
    await refused(far.read(texts))
    wire.mend()
    assert await far.write(add, "c") == "c"
    assert await far.read(texts) == ["a", "c"]
    assert far.trouble == ""


@pytest.mark.postgresql
async def test_after_a_short_cut_no_request_fails(wire, far):
    for _ in range(12):  # each thread has its connection
        await asyncio.gather(far.write(add, "a"), far.read(texts))
    wire.cut()
    wire.mend()
    done = await asyncio.gather(*(far.write(add, "b") for _ in range(20)), far.read(texts))
    assert done[:20] == ["b"] * 20


@pytest.mark.postgresql
async def test_what_may_be_committed_is_not_done_again(wire, far):
    tries = []

    def add_and_cut(tx):
        tries.append(add(tx, "a"))
        wire.cut()

    await refused(far.write(add_and_cut))
    assert tries == ["a"]


@pytest.mark.postgresql
async def test_a_server_that_hangs_is_given_up_and_works_again(wire, far):
    await far.write(add, "a")
    wire.hang()
    whys = await asyncio.gather(*(refused(far.write(add, "b")) for _ in range(12)))
    assert len(whys) == 12
    assert far.trouble
    wire.mend()
    assert await far.write(add, "c") == "c"
    assert await far.read(texts) == ["a", "c"]


@pytest.mark.postgresql
async def test_a_slow_statement_is_ended_unless_it_is_a_job(far):
    def sleep(tx):
        tx.exec_driver_sql(SLOW)

    def migrate():
        with far.begin() as tx:
            sleep(tx)

    whys = await asyncio.gather(refused(far.write(sleep)), refused(far.read(sleep)))
    assert all("in time" in why for why in whys)
    await asyncio.gather(far.write_job(sleep), asyncio.to_thread(migrate))
    assert "in time" in await refused(far.write(sleep))


@pytest.mark.postgresql
async def test_a_server_that_hangs_does_not_hold_the_end(wire, url):
    patient = Database(wire.url, TimeLimits(stop=0.2))
    patient.write_now(make)
    await patient.read(texts)
    wire.hang()
    writing = asyncio.create_task(patient.write(add, "a"))
    reading = asyncio.create_task(patient.read(texts))
    await asyncio.sleep(0)
    begun = monotonic()
    patient.lose_patience()
    await asyncio.gather(refused(writing), refused(reading))
    closing = threading.Thread(target=patient.close)
    closing.start()
    await asyncio.to_thread(closing.join, LONG)
    assert not closing.is_alive()
    assert monotonic() - begun < TimeLimits().statement
