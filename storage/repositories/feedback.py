"""Store what people think of the assistant itself."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, func, insert, select

from storage.database.transactions import Transaction
from storage.tables import APP_FEEDBACK

_ME = APP_FEEDBACK.c


class Feedback(NamedTuple):
    """What someone said, without who it was."""

    feedback_id: str
    text: str
    at: datetime


_FIELDS = [_ME[name] for name in Feedback._fields]


def add(tx: Transaction, unit_id: str, person_id: str, feedback: Feedback) -> None:
    """Insert what a person said."""
    tx.execute(
        insert(APP_FEEDBACK).values(unit_id=unit_id, person_id=person_id, **feedback._asdict())
    )


def count_since(tx: Transaction, unit_id: str, person_id: str, since: datetime) -> int:
    """Return how often a person said something since then."""
    query = select(func.count()).where(
        _ME.unit_id == unit_id, _ME.person_id == person_id, _ME.at >= since
    )
    return int(tx.execute(query).scalar_one())


def list_newest(tx: Transaction, unit_id: str, *, most: int) -> list[Feedback]:
    """Return what was said last, the newest first."""
    query = select(*_FIELDS).where(_ME.unit_id == unit_id)
    rows = tx.execute(query.order_by(_ME.at.desc(), _ME.feedback_id).limit(most))
    return [Feedback(*row) for row in rows]


def of_person(tx: Transaction, unit_id: str, person_id: str) -> list[Feedback]:
    """Return what a person said, the newest first."""
    query = select(*_FIELDS).where(_ME.unit_id == unit_id, _ME.person_id == person_id)
    return [Feedback(*row) for row in tx.execute(query.order_by(_ME.at.desc(), _ME.feedback_id))]


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete what a person said."""
    tx.execute(delete(APP_FEEDBACK).where(_ME.unit_id == unit_id, _ME.person_id == person_id))


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete what was said before *before*, at most *most* rows; return how many."""
    old = select(_ME.feedback_id).where(_ME.unit_id == unit_id, _ME.at < before).limit(most)
    return tx.execute(
        delete(APP_FEEDBACK).where(_ME.unit_id == unit_id, _ME.feedback_id.in_(old))
    ).rowcount
