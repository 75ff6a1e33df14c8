"""How many wrong secrets are accepted: per receipt and network, per network, and in all.

No limit is per receipt alone, so nobody can lock a receipt against its owner from elsewhere. The
owner is held back only by wrong tries from their own network, or while strangers use up a pace
from ever new sites: the networks of one site (a /48 of IPv6) together are trusted with few tries.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from bot.services.tokens import hash_token
from handlers.network import site_of
from handlers.webchat.host import TooManyTriesError
from storage.repositories.webchat.return_access import Wrong

DIGITS = 10
OLD_DIGITS = 6

FORGOTTEN_AFTER = timedelta(days=1)

# One network may belong to a whole commune, whose people mistype each their own secret.
_RECEIPTS = 4
_LONGEST_FOR_NETWORK = timedelta(hours=1)

_NOW = timedelta()


class TryLimits(Struct, frozen=True):
    """A network may send *tries* wrong secrets for one receipt, then it must wait *minutes*.

    The wait doubles with each further wrong one, up to a day. For all receipts together a network
    may send four times as many, and waits up to an hour.
    """

    tries: int = 5
    minutes: int = 10


class Pace(Struct, frozen=True):
    """One wrong secret in *every*, over all receipts and networks, and *burst* of them at once.

    Half of the burst is for networks that sent at most one wrong secret, of sites that sent few,
    so that others don't hold them up.
    """

    name: str
    every: timedelta
    burst: int


# Both together make a hit on any receipt take more than 10,000 days, with any number of networks.
# A burst costs some ten seconds of both threads, a second of the pace a tenth of one.
PACE = Pace("pace", timedelta(seconds=1), 200)
# Secrets of six digits were given out before. Each owner still gets in while strangers guess from
# up to twenty sites a day; from more they can hold up these owners.
OLD_PACE = Pace("old pace", timedelta(minutes=36), 400)
_WRONG_OF_OTHERS = 2
# Many phones of one provider may share a site, and their owners mistype, too.
_WRONG_OF_SITE = 10


class Keys(Struct, frozen=True):
    """The keys under which one try is counted."""

    receipt: str
    network: str
    site: str
    pace: Pace

    @property
    def all(self) -> tuple[str, ...]:
        """All of them."""
        return self.receipt, self.network, self.site, self.pace.name


def keys_of(code: str, network: str, secret: str) -> Keys:
    """Return the keys of a try; they depend on what was typed, not on what exists."""
    pace = OLD_PACE if len(secret) == OLD_DIGITS else PACE
    site = hash_token(f"site {site_of(network)}")
    return Keys(hash_token(f"{network} {code}"), hash_token(network), site, pace)


def charge(
    counts: Mapping[str, Wrong], keys: Keys, limits: TryLimits, now: datetime
) -> dict[str, Wrong]:
    """Return the counts under *keys* after one more try, which counts as wrong until it is right.

    Raises:
        TooManyTriesError: it is too early for it.
    """
    first, pace = timedelta(minutes=limits.minutes), keys.pace
    receipt, network, site = (
        _recent(counts, key, now) for key in (keys.receipt, keys.network, keys.site)
    )
    is_trusted = network.times < _WRONG_OF_OTHERS and site.times < _WRONG_OF_SITE
    spent = max(_recent(counts, pace.name, now).at - now, _NOW) + pace.every
    wait = max(
        _wait(receipt, limits.tries, first, FORGOTTEN_AFTER, now),
        _wait(network, limits.tries * _RECEIPTS, first, _LONGEST_FOR_NETWORK, now),
        spent - pace.every * pace.burst * (1 if is_trusted else 0.5),
    )
    if wait > _NOW:
        raise TooManyTriesError(int(wait.total_seconds()))
    return {
        keys.receipt: Wrong(receipt.times + 1, now),
        keys.network: Wrong(network.times + 1, now),
        keys.site: Wrong(site.times + 1, now),
        pace.name: Wrong(1, now + spent),
    }


def refund(counts: Mapping[str, Wrong], keys: Keys, now: datetime) -> dict[str, Wrong]:
    """Return the counts under *keys* after the last try turned out to be right."""
    network, site, pace = (
        _recent(counts, key, now) for key in (keys.network, keys.site, keys.pace.name)
    )
    return {
        keys.receipt: Wrong(0, now),
        keys.network: Wrong(max(network.times - 1, 0), network.at),
        keys.site: Wrong(max(site.times - 1, 0), site.at),
        keys.pace.name: Wrong(1, pace.at - keys.pace.every),
    }


def _recent(counts: Mapping[str, Wrong], key: str, now: datetime) -> Wrong:
    wrong = counts.get(key)
    return wrong if wrong and now - wrong.at < FORGOTTEN_AFTER else Wrong(0, now)


def _wait(
    wrong: Wrong, free: int, first: timedelta, longest: timedelta, now: datetime
) -> timedelta:
    """Return the time until the next try: *first* after *free* wrong ones, then it doubles."""
    if wrong.times < free:
        return _NOW
    doublings = min(wrong.times - free, _MOST_DOUBLINGS)
    return wrong.at + min(first * (1 << doublings), max(first, longest)) - now


# Two to that power minutes is more than a day; more would be too much for a `timedelta`.
_MOST_DOUBLINGS = 11
