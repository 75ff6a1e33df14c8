"""Periodic work: no overlapping runs, and retries after failures."""

import asyncio

import pytest

from bot.scheduler import Scheduler
from tests.fakes import until

OFTEN = 0.01


@pytest.fixture
def scheduler(database, services):
    return Scheduler(database, services.context, [])


class Work:
    """Work that counts its runs; the first run lasts until it `may_end`."""

    def __init__(self):
        self.begun = 0
        self.may_end = asyncio.Event()

    async def __call__(self):
        self.begun += 1
        if self.begun == 1:
            await self.may_end.wait()


async def test_running_work_is_not_started_again_and_logs_nothing(scheduler, caplog):
    slow, quick = Work(), Work()
    quick.may_end.set()
    scheduler.run_every(OFTEN, slow.__call__)
    scheduler.run_every(OFTEN, quick.__call__)
    scheduler.start()
    try:
        await until(lambda: quick.begun >= 20)
        assert slow.begun == 1
        slow.may_end.set()
        await until(lambda: slow.begun >= 2)
    finally:
        scheduler.stop()
    assert caplog.records == []


async def test_stopping_in_the_middle_of_work_logs_nothing(scheduler, caplog):
    slow = Work()
    scheduler.run_every(OFTEN, slow.__call__)
    scheduler.start()
    try:
        await until(lambda: slow.begun)
    finally:
        scheduler.stop()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert caplog.records == []


async def test_failed_work_is_retried(scheduler):
    tries = []

    async def fails():
        tries.append(1)
        raise RuntimeError

    scheduler.run_every(OFTEN, fails)
    scheduler.start()
    try:
        await until(lambda: len(tries) >= 2)
    finally:
        scheduler.stop()
