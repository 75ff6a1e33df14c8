"""The points at which the program ends itself are really there."""

import asyncio

import pytest

from tests.journeys.failing_house import POINTS, find
from tests.journeys.telegram_house import WAYS, TelegramHouse
from tests.telegram.people import Resident
from tests.telegram.platform import Platform
from tests.telegram.pusher import Pusher
from tests.telegram.server import Server

PLACES = [(name, point) for name, points in POINTS.items() for point in points]


@pytest.mark.parametrize(("name", "point"), PLACES, ids=[name for name, _ in PLACES])
def test_a_point_names_a_function_of_the_program(name, point):
    holder, function = find(point)
    assert callable(getattr(holder, function)), name


@pytest.mark.sqlite
async def test_a_webhook_too_is_confirmed_at_its_point(files, tmp_path):
    way = next(way for way in WAYS if way.mode == "webhook")
    platform = Platform()
    files.file_in(tmp_path)
    async with Server(platform) as server, Pusher(platform), asyncio.timeout(600):
        house = TelegramHouse(tmp_path, "", server.url, way)
        house.point = ("after the update is confirmed", 1)
        try:
            await house.starts()
            resident = Resident(platform, 1)
            resident.says("/start")
            resident.says("giúp")  # comes on the same connection, once the first is confirmed
            assert await house.is_over() == -9
        finally:
            house.clears()
