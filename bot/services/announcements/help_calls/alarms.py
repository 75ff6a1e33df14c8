"""Tell officials of calls for help: at once, together within a minute, and again until taken.

What is due is computed from rows. The roll-call's lock is held from reading how far officials were
told until that is saved, so each alarm is queued once by any number of processes.
"""

from datetime import datetime, timedelta

from bot.services.announcements.help_calls.validity import OPEN_FOR
from bot.services.delivery.notify import Notice, find_addresses, notify
from bot.services.jobs.job import Job, when
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories.announcements import announcements, help_calls
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.help_calls import Alarm
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import staff_bot

HELP_CALLS, HELP_TAKEN = "help_calls", "help_taken"
"""The kinds of the notices: who needs help or is safe after all, and which official takes it."""

TOGETHER = timedelta(minutes=1)
"""Calls that come so soon after a notice are told of in one."""
REPEAT = timedelta(minutes=3)
"""How often officials are told again of calls that nobody has taken."""

_JOB = "help_calls"
_PERIOD = timedelta(seconds=5)


def lock_calls(tx: Transaction, context: UnitContext, announcement_id: str) -> None:
    """Lock the calls for help of a roll-call: who takes them, and how far officials were told."""
    acquire_lock(tx, f"help calls {context.unit_id} {announcement_id}")


def tell_of_change(tx: Transaction, context: UnitContext, announcement_id: str) -> None:
    """Tell officials that somebody needs help or is safe after all, or plan to tell them soon."""
    lock_calls(tx, context, announcement_id)
    unit_id, now = context.unit_id, context.now()
    alarm = help_calls.find_alarm(tx, unit_id, announcement_id)
    soon = alarm.told_at + TOGETHER if alarm else now
    if alarm is None or soon <= now:
        _raise_alarm(tx, context, announcement_id, alarm)
        return
    due = min(soon, alarm.due_at or soon)
    help_calls.save_alarm(tx, unit_id, announcement_id, alarm._replace(due_at=due))


def help_call_jobs(context: UnitContext) -> list[Job]:
    """Return the job that tells of calls that came within a minute, and of those not taken."""

    def earliest(tx: Transaction) -> datetime | None:
        return help_calls.find_next_due(tx, context.unit_id)

    def run(tx: Transaction, now: datetime) -> int:
        due = help_calls.list_due(tx, context.unit_id, now)
        return sum(_raise_if_due(tx, context, id_, now) for id_ in due)

    return [Job(_JOB, when(context, _JOB, earliest, period=_PERIOD), run)]


def _raise_if_due(
    tx: Transaction, context: UnitContext, announcement_id: str, now: datetime
) -> bool:
    lock_calls(tx, context, announcement_id)
    alarm = help_calls.find_alarm(tx, context.unit_id, announcement_id)
    if alarm is None or alarm.due_at is None or alarm.due_at > now:
        return False  # another process was faster
    _raise_alarm(tx, context, announcement_id, alarm)
    return True


def _raise_alarm(
    tx: Transaction, context: UnitContext, announcement_id: str, before: Alarm | None
) -> None:
    """Tell officials of what is new and of who still waits, and plan to repeat it."""
    unit_id, now = context.unit_id, context.now()
    number = before.number + 1 if before else 1
    new = help_calls.mark_told(tx, unit_id, announcement_id, number)
    calls = help_calls.list_calls(tx, unit_id, announcement_id)
    has_waiting = any(call.is_waiting for call in calls)
    found = announcements.find(tx, unit_id, announcement_id)
    if found is None or not (new or has_waiting):
        if before:
            after = before._replace(due_at=None)
            help_calls.save_alarm(tx, unit_id, announcement_id, after)
        return
    values = {"announcement": announcement_id, "alarm": number}
    tell_keepers(tx, context, found, Notice(HELP_CALLS, values))
    repeats = has_waiting and found.started_at is not None and found.started_at + OPEN_FOR > now
    due = now + REPEAT if repeats else None
    help_calls.save_alarm(tx, unit_id, announcement_id, Alarm(number, now, due))


def tell_keepers(
    tx: Transaction,
    context: UnitContext,
    announcement: Announcement,
    notice: Notice,
    *,
    but: str = "",
) -> None:
    """Notify its author and all who may keep roll-calls, also at night; not the official *but*.

    Whether an official wants work announced at once or on request does not matter here.
    """
    people = _list_keepers(tx, context, announcement, but)
    notify(tx, context, people, notice, urgency=Urgency.ALERT, promise=AT_LEAST_ONCE)


def reaches_keepers(tx: Transaction, context: UnitContext, announcement: Announcement) -> bool:
    """Tell whether any official who would be told of a call has a chat to be told in."""
    return bool(find_addresses(tx, context, _list_keepers(tx, context, announcement)))


def _list_keepers(
    tx: Transaction, context: UnitContext, announcement: Announcement, but: str = ""
) -> list[str]:
    unit_id = context.unit_id
    keepers = staff_bot.list_people_with_role(tx, unit_id, roles_allowing(Action.KEEP_ROLL_CALLS))
    people = [person for person, official in keepers.items() if official != but]
    if announcement.author != but:
        people += staff_bot.list_people(tx, unit_id, [announcement.author])
    return people
