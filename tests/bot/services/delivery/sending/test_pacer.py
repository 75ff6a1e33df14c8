"""The pacer never exceeds the limits of a platform, however messages arrive."""

import asyncio
from bisect import bisect_left
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.services.delivery.sending.pacer import SECOND
from bot.services.delivery.sending.send_queue import SendQueue
from handlers.channel import Pace

ANSWER, NEWS, BULK = 10, 30, 90
STEP = 0.005
SLOT = SECOND / 30


class Untimed(SendQueue):
    """A send queue without timers: it dispatches when the test lets time pass."""

    def _set_timer(self, at, now):
        del at, now


class Street:
    """Addresses that are sent to through one send queue, on a clock that the test moves."""

    def __init__(self, pace):
        self.now = 0.0
        self.send_queue = Untimed("fake", pace, lambda: self.now)
        self.send_queue.lease(1e9)
        self.left = []  # when, where, how urgent, as how many, waiting since when
        self.answers_waiting = {}
        self.overtaken = 0
        self._tasks = set()

    def writes(self, address, messages):
        """Let *address* be written to, one message after another."""
        task = asyncio.create_task(self._writes(address, messages))
        self._tasks.add(task)

    async def _writes(self, address, messages):
        for urgency, weight, delay in messages:
            since = self.now
            if urgency == ANSWER:
                self.answers_waiting[address] = since
            slot = await self.send_queue.acquire(address, urgency, weight)
            assert slot is not None
            self.answers_waiting.pop(address, None)
            if urgency != ANSWER:
                self.overtaken += any(t < self.now for t in self.answers_waiting.values())
            begun = self.now
            while self.now < begun + delay:  # as what is noted first takes a moment
                await asyncio.sleep(0)
            self.send_queue.count_sent_now(slot)
            self.left.append((self.now, address, urgency, weight, since))
            self.send_queue.done(slot, None)
            self.send_queue.release(slot)

    async def passes(self, seconds):
        until = self.now + seconds
        while self.now < until:
            for _ in range(3):
                await asyncio.sleep(0)
            self.now += STEP
            self.send_queue.dispatch()

    async def is_done(self, most=600.0):
        until = self.now + most
        while any(not task.done() for task in self._tasks):
            assert self.now < until
            await self.passes(STEP)
        await asyncio.gather(*self._tasks)

    def most_within(self, seconds, address=None):
        """Return how many messages left in the fullest window of *seconds*."""
        times = sorted(
            when
            for when, where, _, weight, _ in self.left
            for _ in range(weight)
            if address in (None, where)
        )
        # From a message on, up to but without the end of the window.
        return max(bisect_left(times, t + seconds - 1e-9) - n for n, t in enumerate(times))


messages = st.lists(
    st.tuples(
        st.sampled_from((ANSWER, NEWS, BULK)),
        st.integers(1, 4),
        st.sampled_from((0.0, 0.0, 0.02, 0.3)),
    ),
    min_size=1,
    max_size=12,
)
arrivals = st.lists(st.tuples(st.floats(0, 2), messages), min_size=1, max_size=12)


def street_of(pace, arriving):
    async def run():
        street = Street(pace)
        for n, (when, writing) in enumerate(sorted(arriving, key=lambda a: a[0])):
            await street.passes(max(0.0, when - street.now))
            street.writes(f"{'-' if n % 3 == 2 else ''}{n}", writing)
        await street.is_done()
        return street

    return asyncio.run(run())


@settings(max_examples=40)
@given(arrivals, st.integers(1, 30))
def test_no_second_has_more_messages_than_the_pace_allows(arriving, per_second):
    most = min(4, per_second)
    arriving = [(t, [(u, min(w, most), d) for u, w, d in ms]) for t, ms in arriving]
    street = street_of(Pace(per_second, per_address=1000, burst=1000), arriving)
    assert street.most_within(1.0) <= per_second
    assert len(street.left) == sum(len(ms) for _, ms in arriving)


@settings(max_examples=40)
@given(arrivals)
def test_no_bulk_is_sent_while_an_answer_waits(arriving):
    street = street_of(Pace(10, per_address=1000, burst=1000), arriving)
    assert street.overtaken == 0


@settings(max_examples=20)
@given(arrivals)
def test_an_address_gets_its_burst_at_once_and_then_one_a_second(arriving):
    pace = Pace(30, burst=3, per_group_minute=20, is_group=lambda a: a.startswith("-"))
    arriving = [(t, [(u, 1, 0.0) for u, _, _ in ms]) for t, ms in arriving]
    street = street_of(pace, arriving)
    for address in {where for _, where, *_ in street.left}:
        for seconds in (1, 2, 5):
            assert street.most_within(seconds, address) <= 3 + seconds


def test_a_group_gets_no_more_than_twenty_a_minute():
    pace = Pace(30, per_address=100, burst=100, is_group=lambda a: a.startswith("-"))
    street = street_of(pace, [(0, [(ANSWER, 1, 0.0)] * 45), (0, [(ANSWER, 1, 0.0)] * 45)])
    assert street.most_within(60, "0") == 45
    street = street_of(pace, [(0, [(BULK, 1, 0.0)])] * 2 + [(0, [(BULK, 1, 0.0)] * 45)])
    assert street.most_within(60, "-2") == 20


def flood(street, people, each=1):
    for n in range(people):
        street.writes(f"p{n}", [(BULK, 1, 0.0)] * each)


def test_bulk_uses_ninety_nine_percent_of_the_pace_evenly():
    async def run():
        street = Street(Pace(30))
        flood(street, 400)
        await street.passes(10.0)
        return street

    street = asyncio.run(run())
    assert 298 <= sum(1 for when, *_ in street.left if when < 10) <= 300
    assert street.most_within(1.0) == 30
    assert street.most_within(0.2) <= 7


def test_bulk_delays_an_answer_by_one_interval_at_most():
    async def run():
        street = Street(Pace(30))
        flood(street, 400)
        for n in range(80):
            await street.passes(0.11 + n % 7 * STEP)
            street.writes(f"a{n}", [(ANSWER, 1, 0.0)])
        await street.passes(1.0)
        return street

    street = asyncio.run(run())
    waits = [when - since for when, _, urgency, _, since in street.left if urgency == ANSWER]
    assert len(waits) == 80
    assert max(waits) <= SLOT + 2 * STEP
    assert street.most_within(1.0) <= 30


def test_bulk_leaves_room_for_an_answer_behind_a_burst_of_answers():
    async def run():
        street = Street(Pace(30))
        for n in range(28):
            street.writes(f"a{n}", [(ANSWER, 1, 0.0)])
        flood(street, 60)
        await street.passes(0.5)
        street.writes("late", [(ANSWER, 1, 0.0)])
        await street.passes(0.1)
        return street

    street = asyncio.run(run())
    by_urgency = defaultdict(list)
    for when, _, urgency, _, since in street.left:
        by_urgency[urgency].append(when - since)
    assert len(by_urgency[ANSWER]) == 29
    assert max(by_urgency[ANSWER]) <= SLOT + 2 * STEP
    assert len(by_urgency[BULK]) == 1


def test_answers_wait_only_for_the_limit_of_their_second():
    async def run():
        street = Street(Pace(30))
        for n in range(31):
            street.writes(f"a{n}", [(ANSWER, 1, 0.0)])
        await street.passes(1.2)
        return street

    times = [when for when, *_ in asyncio.run(run()).left]
    assert max(times[:30]) <= STEP
    assert SECOND <= times[30] <= SECOND + 2 * STEP
