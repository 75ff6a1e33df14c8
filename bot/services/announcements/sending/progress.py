"""How far the sending of an announcement is, and who got it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct, structs

from bot.services.unit_context import UnitContext
from handlers.errors import (
    ConflictError,
    GoneError,
    OversizeError,
    RefusedError,
    RevokedError,
    ThrottledError,
    UncertainError,
    UneditableError,
    UnparsableError,
    UnreachableError,
)
from storage.database.transactions import Transaction
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.broadcasts import broadcasts, recipients
from storage.repositories.broadcasts.broadcasts import BY_OFFICIAL, CANCELLED
from storage.repositories.broadcasts.recipients import RecipientState
from storage.repositories.delivery import restore_marks, sender_leases
from storage.repositories.delivery.outbox import (
    FAILED,
    LEASED,
    SENDING,
    SENT,
    STOPPED,
    UNKNOWN,
    WAITING,
)

__all__ = [
    "Hindrance",
    "Progress",
    "RecipientState",
    "list_recipients",
    "load_progress",
    "name_trouble",
]

_MINUTE = timedelta(minutes=1)
QUEUED, OPTED_OUT = "queued", "opted_out"
GROUPS = (SENT, QUEUED, UNKNOWN, FAILED, STOPPED, OPTED_OUT, CANCELLED)
"""What has become of a recipient's message; each recipient is in one group."""

_THROTTLED = "throttled"
_WAITS = {
    ThrottledError.__name__: _THROTTLED,
    RevokedError.__name__: "revoked",
    ConflictError.__name__: "revoked",
    UnreachableError.__name__: "unreachable",
}
# The word in the names of phrases for each error of which there may be too many.
_TROUBLES = {
    GoneError.__name__: "gone",
    UncertainError.__name__: "uncertain",
    RefusedError.__name__: "refused",
    UnparsableError.__name__: "refused",
    OversizeError.__name__: "refused",
    UneditableError.__name__: "refused",
}
_UNSENT = (WAITING, LEASED, SENDING)


class Hindrance(Struct, frozen=True):
    """What keeps messages from being sent: one word, and until when if that is known.

    "official": an official paused it. "gone", "uncertain", "refused", "program": it paused by
    itself after many such errors. Both last until an official resumes the sending: *is_pause*.

    "throttled": the channel wants bulk to wait. "revoked", "unreachable": the channel rejects our
    token, or can't be reached; it is tried again and again. "nobody": no process sends, since none
    runs or the disk is full. "restored": the database is a restored backup; see
    `bot.services.broadcasts.restored`.
    """

    why: str
    until: datetime | None = None
    is_pause: bool = False


class Progress(Struct, frozen=True):
    """How many recipients are in each state, and how many were sent to in the last minute.

    The states: waiting, leased, sending, sent, failed, stopped, unknown, cancelled. Those of
    *opted_out* are counted in "stopped", too. *hindrance* is what keeps the rest from being sent.
    """

    by_state: Mapping[str, int]
    opted_out: int
    per_minute: int
    hindrance: Hindrance | None = None

    @property
    def total(self) -> int:
        """How many recipients there are, in any state."""
        return sum(self.by_state.values())

    @property
    def queued(self) -> int:
        """How many recipients it was not sent to yet."""
        return sum(self.by_state.get(state, 0) for state in _UNSENT)

    @property
    def missed(self) -> int:
        """How many recipients it did not reach, or perhaps did not."""
        return sum(self.by_state.get(state, 0) for state in (FAILED, UNKNOWN))

    @property
    def by_group(self) -> dict[str, int]:
        """How many recipients are in each of `GROUPS`; together they are the total."""
        counts = {group: self.by_state.get(group, 0) for group in GROUPS}
        counts[STOPPED] -= self.opted_out
        return counts | {QUEUED: self.queued, OPTED_OUT: self.opted_out}

    @property
    def time_left(self) -> timedelta | None:
        """How long the rest takes at the pace of the last minute, None if that is unknown."""
        if self.queued and not self.per_minute:
            return None
        return _MINUTE * self.queued / max(self.per_minute, 1)


def load_progress(tx: Transaction, context: UnitContext, sent: Announcement) -> Progress:
    """Return how far the sending of an announcement is; all zero before it starts."""
    unit_id, id_ = context.unit_id, sent.broadcast_id
    since = context.now() - _MINUTE
    found = Progress(
        broadcasts.count_by_state(tx, unit_id, id_),
        recipients.count_opted_out(tx, unit_id, id_),
        recipients.count_sent_since(tx, unit_id, id_, since),
    )
    if not found.queued:
        return found
    return structs.replace(found, hindrance=_find_hindrance(tx, context, id_))


def _find_hindrance(tx: Transaction, context: UnitContext, broadcast_id: str) -> Hindrance | None:
    unit_id, now = context.unit_id, context.now()
    if pause := broadcasts.find_pause(tx, unit_id, broadcast_id):
        why = BY_OFFICIAL if pause == BY_OFFICIAL else name_trouble(pause)
        return Hindrance(why, is_pause=True)
    if restore_marks.find_restored(tx, unit_id) is not None:
        return Hindrance("restored")
    if not sender_leases.has_other_senders(tx, unit_id, "", now=now):
        return Hindrance("nobody")
    error, until = recipients.find_trouble(tx, unit_id, broadcast_id)
    wait = _WAITS.get(error)
    if wait is None or (wait == _THROTTLED and (until is None or until <= now)):
        return None
    return Hindrance(wait, until if wait == _THROTTLED else None)


def list_recipients(
    tx: Transaction, context: UnitContext, sent: Announcement, *, after: str = "", most: int = 200
) -> list[RecipientState]:
    """Return up to *most* recipients of an announcement behind *after*, by their ids."""
    return recipients.list_states(tx, context.unit_id, sent.broadcast_id, after=after, most=most)


def name_trouble(error: str) -> str:
    """Return the word in the names of phrases for an error of which there were too many."""
    return _TROUBLES.get(error, "program")
