"""Store reports and their history."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Integer, Select, bindparam, func, select, update

from storage.database import bulk_writes
from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.repositories.media import LOST, states
from storage.tables import REPORT_EVENTS, REPORT_MEDIA, REPORTS
from storage.tables.report_states import RESOLVING_STATES, has_same_clock
from storage.tables.reports import (
    ASSIGNED,
    DANGER,
    EDITED,
    FOLLOWER,
    MOVED,
    NO_REPLY,
    NOT_URGENT,
    RATED,
    REMARK,
    RESIDENT,
    URGENT_CATEGORY,
)

__all__ = [
    "ASSIGNED",
    "DANGER",
    "EDITED",
    "FOLLOWER",
    "MOVED",
    "NOT_URGENT",
    "NO_REPLY",
    "RATED",
    "REMARK",
    "RESIDENT",
    "URGENT_CATEGORY",
    "EnclosedFile",
    "FiledReport",
    "HistoryEvent",
    "ReportFile",
    "ReportSummary",
]


_MOST_CONTACTS = 20


class EnclosedFile(NamedTuple):
    """A file that comes with an event of a report."""

    media_id: str
    kind: str
    seconds: int = 0


_LAST_NUMBER = select(func.max(REPORT_EVENTS.c.number)).where(
    REPORT_EVENTS.c.unit_id == bindparam("unit"),
    REPORT_EVENTS.c.report_id == bindparam("report"),
)
_ENCLOSED_MEDIA = select(REPORT_MEDIA.c.media_id).where(
    REPORT_MEDIA.c.unit_id == bindparam("unit"),
    REPORT_MEDIA.c.report_id == bindparam("report"),
)


def file_report(
    tx: Transaction, report: Mapping[str, object], enclosed: Sequence[EnclosedFile]
) -> None:
    """Insert a report with its first event."""
    row = {"promised": None, **report, "next_step": report["filed_at"]}
    bulk_writes.insert_rows(tx, REPORTS, [row])
    key = {"unit_id": report["unit_id"], "report_id": report["report_id"], "number": 1}
    event = {"kind": "filed", "by": RESIDENT, "text": "", "at": report["filed_at"]}
    bulk_writes.insert_rows(tx, REPORT_EVENTS, [{**key, **event, "person_id": None, "reason": ""}])
    _enclose(tx, key, enclosed)


def append_event(  # noqa: PLR0913 - an event has that many parts
    tx: Transaction,
    unit_id: str,
    report_id: str,
    *,
    kind: str,
    by: str,
    text: str,
    at: datetime,
    person_id: str | None = None,
    reason: str = "",
    enclosed: Sequence[EnclosedFile] = (),
) -> int:
    """Append an event to a report's history; return its number.

    *person_id* is the follower who wrote it, if any, *reason* a code or "".
    """
    which = {"unit": unit_id, "report": report_id}
    number = (tx.execute(_LAST_NUMBER, which).scalar() or 0) + 1
    key = {"unit_id": unit_id, "report_id": report_id, "number": number}
    event = {"kind": kind, "by": by, "text": text, "at": at, "person_id": person_id}
    bulk_writes.insert_rows(tx, REPORT_EVENTS, [{**key, **event, "reason": reason}])
    if enclosed:
        had = set(tx.execute(_ENCLOSED_MEDIA, which).scalars())
        _enclose(tx, key, [e for e in enclosed if e.media_id not in had])
    return number


def _enclose(tx: Transaction, key: Mapping[str, object], enclosed: Sequence[EnclosedFile]) -> None:
    """Insert the files of the event *key*, each file once."""
    rows = [{**key, "position": at, **e._asdict()} for at, e in enumerate(dict.fromkeys(enclosed))]
    if rows:
        bulk_writes.insert_rows(tx, REPORT_MEDIA, rows)


class FullReport(NamedTuple):
    """A report with all its words."""

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
    contact: str | None
    state: str
    filed_at: datetime
    answer_due: datetime
    resolve_due: datetime
    urgency: int


class FiledReport(NamedTuple):
    """A report as the person who filed it sees it."""

    report_id: str
    code: str
    version: int
    category: str
    state: str
    filed_at: datetime
    answer_due: datetime
    neighbourhood: str


_OF_PERSON = Statement(
    select(*(REPORTS.c[field] for field in FiledReport._fields))
    .where(REPORTS.c.unit_id == bindparam("unit"), REPORTS.c.person_id == bindparam("person"))
    .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
    .limit(bindparam("most", type_=Integer()))
)


def of_person(tx: Transaction, unit_id: str, person_id: str, *, most: int) -> list[FiledReport]:
    """Return a person's reports, newest first."""
    return [
        FiledReport(*row) for row in _OF_PERSON.rows(tx, unit=unit_id, person=person_id, most=most)
    ]


