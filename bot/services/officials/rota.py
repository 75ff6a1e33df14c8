"""Who is on duty for urgent reports, and when: shifts, without who is on leave meanwhile."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec import Struct

from bot.services.officials.permissions import Action, SignedInOfficial, WorkItem
from bot.services.officials.roster import follow_deputies, load_officials
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.officials import duties, leaves
from storage.repositories.officials.duties import Shift
from storage.repositories.officials.leaves import Leave


class Duty(NamedTuple):
    """An official, or who stands in for them, is on duty from *since* until *until*."""

    official_id: str
    since: datetime
    until: datetime


class Rota(Struct, frozen=True):
    """The shifts that end after a time, and what they depend on; read once, asked for many."""

    shifts: Sequence[Shift] = ()
    leaves: Sequence[Leave] = ()
    officials: Mapping[str, SignedInOfficial] = {}

    def list_duties(self, item: WorkItem) -> list[Duty]:
        """Return who is on duty for *item* and when, the earliest first.

        The deputy of who is on leave has the duty, if they may work on it; else nobody has it.
        """
        found = [
            duty
            for shift in self.shifts
            if shift.department in ("", item.department) or not item.department
            for duty in self._divide(shift)
            if duty.official_id in self.officials
            and self.officials[duty.official_id].may(Action.ANSWER_REPORTS, item)
        ]
        return sorted(found, key=lambda duty: (duty.since, duty.official_id))

    def list_on_duty(self, item: WorkItem, now: datetime) -> list[str]:
        """Return the ids of the officials who are on duty for *item* now."""
        on_duty = (duty for duty in self.list_duties(item) if duty.since <= now < duty.until)
        return list(dict.fromkeys(duty.official_id for duty in on_duty))

    def who_has(self, shift: Shift) -> list[str]:
        """Return the ids of the officials who have a shift, "" for a part that nobody has."""
        return list(dict.fromkeys(duty.official_id for duty in self._divide(shift)))

    def _divide(self, shift: Shift) -> list[Duty]:
        """Return a shift in parts, each with the one official who has it, "" for nobody."""
        ends = {end for leave in self.leaves for end in (leave.since, leave.until)}
        inner = sorted(end for end in ends if shift.since < end < shift.until)
        begins = (shift.since, *inner)
        return [
            Duty(follow_deputies(self._away(begin), shift.official_id), begin, end)
            for begin, end in zip(begins, (*inner, shift.until), strict=True)
        ]

    def _away(self, at: datetime) -> dict[str, str]:
        return {it.official_id: it.deputy for it in self.leaves if it.since <= at < it.until}


def load_rota(tx: Transaction, context: UnitContext, *, since: datetime) -> Rota:
    """Return the shifts that end after *since*; without any, nothing else is read."""
    shifts = duties.list_between(tx, context.unit_id, since=since)
    if not shifts:
        return Rota()
    away = leaves.list_between(
        tx, context.unit_id, since=since, until=max(shift.until for shift in shifts)
    )
    return Rota(shifts, away, load_officials(tx, context))
