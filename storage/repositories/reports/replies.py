"""What officials wrote to the residents of reports: of what was sent, what stands."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, String, cast, func, select

from storage.database.transactions import Transaction
from storage.repositories.reports.reports import EDITED, REMARK, HistoryEvent
from storage.tables import REPORT_EVENTS
from storage.tables.report_states import REOPENED, REPLY_KINDS, RETRACTIONS

_RETRACTION = REPORT_EVENTS.alias("retraction")


def is_standing_reply() -> ColumnElement[bool]:
    """Return the condition that an event is an official's words, and was not taken back."""
    event, other = REPORT_EVENTS.c, _RETRACTION.c
    retraction = select(other.number).where(
        other.unit_id == event.unit_id,
        other.report_id == event.report_id,
        other.kind.in_(RETRACTIONS),
        other.reason == cast(event.number, String),
    )
    return event.kind.in_(REPLY_KINDS) & ~retraction.exists()


def stands(tx: Transaction, unit_id: str, report_id: str, number: int) -> bool:
    """Tell whether the event *number* of a report is an official's words that stand."""
    event = REPORT_EVENTS.c
    query = select(event.number).where(
        event.unit_id == unit_id,
        event.report_id == report_id,
        event.number == number,
        is_standing_reply(),
    )
    return tx.execute(query).first() is not None


def find_last_reply(tx: Transaction, unit_id: str, report_id: str) -> int | None:
    """Return the number of an official's newest words to a report, None if there are none."""
    query = select(func.max(REPORT_EVENTS.c.number)).where(
        REPORT_EVENTS.c.unit_id == unit_id,
        REPORT_EVENTS.c.report_id == report_id,
        REPORT_EVENTS.c.kind.in_(REPLY_KINDS),
    )
    return tx.execute(query).scalar()


def list_standing_replies(events: Sequence[HistoryEvent]) -> list[HistoryEvent]:
    """Return the officials' words to the residents of one report that were not taken back.

    *events* is the history of the report.
    """
    retracted = {event.reason for event in events if event.kind in RETRACTIONS}
    replies = (event for event in events if event.kind in REPLY_KINDS)
    return [event for event in replies if str(event.number) not in retracted]


def unanswered_remarks(events: Sequence[HistoryEvent]) -> list[HistoryEvent]:
    """Return what residents added to one report after its newest reply, oldest first.

    *events* is the history of the report.
    """
    replied = max((event.number for event in list_standing_replies(events)), default=0)
    return [
        event
        for event in events
        if event.number > replied and event.kind in (REMARK, REOPENED, EDITED)
    ]


class LatestAnswer(NamedTuple):
    """An official's newest reply to a report, the event *number*."""

    text: str
    at: datetime
    number: int


def latest_answers(
    tx: Transaction, unit_id: str, report_ids: Sequence[str]
) -> dict[str, LatestAnswer]:
    """Return an official's newest reply to each report that has one."""
    query = (
        select(*(REPORT_EVENTS.c[name] for name in ("report_id", *LatestAnswer._fields)))
        .where(
            REPORT_EVENTS.c.unit_id == unit_id,
            REPORT_EVENTS.c.report_id.in_(report_ids),
            is_standing_reply(),
        )
        .order_by(REPORT_EVENTS.c.number)
    )
    return {row[0]: LatestAnswer._make(row[1:]) for row in tx.execute(query)}
