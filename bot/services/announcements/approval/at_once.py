"""Send a safety alert at once by one official, and record a second one's word about it."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.services.announcements.approval import approval
from bot.services.announcements.approval.approval import DRILL_WORDS, WrongWordError
from bot.services.announcements.sending import sending
from bot.services.announcements.transitions import APPROVALS
from bot.services.approvals import PROGRAM, NotAllowedError, TransitionError, check_reason
from bot.services.delivery.notify import Notice, notify
from bot.services.jobs.job import Job, when
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.unit_context import UnitContext
from conversations.text.fold import fold
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements
from storage.repositories.announcements.announcements import (
    APPROVED,
    ASKED,
    CONFIRMED,
    DRAFT,
    MISSING,
    REFUSED,
    RETURNED,
    SENDING,
    WAITING_FOR_APPROVAL,
)
from storage.repositories.announcements.versions import Content
from storage.repositories.approvals import Event
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import staff_bot

CONFIRM_WITHIN = timedelta(minutes=15)
"""How soon a second official has to say that the alert is true."""

REAL_WORDS = ("gui ngay", "send now")
"""What is typed before a real alert, and never before a drill."""

CONFIRMATION = "announcement_confirmation"
"""The kind of the notice that asks for a second word; its value is the *announcement*'s id."""

SEND, CONFIRM, REFUSE, UNCONFIRMED = "at_once", "confirm", "refuse", "unconfirmed"
BEFORE = (DRAFT, RETURNED, WAITING_FOR_APPROVAL)
OPEN = (ASKED, MISSING)

_JOB = "confirmations"
_PERIOD = timedelta(seconds=10)


def send_at_once(  # noqa: PLR0913 - each by its name
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    *,
    version: int,
    content_hash: str,
    typed_word: str,
    typed_number: int | None = None,
) -> None:
    """Send the safety alert that the official was shown, and ask others for a second word.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: it is approved or has ended, or is at another version.
        NotAllowedError: the official returned it ("returned"), or its topic is not one of safety
            ("no_safety").
        WrongHashError: its content is not what they were shown.
        InvalidAnnouncementError: something is missing, or nobody would get it.
        WrongNumberError: it has over 1,000 recipients, and they typed another number or none.
        WrongWordError: they did not type the word for a real alert, or for a drill.
    """
    seen = APPROVALS.find_seen(tx, context, announcement_id, version, BEFORE)
    APPROVALS.check_not_returned(tx, context, official, announcement_id)
    content = approval.load_as_shown(tx, context, announcement_id, version, content_hash)
    if not is_safety(context, content):
        raise NotAllowedError("no_safety")
    approval.check_typed_number(tx, context, content, typed_number)
    if fold(typed_word) not in (DRILL_WORDS if content.is_drill else REAL_WORDS):
        raise WrongWordError
    values = {
        **approval.approved_values(official, content, content_hash),
        "send_at": None,
        "confirmation": ASKED,
        "confirmation_due": context.now() + CONFIRM_WITHIN,
    }
    APPROVALS.change(tx, context, seen, SEND, official, states=BEFORE, values=values)
    sending.start_if_due(tx, context, announcement_id)
    others = staff_bot.list_people_with_role(
        tx, context.unit_id, roles_allowing(Action.APPROVE_ANNOUNCEMENTS)
    )
    notify(
        tx,
        context,
        [person for person, other in others.items() if other != official],
        Notice(CONFIRMATION, {"announcement": announcement_id}),
        urgency=Urgency.ALERT,
        promise=AT_LEAST_ONCE,
    )


def is_safety(context: UnitContext, content: Content) -> bool:
    """Tell whether the topic of *content* is one of safety."""
    topic = context.unit.topic(content.topic)
    return topic is not None and topic.safety


def confirm(tx: Transaction, context: UnitContext, official: str, announcement_id: str) -> None:
    """Record the second official's word that the alert is true; it may come late.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: nobody waits for a second word about it (any more).
        NotAllowedError: the official wrote or sent it.
    """
    _give_word(tx, context, official, announcement_id, CONFIRM, CONFIRMED)


def refuse(
    tx: Transaction, context: UnitContext, official: str, announcement_id: str, reason: str
) -> None:
    """Record the second official's word that the alert is wrong; stop what is not sent yet.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: nobody waits for a second word about it (any more).
        NotAllowedError: the official wrote or sent it.
        InvalidReasonError: there is no reason, or it is too long.
    """
    reason = check_reason(reason)
    if APPROVALS.find(tx, context, announcement_id).state in (APPROVED, SENDING):
        approval.stop(tx, context, official, announcement_id, reason)
    _give_word(tx, context, official, announcement_id, REFUSE, REFUSED, reason)


def _give_word(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    act: str,
    word: str,
    reason: str = "",
) -> None:
    found = APPROVALS.find(tx, context, announcement_id)
    if found.approved_by == official:
        raise NotAllowedError("edited")
    APPROVALS.check_not_writer(tx, context, official, announcement_id)
    if not _change_word(tx, context, announcement_id, act, official, OPEN, word, reason):
        raise TransitionError(APPROVALS.find(tx, context, announcement_id).state)


def confirmation_jobs(context: UnitContext) -> list[Job]:
    """Return the job that records that no second word came in time."""

    def list_asked(tx: Transaction) -> dict[str, datetime]:
        found = announcements.list_unconfirmed(tx, context.unit_id)
        return {
            one.announcement_id: one.confirmation_due
            for one in found
            if one.confirmation == ASKED and one.confirmation_due is not None
        }

    def earliest(tx: Transaction) -> datetime | None:
        return min(list_asked(tx).values(), default=None)

    def run(tx: Transaction, now: datetime) -> int:
        late = [id_ for id_, due in list_asked(tx).items() if due <= now]
        return sum(
            _change_word(tx, context, id_, UNCONFIRMED, PROGRAM, (ASKED,), MISSING) for id_ in late
        )

    return [Job(_JOB, when(context, _JOB, earliest, period=_PERIOD), run)]


def _change_word(  # noqa: PLR0913, PLR0917 - who says what, and from what to what
    tx: Transaction,
    context: UnitContext,
    announcement_id: str,
    act: str,
    by: str,
    before: Collection[str],
    after: str,
    reason: str = "",
) -> bool:
    """Change the second word if it is one of *before*, and record it; tell whether."""
    unit_id, now = context.unit_id, context.now()
    if not announcements.confirm(tx, unit_id, announcement_id, before=before, after=after):
        return False
    version = APPROVALS.find(tx, context, announcement_id).version
    APPROVALS.record(tx, context, announcement_id, Event(act, by, reason, version, now))
    return True
