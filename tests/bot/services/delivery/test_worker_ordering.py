"""The order of messages at one address, and messages whose lease is lost."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from handlers.channel import Pace
from handlers.errors import ThrottledError
from storage.repositories.delivery import sender_leases
from storage.repositories.delivery.outbox import AT_MOST_ONCE
from storage.tables import LEASES, OUTBOX
from tests.bot.services.delivery.outbox_fixture import Post
from tests.fakes import DEADLINE, OWNER, FakeChannel, until

NEWS = 30


async def test_an_answer_is_sent_before_queued_notices_to_its_address(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    await post.delivery_worker.start()  # no sweep comes in between
    post.delivery_worker.hand_over(post.put("an", "news 1", "news 2", owner=OWNER, urgency=NEWS))
    await until(lambda: post.channel.tried)
    post.answers("an", "answer 1", "answer 2")
    gate.set()
    await post.delivery_worker.idle()

    assert post.channel.texts("an") == ["news 1", "answer 1", "answer 2", "news 2"]


@pytest.mark.both
async def test_an_announcement_that_another_process_leased_is_not_sent(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    await post.delivery_worker.start()  # no sweep comes in between
    news = post.put("an", "1", "2", owner=OWNER, urgency=NEWS, promise=AT_MOST_ONCE)
    post.delivery_worker.hand_over(news)
    await until(lambda: post.channel.tried)
    # As after a pause in which our lease ended.
    taken = update(OUTBOX).where(OUTBOX.c.delivery_id == news[1].delivery_id).values(owner="b")
    await post.database.write(lambda tx: tx.execute(taken))
    gate.set()
    await post.delivery_worker.idle()

    assert post.channel.texts("an") == ["1"]
    assert post.column("owner", "an")[1] == "b"


class Asking(FakeChannel):
    """A platform that throttles us when the test allows it."""

    def __init__(self):
        super().__init__()
        self.may_ask = asyncio.Event()
        self.has_asked = False

    async def send(self, message):
        if message.reply.text == "answer":
            await self.may_ask.wait()
            self.has_asked = True
            raise ThrottledError(30)
        return await super().send(message)


async def test_a_notice_is_not_sent_if_the_channel_is_throttled_while_it_is_marked(
    database, context, monkeypatch
):
    channel, loop = Asking(), asyncio.get_running_loop()
    post, mark = Post(database, context, channel), sender_leases.mark_sending

    async def is_asked():
        channel.may_ask.set()
        await until(lambda: channel.has_asked)

    def slowly(*given):
        asyncio.run_coroutine_threadsafe(is_asked(), loop).result(DEADLINE)
        return mark(*given)

    monkeypatch.setattr(sender_leases, "mark_sending", slowly)
    await post.delivery_worker.start()
    news = post.put("an", "news", owner=OWNER, urgency=NEWS, promise=AT_MOST_ONCE)
    post.answers("binh", "answer")
    post.delivery_worker.hand_over(news)
    await post.delivery_worker.idle()
    await post.stops()

    assert post.channel.tried == []
    assert post.states("an") == ["waiting"]


class Slow(FakeChannel):
    """A platform with a pace that allows one message in flight."""

    pace = Pace(1000, per_address=1000, at_once=1)


async def test_an_answer_takes_the_slot_for_which_a_notice_to_its_address_waits(
    database, context, clock
):
    post, gate = Post(database, context, Slow()), asyncio.Event()
    post.channel.plan("binh", gate)
    await post.delivery_worker.start()
    post.answers("binh", "first")
    await until(lambda: post.channel.tried)
    post.delivery_worker.hand_over(post.put("an", "news", owner=OWNER, urgency=NEWS))
    await asyncio.sleep(0)
    post.answers("an", "answer")
    await post.runs()
    gate.set()
    while post.states("an") != ["sent", "sent"]:
        clock.passes(seconds=0.01)
        await asyncio.sleep(0.01)
    await post.stops()

    assert post.channel.texts("an") == ["answer", "news"]


@pytest.mark.both
async def test_messages_in_the_send_queue_are_released_when_the_channel_lease_is_lost(
    database, context, clock
):
    post, gate = Post(database, context, Slow()), asyncio.Event()
    post.channel.plan("binh", gate)
    await post.runs()
    post.answers("binh", "first")
    await until(lambda: post.channel.tried)
    post.answers("an", "1")
    taken = update(LEASES).values(owner="b", until=clock.now + timedelta(hours=1))
    await database.write(lambda tx: tx.execute(taken))

    await until(lambda: post.states("an") == ["waiting"])
    assert post.column("owner", "an") == [None]
    assert post.column("attempts", "an") == [0]
    gate.set()
    await post.stops()
