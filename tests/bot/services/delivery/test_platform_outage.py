"""After an outage of minutes everything arrives, in order and at the pace."""

import asyncio
from collections import defaultdict
from datetime import timedelta

import pytest

from handlers.channel import Pace
from handlers.errors import UnreachableError
from storage.repositories.delivery.outbox import AT_MOST_ONCE
from tests.bot.services.delivery.outbox_fixture import Post
from tests.fakes import FakeChannel, until

PER_SECOND = 30
FEW, MANY = 3, 10
PEOPLE = 60
NEWS = 30


class Away(FakeChannel):
    """A platform with a pace that may be down; *moments* are the times of all sends and probes."""

    pace = Pace(PER_SECOND, burst=5)

    def __init__(self, clock):
        super().__init__()
        self._clock = clock
        self.is_away = False
        self.knocks = []
        self.moments = []

    async def send(self, message):
        if self.is_away:
            self.knocks.append(self._clock())
            raise UnreachableError
        self.moments.append(self._clock())
        return await super().send(message)


@pytest.fixture
async def post(database, context, clock):
    post = Post(database, context, Away(clock))
    yield post
    await post.stops()


async def passes(clock, seconds, step):
    """Move the clock, and let all tasks run."""
    ends = clock.now + timedelta(seconds=seconds)
    while clock.now < ends:
        clock.passes(seconds=step)
        await asyncio.sleep(0.004)


def most_within_a_second(moments):
    """Return the largest number of *moments* within one second."""
    return max(
        sum(first <= moment < first + timedelta(seconds=1) for moment in moments)
        for first in moments
    )


@pytest.mark.parametrize("minutes", [FEW, pytest.param(MANY, marks=pytest.mark.soak)])
async def test_after_an_outage_of_minutes_everything_arrives_in_order_and_at_the_pace(
    post, clock, minutes
):
    channel, said = post.channel, defaultdict(list)

    def speaks(person, text):
        said[person].append(text)
        post.answers(person, text)

    await post.runs()
    people = [f"p{n}" for n in range(PEOPLE)]
    for person in people:
        speaks(person, "before")
    await passes(clock, 5, 0.05)
    await until(lambda: len(channel.arrived) == PEOPLE)

    channel.is_away = True
    for minute in range(minutes):
        for n, person in enumerate(people):
            if n % minutes == minute:
                speaks(person, f"in minute {minute}")
                speaks(person, f"and once more in minute {minute}")
        post.put(f"news{minute}", "news", urgency=NEWS, promise=AT_MOST_ONCE)
        await passes(clock, 60, 0.5)
    assert len(channel.arrived) == PEOPLE
    # Whoever knocks while nobody opens does so once a second, after those that were on their way.
    late = [at for at in channel.knocks if at > channel.knocks[0] + timedelta(seconds=5)]
    assert minutes * 60 / 3 < len(late) <= minutes * 60
    assert most_within_a_second(late) == 1

    channel.is_away = False
    back_at = clock.now
    expected = sum(map(len, said.values())) + minutes
    for person in people[:10]:
        speaks(person, "afterwards")
    expected += 10
    while len(channel.arrived) < expected:
        await passes(clock, 0.5, 0.05)
        assert clock.now < back_at + timedelta(minutes=2), len(channel.arrived)

    for person in people:
        assert channel.texts(person) == said[person]
        await until(lambda: set(post.states(person)) == {"sent"})  # noqa: B023 - waited for at once
        assert max(post.column("attempts", person)) <= 2
    for minute in range(minutes):
        assert channel.texts(f"news{minute}") == ["news"]
    assert most_within_a_second(channel.moments) <= PER_SECOND
