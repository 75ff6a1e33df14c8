"""Store questions that people passed on to officials, with the answers."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, func, insert, select, update

from storage.database.transactions import Transaction
from storage.tables import ASKED_OFFICIALS

OPEN = "open"
ANSWERED = "answered"
REPORT = "report"


class Question(NamedTuple):
    """One question that was passed on to officials, with its answer if any."""

    question_id: str
    person_id: str
    text: str
    state: str
    asked_at: datetime
    answered_at: datetime | None = None
    answered_by: str = ""
    card: str = ""
    answer: str = ""


_FIELDS = [ASKED_OFFICIALS.c[name] for name in Question._fields]


def add(
    tx: Transaction, unit_id: str, question_id: str, *, person_id: str, text: str, now: datetime
) -> None:
    """Insert a question for officials."""
    question = Question(question_id, person_id, text, OPEN, now)
    tx.execute(insert(ASKED_OFFICIALS), {"unit_id": unit_id, **question._asdict()})


def count_open(tx: Transaction, unit_id: str, person_id: str) -> int:
    """Return the number of a person's unanswered questions."""
    query = select(func.count()).where(
        ASKED_OFFICIALS.c.unit_id == unit_id,
        ASKED_OFFICIALS.c.person_id == person_id,
        ASKED_OFFICIALS.c.state == OPEN,
    )
    return int(tx.execute(query).scalar_one())


def of_person(tx: Transaction, unit_id: str, person_id: str) -> list[Question]:
    """Return a person's questions, the newest first."""
    question = ASKED_OFFICIALS.c
    query = select(*_FIELDS).where(question.unit_id == unit_id, question.person_id == person_id)
    rows = tx.execute(query.order_by(question.asked_at.desc(), question.question_id))
    return [Question(*row) for row in rows]


def list_by_state(tx: Transaction, unit_id: str, state: str, *, most: int) -> list[Question]:
    """Return questions of one *state*: the open ones oldest first, others newest first."""
    question = ASKED_OFFICIALS.c
    order = question.asked_at if state == OPEN else question.answered_at.desc()
    query = select(*_FIELDS).where(question.unit_id == unit_id, question.state == state)
    return [
        Question(*row)
        for row in tx.execute(query.order_by(order, question.question_id).limit(most))
    ]


def get(tx: Transaction, unit_id: str, question_id: str) -> Question | None:
    """Return one question, or None."""
    question = ASKED_OFFICIALS.c
    query = select(*_FIELDS).where(
        question.unit_id == unit_id, question.question_id == question_id
    )
    row = tx.execute(query).first()
    return Question(*row) if row else None


def list_by_ids(tx: Transaction, unit_id: str, ids: Iterable[str]) -> list[Question]:
    """Return those questions of *ids* that are stored, the oldest first."""
    question = ASKED_OFFICIALS.c
    query = select(*_FIELDS).where(
        question.unit_id == unit_id, question.question_id.in_(list(ids))
    )
    rows = tx.execute(query.order_by(question.asked_at, question.question_id))
    return [Question(*row) for row in rows]


def list_answered_together(tx: Transaction, unit_id: str, question_id: str) -> list[Question]:
    """Return the questions that were answered at once with *question_id*; none if it is open."""
    found = get(tx, unit_id, question_id)
    if found is None or found.state != ANSWERED:
        return []
    question = ASKED_OFFICIALS.c
    query = select(*_FIELDS).where(
        question.unit_id == unit_id,
        question.state == ANSWERED,
        question.answered_at == found.answered_at,
        question.answered_by == found.answered_by,
    )
    return [Question(*row) for row in tx.execute(query.order_by(question.question_id))]


def answer(
    tx: Transaction,
    unit_id: str,
    ids: Iterable[str],
    *,
    by: str,
    now: datetime,
    card: str = "",
    text: str = "",
) -> list[Question]:
    """Answer those of *ids* that are open; return them as they were."""
    it = ASKED_OFFICIALS.c
    is_open = (it.unit_id == unit_id) & (it.state == OPEN) & it.question_id.in_(list(ids))
    closed: Sequence[Question] = [
        Question(*row)
        for row in tx.execute(
            update(ASKED_OFFICIALS)
            .where(is_open)
            .values(state=ANSWERED, answered_at=now, answered_by=by, card=card, answer=text)
            .returning(*_FIELDS)
        )
    ]
    return sorted(closed, key=lambda question: (question.asked_at, question.question_id))


def turn_into_report(
    tx: Transaction, unit_id: str, question_id: str, *, by: str, now: datetime, report: str
) -> None:
    """Note that an open question became the report with the code *report*."""
    it = ASKED_OFFICIALS.c
    tx.execute(
        update(ASKED_OFFICIALS)
        .where(it.unit_id == unit_id, it.question_id == question_id, it.state == OPEN)
        .values(state=REPORT, answered_at=now, answered_by=by, answer=report)
    )


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete all questions that a person passed on."""
    tx.execute(
        delete(ASKED_OFFICIALS).where(
            ASKED_OFFICIALS.c.unit_id == unit_id, ASKED_OFFICIALS.c.person_id == person_id
        )
    )


def delete_before(
    tx: Transaction, unit_id: str, *, before: datetime, most: int, is_open: bool = False
) -> int:
    """Delete questions that are open, or are not, from before *before*; return how many."""
    question = ASKED_OFFICIALS.c
    moment = question.asked_at if is_open else question.answered_at
    old = select(question.question_id).where(
        question.unit_id == unit_id, (question.state == OPEN) == is_open, moment < before
    )
    return tx.execute(
        delete(ASKED_OFFICIALS).where(
            question.unit_id == unit_id, question.question_id.in_(old.limit(most))
        )
    ).rowcount
