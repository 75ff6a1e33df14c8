"""With the settings as they are shipped: killed, started again, answering again."""

import asyncio
from time import monotonic

import pytest

from tests.journeys.telegram_house import WAYS, TelegramHouse
from tests.telegram.people import Resident
from tests.telegram.platform import Platform
from tests.telegram.pusher import Pusher
from tests.telegram.server import Server

# How long it takes: what is answered after a kill is in `test_telegram_kill`.
pytestmark = [pytest.mark.sqlite, pytest.mark.soak]

SHIPPED_LEASE = 8
RECOVERY_SECONDS = 10.0


@pytest.mark.parametrize("way", WAYS[:2], ids="-".join)
async def test_whoever_wrote_is_answered_within_ten_seconds_of_the_kill(way, files, tmp_path):
    platform = Platform()
    files.file_in(tmp_path)
    async with Server(platform) as server, Pusher(platform), asyncio.timeout(120):
        house = TelegramHouse(tmp_path, "", server.url, way, lease=SHIPPED_LEASE)
        try:
            await house.starts()
            before, after = Resident(platform, 1), Resident(platform, 2)
            before.says("/start")
            await before.hears(lambda sent: bool(sent.buttons))
            house.is_killed()
            killed = monotonic()
            before.says("đồng ý")
            after.says("/start")
            assert await house.is_over() == -9
            await house.starts()
            await before.hears(lambda sent: "nên gọi mình" in sent.text)
            await after.hears(lambda sent: bool(sent.buttons))
            house.looks_how_it_waits()
            seconds = monotonic() - killed - house.kept_waiting
            await house.ends()
        finally:
            house.clears()
    print(f"\n{'-'.join(way)}: answering again after {seconds:.1f} s")  # noqa: T201 - a figure
    assert seconds <= RECOVERY_SECONDS
