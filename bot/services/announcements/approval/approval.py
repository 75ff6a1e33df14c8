"""Submit, approve and stop announcements; `APPROVALS` returns and rejects them."""

from bot.services.announcements.sending import sending
from bot.services.announcements.sending.audience import Recipients, count_recipients, fault_of
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing.asking import check_survey
from bot.services.announcements.writing.content import (
    InvalidAnnouncementError,
    check_complete,
    hash_content,
)
from bot.services.approvals import APPROVE, SUBMIT, WrongHashError, check_reason
from bot.services.unit_context import UnitContext
from conversations.text.fold import fold
from storage.database.transactions import Transaction
from storage.repositories.announcements import versions
from storage.repositories.announcements.announcements import (
    APPROVED,
    DRAFT,
    RETURNED,
    SENDING,
    STOPPED,
    WAITING_FOR_APPROVAL,
)
from storage.repositories.announcements.versions import Content

TYPED_ABOVE = 1_000
"""Above so many recipients, the approver types their number."""

DRILL_WORDS = ("dien tap", "drill")
"""What is typed, in any case and with or without diacritics, before a drill is sent."""

STOP = sending.STOP


class WrongNumberError(Exception):
    """The number that the approver typed is not that of the *recipients*."""

    def __init__(self, recipients: Recipients) -> None:
        super().__init__(str(recipients.total))
        self.recipients = recipients


class WrongWordError(Exception):
    """The word that the official typed is not the one that is asked for."""


def submit(
    tx: Transaction, context: UnitContext, official: str, announcement_id: str, version: int
) -> None:
    """Submit a version for approval.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: it is no draft any more, or at another version.
        NotAllowedError: the official returned it.
        InvalidAnnouncementError: something is missing, a time has passed, or nobody would get it,
            perhaps since all channels of theirs are switched off.
    """
    seen = APPROVALS.find_seen(tx, context, announcement_id, version, (DRAFT, RETURNED))
    APPROVALS.check_not_returned(tx, context, official, announcement_id)
    content = versions.load(tx, context.unit_id, announcement_id, version).content
    check_complete(context, content, context.now())
    check_survey(tx, context, content)
    _check_recipients(context, count_recipients(tx, context, content))
    APPROVALS.change(
        tx,
        context,
        seen,
        SUBMIT,
        official,
        states=(DRAFT, RETURNED),
        values={"state": WAITING_FOR_APPROVAL},
    )


def approve(  # noqa: PLR0913 - each by its name
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    *,
    version: int,
    content_hash: str,
    typed_number: int | None = None,
    typed_word: str = "",
) -> None:
    """Approve what the official was shown: *version* with *content_hash*. Start it if it is due.

    If the time to send it passed while it waited, it is due now.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: it does not wait for approval, or at another version.
        NotAllowedError: the official wrote, edited or submitted it.
        WrongHashError: its content is not what they were shown.
        InvalidAnnouncementError: a time has passed meanwhile, or nobody would get it.
        WrongNumberError: it has over 1,000 recipients, and they typed another number or none.
        WrongWordError: it is a drill, and they did not type the word for one.
    """
    waiting = (WAITING_FOR_APPROVAL,)
    seen = APPROVALS.find_seen(tx, context, announcement_id, version, waiting)
    APPROVALS.check_not_writer(tx, context, official, announcement_id)
    content = load_as_shown(tx, context, announcement_id, version, content_hash)
    check_typed_number(tx, context, content, typed_number)
    if content.is_drill and fold(typed_word) not in DRILL_WORDS:
        raise WrongWordError
    due = sending.due_of(context, content)
    values = {**approved_values(official, content, content_hash), "send_at": due}
    APPROVALS.change(tx, context, seen, APPROVE, official, states=waiting, values=values)
    sending.start_if_due(tx, context, announcement_id)


def load_as_shown(
    tx: Transaction, context: UnitContext, announcement_id: str, version: int, content_hash: str
) -> Content:
    """Return the content of *version*, which can be sent and is what the official was shown.

    Raises:
        WrongHashError: it is not what they were shown.
        InvalidAnnouncementError: something is missing, or a time has passed meanwhile.
    """
    content = versions.load(tx, context.unit_id, announcement_id, version).content
    if hash_content(announcement_id, content) != content_hash:
        raise WrongHashError
    check_complete(context, content, context.now(), has_waited=True)
    check_survey(tx, context, content)
    return content


def check_typed_number(
    tx: Transaction, context: UnitContext, content: Content, typed_number: int | None
) -> None:
    """Check that anyone would get *content*, and above 1,000 that their number was typed.

    Raises:
        InvalidAnnouncementError: nobody would get it.
        WrongNumberError: another number was typed, or none.
    """
    recipients = count_recipients(tx, context, content)
    _check_recipients(context, recipients)
    if recipients.total > TYPED_ABOVE and typed_number != recipients.total:
        raise WrongNumberError(recipients)


def _check_recipients(context: UnitContext, recipients: Recipients) -> None:
    if fault := fault_of(context, recipients):
        raise InvalidAnnouncementError({"audience": fault})


def approved_values(official: str, content: Content, content_hash: str) -> dict[str, object]:
    """Return the fields of an announcement that *official* has approved."""
    return {
        "state": APPROVED,
        "approved_by": official,
        "content_hash": content_hash,
        "not_after": sending.not_after_of(content),
    }


def stop(
    tx: Transaction, context: UnitContext, actor: str, announcement_id: str, reason: str
) -> None:
    """Stop what is approved or being sent; what was sent stays sent. *actor* may be the operator.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: it is neither approved nor being sent (any more).
        InvalidReasonError: there is no reason, or it is too long.
    """
    reason = check_reason(reason)
    seen = APPROVALS.find(tx, context, announcement_id)
    APPROVALS.change(
        tx,
        context,
        seen,
        STOP,
        actor,
        states=(APPROVED, SENDING),
        values={"state": STOPPED, "ended_at": context.now()},
        reason=reason,
    )
    # Read again: it may have been started between the two statements.
    stopped = APPROVALS.find(tx, context, announcement_id)
    if stopped.broadcast_id:
        sending.cancel(tx, context, stopped.broadcast_id)
