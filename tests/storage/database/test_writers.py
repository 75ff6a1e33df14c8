"""Tasks that wait for SQLite's one writer share a commit and nothing else."""

import asyncio
import threading

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from storage.database.transactions import Database

COUNTER = sa.Table("counter_of_tests", sa.MetaData(), sa.Column("value", sa.Integer, unique=True))

pytestmark = pytest.mark.sqlite


class RefusedError(Exception):
    """An exception of a task."""


@pytest.fixture
def database(databases, tmp_path):
    with databases.new(tmp_path, empty=True) as url:
        database = Database(url)
        database.write_now(COUNTER.create)
        yield database
        database.close()


@pytest.fixture
def commits(database):
    """Return a list that records each commit."""
    seen: list[sa.Connection] = []
    event.listen(database.engine, "commit", seen.append)
    return seen


def keep(tx, value):
    tx.execute(sa.insert(COUNTER).values(value=value))
    return value


def kept(tx):
    return sorted(tx.scalars(sa.select(COUNTER.c.value)))


def keep_and_refuse(tx, value):
    keep(tx, value)
    raise RefusedError


class Held:
    """A task that blocks the writer until it is released."""

    def __init__(self):
        self._begun, self._may_end = threading.Event(), threading.Event()

    def __call__(self, tx):
        self._begun.set()
        assert self._may_end.wait(10)

    async def has_begun(self):
        assert await asyncio.to_thread(self._begun.wait, 60)

    def ends(self):
        self._may_end.set()


async def behind(database, *work):
    """Return the results of *work*, which wait while the writer is blocked."""
    held = Held()
    holding = asyncio.create_task(database.write(held))
    await held.has_begun()
    tasks = [asyncio.create_task(database.write(*task)) for task in work]
    await asyncio.sleep(0)
    held.ends()
    await holding
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_waiting_tasks_share_a_commit(database, commits):
    assert await behind(database, *((keep, n) for n in range(5))) == list(range(5))
    assert len(commits) == 2  # one of the blocking task, one of all others

    assert await database.read(kept) == list(range(5))


async def test_a_task_that_raises_is_rolled_back_and_the_others_stay(database, commits):
    found = await behind(database, (keep, 1), (keep_and_refuse, 2), (keep, 3))

    assert [type(one) for one in found] == [int, RefusedError, int]
    assert len(commits) == 2
    assert await database.read(kept) == [1, 3]


async def test_after_a_failed_statement_each_task_runs_alone(database):
    found = await behind(database, (keep, 1), (keep, 1), (keep_and_refuse, 2), (keep, 3))

    assert [type(one).__name__ for one in found] == [
        "int",
        "IntegrityError",
        "RefusedError",
        "int",
    ]
    assert await database.read(kept) == [1, 3]


async def test_a_failed_commit_is_retried_for_each_task_alone(database):
    tries: list[int] = []

    def fail_once(connection):
        del connection
        tries.append(1)
        if len(tries) == 2:  # the first is that of the blocking task
            raise RefusedError

    event.listen(database.engine, "commit", fail_once)
    assert await behind(database, (keep, 1), (keep, 2)) == [1, 2]
    assert len(tries) == 4

    assert await database.read(kept) == [1, 2]


async def test_a_cancelled_task_is_skipped(database):
    held = Held()
    holding = asyncio.create_task(database.write(held))
    await held.has_begun()
    tasks = [asyncio.create_task(database.write(keep, n)) for n in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    held.ends()
    await asyncio.wait(tasks)

    assert await holding is None
    assert await database.read(kept) == [0, 2]


async def test_work_outside_a_transaction_is_in_none(database):
    held = Held()
    holding = asyncio.create_task(database.write(held))
    await held.has_begun()
    first = asyncio.create_task(database.write(keep, 1))
    await asyncio.sleep(0)
    scrubbing = asyncio.create_task(database.scrub_again())
    last = asyncio.create_task(database.write(keep, 2))
    await asyncio.sleep(0)
    held.ends()
    await asyncio.gather(holding, first, scrubbing, last)

    assert await database.read(kept) == [1, 2]
