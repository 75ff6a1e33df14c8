import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.services.delivery.sending.delivery_log import DeliveryLog
from bot.services.delivery.sending.lease_manager import ClaimedBatch
from handlers.errors import (
    GoneError,
    MovedError,
    RefusedError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)
from storage.database.transactions import Database
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import AT_MOST_ONCE
from storage.tables import OUTBOX
from tests.bot.services.delivery.outbox_fixture import LEASING
from tests.databases import refusing
from tests.fakes import OWNER, until
from tests.resident import MONDAY

AT_ONCE = 64  # sends of a channel without a pace of its own


@pytest.mark.both
async def test_waiting_messages_are_sent_in_order_and_recorded(post):
    post.put("an", "1", "2", "3")
    await post.runs()
    await until(lambda: post.states("an") == ["sent"] * 3)
    assert post.channel.texts("an") == ["1", "2", "3"]
    assert post.column("external_id", "an") == ["fake-1", "fake-2", "fake-3"]
    assert post.column("attempts", "an") == [1, 1, 1]
    assert post.sent("sent") == 3


async def test_messages_that_are_handed_over_are_sent_without_waiting_for_a_sweep(post):
    await post.runs()
    post.answers("an", "1", "2")
    await post.delivery_worker.idle()
    assert post.channel.texts("an") == ["1", "2"]


async def test_a_message_has_its_address_position_and_time(post):
    await post.runs()
    post.answers("an", "xin chào")
    await post.delivery_worker.idle()
    (message,) = post.channel.arrived
    assert (message.address, message.position, message.reply.text) == ("an", 1, "xin chào")
    assert message.at == MONDAY


async def test_a_slow_address_does_not_hold_up_another(post):
    gate = asyncio.Event()
    post.channel.plan("slow", gate)
    await post.runs()
    post.answers("slow", "1", "2")
    post.answers("quick", "1")
    await until(lambda: post.states("quick") == ["sent"])
    assert post.channel.texts("slow") == []
    gate.set()
    await until(lambda: post.states("slow") == ["sent", "sent"])
    assert post.channel.texts("slow") == ["1", "2"]


async def test_a_throttled_message_waits_as_long_as_told_and_keeps_its_order(post, clock):
    post.channel.plan("an", ThrottledError(30))
    await post.runs()
    post.answers("an", "1", "2", "3")
    await until(lambda: post.states("an") == ["waiting"] * 3)
    assert set(post.column("not_before", "an")) == {post.context.now() + timedelta(seconds=30)}

    clock.passes(seconds=29)
    post.answers("binh", "1")
    post.put("chi", "1")
    await until(lambda: post.states("chi") == ["sent"])  # so there was a sweep meanwhile
    assert post.channel.texts("an") == []
    clock.passes(seconds=1)
    await until(lambda: post.states("an") == ["sent"] * 3)
    assert post.channel.texts("an") == ["1", "2", "3"]


async def test_throttling_does_not_count_as_a_try(post, clock):
    post.channel.plan("an", *(ThrottledError(1) for _ in range(60)))
    await post.runs()
    post.answers("an", "1")
    for times in range(1, 61):
        await until(lambda: len(post.channel.tried) == times)  # noqa: B023 - waited for at once
        await until(lambda: post.states("an") == ["waiting"])
        assert post.column("attempts", "an") == [0]
        clock.passes(seconds=1)
    await until(lambda: post.states("an") == ["sent"])


async def test_a_message_fails_after_fifty_tries_while_others_get_through(post, clock):
    post.channel.plan("an", UnreachableError(), UnreachableError())
    post.put("an", "1")
    await post.database.write(
        lambda tx: tx.execute(update(OUTBOX).values(attempts=49, not_before=clock.now))
    )
    await post.runs()
    await post.tried("an", 50)
    assert post.states("an") == ["waiting"]
    post.put("binh", "1")
    await until(lambda: post.states("binh") == ["sent"])
    clock.passes(minutes=5)
    await until(lambda: post.states("an") == ["failed"])


async def test_a_new_answer_does_not_overtake_a_throttled_one(post, clock):
    post.channel.plan("an", ThrottledError(30))
    await post.runs()
    post.answers("an", "1")
    await until(lambda: post.states("an") == ["waiting"])
    post.answers("an", "2")
    await post.delivery_worker.idle()
    assert post.channel.texts("an") == []
    clock.passes(seconds=30)
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "2"]


