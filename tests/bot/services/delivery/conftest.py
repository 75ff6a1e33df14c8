"""The outbox whose delivery is tested."""

import pytest

from tests.bot.services.delivery.outbox_fixture import Post


@pytest.fixture
async def post(database, context):
    post = Post(database, context)
    yield post
    await post.stops()
