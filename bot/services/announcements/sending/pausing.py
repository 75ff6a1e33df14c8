"""Pause and resume the sending of announcements, and tell officials when it paused by itself."""

from collections.abc import Callable

from bot.services.announcements.sending.progress import name_trouble
from bot.services.announcements.transitions import APPROVALS
from bot.services.approvals import PROGRAM, TransitionError
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.officials.permissions import Role
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements
from storage.repositories.announcements.announcements import SENDING, Announcement
from storage.repositories.broadcasts import broadcasts
from storage.repositories.broadcasts.broadcasts import BY_OFFICIAL
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import roles, staff_bot

ANNOUNCEMENT_HALTED = "announcement_halted"
"""The kind of the notice to officials: its values are the *announcement* and the *error*."""

PAUSE, RESUME, HALT = "pause", "resume", "halt"

PAGE = "/office/announcements"


def pause(tx: Transaction, context: UnitContext, actor: str, announcement_id: str) -> None:
    """Pause the sending; from now on nothing more goes out. *actor* may be the operator.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: it is not being sent, or is paused already.
    """
    seen = APPROVALS.find(tx, context, announcement_id)
    APPROVALS.change(tx, context, seen, PAUSE, actor, states=(SENDING,), values={})
    if not broadcasts.pause(tx, context.unit_id, seen.broadcast_id, BY_OFFICIAL):
        raise TransitionError(seen.state)


def resume(tx: Transaction, context: UnitContext, actor: str, announcement_id: str) -> None:
    """Go on with sending, whatever paused it. *actor* may be the operator.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: it is not being sent, or is not paused.
    """
    seen = APPROVALS.find(tx, context, announcement_id)
    APPROVALS.change(tx, context, seen, RESUME, actor, states=(SENDING,), values={})
    if not broadcasts.resume(tx, context.unit_id, seen.broadcast_id):
        raise TransitionError(seen.state)


def note_halt(tx: Transaction, context: UnitContext, one: Announcement) -> bool:
    """Record that the sending paused by itself, and tell its author and the leads, once.

    Return False if it is not paused by itself, or that is recorded already.
    """
    unit_id, id_ = context.unit_id, one.announcement_id
    error = broadcasts.find_pause(tx, unit_id, one.broadcast_id)
    if error in {"", BY_OFFICIAL}:
        return False
    if announcements.TABLES.list_events(tx, unit_id, id_)[-1].act == HALT:
        return False
    APPROVALS.change(tx, context, one, HALT, PROGRAM, states=(SENDING,), values={}, reason=error)
    held = roles.list_all_roles(tx, unit_id)
    leads = [official for official, theirs in held.items() if Role.LEAD in theirs]
    notify(
        tx,
        context,
        staff_bot.list_people(tx, unit_id, [one.author, *leads]),
        Notice(ANNOUNCEMENT_HALTED, {"announcement": id_, "error": error}),
        urgency=Urgency.ALERT,
        promise=AT_LEAST_ONCE,
    )
    return True


def halt_renderers(context: UnitContext, phrases_for: Callable[[Person], Phrases]) -> Renderers:
    """Return the renderer of the notice that an announcement is paused."""

    def render(request: NoticeRequest) -> Reply | None:
        found = announcements.find(request.tx, context.unit_id, request.values["announcement"])
        if found is None or found.state != SENDING:
            return None
        if not broadcasts.find_pause(request.tx, context.unit_id, found.broadcast_id):
            return None  # someone resumed it meanwhile
        phrases = phrases_for(request.recipient.person)
        why = phrases.say(f"staff-announcement-halted-{name_trouble(request.values['error'])}")
        text = phrases.say("staff-announcement-halted", code=found.code, why=why)
        if not context.public_url:
            return Reply(text)
        page = f"{context.public_url}{PAGE}/{found.announcement_id}"
        return Reply(text, links=(Link(phrases.say("staff-announcement-open"), page),))

    return {ANNOUNCEMENT_HALTED: render}
