"""Whom officials' answers to reports reached, and who is to be phoned instead."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Select, and_, delete, func, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.repositories.reports.report_scope import EVERYTHING, ReportScope, is_within
from storage.tables import (
    MEDIA,
    OUTBOX,
    REPORT_DELIVERIES,
    REPORT_EVENTS,
    REPORT_MEDIA,
    REPORTS,
)
from storage.tables.media import WANTED
from storage.tables.outbox import FAILED, STOPPED, UNKNOWN, WAITING
from storage.tables.report_states import UNANSWERED_STATES

REPORTER = "reporter"
FOLLOWER = "follower"
# The reason why somebody who erased their data is not told.
ERASED = "erased"
# The reason why somebody is not told whose report an official entered.
ENTERED = "entered"

_ANSWER = REPORT_DELIVERIES.c
_IN_OUTBOX = and_(OUTBOX.c.unit_id == _ANSWER.unit_id, OUTBOX.c.delivery_id == _ANSWER.delivery_id)


class NewDelivery(NamedTuple):
    """An answer to one person as it was queued; *why_not* tells why it was not, or is ""."""

    delivery_id: str
    who: str
    why_not: str = ""


def add(
    tx: Transaction,
    unit_id: str,
    report_id: str,
    number: int,
    deliveries: Sequence[NewDelivery],
    *,
    at: datetime,
) -> None:
    """Insert the deliveries of an answer, the event *number* of a report."""
    key = {"unit_id": unit_id, "report_id": report_id, "number": number, "at": at}
    rows = [{**key, **delivery._asdict()} for delivery in deliveries]
    if rows:
        tx.execute(insert(REPORT_DELIVERIES), rows)


def send_now(tx: Transaction, unit_id: str, media_id: str, *, now: datetime) -> int:
    """Let answers go out at *now* that waited for the file *media_id*; return their number.

    An answer with another file that is still being fetched goes on waiting.
    """
    theirs = and_(
        REPORT_MEDIA.c.unit_id == _ANSWER.unit_id,
        REPORT_MEDIA.c.report_id == _ANSWER.report_id,
        REPORT_MEDIA.c.number == _ANSWER.number,
    )
    missing = (
        select(MEDIA.c.media_id)
        .join(
            REPORT_MEDIA,
            and_(
                MEDIA.c.unit_id == REPORT_MEDIA.c.unit_id,
                MEDIA.c.media_id == REPORT_MEDIA.c.media_id,
            ),
        )
        .where(theirs, MEDIA.c.state == WANTED)
        .correlate(REPORT_DELIVERIES)
        .exists()
    )
    waiting = (
        select(_ANSWER.delivery_id)
        .join(REPORT_MEDIA, theirs)
        .where(_ANSWER.unit_id == unit_id, REPORT_MEDIA.c.media_id == media_id, ~missing)
    )
    sent = tx.execute(
        update(OUTBOX)
        .where(
            OUTBOX.c.unit_id == unit_id,
            OUTBOX.c.delivery_id.in_(waiting),
            OUTBOX.c.state == WAITING,
            OUTBOX.c.notice.is_not(None),
            OUTBOX.c.not_before > now,
        )
        .values(not_before=now)
    )
    return int(sent.rowcount)


class AnswerDelivery(NamedTuple):
    """An answer to one person; *state* is None if it was not queued."""

    report_id: str
    number: int
    who: str
    why_not: str
    channel: str | None
    state: str | None
    reason: str | None
    called_at: datetime | None
    called_by: str | None


def list_newest(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> list[AnswerDelivery]:
    """Return the deliveries of the newest answer to each report: first the reporter's."""
    query = (
        select(
            *(_ANSWER[field] for field in ("report_id", "number", "who", "why_not")),
            *(OUTBOX.c[field] for field in ("channel", "state", "reason")),
            *(_ANSWER[field] for field in ("called_at", "called_by")),
        )
        .outerjoin(OUTBOX, _IN_OUTBOX)
        .where(_ANSWER.unit_id == unit_id, _ANSWER.report_id.in_(report_ids))
        .order_by(_ANSWER.report_id, _ANSWER.who.desc(), _ANSWER.delivery_id)
    )
    found = [AnswerDelivery(*row) for row in tx.execute(query)]
    newest: dict[str, int] = {}
    for answer in found:
        newest[answer.report_id] = max(answer.number, newest.get(answer.report_id, 0))
    return [answer for answer in found if answer.number == newest[answer.report_id]]


