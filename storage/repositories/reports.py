"""Reports and their history."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, insert, select, update

from storage.database import Transaction
from storage.tables import COUNTERS, MEDIA, REPORT_EVENTS, REPORT_MEDIA, REPORT_MESSAGES, REPORTS
from storage.tables.media import LOST

RESIDENT = "resident"


class Enclosed(NamedTuple):
    """A file that comes with an event of a report."""

    media_id: str
    kind: str
    seconds: int = 0


def next_number(tx: Transaction, unit_id: str, name: str, *, first: int) -> int:
    """Return the next number under *name*, beginning with *first*."""
    value = tx.execute(
        update(COUNTERS)
        .where(COUNTERS.c.unit_id == unit_id, COUNTERS.c.name == name)
        .values(value=COUNTERS.c.value + 1)
        .returning(COUNTERS.c.value)
    ).scalar()
    if value is None:
        tx.execute(insert(COUNTERS).values(unit_id=unit_id, name=name, value=first))
        return first
    return int(value)


def file(tx: Transaction, report: Mapping[str, object], enclosed: Sequence[Enclosed]) -> None:
    """Keep a new report with its first event."""
    tx.execute(insert(REPORTS), report)
    unit_id, report_id = str(report["unit_id"]), str(report["report_id"])
    at = report["filed_at"]
    assert isinstance(at, datetime)  # noqa: S101 - told to the type checker
    append(tx, unit_id, report_id, kind="filed", by=RESIDENT, text="", at=at, enclosed=enclosed)


def append(  # noqa: PLR0913 - an event has that many parts
    tx: Transaction,
    unit_id: str,
    report_id: str,
    *,
    kind: str,
    by: str,
    text: str,
    at: datetime,
    enclosed: Sequence[Enclosed] = (),
) -> None:
    """Append an event to a report's history."""
    last = tx.execute(
        select(func.max(REPORT_EVENTS.c.number)).where(
            REPORT_EVENTS.c.unit_id == unit_id, REPORT_EVENTS.c.report_id == report_id
        )
    ).scalar()
    number = (last or 0) + 1
    key = {"unit_id": unit_id, "report_id": report_id, "number": number}
    tx.execute(insert(REPORT_EVENTS), {**key, "kind": kind, "by": by, "text": text, "at": at})
    had = set(
        tx.execute(
            select(REPORT_MEDIA.c.media_id).where(
                REPORT_MEDIA.c.unit_id == unit_id, REPORT_MEDIA.c.report_id == report_id
            )
        ).scalars()
    )
    new = [e for e in dict.fromkeys(enclosed) if e.media_id not in had]
    if new:
        rows = [{**key, "position": at_, **e._asdict()} for at_, e in enumerate(new)]
        tx.execute(insert(REPORT_MEDIA), rows)


class Filed(NamedTuple):
    """A report as its own resident sees it."""

    report_id: str
    code: str
    version: int
    category: str
    state: str
    filed_at: datetime
    answer_due: datetime


def of_person(tx: Transaction, unit_id: str, person_id: str, *, most: int) -> list[Filed]:
    """Return a person's reports, newest first."""
    query = (
        select(*(REPORTS.c[field] for field in Filed._fields))
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id)
        .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
        .limit(most)
    )
    return [Filed(*row) for row in tx.execute(query)]


def owner(tx: Transaction, unit_id: str, report_id: str) -> tuple[str, str] | None:
    """Return a report's person and code, None where there is no such report."""
    row = tx.execute(
        select(REPORTS.c.person_id, REPORTS.c.code).where(
            REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id
        )
    ).first()
    return (row[0], row[1]) if row else None


def by_code(tx: Transaction, unit_id: str, code: str) -> tuple[str, str] | None:
    """Return the report and the person behind a receipt code, None where there is none."""
    row = tx.execute(
        select(REPORTS.c.report_id, REPORTS.c.person_id).where(
            REPORTS.c.unit_id == unit_id, REPORTS.c.code == code
        )
    ).first()
    return (row[0], row[1]) if row else None


