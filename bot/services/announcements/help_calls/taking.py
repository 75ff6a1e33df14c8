"""Officials take calls for help and give them back; the others learn of it."""

from msgspec import Struct

from bot.services.announcements.help_calls.alarms import (
    HELP_TAKEN,
    lock_calls,
    tell_keepers,
    tell_of_change,
)
from bot.services.announcements.transitions import APPROVALS
from bot.services.delivery.notify import Notice
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import help_calls
from storage.repositories.announcements.help_calls import Chosen
from storage.repositories.announcements.roll_calls import Subject
from storage.repositories.officials import officials


class Taken(Struct, frozen=True):
    """How many calls an official took; if none, *by* is who took them before, "" if nobody."""

    code: str
    count: int
    by: str = ""


def take(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    *,
    chosen: Chosen | Subject,
) -> Taken:
    """Let *official* look after the *chosen* calls, or that of one subject.

    They are told of no more, unless they are given back. Whoever was told of them learns who
    looks after them.

    Raises:
        LookupError: there is no such announcement.
    """
    found = APPROVALS.find(tx, context, announcement_id)
    lock_calls(tx, context, announcement_id)
    unit_id, now = context.unit_id, context.now()
    subjects = help_calls.take(tx, unit_id, announcement_id, official, now=now, chosen=chosen)
    if not subjects:
        takers = help_calls.list_takers(tx, unit_id, announcement_id)
        by = officials.name_of(tx, unit_id, takers[0]) if takers else ""
        return Taken(found.code, 0, by or "")
    calls = help_calls.list_calls(tx, unit_id, announcement_id)
    places = [call.neighbourhood for call in calls if call.subject in subjects]
    values = {"announcement": announcement_id, "official": official, "places": places}
    tell_keepers(tx, context, found, Notice(HELP_TAKEN, values), but=official)
    audit.record(tx, unit_id, official, "roll_call.take", announcement_id, now=now)
    return Taken(found.code, len(subjects))


def give_back(
    tx: Transaction, context: UnitContext, official: str, announcement_id: str, subject: Subject
) -> None:
    """Let *official* look after a call no more: officials are told of it anew.

    Raises:
        LookupError: it is not theirs, or is over.
    """
    lock_calls(tx, context, announcement_id)
    unit_id = context.unit_id
    if not help_calls.give_back(tx, unit_id, announcement_id, subject, official):
        raise LookupError(subject)
    audit.record(tx, unit_id, official, "roll_call.give_back", announcement_id, now=context.now())
    tell_of_change(tx, context, announcement_id)
