"""Tell officials at the staff bot what became of an announcement, and what waits for them."""

from collections.abc import Iterable

from bot.services.announcements.progress import load_progress
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.officials.staff_bot import find_user
from bot.services.parts import PhrasesFor
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from conversations.staff.announcements.effects import (
    APPROVE,
    REJECT,
    RETURN,
    STOP,
    SUBMIT,
    show_button,
)
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import WAITING_FOR_APPROVAL, Event
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, SENT, Urgency
from storage.repositories.officials import officials, staff_bot

ANNOUNCEMENT_WAITS, ANNOUNCEMENT_NEWS = "announcement_waits", "announcement_news"
"""The kinds of the notices to approvers and to authors."""

# By the program: it was sent to everyone, it came too late, it is not what was approved.
_OWN_ACTS = ("finish", "expire", "tampered")
_NEWS = (APPROVE, RETURN, REJECT, STOP, *_OWN_ACTS)
_START = 120


def tell_officials(
    tx: Transaction, context: UnitContext, announcement_id: str, event: Event
) -> None:
    """Tell approvers of what was submitted, and those who wrote it of what others did with it."""
    unit_id = context.unit_id
    values = {"announcement": announcement_id, "version": event.version, "act": event.act}
    writers = versions.list_editors(tx, unit_id, announcement_id)
    if event.act == SUBMIT:
        approvers = staff_bot.list_people_with_role(
            tx, unit_id, roles_allowing(Action.APPROVE_ANNOUNCEMENTS)
        )
        writers |= announcements.list_actors(tx, unit_id, announcement_id, SUBMIT)
        people = [person for person, official in approvers.items() if official not in writers]
        notice = Notice(ANNOUNCEMENT_WAITS, values)
        is_urgent = _is_safety(tx, context, announcement_id, event.version)
        _notify(tx, context, people, notice, is_urgent=is_urgent)
    elif event.act in _NEWS:
        people = staff_bot.list_people_of(tx, unit_id, writers - {event.by})
        _notify(tx, context, people, Notice(ANNOUNCEMENT_NEWS, values), is_urgent=False)


def staff_notice_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of both kinds of notices."""

    def render_waiting(request: NoticeRequest) -> Reply | None:
        """Return who asks for approval; nothing if it does not wait for that any more."""
        id_, version = request.values["announcement"], request.values["version"]
        found = announcements.find(request.tx, context.unit_id, id_)
        if found is None or (found.state, found.version) != (WAITING_FOR_APPROVAL, version):
            return None
        if not _may(request, context, Action.APPROVE_ANNOUNCEMENTS):
            return None
        phrases = phrases_for(request.recipient.person)
        content = versions.load(request.tx, context.unit_id, id_, version).content
        events = announcements.list_events(request.tx, context.unit_id, id_)
        text = phrases.say(
            "staff-announcement-waits",
            who=_name(request.tx, context, events[-1].by),
            code=found.code,
            text=_beginning(content.vi),
        )
        return Reply(text, (show_button(found.code, phrases),))

    def render_news(request: NoticeRequest) -> Reply | None:
        """Return what was done, by whom and why."""
        id_, act = request.values["announcement"], request.values["act"]
        found = announcements.find(request.tx, context.unit_id, id_)
        if found is None or not _may(request, context, Action.SEE_ANNOUNCEMENTS):
            return None
        events = announcements.list_events(request.tx, context.unit_id, id_)
        event = next(it for it in reversed(events) if it.act == act)
        phrases = phrases_for(request.recipient.person)
        progress = load_progress(request.tx, context, found)
        text = phrases.say(
            f"staff-announcement-{act}",
            who=_name(request.tx, context, event.by),
            code=found.code,
            reason=event.reason,
            sent=progress.by_group[SENT],
            total=progress.total,
        )
        return Reply(text, (show_button(found.code, phrases),))

    return {ANNOUNCEMENT_WAITS: render_waiting, ANNOUNCEMENT_NEWS: render_news}


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


def _may(request: NoticeRequest, context: UnitContext, action: Action) -> bool:
    """Tell whether the recipient still may do *action*."""
    user = find_user(request.tx, context, request.recipient.person_id)
    return user is not None and user.may(action)


def _is_safety(tx: Transaction, context: UnitContext, announcement_id: str, version: int) -> bool:
    content = versions.load(tx, context.unit_id, announcement_id, version).content
    topic = context.unit.topic(content.topic)
    return topic is not None and topic.safety


def _name(tx: Transaction, context: UnitContext, actor: str) -> str:
    return officials.name_of(tx, context.unit_id, actor) or actor


def _beginning(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _START else f"{text[: _START - 1].rsplit(' ', 1)[0]}…"
