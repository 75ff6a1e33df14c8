"""Make a transition of an announcement, with its event and its line in the audit."""

from collections.abc import Collection
from datetime import datetime

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import announcements
from storage.repositories.announcements.announcements import Announcement, Event

PROGRAM = "program"
"""The actor of what the program does by itself, in the audit and the history."""


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
    it, and would now write or submit it.
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


def change(
    tx: Transaction,
    context: UnitContext,
    seen: Announcement,
    *,
    act: str,
    by: str,
    states: Collection[str],
    reason: str = "",
    **values: object,
) -> None:
    """Set *values* if the announcement still is at the version that was *seen*; record the *act*.

    Raises:
        TransitionError: it is not in one of *states*, or at another version.
    """
    now = context.now()
    if not announcements.change(
        tx,
        context.unit_id,
        seen.announcement_id,
        states=states,
        seen_version=seen.version,
        now=now,
        **values,
    ):
        raise TransitionError(find(tx, context, seen.announcement_id))
    version = values.get("version", seen.version)
    record(tx, context, seen.announcement_id, act, by, int(str(version)), reason, now)


def record(  # noqa: PLR0913, PLR0917 - the columns of the history
    tx: Transaction,
    context: UnitContext,
    announcement_id: str,
    act: str,
    by: str,
    version: int,
    reason: str,
    now: datetime,
) -> None:
    """Add an act to the history and to the audit."""
    event = Event(act, by, reason, version, now)
    announcements.add_event(tx, context.unit_id, announcement_id, event)
    audit.record(tx, context.unit_id, by, f"announcement.{act}", announcement_id, now=now)
