"""Send an announcement again to those whom it did not reach, or may not have reached."""

from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.approvals import TransitionError
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements
from storage.repositories.announcements.announcements import SENDING, SENT
from storage.repositories.broadcasts import broadcasts, recipient_changes

RESEND = "resend"


def count_rounds(tx: Transaction, context: UnitContext, announcement_id: str) -> int:
    """Return how often an announcement was sent again."""
    events = announcements.TABLES.list_events(tx, context.unit_id, announcement_id)
    return sum(event.act == RESEND for event in events)


def resend(
    tx: Transaction, context: UnitContext, official: str, announcement_id: str, seen_rounds: int
) -> int:
    """Queue the messages that failed or may not have arrived, once each; return how many.

    *seen_rounds* is how often it had been sent again when the official saw it.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: its sending has not ended, or someone has sent it again meanwhile.
        InvalidAnnouncementError: its time has passed, or it reached everyone.
    """
    sent = APPROVALS.find(tx, context, announcement_id)
    APPROVALS.change(
        tx,
        context,
        sent,
        RESEND,
        official,
        states=(SENT,),
        values={"state": SENDING, "ended_at": None},
    )
    # The row is locked now: of two at the same time, the second one sees the round of the first.
    if count_rounds(tx, context, announcement_id) != seen_rounds + 1:
        raise TransitionError(sent.state)
    is_late = sent.not_after is not None and sent.not_after <= context.now()
    if is_late or not broadcasts.reopen(tx, context.unit_id, sent.broadcast_id):
        raise InvalidAnnouncementError({"not_after": "past"})
    count = recipient_changes.send_again(tx, context.unit_id, sent.broadcast_id)
    if not count:
        raise InvalidAnnouncementError({"audience": "reached"})
    return count