class Call(NamedTuple):
    """An answer to read out on the phone to the person who filed a report."""

    delivery_id: str
    report_id: str
    code: str
    version: int
    category: str
    text: str
    answered_at: datetime
    answered_by: str


def list_calls(
    tx: Transaction, unit_id: str, scope: ReportScope = EVERYTHING, *, most: int
) -> list[Call]:
    """Return the newest answers that did not reach a person who left a phone, oldest first.

    They are about the reports of *scope*.
    """
    event = REPORT_EVENTS.c
    query = (
        _select_calls(unit_id, scope)
        .with_only_columns(
            _ANSWER.delivery_id,
            REPORTS.c.report_id,
            REPORTS.c.code,
            REPORTS.c.version,
            REPORTS.c.category,
            event.text,
            event.at,
            event.by,
        )
        .join(
            REPORT_EVENTS,
            and_(
                event.unit_id == _ANSWER.unit_id,
                event.report_id == _ANSWER.report_id,
                event.number == _ANSWER.number,
            ),
        )
        .order_by(_ANSWER.at, _ANSWER.delivery_id)
        .limit(most)
    )
    return [Call._make(row) for row in tx.execute(query)]


def count_calls(tx: Transaction, unit_id: str, scope: ReportScope = EVERYTHING) -> int:
    """Return the number of people whom an answer did not reach, and who left a phone."""
    return int(
        tx.execute(
            select(func.count()).select_from(_select_calls(unit_id, scope).subquery())
        ).scalar_one()
    )


def _select_calls(unit_id: str, scope: ReportScope) -> Select[tuple[str]]:
    """Select the calls that are to be made; a report that waits again gets another answer."""
    later = REPORT_DELIVERIES.alias("later")
    has_later = (
        select(later.c.number)
        .where(
            later.c.unit_id == _ANSWER.unit_id,
            later.c.report_id == _ANSWER.report_id,
            later.c.number > _ANSWER.number,
        )
        .exists()
    )
    is_same = and_(REPORTS.c.unit_id == _ANSWER.unit_id, REPORTS.c.report_id == _ANSWER.report_id)
    return (
        select(_ANSWER.delivery_id)
        .join(REPORTS, is_same)
        .outerjoin(OUTBOX, _IN_OUTBOX)
        .where(
            _ANSWER.unit_id == unit_id,
            _ANSWER.who == REPORTER,
            _ANSWER.called_at.is_(None),
            _ANSWER.why_not != ERASED,
            or_(_ANSWER.why_not != "", OUTBOX.c.state.in_((FAILED, STOPPED, UNKNOWN))),
            REPORTS.c.contact != "",
            REPORTS.c.state.not_in(UNANSWERED_STATES),
            ~has_later,
            is_within(scope),
        )
    )


def note_call(
    tx: Transaction, unit_id: str, delivery_id: str, *, by: str, now: datetime
) -> str | None:
    """Note that an official called the person; return the report, None if someone did before."""
    return tx.execute(
        update(REPORT_DELIVERIES)
        .where(
            _ANSWER.unit_id == unit_id,
            _ANSWER.delivery_id == delivery_id,
            _ANSWER.called_at.is_(None),
        )
        .values(called_at=now, called_by=by)
        .returning(_ANSWER.report_id)
    ).scalar()


def exists(tx: Transaction, unit_id: str, delivery_id: str) -> bool:
    """Tell whether there is a delivery of an answer with this id."""
    query = select(_ANSWER.who).where(
        _ANSWER.unit_id == unit_id, _ANSWER.delivery_id == delivery_id
    )
    return tx.execute(query).first() is not None


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete the deliveries of answers from before *before*; return how many."""
    old = (
        select(_ANSWER.delivery_id)
        .where(_ANSWER.unit_id == unit_id, _ANSWER.at < before)
        .limit(most)
    )
    gone = delete(REPORT_DELIVERIES).where(
        _ANSWER.unit_id == unit_id, _ANSWER.delivery_id.in_(old)
    )
    return tx.execute(gone).rowcount