async def test_an_answer_waits_too_if_the_throttling_is_not_recorded_yet(post, clock):
    post.channel.plan("an", ThrottledError(30))
    await post.delivery_worker.start()  # but does not run yet: nothing is recorded
    post.answers("an", "1")
    await post.delivery_worker.idle()
    post.answers("an", "2")
    await post.delivery_worker.idle()
    assert [m.reply.text for m in post.channel.tried] == ["1"]
    await post.runs()
    await until(lambda: post.states("an") == ["waiting", "waiting"])
    clock.passes(seconds=30)
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "2"]


class SlowRecording:
    """A database that records outcomes only when the test allows it."""

    def __init__(self, database):
        self._database = database
        self.read = database.read
        self._may = asyncio.Semaphore(0)
        self.asked = 0

    def let(self):
        self._may.release()

    def lets_all(self):
        for _ in range(99):
            self.let()

    async def write(self, work, *args, **kwargs):
        if work.__name__ == "_record":
            self.asked += 1
            await self._may.acquire()
        return await self._database.write(work, *args, **kwargs)


async def test_sent_messages_count_as_in_flight_until_they_are_recorded(post, database):
    slow = SlowRecording(database)
    post.delivery_worker = post.another(OWNER, database=slow)
    await post.runs()
    for number in range(AT_ONCE + 5):
        post.answers(f"a{number}", "1")
    await until(lambda: len(post.channel.arrived) == AT_ONCE)
    for _ in range(50):
        await asyncio.sleep(0)
    assert len(post.channel.arrived) == AT_ONCE
    slow.let()
    await until(lambda: len(post.channel.arrived) > AT_ONCE)
    slow.lets_all()
    await post.delivery_worker.idle()


async def test_a_rejected_message_frees_its_slot_at_once(post, database):
    slow = SlowRecording(database)
    post.delivery_worker = post.another(OWNER, database=slow)
    await post.runs()
    for number in range(AT_ONCE):
        post.channel.plan(f"a{number}", RefusedError())
        post.answers(f"a{number}", "1")
    post.answers("an", "1")
    await until(lambda: post.channel.texts("an") == ["1"])
    slow.lets_all()


async def test_a_message_that_comes_while_the_pause_is_recorded_does_not_overtake(post, database):
    slow = SlowRecording(database)
    post.delivery_worker = post.another(OWNER, database=slow)
    post.channel.plan("an", ThrottledError(0))
    await post.delivery_worker.start()
    post.answers("an", "1")
    await post.delivery_worker.idle()
    await post.runs()
    await until(lambda: slow.asked == 1)
    post.answers("an", "2")  # is given back, behind the first one
    slow.let()
    await until(lambda: slow.asked == 2)
    post.answers("an", "3")
    await post.delivery_worker.idle()
    slow.lets_all()
    await until(lambda: post.states("an") == ["sent"] * 3)
    assert post.channel.texts("an") == ["1", "2", "3"]


async def test_nothing_more_is_sent_to_an_address_that_is_gone(post):
    post.channel.plan("an", GoneError())
    await post.runs()
    post.answers("an", "1")
    await until(lambda: post.states("an") == ["stopped"])
    await until(lambda: post.stopped_at("an") is not None)
    assert post.column("reason", "an") == ["GoneError"]
    assert post.sent("stopped") == 1


@pytest.mark.both
async def test_waiting_messages_to_an_address_that_is_gone_are_stopped_and_not_tried(post):
    post.channel.plan("an", GoneError())
    await post.runs()
    post.answers("an", "1")
    post.put("an", "2")
    await until(lambda: post.states("an") == ["stopped", "stopped"])
    assert len(post.channel.tried) == 1


async def test_a_conversation_that_moved_gets_its_messages_at_its_new_address(post):
    post.channel.plan("an", MovedError("an-2"))
    await post.runs()
    post.answers("an", "1", "2")
    await until(lambda: post.channel.texts("an-2") == ["1", "2"])
    await until(lambda: post.states("an-2") == ["sent", "sent"])
    assert post.channel.texts("an") == []


