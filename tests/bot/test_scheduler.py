"""The clock begins nothing that is still at work, and goes on when something fails."""

import asyncio

import pytest

from bot.scheduler import Scheduler
from tests.fakes import until

OFTEN = 0.01


@pytest.fixture
def scheduler(database, services):
    return Scheduler(database, services.context, [])


class Work:
    """Counts how often it was begun; the first time it is at it until it `may_end`."""

    def __init__(self):
        self.begun = 0
        self.may_end = asyncio.Event()

    async def __call__(self):
        self.begun += 1
        if self.begun == 1:
            await self.may_end.wait()


async def test_what_is_still_at_work_is_not_begun_again_and_that_is_no_news(scheduler, caplog):
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


async def test_to_be_stopped_in_the_middle_of_work_is_no_news(scheduler, caplog):
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


async def test_what_fails_is_tried_again(scheduler):
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
