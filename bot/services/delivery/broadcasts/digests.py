"""When a person gets a digest: several pieces of news of broadcasts in one message."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import msgspec

from bot.services.delivery.notify import Notice
from storage.repositories.announcements.subscriptions import AT_ONCE, WEEKLY, Setting

DIGEST = "digest"
"""The kind of a digest: its value is the list of its *notices*, the oldest first."""

MOST_JOINED = 20
"""The most broadcasts in one digest, besides the one that carries it."""

_DAY = timedelta(days=1)
_WEEK = 7


def digest_time(setting: Setting, since: datetime) -> datetime | None:
    """Return when the next digest after *since*, a local time, goes out; None if there is none."""
    if setting.frequency == AT_ONCE:
        return None
    clock = time.fromisoformat(setting.digest_at)
    at = datetime.combine(since.date(), clock, since.tzinfo)
    if at < since:
        at += _DAY
    if setting.frequency == WEEKLY:
        at += _DAY * ((setting.digest_day - at.weekday()) % _WEEK)
    return at


def digest_of(notices: Sequence[Notice]) -> Notice:
    """Return the notice that says all of *notices*."""
    return Notice(DIGEST, {"notices": msgspec.to_builtins(notices)})
