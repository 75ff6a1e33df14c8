"""What a process claims, and until when it sends."""

from math import inf

import pytest

from bot.deeds.claim import Claimer
from handlers.channel import Pace
from tests.bot.post import LEASING
from tests.conftest import OWNER
from tests.fakes import FakeChannel


class Paced(FakeChannel):
    """A platform that limits how fast we send."""

    pace = Pace(30)


@pytest.fixture
async def claimer(database, desk, clock):
    def monotonic():
        return clock.now.timestamp()

    claimer = Claimer(database, {"fake": Paced()}, desk, OWNER, LEASING, monotonic)
    await claimer.beat()
    return claimer


async def test_no_news_are_claimed_while_they_may_not_leave(claimer):
    assert [(lot.answers, lot.bulk) for lot, _ in claimer.lots({})] == [
        (True, False),
        (False, True),
    ]
    claimer.gate("fake").stop_bulk(inf)
    assert [(lot.answers, lot.bulk) for lot, _ in claimer.lots({})] == [(True, False)]


async def test_who_has_enough_news_claims_no_more(claimer):
    assert len(claimer.lots({"fake": LEASING.batch})) == 1
    (_, (_, room)) = claimer.lots({"fake": LEASING.batch - 3})
    assert room == 3


async def test_who_gives_everything_back_sends_no_more(claimer):
    assert claimer.sends("fake")
    await claimer.release()
    assert not claimer.sends("fake")
    assert claimer.lots({}) == []


async def test_it_is_alive_for_as_long_as_its_sign_of_life_says(claimer, clock):
    clock.now += LEASING.lease
    assert not claimer.is_alive
    await claimer.beat()
    assert claimer.is_alive
