"""Whose turn it is at one address, and what is not ours to send any more."""

import asyncio

import pytest
from sqlalchemy import update

from storage.repositories.outbox import AT_MOST_ONCE
from storage.tables import OUTBOX
from tests.bot.post import Post
from tests.conftest import OWNER
from tests.fakes import until

NEWS = 30


@pytest.fixture
async def post(database, desk):
    post = Post(database, desk)
    yield post
    await post.stops()


async def test_an_answer_goes_before_the_news_that_stand_in_line_at_its_address(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    await post.deliverer.start()  # no sweep comes in between
    post.deliverer.hand_over(post.put("an", "news 1", "news 2", owner=OWNER, urgency=NEWS))
    await until(lambda: post.channel.tried)
    post.answers("an", "answer 1", "answer 2")
    gate.set()
    await post.deliverer.idle()

    assert post.channel.texts("an") == ["news 1", "answer 1", "answer 2", "news 2"]


async def test_an_announcement_that_another_process_took_over_is_not_sent_by_us(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    await post.deliverer.start()  # no sweep comes in between
    news = post.put("an", "1", "2", owner=OWNER, urgency=NEWS, promise=AT_MOST_ONCE)
    post.deliverer.hand_over(news)
    await until(lambda: post.channel.tried)
    # As after a pause in which our lease ended.
    taken = update(OUTBOX).where(OUTBOX.c.delivery_id == news[1].delivery_id).values(owner="b")
    await post.database.write(lambda tx: tx.execute(taken))
    gate.set()
    await post.deliverer.idle()

    assert post.channel.texts("an") == ["1"]
    assert post.column("owner", "an")[1] == "b"
