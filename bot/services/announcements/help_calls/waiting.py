"""List the roll-calls in which somebody needs help now, for officials' pages and their bot."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from bot.services.announcements.help_calls.validity import OPEN_FOR
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, help_calls, versions
from storage.repositories.announcements.help_calls import Call
from storage.repositories.officials import officials

_SHOWN_AFTER = timedelta(minutes=30)


class OpenCalls(Struct, frozen=True):
    """Who needs help in one roll-call: *waiting* counts by neighbourhood those not taken.

    *since* is when the first of them called, *until* when the last who waits did. *told_by* is the
    last alarm. *taken* are the calls that officials took lately, by their names.
    """

    announcement_id: str
    code: str
    waiting: Mapping[str, int]
    since: datetime
    told_by: int
    is_drill: bool = False
    taken: Mapping[str, int] = {}
    until: datetime | None = None

    @property
    def count(self) -> int:
        """How many people wait."""
        return sum(self.waiting.values())


def list_open_calls(tx: Transaction, context: UnitContext) -> Sequence[OpenCalls]:
    """Return the roll-calls of the last week in which somebody needs help, by announcement."""
    unit_id, now = context.unit_id, context.now()
    calls = help_calls.list_open(tx, unit_id, since=now - OPEN_FOR)
    shown = [call for call in calls if call.taken_at is None or call.taken_at > now - _SHOWN_AFTER]
    by_announcement = sorted(shown, key=attrgetter("announcement_id"))
    return [
        _summarise(tx, context, id_, list(group))
        for id_, group in groupby(by_announcement, attrgetter("announcement_id"))
    ]


def count_places(calls: Iterable[Call]) -> Mapping[str, int]:
    """Return how many of *calls* come from each neighbourhood, by id."""
    return Counter(call.neighbourhood for call in calls)


def _summarise(
    tx: Transaction, context: UnitContext, announcement_id: str, calls: Sequence[Call]
) -> OpenCalls:
    unit_id = context.unit_id
    found = announcements.find(tx, unit_id, announcement_id)
    if found is None:
        raise LookupError(announcement_id)
    alarm = help_calls.find_alarm(tx, unit_id, announcement_id)
    takers = Counter(call.taken_by for call in calls if call.taken_by)
    waiting = [call for call in calls if call.is_waiting]
    return OpenCalls(
        announcement_id,
        found.code,
        count_places(waiting),
        min(call.called_at for call in calls).astimezone(context.timezone),
        alarm.number if alarm else 0,
        versions.load(tx, unit_id, announcement_id, found.version).content.is_drill,
        {officials.name_of(tx, unit_id, by) or by: count for by, count in takers.items()},
        max((call.called_at for call in waiting), default=None),
    )
