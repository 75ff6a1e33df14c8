"""Reports and their history."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Integer, Select, bindparam, func, select, update

from storage import batches
from storage.database import Transaction
from storage.repositories.media import LOST, states
from storage.statements import Statement
from storage.tables import REPORT_EVENTS, REPORT_MEDIA, REPORTS
from storage.tables.reports import FOLLOWER, MOVED, MOVES, OPEN, RECEIVED, RESIDENT

__all__ = [
    "FOLLOWER",
    "MOVED",
    "MOVES",
    "OPEN",
    "RECEIVED",
    "RESIDENT",
    "Enclosed",
    "Filed",
    "Happened",
    "Held",
    "Sent",
]


_MOST_CONTACTS = 20


class Enclosed(NamedTuple):
    """A file that comes with an event of a report."""

    media_id: str
    kind: str
    seconds: int = 0


_LAST = select(func.max(REPORT_EVENTS.c.number)).where(
    REPORT_EVENTS.c.unit_id == bindparam("unit"),
    REPORT_EVENTS.c.report_id == bindparam("report"),
)
_HAD = select(REPORT_MEDIA.c.media_id).where(
    REPORT_MEDIA.c.unit_id == bindparam("unit"),
    REPORT_MEDIA.c.report_id == bindparam("report"),
)


def file(tx: Transaction, report: Mapping[str, object], enclosed: Sequence[Enclosed]) -> None:
    """Keep a new report with its first event."""
    batches.add(tx, REPORTS, [report])
    key = {"unit_id": report["unit_id"], "report_id": report["report_id"], "number": 1}
    happened = {"kind": "filed", "by": RESIDENT, "text": "", "at": report["filed_at"]}
    batches.add(tx, REPORT_EVENTS, [{**key, **happened, "person_id": None}])
    _enclose(tx, key, enclosed)


def append(  # noqa: PLR0913 - an event has that many parts
    tx: Transaction,
    unit_id: str,
    report_id: str,
    *,
    kind: str,
    by: str,
    text: str,
    at: datetime,
    person_id: str | None = None,
    enclosed: Sequence[Enclosed] = (),
) -> None:
    """Append an event to a report's history; *person_id* is the follower whose words it has."""
    which = {"unit": unit_id, "report": report_id}
    number = (tx.execute(_LAST, which).scalar() or 0) + 1
    key = {"unit_id": unit_id, "report_id": report_id, "number": number}
    event = {"kind": kind, "by": by, "text": text, "at": at, "person_id": person_id}
    batches.add(tx, REPORT_EVENTS, [{**key, **event}])
    if enclosed:
        had = set(tx.execute(_HAD, which).scalars())
        _enclose(tx, key, [e for e in enclosed if e.media_id not in had])


def _enclose(tx: Transaction, key: Mapping[str, object], enclosed: Sequence[Enclosed]) -> None:
    """Keep what comes with the event *key*, each file once."""
    rows = [{**key, "position": at, **e._asdict()} for at, e in enumerate(dict.fromkeys(enclosed))]
    if rows:
        batches.add(tx, REPORT_MEDIA, rows)


class Whole(NamedTuple):
    """A report with all that was said in it."""

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


class Filed(NamedTuple):
    """A report as its own resident sees it."""

    report_id: str
    code: str
    version: int
    category: str
    state: str
    filed_at: datetime
    answer_due: datetime


_OF_PERSON = Statement(
    select(*(REPORTS.c[field] for field in Filed._fields))
    .where(REPORTS.c.unit_id == bindparam("unit"), REPORTS.c.person_id == bindparam("person"))
    .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
    .limit(bindparam("most", type_=Integer()))
)


def of_person(tx: Transaction, unit_id: str, person_id: str, *, most: int) -> list[Filed]:
    """Return a person's reports, newest first."""
    return [Filed(*row) for row in _OF_PERSON.rows(tx, unit=unit_id, person=person_id, most=most)]


class Held(NamedTuple):
    """Whose a report is (nobody's once they were erased), what it is of, and where it stands."""

    person_id: str | None
    code: str
    version: int
    category: str
    state: str


def hold(tx: Transaction, unit_id: str, report_id: str) -> Held | None:
    """Return a report, its row held until the transaction ends, None where there is none."""
    row = tx.execute(_held(unit_id, report_id).with_for_update()).first()
    return Held(*row) if row else None


def get(tx: Transaction, unit_id: str, report_id: str) -> Held | None:
    """Return a report as it is just now, None where there is none."""
    row = tx.execute(_held(unit_id, report_id)).first()
    return Held(*row) if row else None


def _held(unit_id: str, report_id: str) -> Select[Any]:
    return select(*(REPORTS.c[field] for field in Held._fields)).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id
    )


def move(tx: Transaction, unit_id: str, report_id: str, *, seen: str, to: str) -> bool:
    """Bring a report from the state in which it was *seen* to another; tell whether it was so."""
    moved = tx.execute(
        update(REPORTS)
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.report_id == report_id,
            REPORTS.c.state == seen,
        )
        .values(state=to)
    )
    return moved.rowcount == 1


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
    """Return which contact a person gave last, None where never asked, and their last number."""
    given = [row[0] for row in _LAST_CONTACTS.rows(tx, unit=unit_id, person=person_id)]
    return (given[0] if given else None), next(filter(None, given), "")


def by_code(tx: Transaction, unit_id: str, code: str) -> tuple[str, str | None] | None:
    """Return the report behind a receipt code and its person, if it has one yet."""
    rows = _BY_CODE.rows(tx, unit=unit_id, its_code=code)
    return (rows[0][0], rows[0][1]) if rows else None


class Happened(NamedTuple):
    """One event of a report; *person_id* is the follower whose words it has, if it is one's."""

    report_id: str
    number: int
    kind: str
    by: str
    text: str
    at: datetime
    person_id: str | None


def history(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> list[Happened]:
    """Return the events of reports, oldest first."""
    query = (
        select(*(REPORT_EVENTS.c[field] for field in Happened._fields))
        .where(REPORT_EVENTS.c.unit_id == unit_id, REPORT_EVENTS.c.report_id.in_(report_ids))
        .order_by(REPORT_EVENTS.c.report_id, REPORT_EVENTS.c.number)
    )
    return [Happened(*row) for row in tx.execute(query)]


def answers(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> dict[str, str]:
    """Return the newest words of an official to each of the reports that has some."""
    query = (
        select(REPORT_EVENTS.c.report_id, REPORT_EVENTS.c.text)
        .where(
            REPORT_EVENTS.c.unit_id == unit_id,
            REPORT_EVENTS.c.report_id.in_(report_ids),
            REPORT_EVENTS.c.kind.in_(MOVED),
        )
        .order_by(REPORT_EVENTS.c.number)
    )
    return {row[0]: row[1] for row in tx.execute(query)}


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
        select(*(part[field] for field in Sent._fields[:-1]))
        .where(part.unit_id == unit_id, part.report_id.in_(report_ids))
        .order_by(part.report_id, part.number, part.position)
    )
    rows = [tuple(row) for row in tx.execute(query)]
    found = states(tx, unit_id, [row[1] for row in rows])
    return [Sent._make((*row, found.get(row[1], LOST))) for row in rows]


def is_settled(state: str) -> bool:
    """Tell whether nothing more is owed in this state."""
    return state not in OPEN
