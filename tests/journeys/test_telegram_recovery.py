"""Recovery from a kill with the shipped settings."""

import asyncio
from time import monotonic

import pytest

from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.fake_telegram.webhook_sender import Pusher
from tests.journeys.telegram_app_process import WAYS, TelegramAppProcess

# Only the time is tested here; `test_telegram_kill` tests the answers after a kill.
pytestmark = [pytest.mark.sqlite, pytest.mark.soak]

SHIPPED_LEASE = 8
RECOVERY_SECONDS = 10.0


@pytest.mark.parametrize("way", WAYS[:2], ids="-".join)
async def test_an_answer_arrives_within_ten_seconds_of_the_kill(way, files, tmp_path):
    platform = Platform()
    files.file_in(tmp_path)
    async with Server(platform) as server, Pusher(platform), asyncio.timeout(120):
        app = TelegramAppProcess(tmp_path, "", server.url, way, lease=SHIPPED_LEASE, is_cold=True)
        try:
            await app.starts()
            before, after = Resident(platform, 1), Resident(platform, 2)
            before.says("gửi phản ánh")
            await before.hears(lambda sent: bool(sent.buttons))
            app.is_killed()
            killed = monotonic()
            before.says("đồng ý")
            after.says("/start")
            assert await app.is_over() == -9
            await app.starts()
            await before.hears(lambda sent: "muốn báo việc gì" in sent.text)
            await after.hears(lambda sent: bool(sent.buttons))
            app.looks_how_it_waits()
            seconds = monotonic() - killed - app.kept_waiting
            await app.ends()
        finally:
            app.clears()
    print(f"\n{'-'.join(way)}: answering again after {seconds:.1f} s")  # noqa: T201 - a figure
    assert seconds <= RECOVERY_SECONDS
