"""Store who is on duty for urgent reports, and when."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select, update

from storage.database.transactions import Transaction
from storage.tables import DUTY_SHIFTS, OFFICIALS, REPORTS
from storage.tables.report_states import UNANSWERED_STATES
from storage.tables.reports import NOT_URGENT


class Shift(NamedTuple):
    """An official is on duty from *since* until *until*."""

    shift_id: str
    official_id: str
    since: datetime
    until: datetime


def add(tx: Transaction, unit_id: str, shifts: Sequence[Shift], *, by: str, now: datetime) -> None:
    """Insert shifts; each replaces those of the same official that it covers."""
    own = DUTY_SHIFTS.c
    for shift in shifts:
        tx.execute(
            delete(DUTY_SHIFTS)
            .where(own.unit_id == unit_id, own.official_id == shift.official_id)
            .where(own.since >= shift.since, own.until <= shift.until)
        )
        row = {"unit_id": unit_id, **shift._asdict(), "noted_by": by, "noted_at": now}
        tx.execute(insert(DUTY_SHIFTS).values(row))


def list_between(
    tx: Transaction, unit_id: str, *, since: datetime, until: datetime | None = None
) -> list[Shift]:
    """Return the shifts of active officials that overlap a time, the earliest first."""
    own = DUTY_SHIFTS.c
    is_official = (OFFICIALS.c.unit_id == own.unit_id) & (
        OFFICIALS.c.official_id == own.official_id
    )
    query = (
        select(*(own[field] for field in Shift._fields))
        .join(OFFICIALS, is_official)
        .where(own.unit_id == unit_id, own.until > since, OFFICIALS.c.removed_at.is_(None))
        .order_by(own.since, own.shift_id)
    )
    if until is not None:
        query = query.where(own.since < until)
    return [Shift(*row) for row in tx.execute(query)]


def list_noted_with(tx: Transaction, unit_id: str, shift_id: str, *, by: str) -> list[str]:
    """Return the shifts that an official noted at once with *shift_id*; [] if it is not theirs."""
    own, noted = DUTY_SHIFTS.c, DUTY_SHIFTS.alias()
    is_noted = (noted.c.unit_id == unit_id) & (noted.c.shift_id == shift_id)
    query = (
        select(own.shift_id)
        .join(noted, is_noted)
        .where(own.unit_id == unit_id, own.noted_by == by, noted.c.noted_by == by)
        .where(own.noted_at == noted.c.noted_at, own.official_id == noted.c.official_id)
    )
    return sorted(tx.execute(query).scalars())


def end(tx: Transaction, unit_id: str, shift_ids: Sequence[str], *, now: datetime) -> list[Shift]:
    """End shifts, which were not over: delete those to come; return what is ended."""
    own = DUTY_SHIFTS.c
    ids = set(shift_ids)
    ended = [it for it in list_between(tx, unit_id, since=now) if it.shift_id in ids]
    for shift in ended:
        is_shift = (own.unit_id == unit_id) & (own.shift_id == shift.shift_id)
        if shift.since >= now:
            tx.execute(delete(DUTY_SHIFTS).where(is_shift))
        else:
            tx.execute(update(DUTY_SHIFTS).where(is_shift).values(until=now))
    return ended


def look_again(tx: Transaction, unit_id: str) -> None:
    """Let the clocks of urgent reports that nobody took on be looked at again."""
    report = REPORTS.c
    tx.execute(
        update(REPORTS)
        .where(report.unit_id == unit_id, report.state.in_(UNANSWERED_STATES))
        .where(report.urgency > NOT_URGENT)
        .values(next_step=report.filed_at)
    )


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete shifts that ended before a time."""
    own = DUTY_SHIFTS.c
    query = select(own.shift_id).where(own.unit_id == unit_id, own.until < before).limit(most)
    ids = list(tx.execute(query).scalars())
    if ids:
        tx.execute(delete(DUTY_SHIFTS).where(own.unit_id == unit_id, own.shift_id.in_(ids)))
    return len(ids)
