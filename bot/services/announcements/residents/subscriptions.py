"""Which news a resident wants; opting out also stops what is queued."""

from collections.abc import Collection, Mapping
from datetime import datetime, time

from msgspec import Struct

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import subscriptions
from storage.repositories.announcements.subscriptions import (
    AT_ONCE,
    DAILY,
    OWN_NEIGHBOURHOOD,
    WEEKLY,
    WHOLE_COMMUNE,
    Setting,
)
from storage.repositories.broadcasts import recipient_changes

__all__ = [
    "AT_ONCE",
    "DAILY",
    "OWN_NEIGHBOURHOOD",
    "WEEKLY",
    "WHOLE_COMMUNE",
    "SafetyTopicError",
    "Setting",
    "Subscribed",
]


class SafetyTopicError(Exception):
    """News of a safety topic can't be refused by topic."""


class Subscribed(Struct, frozen=True):
    """The *topics* that a person subscribed to, each since when, and their setting.

    *places* are the neighbourhoods besides their own that they want news of.
    """

    topics: Mapping[str, datetime]
    setting: Setting
    places: Mapping[str, datetime] = {}


def load(tx: Transaction, context: UnitContext, person_id: str) -> Subscribed:
    """Return what a person subscribed to."""
    return Subscribed(
        subscriptions.list_topics(tx, context.unit_id, person_id),
        subscriptions.load_setting(tx, context.unit_id, person_id),
        subscriptions.list_places(tx, context.unit_id, person_id),
    )


def subscribe(
    tx: Transaction, context: UnitContext, person_id: str, topics: Collection[str]
) -> None:
    """Subscribe a person to *topics*; those that they have, and unknown ones, change nothing."""
    known = [topic for topic in topics if context.unit.topic(topic) is not None]
    subscriptions.add(tx, context.unit_id, person_id, known, now=context.now())


def unsubscribe(
    tx: Transaction, context: UnitContext, person_id: str, topics: Collection[str]
) -> int:
    """End a person's subscriptions to *topics*, and stop what is queued; return how many messages.

    Raises:
        SafetyTopicError: one of them is a safety topic; nothing was changed.
    """
    if any((topic := context.unit.topic(id_)) is not None and topic.safety for id_ in topics):
        raise SafetyTopicError
    subscriptions.remove(tx, context.unit_id, person_id, topics)
    return recipient_changes.stop_topics(tx, context.unit_id, person_id, topics)


def save_setting(tx: Transaction, context: UnitContext, person_id: str, setting: Setting) -> None:
    """Save how a person wants news; what waits for them waits as it says from now on.

    Raises:
        ValueError: the scope, the frequency or the day is unknown, or a time is not like "21:00".
    """
    if setting.scope not in (OWN_NEIGHBOURHOOD, WHOLE_COMMUNE):
        raise ValueError(setting.scope)
    if setting.frequency not in (AT_ONCE, DAILY, WEEKLY):
        raise ValueError(setting.frequency)
    if setting.digest_day not in range(7):
        raise ValueError(setting.digest_day)
    for clock in (setting.quiet_from, setting.quiet_until, setting.digest_at):
        if time.fromisoformat(clock).isoformat("minutes") != clock:
            raise ValueError(clock)
    subscriptions.save_setting(tx, context.unit_id, person_id, setting, now=context.now())
    recipient_changes.reconsider_times(tx, context.unit_id, person_id)


def set_place(
    tx: Transaction, context: UnitContext, person_id: str, neighbourhood: str, *, wanted: bool
) -> None:
    """Set whether a person wants news of a neighbourhood besides their own.

    Raises:
        LookupError: the unit has no such neighbourhood; one that is gone can still be taken off.
    """
    if not wanted:
        subscriptions.remove_place(tx, context.unit_id, person_id, neighbourhood)
        return
    if all(its.id != neighbourhood for its in context.unit.neighbourhoods):
        raise LookupError(neighbourhood)
    now = context.now()
    subscriptions.add_place(tx, context.unit_id, person_id, neighbourhood, now=now)
