"""Whether people want the news of a broadcast, and when: at once, after quiet hours, or joined."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta

from bot.services.delivery.broadcasts.digests import MOST_JOINED, digest_time
from bot.services.working_time import end_of_quiet_hours
from storage.database.transactions import Transaction
from storage.repositories.announcements import subscriptions
from storage.repositories.announcements.subscriptions import Setting
from storage.repositories.broadcasts import digests
from storage.repositories.broadcasts.audience import decode_audience
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.broadcasts.placements import DueRecipient

# A digest whose hour is so long ago keeps the quiet hours; in its hour, it goes out in any case.
_ON_TIME = timedelta(hours=1)


class Wishes:
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
        self.now = now
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
            return self.now
        setting = self._settings.get(person_id, Setting())
        digest = self._digest_time(setting)
        if digest is not None and self.now < digest + _ON_TIME:
            return max(digest, self.now)
        quiet = time.fromisoformat(setting.quiet_from), time.fromisoformat(setting.quiet_until)
        return end_of_quiet_hours(self.now, quiet)

    def has_digest(self, person_id: str) -> bool:
        """Tell whether a person gets it in a digest that is due."""
        setting = self._settings.get(person_id, Setting())
        digest = self._digest_time(setting)
        return not self.refuses(person_id) and digest is not None and digest <= self.now

    def _digest_time(self, setting: Setting) -> datetime | None:
        """Return when the digest is due; None if it would come too late, so that it can't wait."""
        if not self._topic:
            return None
        at = digest_time(setting, self._begun)
        is_late = at is not None and self._expires is not None and self._expires <= at
        return None if is_late else at


def find_joined(
    tx: Transaction,
    unit_id: str,
    broadcast: Broadcast,
    others: Sequence[Broadcast],
    due: Sequence[DueRecipient],
    wishes: Wishes,
) -> dict[str, Sequence[Broadcast]]:
    """Return what else is due for people who get *due* messages in a digest, by the rows' ids."""
    holders = {
        row.person_id: row.holder
        for row in due
        if row.holder and not row.manner and wishes.has_digest(row.holder)
    }
    if not holders or not others:
        return {}
    by_id = {other.broadcast_id: other for other in others}
    found = digests.list_waiting(tx, unit_id, broadcast.broadcast_id, by_id, holders)
    wanted = {
        id_: Wishes(tx, unit_id, by_id[id_], list(holders.values()), wishes.now)
        for id_ in {id_ for ids in found.values() for id_ in ids}
    }
    return {
        person_id: [
            other
            for id_, other in by_id.items()
            if id_ in ids and wanted[id_].has_digest(holders[person_id])
        ][:MOST_JOINED]
        for person_id, ids in found.items()
    }
