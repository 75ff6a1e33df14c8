"""The fixtures of the tests of both Telegram drivers."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from handlers.telegram.channel import Telegram
from tests.handlers.telegram.fake_api import DRIVERS, TOKEN, FakeApi, Hosting, running


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    async with running() as api:
        yield api


@pytest.fixture
def host() -> Hosting:
    return Hosting()


@pytest.fixture(params=DRIVERS)
def driver_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def bot(
    api: FakeApi, host: Hosting, driver_name: str
) -> AsyncIterator[Callable[..., Telegram]]:
    """Return a function that makes bots with each driver, on the fake API, without real waits."""
    made: list[Telegram] = []

    def make(*, url: str = "", token: str = TOKEN, **options: Any) -> Telegram:
        driver = DRIVERS[driver_name](token, url or api.url)
        options.setdefault("sleep", _no_time)
        made.append(Telegram("telegram", driver, host, chance=lambda: 0.5, **options))
        return made[-1]

    yield make
    for one in made:
        await one.close()


async def _no_time(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.01))
