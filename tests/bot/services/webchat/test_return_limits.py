"""What the limits on wrong secrets are worth, computed from the limits themselves."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.services.webchat.return_limits import (
    DIGITS,
    OLD_DIGITS,
    OLD_PACE,
    PACE,
    TryLimits,
    charge,
    keys_of,
    refund,
)
from handlers.webchat.host import TooManyTriesError

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)
DAY = timedelta(days=1)
LIMITS = TryLimits()
NEW, OLD = "5831904726", "583190"
# The first digit of a new secret is not 0.
NEW_SECRETS, OLD_SECRETS = 9 * 10 ** (DIGITS - 1), 10**OLD_DIGITS
FEWEST_DAYS = 10_000


class Town:
    """The counts of wrong secrets, and a clock."""

    def __init__(self):
        self.counts = {}
        self.now = NOW

    def tries(self, code, network, secret=NEW):
        """Return whether a wrong secret was looked at."""
        keys = keys_of(code, network, secret)
        try:
            self.counts |= charge(self.counts, keys, LIMITS, self.now)
        except TooManyTriesError:
            return False
        return True

    def succeeds(self, code, network, secret=NEW):
        """Return whether a right secret is looked at."""
        if not self.tries(code, network, secret):
            return False
        self.counts |= refund(self.counts, keys_of(code, network, secret), self.now)
        return True


@pytest.fixture
def town():
    return Town()


def days_to_a_hit(pace, secrets):
    """Return the expected days until a guess is right, with any number of receipts and networks.

    The best order of guesses is one receipt after the other, each secret once. It needs half of
    the secrets. Over a thousand receipts every other order needs up to twice as many.
    """
    return (secrets / 2 - pace.burst) / (DAY / pace.every)


def test_a_hit_on_any_of_a_thousand_receipts_takes_more_than_ten_thousand_days():
    new, old = days_to_a_hit(PACE, NEW_SECRETS), days_to_a_hit(OLD_PACE, OLD_SECRETS)

    assert new >= 5 * FEWEST_DAYS
    # An old secret is weaker. So it has a slower pace, at which its owner may have to wait longer.
    assert old >= FEWEST_DAYS
    # Someone who guesses at both kinds at once.
    assert 1 / (1 / new + 1 / old) >= FEWEST_DAYS


@pytest.mark.parametrize(("secret", "pace"), [(NEW, PACE), (OLD, OLD_PACE)])
def test_any_number_of_networks_together_keep_to_the_pace(town, secret, pace):
    networks = (f"network {n}" for n in count())
    at_once = 0
    while town.tries("GV 101", next(networks), secret):
        at_once += 1
    assert at_once == pace.burst
    looked_at = 0
    for _ in range(400):
        town.now += pace.every / 4
        looked_at += town.tries("GV 101", next(networks), secret)
    assert looked_at == 100


def every_minute_of_a_day(town, receipts):
    looked_at = 0
    for minute in range(24 * 60):
        looked_at += town.tries(f"GV {minute % receipts}", "203.0.113.7")
        town.now += timedelta(minutes=1)
    return looked_at


def test_a_network_waits_ever_longer_for_one_receipt(town):
    # Five, then one after each of 10, 20, 40, … minutes.
    assert every_minute_of_a_day(town, 1) == 5 + 7


def test_a_network_waits_ever_longer_for_all_receipts_together(town):
    # Twenty, then one after 10, 20, 40 minutes, and one each hour.
    assert every_minute_of_a_day(town, 1440) == 20 + 3 + 22


def test_a_day_without_a_wrong_secret_ends_every_wait(town):
    while town.tries("GV 101", "203.0.113.7"):
        pass
    town.now += DAY - timedelta(seconds=1)
    assert town.tries("GV 101", "203.0.113.7")
    town.now += DAY
    assert [town.tries("GV 101", "203.0.113.7") for _ in range(6)] == [True] * 5 + [False]


@pytest.mark.parametrize(("secret", "strangers"), [(NEW, 40), (OLD, 18)])
def test_strangers_who_guess_for_a_week_never_lock_out_the_owner(town, secret, strangers):
    networks = [f"network {n}" for n in range(strangers)]
    for hour in range(7 * 24):
        while sum(town.tries(f"GV {hour % 3}", network, secret) for network in networks):
            pass
        assert town.succeeds(f"GV {hour % 3}", "the owner's network", secret), hour
        town.now += timedelta(hours=1)


@pytest.mark.parametrize("secret", [NEW, OLD])
def test_ever_new_networks_of_one_site_never_lock_out_others(town, secret):
    networks = (f"2001:db8:1:{n:x}::/64" for n in count())
    for hour in range(24):
        while town.tries(f"GV {hour % 3}", next(networks), secret):
            pass
        assert town.succeeds("GV 101", "2001:db8:2::/64", secret), hour
        assert town.succeeds("GV 102", "203.0.113.7", secret), hour
        town.now += timedelta(hours=1)


def test_right_secrets_cost_nothing(town):
    assert all(town.succeeds("GV 101", "203.0.113.7", OLD) for _ in range(100))
    assert sum(town.tries("GV 101", "203.0.113.7", OLD) for _ in range(10)) == LIMITS.tries


def test_a_right_secret_of_ones_own_frees_no_tries_at_others(town):
    looked_at = 0
    for n in range(100):
        looked_at += town.tries(f"GV {n}", "203.0.113.7")
        town.succeeds("GV 999", "203.0.113.7")
        town.now += timedelta(seconds=5)

    assert looked_at == 4 * LIMITS.tries
