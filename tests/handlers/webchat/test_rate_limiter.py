import pytest

from handlers.webchat import rate_limiter
from handlers.webchat.limits import WebChatLimits
from handlers.webchat.rate_limiter import MOST_COUNTED, Allowance, NetworkLimiter, RateLimiter
from tests.fakes import Seconds


@pytest.fixture
def seconds():
    return Seconds()


def test_a_key_has_all_its_events_at_once_and_then_one_after_another(seconds):
    limiter = RateLimiter(3, 60, seconds)

    assert [limiter.take("an") for _ in range(4)] == [0, 0, 0, pytest.approx(20)]
    assert limiter.take("binh") == 0
    seconds.now += 19
    assert limiter.take("an") == pytest.approx(1)
    seconds.now += 1
    assert [limiter.take("an") for _ in range(2)] == [0, pytest.approx(20)]
    seconds.now += 60
    assert [limiter.take("an") for _ in range(4)] == [0, 0, 0, pytest.approx(20)]


@pytest.mark.parametrize("most", [1, 2, 7, 60, 300])
def test_no_event_is_lost_to_rounding(most, seconds):
    limiter = RateLimiter(most, 60, seconds)
    for _ in range(3):
        assert not any(limiter.take("an") for _ in range(most))
        assert limiter.take("an") > 0
        seconds.now += 60


def test_a_flood_from_many_addresses_frees_no_limited_key_and_fills_no_memory(seconds):
    limiter = RateLimiter(2, 60, seconds)
    assert [limiter.take("an") > 0 for _ in range(3)] == [False, False, True]

    for address in range(MOST_COUNTED + 10):
        assert limiter.take(str(address)) == 0

    assert limiter.take("an") > 0
    assert len(limiter) <= MOST_COUNTED + 1
    seconds.now += 60
    assert limiter.take("an") == 0
    assert len(limiter) == 1


def test_with_too_many_limited_keys_unknown_ones_wait(seconds, monkeypatch):
    monkeypatch.setattr(rate_limiter, "MOST_LIMITED", 3)
    limiter = RateLimiter(1, 60, seconds)

    assert [limiter.take(key) for key in ("an", "binh", "chi", "dung")] == [0, 0, 0, 60]
    assert limiter.take("an") == 60
    seconds.now += 60
    assert limiter.take("dung") == 0


def test_the_addresses_of_one_network_are_counted_together(seconds):
    limiter = NetworkLimiter(2, 60, seconds)

    taken = [limiter.take(f"2001:db8::{n}") > 0 for n in range(1, 4)]
    assert taken == [False, False, True]
    assert limiter.take("2001:db8:0:1::1") == 0


def test_many_cookies_of_one_network_have_a_limit_together(seconds):
    allowance = Allowance(2, 60, 30, seconds)

    taken = [allowance.take(f"visitor {n // 2}", "203.0.113.7") > 0 for n in range(8)]
    assert taken == [False] * 6 + [True] * 2
    assert allowance.take("visitor 9", "203.0.113.8") == 0


def test_three_hundred_people_behind_one_address_can_begin_and_write():
    limits = WebChatLimits()
    newcomers, messages = limits.newcomers(), limits.per_minute(limits.messages)

    assert not any(newcomers.take("203.0.113.7") for _ in range(300))
    assert not any(messages.take(f"{n % 300}", "203.0.113.7") for n in range(1800))
