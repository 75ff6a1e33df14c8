"""The send queue alone, on a clock that the test moves."""

import asyncio

import pytest

from bot.services.delivery.sending.send_queue import SendQueue
from handlers.channel import Pace
from handlers.errors import RevokedError, ThrottledError, UncertainError, UnreachableError
from tests.fakes import Seconds

ANSWER, NEWS = 10, 30
AT_ONCE = 64


@pytest.fixture
def time():
    return Seconds()


@pytest.fixture
async def send_queue(time):
    send_queue = SendQueue("fake", None, time)
    yield send_queue
    send_queue.close()


async def ask(send_queue, address, urgency=ANSWER):
    """Ask for a slot; return it, or None if one must wait for it."""
    asking = asyncio.ensure_future(send_queue.acquire(address, urgency, 1))
    await asyncio.sleep(0)
    if asking.done():
        return asking.result()
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    return None


async def test_bulk_takes_at_most_half_of_the_slots(send_queue):
    let_out = [await ask(send_queue, f"n{n}", NEWS) for n in range(AT_ONCE)]
    assert sum(slot is not None for slot in let_out) == AT_ONCE // 2
    answers = [await ask(send_queue, f"a{n}") for n in range(AT_ONCE)]
    assert sum(slot is not None for slot in answers) == AT_ONCE // 2


async def test_bulk_with_more_slots_leaves_half_of_the_others_to_answers(time):
    queue = SendQueue("fake", Pace(1_000, at_once=8, bulk_at_once=20), time)
    queue.lease(time.now + 60)
    admitted = []
    for n in range(30):
        time.now += 0.01
        admitted.append(await ask(queue, f"n{n}", NEWS))
    assert sum(slot is not None for slot in admitted) == 20
    answers = [await ask(queue, f"a{n}") for n in range(8)]
    assert sum(slot is not None for slot in answers) == 4
    queue.close()


async def test_a_cancelled_waiter_frees_the_slot_that_it_was_given(send_queue):
    out = [await ask(send_queue, f"a{n}") for n in range(AT_ONCE)]
    giving_up = asyncio.ensure_future(send_queue.acquire("b", ANSWER, 1))
    await asyncio.sleep(0)
    send_queue.release(out[0])  # it is their turn now, though they have not heard of it
    giving_up.cancel()
    await asyncio.gather(giving_up, return_exceptions=True)
    assert await ask(send_queue, "c")


async def test_a_probe_without_a_certain_result_is_followed_by_another(send_queue, time):
    send_queue.done(await ask(send_queue, "a"), UnreachableError())
    for _ in range(3):
        probe = await ask(send_queue, "a")
        assert probe
        assert await ask(send_queue, "b") is None
        send_queue.done(probe, UncertainError())
        assert await ask(send_queue, "a") is None
        time.now += 1
    send_queue.done(await ask(send_queue, "a"), None)
    assert await ask(send_queue, "b")


async def test_pauses_grow_to_five_minutes(send_queue, time):
    pauses, slot = [], await ask(send_queue, "a")
    for _ in range(10):
        send_queue.done(slot, RevokedError())
        begun = time.now
        while (slot := await ask(send_queue, "a")) is None:
            time.now += 1
        pauses.append(time.now - begun)
    assert pauses == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


@pytest.mark.parametrize("heard", [True, False], ids=["some got through", "nothing did"])
async def test_three_throttled_addresses_stop_everything_unless_a_message_gets_through_between(
    send_queue, heard
):
    for address in ("a", "b", "c"):
        send_queue.done(await ask(send_queue, address), ThrottledError(30))
        if heard and address != "c":
            send_queue.done(await ask(send_queue, "d"), None)
    assert (await ask(send_queue, "e") is not None) is heard


async def test_without_the_lease_nothing_is_admitted(time):
    send_queue = SendQueue("fake", Pace(30), time)
    assert await ask(send_queue, "a") is None
    send_queue.lease(time.now + 8)
    assert await ask(send_queue, "a")
    time.now += 8
    assert await ask(send_queue, "b") is None
    send_queue.close()


async def test_an_admitted_message_may_not_be_sent_after_the_lease_has_ended(time):
    send_queue = SendQueue("fake", Pace(30), time)
    send_queue.lease(time.now + 8)
    slot = await ask(send_queue, "a")
    assert send_queue.can_still_send(slot)
    time.now += 8
    assert not send_queue.can_still_send(slot)
    send_queue.close()


async def test_a_message_sent_before_the_pause_does_not_lengthen_it(send_queue, time):
    out = [await ask(send_queue, f"a{n}") for n in range(5)]
    for slot in out:
        send_queue.done(slot, RevokedError())
    time.now += 2
    assert await ask(send_queue, "b")
