"""Store requests about people's own data, with their deadlines."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, case, func, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.tables import DATA_REQUESTS, REPORTS
from storage.tables.report_states import OPEN_STATES

ACCESS = "access"
CORRECT = "correct"
ERASE = "erase"
WITHDRAW = "withdraw"

DONE = "done"
WAITS = "waits"


class DataRequest(NamedTuple):
    """One request as the person sees it."""

    request_id: str
    kind: str
    asked_at: datetime
    done_due: datetime
    done_at: datetime | None
    outcome: str


def add(  # noqa: PLR0913 - the law requires these facts
    tx: Transaction,
    unit_id: str,
    request_id: str,
    *,
    person_id: str,
    kind: str,
    asked_at: datetime,
    answer_due: datetime,
    done_due: datetime,
    done_at: datetime | None,
    outcome: str,
) -> None:
    """Insert a request; one that is done at once has *done_at*."""
    tx.execute(
        insert(DATA_REQUESTS).values(
            unit_id=unit_id,
            request_id=request_id,
            person_id=person_id,
            kind=kind,
            asked_at=asked_at,
            answer_due=answer_due,
            done_due=done_due,
            done_at=done_at,
            outcome=outcome,
        )
    )


def mark_done(
    tx: Transaction, unit_id: str, request_id: str, *, outcome: str, now: datetime
) -> None:
    """Mark a request as done."""
    tx.execute(
        update(DATA_REQUESTS)
        .where(DATA_REQUESTS.c.unit_id == unit_id, DATA_REQUESTS.c.request_id == request_id)
        .values(done_at=now, outcome=outcome)
    )


def find_waiting_erasure(tx: Transaction, unit_id: str, person_id: str) -> str | None:
    """Return the id of the person's erasure that waits for open reports, or None."""
    query = select(DATA_REQUESTS.c.request_id).where(
        DATA_REQUESTS.c.unit_id == unit_id,
        DATA_REQUESTS.c.person_id == person_id,
        DATA_REQUESTS.c.kind == ERASE,
        DATA_REQUESTS.c.done_at.is_(None),
    )
    return tx.execute(query).scalar()


def list_due_erasures(
    tx: Transaction, unit_id: str, *, asked_before: datetime, most: int
) -> list[tuple[str, str]]:
    """Return (person, request) of erasures that no longer wait for anything.

    One that was asked for before *asked_before* has waited long enough for open reports.
    """
    is_open = (
        select(REPORTS.c.report_id)
        .where(
            REPORTS.c.unit_id == DATA_REQUESTS.c.unit_id,
            REPORTS.c.person_id == DATA_REQUESTS.c.person_id,
            REPORTS.c.state.in_(OPEN_STATES),
        )
        .exists()
    )
    query = (
        select(DATA_REQUESTS.c.person_id, DATA_REQUESTS.c.request_id)
        .where(
            DATA_REQUESTS.c.unit_id == unit_id,
            DATA_REQUESTS.c.kind == ERASE,
            DATA_REQUESTS.c.done_at.is_(None),
            DATA_REQUESTS.c.person_id.is_not(None),
            or_(~is_open, DATA_REQUESTS.c.asked_at < asked_before),
        )
        .order_by(DATA_REQUESTS.c.asked_at)
        .limit(most)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]


def detach_person(
    tx: Transaction, unit_id: str, person_id: str, *, replacement_person: str
) -> None:
    """Remove the person from the requests of someone who is erased.

    The erasure itself belongs to *replacement_person* until the final reply has arrived.
    """
    new_owner = case((DATA_REQUESTS.c.kind == ERASE, replacement_person), else_=None)
    tx.execute(
        update(DATA_REQUESTS)
        .where(DATA_REQUESTS.c.unit_id == unit_id, DATA_REQUESTS.c.person_id == person_id)
        .values(person_id=new_owner)
    )


def list_replacement_persons(tx: Transaction, unit_id: str, *, most: int) -> list[str]:
    """Return the replacement persons of erased people whose addresses are still stored."""
    query = (
        select(DATA_REQUESTS.c.person_id)
        .where(
            DATA_REQUESTS.c.unit_id == unit_id,
            DATA_REQUESTS.c.kind == ERASE,
            DATA_REQUESTS.c.done_at.is_not(None),
            DATA_REQUESTS.c.person_id.is_not(None),
        )
        .order_by(DATA_REQUESTS.c.done_at)
        .limit(most)
    )
    return list(dict.fromkeys(tx.execute(query).scalars()))


def release_replacement_person(tx: Transaction, unit_id: str, replacement_person: str) -> None:
    """Detach a replacement person from the erasure: later data is their own."""
    tx.execute(
        update(DATA_REQUESTS)
        .where(
            DATA_REQUESTS.c.unit_id == unit_id,
            DATA_REQUESTS.c.person_id == replacement_person,
            DATA_REQUESTS.c.kind == ERASE,
            DATA_REQUESTS.c.done_at.is_not(None),
        )
        .values(person_id=None)
    )


def of_person(tx: Transaction, unit_id: str, person_id: str) -> list[DataRequest]:
    """Return a person's requests, oldest first."""
    query = (
        select(*(DATA_REQUESTS.c[field] for field in DataRequest._fields))
        .where(DATA_REQUESTS.c.unit_id == unit_id, DATA_REQUESTS.c.person_id == person_id)
        .order_by(DATA_REQUESTS.c.asked_at, DATA_REQUESTS.c.request_id)
    )
    return [DataRequest(*row) for row in tx.execute(query)]


class RequestStatus(NamedTuple):
    """The number of open requests, and of overdue ones among them.

    An erasure that waits for answers, as the person wished, is not overdue.
    """

    open: int
    overdue: int


def load_status(tx: Transaction, unit_id: str, *, now: datetime) -> RequestStatus:
    """Return the counts of the unit's requests."""
    is_past = and_(DATA_REQUESTS.c.done_due < now, DATA_REQUESTS.c.outcome != WAITS)
    is_late = case((is_past, 1), else_=0)
    row = tx.execute(
        select(func.count(), func.coalesce(func.sum(is_late), 0)).where(
            DATA_REQUESTS.c.unit_id == unit_id, DATA_REQUESTS.c.done_at.is_(None)
        )
    ).one()
    return RequestStatus(int(row[0]), int(row[1]))
