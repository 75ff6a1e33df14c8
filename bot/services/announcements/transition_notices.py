"""Tell officials at the staff bot what became of an announcement, and what waits for them."""

from collections.abc import Iterable

from bot.services.delivery.notify import Notice, notify
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.unit_context import UnitContext
from conversations.staff.announcements.effects import APPROVE, REJECT, RETURN, STOP, SUBMIT
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.approvals import Event
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import staff_bot

ANNOUNCEMENT_WAITS, ANNOUNCEMENT_NEWS = "announcement_waits", "announcement_news"
"""The kinds of the notices to approvers and to authors."""

# By the program: it was sent to everyone, it came too late, it is not what was approved.
_OWN_ACTS = ("finish", "expire", "tampered")
_NEWS = (APPROVE, RETURN, REJECT, STOP, *_OWN_ACTS)


def tell_officials(
    tx: Transaction, context: UnitContext, announcement_id: str, event: Event
) -> None:
    """Tell approvers of what was submitted, and those who wrote it of what others did with it."""
    unit_id = context.unit_id
    values = {"announcement": announcement_id, "version": event.version, "act": event.act}
    writers = announcements.TABLES.list_editors(tx, unit_id, announcement_id)
    if event.act == SUBMIT:
        approvers = staff_bot.list_people_with_role(
            tx, unit_id, roles_allowing(Action.APPROVE_ANNOUNCEMENTS)
        )
        writers |= announcements.TABLES.list_actors(tx, unit_id, announcement_id, SUBMIT)
        people = [person for person, official in approvers.items() if official not in writers]
        notice = Notice(ANNOUNCEMENT_WAITS, values)
        is_urgent = _is_safety(tx, context, announcement_id, event.version)
        _notify(tx, context, people, notice, is_urgent=is_urgent)
    elif event.act in _NEWS:
        people = staff_bot.list_people_of(tx, unit_id, writers - {event.by})
        _notify(tx, context, people, Notice(ANNOUNCEMENT_NEWS, values), is_urgent=False)


def _notify(
    tx: Transaction,
    context: UnitContext,
    people: Iterable[str],
    notice: Notice,
    *,
    is_urgent: bool,
) -> None:
    urgency = Urgency.ALERT if is_urgent else Urgency.NOTICE
    notify(tx, context, people, notice, urgency=urgency, promise=AT_LEAST_ONCE)


def _is_safety(tx: Transaction, context: UnitContext, announcement_id: str, version: int) -> bool:
    content = versions.load(tx, context.unit_id, announcement_id, version).content
    topic = context.unit.topic(content.topic)
    return topic is not None and topic.safety
