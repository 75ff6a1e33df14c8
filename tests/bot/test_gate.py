"""The gate by itself: who may leave, and when, with time in a test's hands."""

import asyncio

import pytest

from bot.deeds.gate import Gate
from handlers.channel import Pace
from handlers.errors import RevokedError, ThrottledError, UncertainError, UnreachableError

ANSWER, NEWS = 10, 30
AT_ONCE = 64


class Time:
    """A monotonic clock that stands still until a test moves it."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
async def gate(time):
    gate = Gate("fake", None, time)
    yield gate
    gate.close()


async def ask(gate, address, urgency=ANSWER):
    """Ask for a turn; return the ticket, None where one must wait for it."""
    asking = asyncio.ensure_future(gate.turn(address, urgency, 1))
    await asyncio.sleep(0)
    if asking.done():
        return asking.result()
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    return None


async def test_news_take_at_most_half_of_the_places(gate):
    let_out = [await ask(gate, f"n{n}", NEWS) for n in range(AT_ONCE)]
    assert sum(ticket is not None for ticket in let_out) == AT_ONCE // 2
    answers = [await ask(gate, f"a{n}") for n in range(AT_ONCE)]
    assert sum(ticket is not None for ticket in answers) == AT_ONCE // 2


async def test_whoever_gives_up_when_it_is_their_turn_gives_their_place_back(gate):
    out = [await ask(gate, f"a{n}") for n in range(AT_ONCE)]
    giving_up = asyncio.ensure_future(gate.turn("b", ANSWER, 1))
    await asyncio.sleep(0)
    gate.recorded(out[0])  # it is their turn now, though they have not heard of it
    giving_up.cancel()
    await asyncio.gather(giving_up, return_exceptions=True)
    assert await ask(gate, "c")


async def test_a_probe_whose_fate_is_unknown_is_followed_by_another(gate, time):
    gate.done(await ask(gate, "a"), UnreachableError())
    for _ in range(3):
        probe = await ask(gate, "a")
        assert probe
        assert await ask(gate, "b") is None
        gate.done(probe, UncertainError())
        assert await ask(gate, "a") is None
        time.now += 1
    gate.done(await ask(gate, "a"), None)
    assert await ask(gate, "b")


async def test_pauses_grow_to_five_minutes(gate, time):
    pauses, ticket = [], await ask(gate, "a")
    for _ in range(10):
        gate.done(ticket, RevokedError())
        begun = time.now
        while (ticket := await ask(gate, "a")) is None:
            time.now += 1
        pauses.append(time.now - begun)
    assert pauses == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


@pytest.mark.parametrize("heard", [True, False], ids=["some got through", "nothing did"])
async def test_only_where_nothing_gets_through_between_them_do_three_waits_stop_all(gate, heard):
    for address in ("a", "b", "c"):
        gate.done(await ask(gate, address), ThrottledError(30))
        if heard and address != "c":
            gate.done(await ask(gate, "d"), None)
    assert (await ask(gate, "e") is not None) is heard


async def test_without_the_lease_nobody_leaves(time):
    gate = Gate("fake", Pace(30), time)
    assert await ask(gate, "a") is None
    gate.lease(time.now + 8)
    assert await ask(gate, "a")
    time.now += 8
    assert await ask(gate, "b") is None
    gate.close()


async def test_who_is_let_go_may_not_leave_once_the_lease_is_over(time):
    gate = Gate("fake", Pace(30), time)
    gate.lease(time.now + 8)
    ticket = await ask(gate, "a")
    assert gate.is_open_to(ticket)
    time.now += 8
    assert not gate.is_open_to(ticket)
    gate.close()


async def test_what_left_before_we_knew_of_the_refusal_makes_the_pause_no_longer(gate, time):
    out = [await ask(gate, f"a{n}") for n in range(5)]
    for ticket in out:
        gate.done(ticket, RevokedError())
    time.now += 2
    assert await ask(gate, "b")
