"""What an official may do with an announcement now, and what keeps it from being sent."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.services.announcements.approval import at_once
from bot.services.announcements.sending.audience import Recipients, fault_of
from bot.services.announcements.writing import content, drafting
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.approvals import RETURN, SUBMIT
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.unit_context import UnitContext
from storage.repositories.announcements.announcements import (
    APPROVED,
    DRAFT,
    RETURNED,
    SENDING,
    SENT,
    WAITING_FOR_APPROVAL,
    Announcement,
)
from storage.repositories.announcements.versions import Content, Version
from storage.repositories.approvals import Event


class Rights(Struct, frozen=True):
    """What an official may do with an announcement now; *why_not_approve* is one word, or "".

    *confirm* is to give the second word about an alert that another sent *at_once*; *resend* is
    to send again what did not arrive, *correct* to write a correction.
    """

    edit: bool
    submit: bool
    approve: bool
    stop: bool
    why_not_approve: str = ""
    pause: bool = False
    resume: bool = False
    at_once: bool = False
    confirm: bool = False
    resend: bool = False
    correct: bool = False


def find_rights(
    context: UnitContext,
    found: Announcement,
    saved: Sequence[Version],
    events: Sequence[Event],
    official: SignedInOfficial,
) -> Rights:
    """Return what the official may do; the services check it again when they do it."""
    state, who = found.state, official.official_id
    has_returned = who in _actors(events, RETURN)
    may_write = official.may(Action.WRITE_ANNOUNCEMENTS) and not has_returned
    is_writer = who in {it.editor for it in saved} | set(_actors(events, SUBMIT))
    approves = official.may(Action.APPROVE_ANNOUNCEMENTS)
    may_approve = approves and state == WAITING_FOR_APPROVAL
    is_alert = at_once.is_safety(context, saved[-1].content) and not has_returned
    is_first = who == found.approved_by or is_writer
    return Rights(
        edit=may_write and state in drafting.EDITABLE,
        submit=may_write and state in {DRAFT, RETURNED},
        approve=may_approve and not is_writer,
        stop=official.may(Action.STOP_ANNOUNCEMENTS) and state in {APPROVED, SENDING},
        why_not_approve="edited" if may_approve and is_writer else "",
        at_once=is_alert
        and official.may(Action.SEND_AT_ONCE)
        and state in at_once.BEFORE
        and not (may_approve and not is_writer),
        resend=approves and state == SENT,
        correct=official.may(Action.WRITE_ANNOUNCEMENTS) and bool(found.broadcast_id),
        confirm=approves and found.confirmation in at_once.OPEN and not is_first,
    )


def find_blockers(
    context: UnitContext,
    found: Announcement | None,
    newest: Content,
    recipients: Recipients | None,
) -> dict[str, str]:
    """Return what keeps *newest* from being sent, by field; *recipients* are None uncounted.

    *found* is None for what is not saved yet: it has waited for nobody.
    """
    has_waited = found is not None and found.state in {WAITING_FOR_APPROVAL, APPROVED}
    try:
        content.check_complete(context, newest, context.now(), has_waited=has_waited)
    except InvalidAnnouncementError as error:
        return error.faults
    fault = fault_of(context, recipients) if recipients else "nobody"
    return {"audience": fault} if fault else {}


def _actors(events: Sequence[Event], act: str) -> Iterator[str]:
    return (event.by for event in events if event.act == act)
