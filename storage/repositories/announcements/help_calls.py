"""Store who takes the calls for help of roll-calls, and how far officials were told of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, delete, func, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.repositories.announcements.roll_calls import Subject
from storage.tables import PEOPLE, REPORTS, ROLL_CALL_ALARMS, ROLL_CALL_ANSWERS
from storage.tables.roll_calls import HELP

_ALARM, _ANSWER = ROLL_CALL_ALARMS.c, ROLL_CALL_ANSWERS.c


class Alarm(NamedTuple):
    """How far officials were told of a roll-call's calls for help; the table has the fields."""

    number: int
    told_at: datetime
    due_at: datetime | None


class Call(NamedTuple):
    """A call for help of *subject*, or of one who said after that that they are safe.

    *neighbourhood* is the id of where they said they are, or live, "" if neither is known.
    """

    announcement_id: str
    subject: Subject
    neighbourhood: str
    answer: str
    called_at: datetime
    alarm: int
    taken_by: str
    taken_at: datetime | None

    @property
    def is_waiting(self) -> bool:
        """Whether nobody looks after them, though they need help."""
        return self.answer == HELP and not self.taken_by


class Chosen(NamedTuple):
    """The calls that an official saw: those that alarms up to *told_by* told of.

    In a list, also those of whom no alarm told yet and who called until *called_by*.
    """

    told_by: int
    called_by: datetime | None = None


def find_alarm(tx: Transaction, unit_id: str, announcement_id: str) -> Alarm | None:
    """Return how far officials were told of a roll-call, None if they never were."""
    query = select(*(_ALARM[field] for field in Alarm._fields)).where(
        _is_alarm(unit_id, announcement_id)
    )
    row = tx.execute(query).first()
    return Alarm(*row) if row else None


def save_alarm(tx: Transaction, unit_id: str, announcement_id: str, alarm: Alarm) -> None:
    """Save how far officials were told of a roll-call."""
    tx.execute(delete(ROLL_CALL_ALARMS).where(_is_alarm(unit_id, announcement_id)))
    key = {"unit_id": unit_id, "announcement_id": announcement_id}
    tx.execute(insert(ROLL_CALL_ALARMS).values(**key, **alarm._asdict()))


def find_next_due(tx: Transaction, unit_id: str) -> datetime | None:
    """Return when officials are to be told next, None if there is nothing to tell."""
    return tx.execute(select(func.min(_ALARM.due_at)).where(_ALARM.unit_id == unit_id)).scalar()


def list_due(tx: Transaction, unit_id: str, now: datetime) -> list[str]:
    """Return the announcements of whose calls officials are to be told by *now*."""
    query = select(_ALARM.announcement_id).where(_ALARM.unit_id == unit_id, _ALARM.due_at <= now)
    return list(tx.execute(query.order_by(_ALARM.announcement_id)).scalars())


def mark_told(tx: Transaction, unit_id: str, announcement_id: str, number: int) -> int:
    """Note that the alarm *number* tells of what nobody was told of yet; return of how many."""
    is_new = and_(_ANSWER.called_at.is_not(None), _ANSWER.alarm == 0)
    changed = update(ROLL_CALL_ANSWERS).where(_is_of(unit_id, announcement_id), is_new)
    return tx.execute(changed.values(alarm=number)).rowcount


def list_calls(tx: Transaction, unit_id: str, announcement_id: str) -> list[Call]:
    """Return those of a roll-call who need help or are safe after all, the first callers first."""
    return _list(tx, unit_id, _ANSWER.announcement_id == announcement_id)


def list_open(tx: Transaction, unit_id: str, *, since: datetime) -> list[Call]:
    """Return who needs help in any roll-call and called after *since*, the first callers first."""
    return _list(tx, unit_id, _ANSWER.called_at > since, _ANSWER.answer == HELP)