def link(tx: Transaction, unit_id: str, report_id: str, messages: Sequence[str]) -> None:
    """Keep that the words of *messages* went into a report; a second time changes nothing."""
    message = REPORT_MESSAGES.c
    had = select(message.message).where(
        message.unit_id == unit_id, message.report_id == report_id, message.message.in_(messages)
    )
    known = set(tx.execute(had).scalars())
    rows = [
        {"unit_id": unit_id, "report_id": report_id, "message": name}
        for name in dict.fromkeys(messages)
        if name not in known
    ]
    if rows:
        tx.execute(insert(REPORT_MESSAGES), rows)


def of_message(tx: Transaction, unit_id: str, person_id: str, message: str) -> str:
    """Return the person's newest report that *message* went into, "" where there is none."""
    query = (
        select(REPORTS.c.report_id)
        .join(
            REPORT_MESSAGES,
            (REPORT_MESSAGES.c.unit_id == REPORTS.c.unit_id)
            & (REPORT_MESSAGES.c.report_id == REPORTS.c.report_id),
        )
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.person_id == person_id,
            REPORT_MESSAGES.c.message == message,
        )
        .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
        .limit(1)
    )
    return str(tx.execute(query).scalar() or "")


class Listed(NamedTuple):
    """A report as officials see it in a list, with all that was sent with it."""

    report_id: str
    code: str
    version: int
    category: str
    department: str
    details: str
    neighbourhood: str
    landmark: str
    place_words: str
    latitude: float | None
    longitude: float | None
    state: str
    filed_at: datetime
    answer_due: datetime


def listed(
    tx: Transaction, unit_id: str, *, before: datetime | None = None, most: int = 50
) -> list[Listed]:
    """Return the reports filed before *before*, newest first."""
    query = select(*(REPORTS.c[field] for field in Listed._fields)).where(
        REPORTS.c.unit_id == unit_id
    )
    if before is not None:
        query = query.where(REPORTS.c.filed_at < before)
    query = query.order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc()).limit(most)
    return [Listed(*row) for row in tx.execute(query)]


class Happened(NamedTuple):
    """One event of a report."""

    report_id: str
    number: int
    kind: str
    by: str
    text: str
    at: datetime


def history(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> list[Happened]:
    """Return the events of reports, oldest first."""
    query = (
        select(*(REPORT_EVENTS.c[field] for field in Happened._fields))
        .where(REPORT_EVENTS.c.unit_id == unit_id, REPORT_EVENTS.c.report_id.in_(report_ids))
        .order_by(REPORT_EVENTS.c.report_id, REPORT_EVENTS.c.number)
    )
    return [Happened(*row) for row in tx.execute(query)]


class Sent(NamedTuple):
    """A photo or a recording of a report; *state* says whether it is there yet."""

    report_id: str
    media_id: str
    number: int
    kind: str
    seconds: int
    state: str


def media(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> list[Sent]:
    """Return the photos and recordings of reports, in the order in which they came."""
    part = REPORT_MEDIA.c
    query = (
        select(*(part[field] for field in Sent._fields[:-1]), func.coalesce(MEDIA.c.state, LOST))
        .join(
            REPORTS,
            (REPORTS.c.unit_id == part.unit_id) & (REPORTS.c.report_id == part.report_id),
        )
        .outerjoin(
            MEDIA,
            (MEDIA.c.unit_id == part.unit_id)
            & (MEDIA.c.media_id == part.media_id)
            & (MEDIA.c.person_id == REPORTS.c.person_id),
        )
        .where(part.unit_id == unit_id, part.report_id.in_(report_ids))
        .order_by(part.report_id, part.number, part.position)
    )
    return [Sent._make(row) for row in tx.execute(query)]
