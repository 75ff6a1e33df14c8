"""The town whose announcements are tested."""

import pytest

from tests.bot.services.announcements.office import OfficeTown


@pytest.fixture
async def town(database, context):
    town = OfficeTown(database, context)
    yield town
    await town.stops()