def take(
    tx: Transaction,
    unit_id: str,
    announcement_id: str,
    official: str,
    *,
    now: datetime,
    chosen: Chosen | Subject,
) -> list[Subject]:
    """Note that *official* looks after calls that nobody has taken; return whose they are.

    They are the *chosen* ones, or that of one subject.
    """
    if isinstance(chosen, Subject):
        is_chosen = _is_about(chosen)
    else:
        is_chosen = and_(_ANSWER.alarm > 0, _ANSWER.alarm <= chosen.told_by)
        if chosen.called_by is not None:
            is_listed = and_(_ANSWER.alarm == 0, _ANSWER.called_at <= chosen.called_by)
            is_chosen = or_(is_chosen, is_listed)
    is_waiting = and_(_ANSWER.answer == HELP, _ANSWER.helped_by == "", _ANSWER.taken_by == "")
    changed = (
        update(ROLL_CALL_ANSWERS)
        .where(_is_of(unit_id, announcement_id), is_waiting, is_chosen)
        .values(taken_by=official, taken_at=now)
        .returning(_ANSWER.person_id, _ANSWER.is_neighbour)
    )
    return sorted(Subject(*row) for row in tx.execute(changed))


def give_back(
    tx: Transaction, unit_id: str, announcement_id: str, subject: Subject, official: str
) -> bool:
    """Note that *official* looks after a call no more, and that nobody was told; tell whether."""
    is_theirs = and_(
        _is_about(subject),
        _ANSWER.answer == HELP,
        _ANSWER.helped_by == "",
        _ANSWER.taken_by == official,
    )
    changed = update(ROLL_CALL_ANSWERS).where(_is_of(unit_id, announcement_id), is_theirs)
    return tx.execute(changed.values(taken_by="", taken_at=None, alarm=0)).rowcount > 0


def _list(tx: Transaction, unit_id: str, *conditions: ColumnElement[bool]) -> list[Call]:
    people = PEOPLE.c
    area = case((_ANSWER.neighbourhood != "", _ANSWER.neighbourhood), else_=people.neighbourhood)
    query = (
        select(
            _ANSWER.announcement_id,
            _ANSWER.person_id,
            _ANSWER.is_neighbour,
            area,
            _ANSWER.answer,
            _ANSWER.called_at,
            _ANSWER.alarm,
            _ANSWER.taken_by,
            _ANSWER.taken_at,
        )
        .join(
            PEOPLE, (people.unit_id == _ANSWER.unit_id) & (people.person_id == _ANSWER.person_id)
        )
        .where(_ANSWER.unit_id == unit_id, _ANSWER.called_at.is_not(None), *conditions)
        .where(or_(_ANSWER.answer != HELP, _ANSWER.helped_by == ""))
        .order_by(_ANSWER.called_at, _ANSWER.person_id, _ANSWER.is_neighbour)
    )
    return [
        Call(id_, Subject(person_id, is_neighbour), *rest)
        for id_, person_id, is_neighbour, *rest in tx.execute(query)
    ]


def _is_of(unit_id: str, announcement_id: str) -> ColumnElement[bool]:
    return and_(_ANSWER.unit_id == unit_id, _ANSWER.announcement_id == announcement_id)


def _is_about(subject: Subject) -> ColumnElement[bool]:
    return and_(
        _ANSWER.person_id == subject.person_id, _ANSWER.is_neighbour == subject.is_neighbour
    )


def _is_alarm(unit_id: str, announcement_id: str) -> ColumnElement[bool]:
    return and_(_ALARM.unit_id == unit_id, _ALARM.announcement_id == announcement_id)


def list_takers(tx: Transaction, unit_id: str, announcement_id: str) -> Sequence[str]:
    """Return the officials who look after calls of a roll-call, the last to take one first."""
    query = (
        select(_ANSWER.taken_by)
        .where(_is_of(unit_id, announcement_id), _ANSWER.taken_by != "")
        .order_by(_ANSWER.taken_at.desc())
    )
    return list(dict.fromkeys(tx.execute(query).scalars()))


def list_with_phone(tx: Transaction, unit_id: str, people: Sequence[str]) -> set[str]:
    """Return those of *people* who gave a phone number in a report."""
    report = REPORTS.c
    query = select(report.person_id).where(
        report.unit_id == unit_id, report.person_id.in_(people), report.contact != ""
    )
    return set(tx.execute(query.distinct()).scalars())
