"""Whether subscribers want news, and when: at once, after their quiet hours, in a digest."""

from collections.abc import Collection, Mapping
from datetime import datetime, time, timedelta

from bot.services.working_time import end_of_quiet_hours
from storage.database.transactions import Transaction
from storage.repositories.announcements import subscriptions
from storage.repositories.announcements.subscriptions import AT_ONCE, WEEKLY, Setting
from storage.repositories.broadcasts.audience import decode_audience
from storage.repositories.broadcasts.broadcasts import Broadcast

_DAY = timedelta(days=1)
_WEEK = 7

# A digest whose hour is so long ago keeps the quiet hours; in its hour, it goes out in any case.
_ON_TIME = timedelta(hours=1)


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


class SubscriberWishes:
    """Whether *people* of a broadcast's audience want its news (still), and when."""

    def __init__(
        self,
        tx: Transaction,
        unit_id: str,
        broadcast: Broadcast,
        people: Collection[str],
        now: datetime,
    ) -> None:
        self._begun = broadcast.not_before.astimezone(now.tzinfo)
        self._expires = broadcast.expires_at
        audience = decode_audience(broadcast.audience)
        self._topic = topic = audience.subscribed_topic
        self._waits_for_each = audience.waits_for_each
        self._now = now
        self._subscribers: Collection[str] = ()
        self._settings: Mapping[str, Setting] = {}
        if topic:
            self._subscribers = subscriptions.list_subscribers(tx, unit_id, topic, people)
        if self._waits_for_each:
            self._settings = subscriptions.load_settings(tx, unit_id, people)

    def refuses(self, person_id: str) -> bool:
        """Tell whether a person does not want the topic (any more)."""
        return bool(self._topic) and person_id not in self._subscribers

    def earliest_time(self, person_id: str) -> datetime:
        """Return when a person may get it: now, with their digest, or after their quiet hours."""
        if not self._waits_for_each:
            return self._now
        setting = self._settings.get(person_id, Setting())
        digest = self._digest_time(setting)
        if digest is not None and self._now < digest + _ON_TIME:
            return max(digest, self._now)
        quiet = time.fromisoformat(setting.quiet_from), time.fromisoformat(setting.quiet_until)
        return end_of_quiet_hours(self._now, quiet)

    def has_digest(self, person_id: str) -> bool:
        """Tell whether a person gets it in a digest that is due."""
        setting = self._settings.get(person_id, Setting())
        digest = self._digest_time(setting)
        return not self.refuses(person_id) and digest is not None and digest <= self._now

    def _digest_time(self, setting: Setting) -> datetime | None:
        """Return when the digest is due; None if it would come too late, so that it can't wait."""
        if not self._topic:
            return None
        at = digest_time(setting, self._begun)
        is_late = at is not None and self._expires is not None and self._expires <= at
        return None if is_late else at