async def test_a_rejected_message_fails_and_the_next_one_is_sent(post):
    post.channel.plan("an", RefusedError())
    await post.runs()
    post.answers("an", "1", "2")
    await until(lambda: post.states("an") == ["failed", "sent"])
    assert post.channel.texts("an") == ["2"]
    assert post.column("reason", "an") == ["RefusedError", None]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UncertainError(), "UncertainError"),
        (UnreachableError(), "UnreachableError"),
        (KeyError("a fault of the channel's own"), "KeyError"),
    ],
)
async def test_at_least_once_is_sent_again_before_the_next_message(post, clock, error, reason):
    post.channel.plan("an", error)
    await post.runs()
    post.answers("an", "1", "2")
    await until(lambda: post.states("an") == ["waiting", "waiting"])
    assert post.column("reason", "an") == [reason, None]
    clock.passes(seconds=2)
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "2"]


async def test_each_further_try_is_later_than_the_one_before(post, clock):
    post.channel.plan("an", *(UncertainError() for _ in range(3)))
    await post.runs()
    post.answers("an", "1")
    for tries, wait in enumerate((2, 4, 8), start=1):
        await post.tried("an", tries)
        assert post.column("not_before", "an") == [clock.now + timedelta(seconds=wait)]
        clock.passes(seconds=wait)
    await until(lambda: post.states("an") == ["sent"])


@pytest.mark.parametrize("error", [UncertainError(), KeyError("a fault of the channel's own")])
async def test_at_most_once_becomes_unknown_if_it_may_have_arrived(post, clock, error):
    post.channel.plan("an", error)
    post.put("an", "news", promise=AT_MOST_ONCE)
    await post.runs()
    await until(lambda: post.states("an") == ["unknown"])
    clock.passes(days=1)
    post.put("binh", "1")
    await until(lambda: post.states("binh") == ["sent"])
    assert len([m for m in post.channel.tried if m.address == "an"]) == 1
    unknown = post.database.write_now(outbox.list_unknown, post.context.unit_id)
    assert [delivery.address for delivery in unknown] == ["an"]


async def test_at_most_once_is_sent_again_if_it_was_not_sent(post, clock):
    post.channel.plan("an", ThrottledError(5))
    post.put("an", "news", promise=AT_MOST_ONCE)
    await post.runs()
    await until(lambda: post.column("reason", "an") == ["ThrottledError"])
    assert post.states("an") == ["waiting"]
    clock.passes(seconds=5)
    await until(lambda: post.states("an") == ["sent"])
    assert post.channel.texts("an") == ["news"]


@pytest.mark.both
async def test_at_most_once_is_marked_as_sending_before_it_is_sent(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    post.put("an", "news", promise=AT_MOST_ONCE)
    await post.runs()
    await until(lambda: post.channel.tried)
    assert post.states("an") == ["sending"]
    gate.set()
    await until(lambda: post.states("an") == ["sent"])


async def test_a_message_for_a_missing_channel_fails_after_a_day(post, clock):
    post.delivery_worker = post.another(OWNER, channels={})
    post.put("an", "1")
    await post.runs()
    clock.passes(hours=23)
    await until(lambda: post.lives_until(OWNER) == clock.now + LEASING.lease)
    assert post.states("an") == ["waiting"]
    clock.passes(hours=2)
    await until(lambda: post.states("an") == ["failed"])
    assert post.column("reason", "an") == ["NoChannel"]


async def test_a_message_that_can_not_be_decoded_fails_and_the_next_one_is_sent(post):
    post.put("an", "1", payload="{")
    post.put("an", "2")
    await post.runs()
    await until(lambda: post.states("an") == ["failed", "sent"])


@pytest.mark.both
async def test_a_send_of_seventy_seconds_keeps_its_lease(post, clock):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    await post.runs()
    post.answers("an", "1")
    await until(lambda: post.channel.tried)
    await post.another("owner-b").start()
    for _ in range(10):
        clock.passes(seconds=7)
        await until(lambda: post.lives_until(OWNER) == clock.now + LEASING.lease)
        claimed = await post.database.write(
            sender_leases.claim, post.context.unit_id, "owner-b", now=clock.now, limit=10
        )
        assert claimed.deliveries == []
    gate.set()
    await until(lambda: post.states("an") == ["sent"])
    assert len(post.channel.tried) == 1


@pytest.mark.both
async def test_an_answer_handed_over_during_a_claim_is_sent_after_the_claimed_ones(post, database):
    """The claim commits first, but its result arrives later."""
    post.put("an", "1")
    begun, done = asyncio.Event(), asyncio.Event()

    class Slow(Database):
        """A database whose claims are heard of late."""

        async def write(self, function, *args, **kwargs):
            result = await super().write(function, *args, **kwargs)
            if isinstance(result, ClaimedBatch) and result.leased:
                begun.set()
                await done.wait()
            return result

    slow = Slow(database.url)
    post.delivery_worker = post.another(OWNER, database=slow)
    await post.runs()
    await asyncio.wait_for(begun.wait(), 60)
    post.answers("an", "2")
    done.set()
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "2"]
    await post.stops()
    post.delivery_worker = post.another("owner-b")
    slow.close()


