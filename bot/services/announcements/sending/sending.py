"""Start approved announcements when they are due, end them, and cancel what is unsent."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import takewhile

from bot.services.announcements.sending.pausing import note_halt
from bot.services.announcements.transitions import APPROVALS, next_code
from bot.services.announcements.writing import repeats
from bot.services.announcements.writing.asking import open_poll
from bot.services.announcements.writing.content import full_audience, hash_content
from bot.services.announcements.writing.drafting import CREATED
from bot.services.approvals import PROGRAM, TransitionError
from bot.services.broadcasts import broadcasts as broadcast_service
from bot.services.broadcasts.broadcasts import Schedule
from bot.services.delivery.notify import Notice
from bot.services.jobs.job import Job, when
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, pictures, versions
from storage.repositories.announcements.announcements import (
    APPROVED,
    DRAFT,
    SENDING,
    SENT,
    STOPPED,
    Announcement,
)
from storage.repositories.announcements.versions import Content, Version
from storage.repositories.approvals import Event
from storage.repositories.broadcasts import broadcasts, fan_out
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, AT_MOST_ONCE, Urgency

ANNOUNCEMENT = "announcement"
"""The kind of the notice: its values are the ids of the *announcement* and of its *version*."""

START, FINISH, EXPIRE, STOP, TAMPERED = "start", "finish", "expire", "stop", "tampered"
REPEAT, SKIP = "repeat", "skip"

_JOB = "announcements"
_PERIOD = timedelta(seconds=10)
_MOST_SENDING = 100
_TICK = timedelta(microseconds=1)


def announcement_jobs(context: UnitContext) -> list[Job]:
    """Return the job that starts what is due, ends what was sent, and tells of pauses."""

    def earliest(tx: Transaction) -> datetime | None:
        if announcements.list_in_states(tx, context.unit_id, (SENDING,), most=1):
            return context.now()
        return announcements.find_next_due(tx, context.unit_id)

    def run(tx: Transaction, now: datetime) -> int:
        due = announcements.list_due(tx, context.unit_id, now=now)
        return sum(_start(tx, context, one) for one in due) + _watch_sending(tx, context)

    return [Job(_JOB, when(context, _JOB, earliest, period=_PERIOD), run)]


def start_if_due(tx: Transaction, context: UnitContext, announcement_id: str) -> None:
    """Start the announcement now if it is due; otherwise the job does, later."""
    for one in announcements.list_due(tx, context.unit_id, now=context.now()):
        if one.announcement_id == announcement_id:
            _start(tx, context, one)


def due_of(context: UnitContext, content: Content) -> datetime | None:
    """Return when an announcement is due that is approved now, None for at once."""
    if content.repeat:
        return repeats.next_due(context, content, since=context.now())
    return content.send_at


def not_after_of(content: Content) -> datetime | None:
    """Return when it is too late to send an announcement; what repeats has no such time."""
    ends = filter(None, (content.not_after, content.valid_until))
    return None if content.repeat else min(ends, default=None)


def cancel(tx: Transaction, context: UnitContext, broadcast_id: str) -> None:
    """Cancel what is unsent of a broadcast, in this transaction: most of it, and all of it later.

    Nothing more of it is claimed, and what a sender has claimed is sent only if it must be sent at
    least once.
    """
    broadcasts.cancel(tx, context.unit_id, broadcast_id, now=context.now())
    broadcasts.cancel_rows(tx, context.unit_id, most=broadcast_service.CANCELLED_AT_ONCE)


def _start(tx: Transaction, context: UnitContext, due: Announcement) -> bool:
    """Start a due announcement, unless it is too late; return False if another process did.

    The state is changed first, and by one process only: no other can make a second broadcast.
    """
    unit_id, now = context.unit_id, context.now()
    content = versions.load(tx, unit_id, due.announcement_id, due.version).content
    is_late = due.not_after is not None and due.not_after <= now
    is_tampered = hash_content(due.announcement_id, content) != due.content_hash
    if content.repeat and due.send_at is not None and not is_tampered:
        return _repeat(tx, context, due, content)
    try:
        if is_late or is_tampered:
            act = EXPIRE if is_late else TAMPERED
            _change(tx, context, due, act, APPROVED, {"state": STOPPED, "ended_at": now})
            return True
        _change(tx, context, due, START, APPROVED, {"state": SENDING, "started_at": now})
    except TransitionError:
        return False
    open_poll(tx, context, due, content)
    audience = full_audience(context, content)
    broadcast_id = broadcast_service.start(
        tx,
        context,
        Notice(ANNOUNCEMENT, {"announcement": due.announcement_id, "version": due.version}),
        audience,
        urgency=Urgency.ALERT if audience.is_safety else Urgency.BULK,
        promise=AT_LEAST_ONCE if audience.is_safety else AT_MOST_ONCE,
        schedule=Schedule(expires_at=due.not_after),
    )
    announcements.TABLES.change(
        tx,
        unit_id,
        due.announcement_id,
        states=(SENDING,),
        seen_version=due.version,
        values={"broadcast_id": broadcast_id},
        now=now,
    )
    # A usual commune fits into one chunk; the second call finds nobody else, and lets it go out.
    for _ in range(2):
        fan_out.fill_chunk(tx, unit_id, broadcast_id, now=now)
    if content.corrects:
        _stop_wrong(tx, context, content.corrects)
    return True


def _stop_wrong(tx: Transaction, context: UnitContext, code: str) -> None:
    """Stop what is unsent of the announcement that is being corrected.

    The correction has its recipients by now: what a sender has claimed counted as sent.
    """
    wrong = announcements.find_by_code(tx, context.unit_id, code)
    if wrong is not None and wrong.state == SENDING:
        _change(tx, context, wrong, STOP, SENDING, {"state": STOPPED, "ended_at": context.now()})
        cancel(tx, context, wrong.broadcast_id)


def _repeat(tx: Transaction, context: UnitContext, series: Announcement, content: Content) -> bool:
    """Start the occurrence that is due of what repeats, and note when the next one is.

    Of several that came due while the program was down, only the newest goes out: they say the
    same. The occurrence's id follows from its day, so that no other process can make it again.
    """
    id_, now = series.announcement_id, context.now()
    first = series.send_at or now
    since_then = repeats.list_due(context, content, since=first)
    passed = list(takewhile(lambda at: at <= now, since_then))
    following = repeats.next_due(context, content, since=max(now, first) + _TICK)
    ended = {"state": SENT, "ended_at": now} if following is None else {}
    try:
        _change(tx, context, series, REPEAT, APPROVED, {"send_at": following, **ended})
    except TransitionError:
        return False
    for missed in passed[:-1]:
        APPROVALS.record(
            tx, context, id_, Event(SKIP, PROGRAM, missed.isoformat(), series.version, now)
        )
    for at in passed[-1:]:
        one = repeats.occurrence_id(id_, at)
        if announcements.find(tx, context.unit_id, one) is None:
            _start_occurrence(tx, context, series, one, repeats.occurrence_content(content, at))
    return True


def _start_occurrence(
    tx: Transaction, context: UnitContext, series: Announcement, id_: str, content: Content
) -> None:
    """Make an occurrence, which is approved as what it repeats is, and start it."""
    unit_id, now = context.unit_id, context.now()
    announcements.create(
        tx,
        unit_id,
        id_,
        code=next_code(tx, context),
        author=series.author,
        now=now,
        repeat_of=series.announcement_id,
    )
    pictures.copy(tx, unit_id, series.announcement_id, id_, now=now)
    versions.add(tx, unit_id, id_, Version(1, content, series.author, now))
    approved = {
        "state": APPROVED,
        "approved_by": series.approved_by,
        "content_hash": hash_content(id_, content),
        "send_at": content.send_at,
        "not_after": not_after_of(content),
    }
    announcements.TABLES.change(
        tx,
        unit_id,
        id_,
        states=(DRAFT,),
        seen_version=1,
        values=approved,
        now=now,
    )
    APPROVALS.record(tx, context, id_, Event(CREATED, PROGRAM, "", 1, now))
    start_if_due(tx, context, id_)


def _watch_sending(tx: Transaction, context: UnitContext) -> int:
    """End what was sent, and tell officials of what paused by itself; return how many."""
    changed = 0
    for one in announcements.list_in_states(tx, context.unit_id, (SENDING,), most=_MOST_SENDING):
        state = broadcasts.find_state(tx, context.unit_id, one.broadcast_id)
        if state in (broadcasts.FINISHED, broadcasts.CANCELLED):
            try:
                ended_now = {"state": SENT, "ended_at": context.now()}
                _change(tx, context, one, FINISH, SENDING, ended_now)
            except TransitionError:
                continue  # stopped meanwhile
            changed += 1
        else:
            changed += note_halt(tx, context, one)
    return changed


def _change(
    tx: Transaction,
    context: UnitContext,
    one: Announcement,
    act: str,
    from_state: str,
    values: Mapping[str, object],
) -> None:
    APPROVALS.change(tx, context, one, act, PROGRAM, states=(from_state,), values=values)
