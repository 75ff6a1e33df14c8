"""The clock begins nothing that is still at work, and goes on when something fails."""

import asyncio

import pytest

from bot.media import MediaStore
from bot.metrics import Metrics
from bot.schedule import Clockwork
from tests.fakes import until

OFTEN = 0.01


@pytest.fixture
def clockwork(database, hall, settings):
    store = MediaStore(settings.media_folder)
    return Clockwork(database, hall, Metrics(), store, lambda: None)


class Work:
    """Counts how often it was begun; the first time it is at it until it `may_end`."""

    def __init__(self):
        self.begun = 0
        self.may_end = asyncio.Event()

    async def __call__(self):
        self.begun += 1
        if self.begun == 1:
            await self.may_end.wait()


async def test_what_is_still_at_work_is_not_begun_again_and_that_is_no_news(clockwork, caplog):
    slow, quick = Work(), Work()
    quick.may_end.set()
    clockwork.every(OFTEN, slow.__call__)
    clockwork.every(OFTEN, quick.__call__)
    clockwork.start()
    try:
        await until(lambda: quick.begun >= 20)
        assert slow.begun == 1
        slow.may_end.set()
        await until(lambda: slow.begun >= 2)
    finally:
        clockwork.stop()
    assert caplog.records == []


async def test_to_be_stopped_in_the_middle_of_work_is_no_news(clockwork, caplog):
    slow = Work()
    clockwork.every(OFTEN, slow.__call__)
    clockwork.start()
    try:
        await until(lambda: slow.begun)
    finally:
        clockwork.stop()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert caplog.records == []


async def test_what_fails_is_tried_again(clockwork):
    tries = []

    async def fails():
        tries.append(1)
        raise RuntimeError

    clockwork.every(OFTEN, fails)
    clockwork.start()
    try:
        await until(lambda: len(tries) >= 2)
    finally:
        clockwork.stop()