async def test_an_error_of_ours_after_a_send_does_not_block_the_address(post, clock, monkeypatch):
    sent, faults = DeliveryLog.sent, [ArithmeticError("ours")]

    def is_sent(delivery_log, *args):
        if faults:
            raise faults.pop()
        sent(delivery_log, *args)

    monkeypatch.setattr(DeliveryLog, "sent", is_sent)
    await post.runs()
    post.answers("an", "1", "2")
    await until(lambda: post.states("an") == ["waiting", "waiting"])
    clock.passes(seconds=2)
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "1", "2"]  # it may not have arrived


@pytest.mark.both
async def test_the_messages_of_a_dead_process_are_sent_by_another(post, clock):
    post.put("an", "1", "2", owner="owner-z")
    await post.database.write(
        sender_leases.record_heartbeat,
        post.context.unit_id,
        "owner-z",
        until=clock.now + timedelta(seconds=8),
    )
    await post.runs()
    post.put("binh", "1")
    await until(lambda: post.states("binh") == ["sent"])
    assert post.channel.texts("an") == []
    clock.passes(seconds=8)
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "2"]


@pytest.mark.both
async def test_two_workers_send_each_message_once(post):
    for n in range(60):
        post.put(f"p{n % 12}", str(n))
    other = post.another("owner-b")
    await post.runs()
    await post.runs(other)
    await until(lambda: len(post.channel.arrived) >= 60)
    await other.stop()
    assert sorted(int(m.reply.text) for m in post.channel.arrived) == list(range(60))
    for person in range(12):
        texts = post.channel.texts(f"p{person}")
        assert texts == sorted(texts, key=int)


@pytest.mark.both
async def test_stop_finishes_sends_under_way_and_releases_the_rest(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    await post.runs()
    post.answers("an", "1", "2", "3")
    await until(lambda: post.channel.tried)
    stopping = asyncio.create_task(post.stops())
    await asyncio.sleep(0)
    gate.set()
    await stopping
    assert post.states("an") == ["sent", "waiting", "waiting"]
    assert post.column("owner", "an") == [None, None, None]
    assert post.channel.texts("an") == ["1"]

    post.delivery_worker = post.another("owner-b")
    await post.runs()
    await until(lambda: post.states("an") == ["sent"] * 3)
    assert post.channel.texts("an") == ["1", "2", "3"]


async def test_stop_cancels_slow_sends_and_nothing_is_sent_after_it(post):
    gate = asyncio.Event()
    post.channel.plan("an", gate)
    post.channel.plan("news", gate)
    await post.runs()
    post.answers("an", "1", "2")
    post.put("news", "1", promise=AT_MOST_ONCE)
    await until(lambda: post.states("news") == ["sending"] and len(post.channel.tried) == 2)
    await asyncio.wait_for(post.stops(), 60)
    assert post.states("an") == ["waiting", "waiting"]
    gate.set()
    await asyncio.sleep(0)
    assert post.channel.arrived == []

    # The one that may be repeated is, the other is unknown.
    post.delivery_worker = post.another("owner-b")
    await post.runs()
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.states("news") == ["unknown"]


@pytest.mark.both
async def test_an_outcome_that_can_not_be_recorded_is_recorded_later_and_not_sent_again(post):
    await post.runs()
    with refusing(post.database, "outbox", "NEW.state = 'sent'"):
        post.answers("an", "1")
        await until(lambda: post.channel.arrived)
        post.answers("an", "2")
        await until(lambda: len(post.channel.arrived) == 2)
        assert post.states("an") == ["leased", "leased"]
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert post.channel.texts("an") == ["1", "2"]


async def test_at_most_once_is_not_sent_while_the_mark_can_not_be_stored(post, clock):
    await post.runs()
    with refusing(post.database, "outbox", "NEW.state = 'sending'"):
        post.put("an", "news", promise=AT_MOST_ONCE)
        await post.tried("an", 1)
        assert post.states("an") == ["waiting"]
        assert post.channel.tried == []
    clock.passes(seconds=2)
    await until(lambda: post.states("an") == ["sent"])
    assert post.channel.texts("an") == ["news"]