class ReportSummary(NamedTuple):
    """A report's person (None once erased), category, department, state, deadlines and urgency.

    *assignee* is the official who holds it, if any.
    """

    person_id: str | None
    code: str
    version: int
    category: str
    department: str
    state: str
    answer_due: datetime
    resolve_due: datetime
    assignee: str | None
    urgency: int


def running_due(report: FullReport | ReportSummary) -> datetime:
    """Return the end of the officials' clock that runs in a report, or that ran last."""
    return report.resolve_due if report.state in RESOLVING_STATES else report.answer_due


def lock(tx: Transaction, unit_id: str, report_id: str) -> ReportSummary | None:
    """Return a report and lock its row until the transaction ends, or None."""
    row = tx.execute(_select_summary(unit_id, report_id).with_for_update()).first()
    return ReportSummary(*row) if row else None


def get(tx: Transaction, unit_id: str, report_id: str) -> ReportSummary | None:
    """Return a report without locking it, or None."""
    row = tx.execute(_select_summary(unit_id, report_id)).first()
    return ReportSummary(*row) if row else None


def _select_summary(unit_id: str, report_id: str) -> Select[Any]:
    return select(*(REPORTS.c[field] for field in ReportSummary._fields)).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id
    )


def change_state(
    tx: Transaction,
    unit_id: str,
    report_id: str,
    *,
    seen: str,
    to: str,
) -> bool:
    """Change a report's state from *seen* to *to*; return False if it was not *seen*.

    It is not the resident's turn then, until `ask_resident` makes it theirs. What was promised
    them by a clock ends with that clock.
    """
    promised = REPORTS.c.promised if has_same_clock(seen, to) else None
    moved = tx.execute(
        update(REPORTS)
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.report_id == report_id,
            REPORTS.c.state == seen,
        )
        .values(
            state=to,
            resident_due=None,
            open_answer=None,
            promised=promised,
            next_step=REPORTS.c.filed_at,
        )
    )
    return moved.rowcount == 1


def assign(tx: Transaction, unit_id: str, report_id: str, official: str | None) -> None:
    """Note that an official, or nobody, holds a report."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(assignee=official)
    )


def set_urgency(tx: Transaction, unit_id: str, report_id: str, urgency: int) -> None:
    """Store how urgent a report is."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(urgency=urgency, next_step=REPORTS.c.filed_at)
    )


_LAST_CONTACTS = Statement(
    select(REPORTS.c.contact)
    .where(
        REPORTS.c.unit_id == bindparam("unit"),
        REPORTS.c.person_id == bindparam("person"),
        REPORTS.c.contact.is_not(None),
    )
    .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
    .limit(_MOST_CONTACTS)
)
_BY_CODE = Statement(
    select(REPORTS.c.report_id, REPORTS.c.person_id).where(
        REPORTS.c.unit_id == bindparam("unit"), REPORTS.c.code == bindparam("its_code")
    )
)


def last_contacts(tx: Transaction, unit_id: str, person_id: str) -> tuple[str | None, str]:
    """Return a person's last contact choice (None if never asked) and their last number."""
    given = [row[0] for row in _LAST_CONTACTS.rows(tx, unit=unit_id, person=person_id)]
    return (given[0] if given else None), next(filter(None, given), "")


def find_by_code(tx: Transaction, unit_id: str, code: str) -> tuple[str, str | None] | None:
    """Return the id and the person of the report with a receipt code, or None."""
    rows = _BY_CODE.rows(tx, unit=unit_id, its_code=code)
    return (rows[0][0], rows[0][1]) if rows else None


class HistoryEvent(NamedTuple):
    """One event of a report; *person_id* is the follower who wrote it, if any."""

    report_id: str
    number: int
    kind: str
    by: str
    text: str
    at: datetime
    person_id: str | None
    reason: str


def history(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> list[HistoryEvent]:
    """Return the events of reports, oldest first."""
    query = (
        select(*(REPORT_EVENTS.c[field] for field in HistoryEvent._fields))
        .where(REPORT_EVENTS.c.unit_id == unit_id, REPORT_EVENTS.c.report_id.in_(report_ids))
        .order_by(REPORT_EVENTS.c.report_id, REPORT_EVENTS.c.number)
    )
    return [HistoryEvent(*row) for row in tx.execute(query)]


class ReportFile(NamedTuple):
    """A photo or a recording of a report; *state* is its fetch state."""

    report_id: str
    media_id: str
    number: int
    kind: str
    seconds: int
    state: str


def media(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> list[ReportFile]:
    """Return the photos and recordings of reports in their order of arrival."""
    part = REPORT_MEDIA.c
    query = (
        select(*(part[field] for field in ReportFile._fields[:-1]))
        .where(part.unit_id == unit_id, part.report_id.in_(report_ids))
        .order_by(part.report_id, part.number, part.position)
    )
    rows = [tuple(row) for row in tx.execute(query)]
    found = states(tx, unit_id, [row[1] for row in rows])
    return [ReportFile._make((*row, found.get(row[1], LOST))) for row in rows]
