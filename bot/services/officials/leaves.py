"""Officials on leave, and who stands in: nothing is assigned to who is away."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot.services.delivery.notify import notify, phrase
from bot.services.unit_context import UnitContext
from conversations.staff.parts_of_day import AFTERNOON, MORNING
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import duties, leaves, officials, staff_bot
from storage.repositories.officials.leaves import Leave

_LONGEST = timedelta(days=366)


class LeaveError(Exception):
    """The leave can't be; *why* is "past", "order", "long", "self", or "away".

    If the deputy is "away", they are so *until* a day.
    """

    def __init__(self, why: str, until: date | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.until = until


class LeaveSpan(NamedTuple):
    """The first and the last day of a leave, which it includes.

    One that *begins* in the AFTERNOON or *ends* with the MORNING has half of that day.
    """

    since: date
    until: date
    begins: str = ""
    ends: str = ""


def take_leave(
    tx: Transaction,
    context: UnitContext,
    official_id: str,
    days: LeaveSpan,
    *,
    deputy: str,
    by: str,
) -> bool:
    """Note that an official is on leave for *days*, and tell the *deputy*, if any.

    Return whether the deputy is told: they need a chat.

    Raises:
        LeaveError: the days are over, or in the wrong order, or too many; or the deputy is the
            official, or on leave, too.
    """
    unit_id, now = context.unit_id, context.now()
    begin, end = _moments(context, days)
    if end <= begin:
        raise LeaveError("order")
    if end <= now:
        raise LeaveError("past")
    if days.until - days.since > _LONGEST:
        raise LeaveError("long")
    if deputy == official_id:
        raise LeaveError("self")
    if deputy and (other := leaves.find_overlapping(tx, unit_id, deputy, begin, end)):
        raise LeaveError("away", last_day(context, other))
    leave = Leave(official_id, begin, end, deputy)
    leaves.add(tx, unit_id, leave, by=by, now=now)
    duties.look_again(tx, unit_id)
    audit.record(tx, unit_id, by, "official.leave", official_id, now=now)
    people = staff_bot.list_people(tx, unit_id, [deputy])
    if people:
        who = officials.name_of(tx, unit_id, official_id)
        notify(
            tx,
            context,
            people,
            phrase(
                "staff-stands_in",
                who=who,
                since=_short(days.since),
                until=_short(days.until),
                begins=days.begins or "all",
                ends=days.ends or "all",
            ),
            urgency=Urgency.NOTICE,
            promise=AT_LEAST_ONCE,
        )
    return bool(people)


def end_leave(tx: Transaction, context: UnitContext, official_id: str, *, by: str) -> bool:
    """Note that an official is back, and tell who stands in.

    Return whether they were, or were to be, on leave.
    """
    unit_id, now = context.unit_id, context.now()
    deputies = leaves.list_deputies_ahead(tx, unit_id, official_id, now=now)
    ended = leaves.delete_ahead(tx, unit_id, official_id, now=now)
    if not ended:
        return False
    duties.look_again(tx, unit_id)
    audit.record(tx, unit_id, by, "official.back", official_id, now=now)
    if deputies:
        notify(
            tx,
            context,
            staff_bot.list_people(tx, unit_id, deputies),
            phrase("staff-back", who=officials.name_of(tx, unit_id, official_id)),
            urgency=Urgency.NOTICE,
            promise=AT_LEAST_ONCE,
        )
    return True


def find_leave_now(tx: Transaction, context: UnitContext, official_id: str) -> Leave | None:
    """Return the leave on which an official is now, or None."""
    now = context.now()
    soon = now + timedelta(seconds=1)
    return leaves.find_overlapping(tx, context.unit_id, official_id, now, soon)


def last_day(context: UnitContext, leave: Leave) -> date:
    """Return the last day of a leave."""
    return (leave.until - timedelta(seconds=1)).astimezone(context.timezone).date()


def _moments(context: UnitContext, days: LeaveSpan) -> tuple[datetime, datetime]:
    """Return when a leave begins and ends; half a day ends, or begins, at the noon break."""
    hours = context.unit.hours
    noon = (hours.morning[1], hours.afternoon[0])

    def at(day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, context.timezone)

    begins = time.fromisoformat(noon[0]) if days.begins == AFTERNOON else time()
    if days.ends == MORNING:
        return at(days.since, begins), at(days.until, time.fromisoformat(noon[1]))
    return at(days.since, begins), at(days.until + timedelta(days=1), time())


def _short(day: date) -> str:
    """Return a day as both languages write it: "15/12"."""
    return f"{day.day}/{day.month}"
