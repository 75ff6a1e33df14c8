"""Who is on duty for urgent reports, and when: shifts, without who is on leave meanwhile."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct

from bot.services.officials.permissions import Action, allowed_actions
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.officials import duties, leaves, officials, roles
from storage.repositories.officials.duties import Shift
from storage.repositories.officials.leaves import Leave

# A deputy may be on leave, too; two may stand in for each other.
_MOST_DEPUTIES = 5


class Duty(NamedTuple):
    """An official, or who stands in for them, is on duty from *since* until *until*."""

    official_id: str
    since: datetime
    until: datetime


class Rota(Struct, frozen=True):
    """The shifts of a time, the leaves meanwhile, and who is *able* to answer reports."""

    shifts: Sequence[Shift] = ()
    leaves: Sequence[Leave] = ()
    able: frozenset[str] = frozenset()

    def list_duties(self) -> list[Duty]:
        """Return who is on duty and when, the earliest first.

        The deputy of who is on leave has the duty, if they may answer reports; else nobody has it.
        """
        parts = (duty for shift in self.shifts for duty in self._divide(shift))
        found = [duty for duty in parts if duty.official_id in self.able]
        return sorted(found, key=lambda duty: (duty.since, duty.official_id))

    def list_on_duty(self, now: datetime) -> list[str]:
        """Return the ids of the officials who are on duty now."""
        on_duty = (duty for duty in self.list_duties() if duty.since <= now < duty.until)
        return list(dict.fromkeys(duty.official_id for duty in on_duty))

    def who_has(self, shift: Shift) -> list[str]:
        """Return the ids of the officials who have a shift, "" for a part that nobody has."""
        return list(dict.fromkeys(duty.official_id for duty in self._divide(shift)))

    def _divide(self, shift: Shift) -> list[Duty]:
        """Return a shift in parts, each with the one official who has it, "" for nobody."""
        ends = {end for leave in self.leaves for end in (leave.since, leave.until)}
        inner = sorted(end for end in ends if shift.since < end < shift.until)
        begins = (shift.since, *inner)
        parts = zip(begins, (*inner, shift.until), strict=True)
        had_by = groupby(
            parts, lambda part: follow_deputies(self._away(part[0]), shift.official_id)
        )
        divided = ((official_id, list(parts)) for official_id, parts in had_by)
        return [Duty(id_, parts[0][0], parts[-1][1]) for id_, parts in divided]

    def _away(self, at: datetime) -> dict[str, str]:
        return {it.official_id: it.deputy for it in self.leaves if it.since <= at < it.until}


def follow_deputies(away: Mapping[str, str], official_id: str) -> str:
    """Return who stands in for an official by the deputies in *away*, maybe they; "" if nobody."""
    for _ in range(_MOST_DEPUTIES):
        if official_id not in away:
            return official_id
        official_id = away[official_id]
    return ""


def load_rota(
    tx: Transaction, context: UnitContext, *, since: datetime, until: datetime | None = None
) -> Rota:
    """Return the shifts that overlap a time; without any, nothing else is read."""
    unit_id = context.unit_id
    shifts = duties.list_between(tx, unit_id, since=since, until=until)
    if not shifts:
        return Rota()
    begin, end = min(it.since for it in shifts), max(it.until for it in shifts)
    held = roles.list_all_roles(tx, unit_id)
    return Rota(
        shifts,
        leaves.list_between(tx, unit_id, since=begin, until=end),
        frozenset(
            it.official_id
            for it in officials.list_all(tx, unit_id)
            if Action.ANSWER_REPORTS in allowed_actions(held.get(it.official_id, ()))
        ),
    )


def list_on_duty(tx: Transaction, context: UnitContext) -> list[str]:
    """Return the ids of the officials who are on duty now."""
    now = context.now()
    rota = load_rota(tx, context, since=now, until=now + timedelta(seconds=1))
    return rota.list_on_duty(now)
