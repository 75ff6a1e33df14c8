"""The fail points exist."""

import asyncio

import pytest

from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.fake_telegram.webhook_sender import Pusher
from tests.journeys.failing_app import POINTS, find
from tests.journeys.telegram_app_process import WAYS, TelegramAppProcess

PLACES = [(name, point) for name, points in POINTS.items() for point in points]


@pytest.mark.parametrize(("name", "point"), PLACES, ids=[name for name, _ in PLACES])
def test_a_point_names_a_function_of_the_program(name, point):
    holder, function = find(point)
    assert callable(getattr(holder, function)), name


@pytest.mark.sqlite
async def test_a_webhook_is_acknowledged_at_its_fail_point(files, tmp_path):
    way = next(way for way in WAYS if way.mode == "webhook")
    platform = Platform()
    files.file_in(tmp_path)
    async with Server(platform) as server, Pusher(platform), asyncio.timeout(600):
        app = TelegramAppProcess(tmp_path, "", server.url, way)
        app.point = ("after the update is confirmed", 1)
        try:
            await app.starts()
            resident = Resident(platform, 1)
            resident.says("/start")
            resident.says("giúp")  # comes on the same connection, once the first is confirmed
            assert await app.is_over() == -9
        finally:
            app.clears()
