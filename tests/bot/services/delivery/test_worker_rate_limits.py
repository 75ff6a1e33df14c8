"""How delivery follows the rate limits and errors of a platform."""

import asyncio
from datetime import timedelta

import pytest

from handlers.channel import Pace
from handlers.errors import (
    ConflictError,
    GoneError,
    NotYetError,
    RevokedError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from tests.bot.services.delivery.outbox_fixture import LEASING, Post
from tests.fakes import OWNER, FakeChannel, until

NEWS = 30
OTHER = "owner-b"


class PacedChannel(FakeChannel):
    """A platform that limits how fast we send; *down* is the error of every send."""

    pace = Pace(30, burst=5)

    def __init__(self):
        super().__init__()
        self.down = None
        self.tries = []

    async def send(self, message):
        if self.down is not None:
            self.tries.append(message)
            raise self.down
        return await super().send(message)


@pytest.fixture
async def post(database, context):
    post = Post(database, context, PacedChannel())
    yield post
    await post.stops()


async def passes(clock, seconds, step=0.05):
    """Move the clock, and let all tasks run."""
    end = clock.now + timedelta(seconds=seconds)
    while clock.now < end:
        clock.now = min(end, clock.now + timedelta(seconds=step))
        await asyncio.sleep(0.004)


# Told to slow down


@pytest.mark.parametrize("urgency", [Urgency.ANSWER, NEWS])
async def test_after_throttling_all_bulk_waits_and_answers_to_other_addresses_are_sent(
    post, clock, urgency
):
    post.channel.plan("an", ThrottledError(30))
    await post.runs()
    post.put("an", "1", urgency=urgency)
    await until(lambda: post.states("an") == ["waiting"] and post.column("reason", "an") != [None])
    for n in range(10):
        post.put(f"news{n}", "news", urgency=NEWS, promise=AT_MOST_ONCE)
    for second in range(29):
        post.answers(f"b{second}", "1")
        await until(lambda: post.states(f"b{second}") == ["sent"])  # noqa: B023 - waited for at once
        clock.passes(seconds=1)
    assert not [m for m in post.channel.tried if m.address.startswith("news")]
    assert len([m for m in post.channel.tried if m.address == "an"]) == 1
    await passes(clock, 2)
    await until(lambda: post.states("an") == ["sent"])
    await passes(clock, 1)
    await until(lambda: all(post.states(f"news{n}") == ["sent"] for n in range(10)))


async def test_a_message_that_waits_for_another_one_holds_up_nothing_else(post, clock):
    post.channel.plan("an", NotYetError(1))
    await post.runs()
    post.put("an", "with the picture", urgency=NEWS, promise=AT_MOST_ONCE)
    await until(lambda: post.states("an") == ["waiting"] and post.column("reason", "an") != [None])
    for n in range(3):
        post.put(f"news{n}", "without it", urgency=NEWS, promise=AT_MOST_ONCE)
    post.answers("b", "1")
    await passes(clock, 0.5)
    await until(lambda: all(post.states(f"news{n}") == ["sent"] for n in range(3)))
    await until(lambda: post.states("b") == ["sent"])
    assert (post.states("an"), post.column("attempts", "an")) == (["waiting"], [0])
    await passes(clock, 1)
    await until(lambda: post.states("an") == ["sent"])


async def test_an_answer_to_the_throttled_address_waits_too(post, clock):
    post.channel.plan("an", ThrottledError(30))
    await post.runs()
    post.put("an", "news", urgency=NEWS)
    await until(lambda: post.column("reason", "an") == ["ThrottledError"])
    post.answers("an", "answer")
    await passes(clock, 29, step=0.25)
    assert len(post.channel.tried) == 1
    await passes(clock, 2)
    await until(lambda: post.states("an") == ["sent", "sent"])
    assert sorted(post.channel.texts("an")) == ["answer", "news"]


async def test_after_three_throttled_addresses_everything_waits(post, clock):
    await post.runs()
    for n in range(3):
        post.channel.plan(f"p{n}", ThrottledError(20))
        post.answers(f"p{n}", "1")
    await until(lambda: len(post.channel.tried) == 3)
    post.answers("an", "1")
    await passes(clock, 19, step=0.25)
    assert len(post.channel.tried) == 3
    await passes(clock, 2)
    await until(lambda: post.states("an") == ["sent"])
    await until(lambda: all(post.states(f"p{n}") == ["sent"] for n in range(3)))


async def test_the_next_process_keeps_the_pause_that_the_last_one_was_told(post, clock):
    post.channel.plan("an", ThrottledError(30))
    await post.runs()
    post.answers("an", "1")
    await until(lambda: post.column("reason", "an") == ["ThrottledError"])
    post.put("binh", "news", urgency=NEWS)
    await post.stops()
    post.delivery_worker = post.another(OTHER)
    await post.runs()
    post.put("chi", "1")
    await passes(clock, 2)
    await until(lambda: post.states("chi") == ["sent"])
    await passes(clock, 26, step=0.25)
    assert post.channel.texts("binh") == []
    await passes(clock, 3)
    await until(lambda: post.states("binh") == ["sent"])


# Gone


async def test_an_address_that_is_gone_is_tried_once_and_the_queue_goes_on(post, clock):
    post.channel.plan("an", GoneError())
    await post.runs()
    post.answers("an", "1", "2", "3")
    post.answers("binh", "1")
    await until(lambda: post.states("binh") == ["sent"])
    await until(lambda: post.states("an") == ["stopped"] * 3)
    assert [m.address for m in post.channel.tried].count("an") == 1
    assert post.stopped_at("an") is not None


# Unknown


async def test_an_uncertain_answer_is_sent_again_and_uncertain_notices_are_listed(post, clock):
    post.channel.plan("an", UncertainError())
    post.channel.plan("binh", UncertainError())
    await post.runs()
    post.answers("an", "1")
    post.put("binh", "news", urgency=NEWS, promise=AT_MOST_ONCE)
    await until(lambda: post.states("binh") == ["unknown"])
    await until(lambda: post.column("attempts", "an") == [1])
    clock.passes(seconds=3)
    await until(lambda: post.states("an") == ["sent"])
    assert post.channel.texts("binh") == []


# Our token


@pytest.mark.parametrize(
    "error", [RevokedError(), pytest.param(ConflictError(), marks=pytest.mark.soak)]
)
async def test_a_rejected_token_pauses_its_channel_longer_each_time_and_no_other(
    post, clock, capsys, error
):
    other = FakeChannel()
    other.name = "other"
    post.channels["other"] = other
    post.channel.down = error
    await post.runs()
    post.answers("an", "1", "2")
    await until(lambda: len(post.channel.tries) == 1)
    post.answers("binh", "1")
    post.put("chi", "1", channel="other")
    await until(lambda: post.states("chi") == ["sent"])
    await passes(clock, 100, step=0.25)
    # After 2, 4, 8, 16, 32 seconds; the next would be 64 later.
    assert 3 <= len(post.channel.tries) <= 6
    assert post.column("attempts", "an") == [0, 0]
    out = capsys.readouterr().out
    assert out.count("channel.paused") == 1
    assert "delivery.refused" not in out
    post.channel.down = None
    await passes(clock, 70, step=0.5)
    await until(lambda: post.states("an") == ["sent", "sent"])
    await until(lambda: post.states("binh") == ["sent"])
    assert post.channel.texts("an") == ["1", "2"]


# Nobody there


async def test_in_an_outage_one_probe_a_second_is_sent_and_then_everything_at_full_pace(
    post, clock
):
    post.channel.down = UnreachableError()
    await post.runs()
    for n in range(60):
        post.answers(f"p{n}", "1", "2")
    await until(lambda: post.channel.tries)
    await asyncio.sleep(4 * LEASING.sweep)
    at_once = len(post.channel.tries)
    assert at_once <= 31
    await passes(clock, 40, step=0.25)
    assert 10 <= len(post.channel.tries) - at_once <= 41
    post.channel.down = None
    back_at = clock.now
    while len(post.channel.arrived) < 120:
        await passes(clock, 0.5)
        assert clock.now < back_at + timedelta(seconds=15)
    for n in range(60):
        await until(lambda: post.states(f"p{n}") == ["sent", "sent"])  # noqa: B023 - waited for at once
        assert post.channel.texts(f"p{n}") == ["1", "2"]
        assert max(post.column("attempts", f"p{n}")) <= 2


# One process at a time


async def test_only_the_process_with_the_lease_sends_also_what_others_took_in(post):
    await post.runs()
    second = post.another(OTHER)
    await post.runs(second)
    assert not post.sends("fake")
    for n in range(20):
        assert post.put(f"p{n}", "1", owner=OTHER, sends=post.sends) == []
    await until(lambda: len(post.channel.arrived) == 20)
    await until(lambda: all(post.column("owner", f"p{n}") == [None] for n in range(20)))
    await second.stop()


async def test_a_process_without_the_lease_releases_what_it_is_handed(post):
    await post.runs()
    second = post.another(OTHER)
    await second.start()
    second.hand_over(post.put("an", "1", owner=OTHER))
    assert post.channel.tried == []
    await post.runs(second)
    await until(lambda: post.states("an") == ["sent"])
    assert len(post.channel.tried) == 1
    await second.stop()


async def test_the_lease_of_a_dead_process_passes_on_and_its_messages_are_sent_once(post, clock):
    silent = post.another(OTHER)
    await silent.start()
    assert len(post.put("an", "1", owner=OTHER, sends=post.sends)) == 1
    await post.runs()
    await passes(clock, 7, step=0.25)
    assert post.channel.tried == []
    await passes(clock, 3)
    await until(lambda: post.states("an") == ["sent"])
    assert not post.sends("fake")
    silent.hand_over(post.put("binh", "1", owner=OTHER))
    await silent.idle()
    assert [m.address for m in post.channel.tried] == ["an"]


async def test_a_stopped_process_releases_its_lease_and_the_next_one_waits_a_second(post, clock):
    await post.runs()
    second = post.another(OTHER)
    await post.runs(second)
    await post.delivery_worker.stop()
    post.put("an", "1")
    await passes(clock, 0.9)
    assert post.channel.tried == []
    await passes(clock, 0.3)
    await until(lambda: post.states("an") == ["sent"])
    await second.stop()


async def test_at_most_a_batch_of_bulk_is_claimed(post, clock):
    post.delivery_worker = post.another(OWNER)
    for n in range(LEASING.batch + 30):
        post.put(f"p{n}", "news", urgency=NEWS)
    await post.runs()
    await until(lambda: post.channel.arrived)
    await asyncio.sleep(4 * LEASING.sweep)
    counts = post.database.write_now(outbox.count_by_state, post.context.unit_id)
    assert counts["waiting"] >= 25
    post.answers("an", "1")
    await passes(clock, 0.1)
    await until(lambda: post.states("an") == ["sent"])
