"""Make a transition of an announcement, with its event and its line in the audit."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.services.announcements.staff_notices import tell_officials
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit, counters
from storage.repositories.announcements import announcements
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.approvals import Event

PROGRAM = "program"
"""The actor of what the program does by itself, in the audit and the history."""


_COUNTER = "announcement"


class TransitionError(Exception):
    """The announcement is not (any more) in a state or at a version that allows it.

    *announcement* is how it is now.
    """

    def __init__(self, announcement: Announcement) -> None:
        super().__init__(announcement.state)
        self.announcement = announcement


class NotAllowedError(Exception):
    """This official may not do it to this announcement; *why* is one word.

    "edited": they wrote, edited or submitted what they would approve. "returned": they returned
    it, and would now write or submit it. "no_safety": its topic is not one of safety.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def find(tx: Transaction, context: UnitContext, announcement_id: str) -> Announcement:
    """Return an announcement.

    Raises:
        LookupError: there is none with that id.
    """
    found = announcements.find(tx, context.unit_id, announcement_id)
    if found is None:
        raise LookupError(announcement_id)
    return found


def next_code(tx: Transaction, context: UnitContext) -> str:
    """Return the code of a new announcement, like "TB 12"."""
    return f"TB {counters.next_number(tx, context.unit_id, _COUNTER, first=1)}"


def change(  # noqa: PLR0913 - who does what, and from where to where
    tx: Transaction,
    context: UnitContext,
    seen: Announcement,
    act: str,
    by: str,
    *,
    states: Collection[str],
    values: Mapping[str, Any],
    reason: str = "",
) -> None:
    """Set *values* if the announcement still is at the version that was *seen*; record the *act*.

    Raises:
        TransitionError: it is not in one of *states*, or at another version.
    """
    unit_id, id_, now = context.unit_id, seen.announcement_id, context.now()
    if not announcements.TABLES.change(
        tx,
        unit_id,
        id_,
        states=states,
        seen_version=seen.version,
        values=values,
        now=now,
    ):
        raise TransitionError(find(tx, context, id_))
    record(tx, context, id_, Event(act, by, reason, values.get("version", seen.version), now))


def record(tx: Transaction, context: UnitContext, announcement_id: str, event: Event) -> None:
    """Add an act to the history and to the audit; tell the officials whom it concerns."""
    announcements.TABLES.add_event(tx, context.unit_id, announcement_id, event)
    act = f"announcement.{event.act}"
    audit.record(tx, context.unit_id, event.by, act, announcement_id, now=event.at)
    tell_officials(tx, context, announcement_id, event)
