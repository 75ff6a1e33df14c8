"""Store answers to roll-calls, people without a phone, and count both with the silent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    case,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    union,
    union_all,
    update,
)

from storage.database.transactions import Transaction
from storage.tables import (
    ANNOUNCEMENTS,
    BROADCAST_RECIPIENTS,
    PEOPLE,
    ROLL_CALL_ALARMS,
    ROLL_CALL_ANSWERS,
    ROLL_CALL_ENTRIES,
)
from storage.tables.roll_calls import HELP, SAFE

__all__ = ["HELP", "HELPED", "SAFE", "SILENT", "Answer", "Entry", "Row", "Subject"]

HELPED = "helped"
"""The group of those who needed help and got it."""
SILENT = ""
"""The group of those of whom nothing is known."""

_NEIGHBOUR = "-neighbour"
_ANSWER, _ENTRY = ROLL_CALL_ANSWERS.c, ROLL_CALL_ENTRIES.c


class Subject(NamedTuple):
    """Whom an answer is about: a person themselves, or a neighbour of whom they told."""

    person_id: str
    is_neighbour: bool = False

    @property
    def key(self) -> str:
        """An id for forms, which `subject_of` reads."""
        return self.person_id + _NEIGHBOUR if self.is_neighbour else self.person_id


def subject_of(key: str) -> Subject:
    """Return whom the *key* of a form means."""
    return Subject(key.removesuffix(_NEIGHBOUR), key.endswith(_NEIGHBOUR))


class Answer(NamedTuple):
    """The answer of a person; the table describes the fields."""

    answer: str
    at: datetime
    need: str = ""
    neighbourhood: str = ""
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    helped_by: str = ""
    called_at: datetime | None = None
    alarm: int = 0
    taken_by: str = ""
    taken_at: datetime | None = None


class Entry(NamedTuple):
    """Someone without a phone, or a house; the table describes the fields."""

    entry_id: str
    name: str
    neighbourhood: str
    place: str
    answer: str
    need: str
    at: datetime
    added_by: str
    helped_by: str = ""


class Row(NamedTuple):
    """Someone who was asked, or a neighbour of whom they told.

    Their *group* is `SAFE`, `HELP`, `HELPED` or `SILENT`. *at* is None for the silent.
    *neighbourhood* is where they said they are, or live.
    """

    person_id: str
    is_neighbour: bool
    form: str
    neighbourhood: str
    group: str
    need: str
    place: str
    latitude: float | None
    longitude: float | None
    at: datetime | None
    helped_by: str
    called_at: datetime | None
    taken_by: str

    @property
    def subject(self) -> Subject:
        """Whom it is about."""
        return Subject(self.person_id, self.is_neighbour)


def find_answer(
    tx: Transaction, unit_id: str, announcement_id: str, subject: Subject
) -> Answer | None:
    """Return the last answer about *subject*, None if there is none."""
    row = tx.execute(
        select(*(_ANSWER[field] for field in Answer._fields)).where(
            _is_answer(unit_id, announcement_id, subject)
        )
    ).first()
    return Answer(*row) if row else None


def save_answer(
    tx: Transaction, unit_id: str, announcement_id: str, subject: Subject, answer: Answer
) -> None:
    """Save the answer about *subject* in place of the former one."""
    tx.execute(delete(ROLL_CALL_ANSWERS).where(_is_answer(unit_id, announcement_id, subject)))
    key = {"unit_id": unit_id, "announcement_id": announcement_id, **subject._asdict()}
    tx.execute(insert(ROLL_CALL_ANSWERS).values(**key, **answer._asdict()))


def list_of_person(tx: Transaction, unit_id: str, person_id: str) -> list[Answer]:
    """Return the answers of a person to all roll-calls, oldest first."""
    query = (
        select(*(_ANSWER[field] for field in Answer._fields))
        .where(_ANSWER.unit_id == unit_id, _ANSWER.person_id == person_id)
        .order_by(_ANSWER.at)
    )
    return [Answer(*row) for row in tx.execute(query)]


def delete_of_person(
    tx: Transaction, unit_id: str, person_id: str, *, calls_since: datetime | None = None
) -> None:
    """Delete the answers of a person; keep open calls for help after *calls_since*, if given."""
    gone = delete(ROLL_CALL_ANSWERS).where(
        _ANSWER.unit_id == unit_id, _ANSWER.person_id == person_id
    )
    if calls_since is not None:
        is_call = and_(_ANSWER.answer == HELP, _ANSWER.helped_by == "", _ANSWER.at > calls_since)
        gone = gone.where(~is_call)
    tx.execute(gone)


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete answers, people without a phone and alarms from before *before*; count them."""
    deleted = 0
    for table, key, at in (
        (ROLL_CALL_ANSWERS, "person_id", "at"),
        (ROLL_CALL_ENTRIES, "entry_id", "at"),
        (ROLL_CALL_ALARMS, "announcement_id", "told_at"),
    ):
        column = table.c
        is_before = and_(column.unit_id == unit_id, column[at] < before)
        old = select(column[key]).where(is_before).limit(max(0, most - deleted))
        ids = list(tx.execute(old).scalars())
        is_old = and_(is_before, column[key].in_(ids))
        deleted += tx.execute(delete(table).where(is_old)).rowcount
    return deleted


def add_entry(tx: Transaction, unit_id: str, announcement_id: str, entry: Entry) -> None:
    """Add someone without a phone, or a house."""
    key = {"unit_id": unit_id, "announcement_id": announcement_id}
    tx.execute(insert(ROLL_CALL_ENTRIES).values(**key, **entry._asdict()))


def list_entries(tx: Transaction, unit_id: str, announcement_id: str) -> list[Entry]:
    """Return the people without a phone and the houses of a roll-call, by name."""
    query = (
        select(*(_ENTRY[field] for field in Entry._fields))
        .where(_ENTRY.unit_id == unit_id, _ENTRY.announcement_id == announcement_id)
        .order_by(_ENTRY.name, _ENTRY.entry_id)
    )
    return [Entry(*row) for row in tx.execute(query)]


def change_entry(
    tx: Transaction, unit_id: str, announcement_id: str, entry_id: str, **values: object
) -> bool:
    """Set *values* of someone without a phone; tell whether there is such a one."""
    is_it = and_(
        _ENTRY.unit_id == unit_id,
        _ENTRY.announcement_id == announcement_id,
        _ENTRY.entry_id == entry_id,
    )
    return tx.execute(update(ROLL_CALL_ENTRIES).where(is_it).values(**values)).rowcount > 0


def mark_helped(
    tx: Transaction, unit_id: str, announcement_id: str, subject: Subject, *, by: str
) -> bool:
    """Note that *subject*, who needed help, got it; tell whether they needed it."""
    is_it = and_(_is_answer(unit_id, announcement_id, subject), _ANSWER.answer == HELP)
    changed = tx.execute(update(ROLL_CALL_ANSWERS).where(is_it).values(helped_by=by))
    return changed.rowcount > 0


def count_groups(
    tx: Transaction, unit_id: str, announcement_id: str
) -> Mapping[tuple[str, str], int]:
    """Return how many people of each neighbourhood are in each group."""
    board = _select_board(unit_id, announcement_id).subquery()
    query = select(board.c.area, board.c.standing, func.count()).group_by(
        board.c.area, board.c.standing
    )
    return {(row[0], row[1]): int(row[2]) for row in tx.execute(query)}


def list_group(
    tx: Transaction,
    unit_id: str,
    announcement_id: str,
    group: str,
    *,
    neighbourhood: str | None = None,
    most: int,
) -> list[Row]:
    """Return up to *most* people of a group, and of a neighbourhood if given, the oldest first."""
    board = _select_board(unit_id, announcement_id).subquery()
    query = select(board).where(board.c.standing == group)
    if neighbourhood is not None:
        query = query.where(board.c.area == neighbourhood)
    query = query.order_by(board.c.at, board.c.person_id).limit(most)
    return [Row(*row) for row in tx.execute(query)]


def _select_board(unit_id: str, announcement_id: str) -> CompoundSelect[Any]:
    """Select everyone who was asked or answered, and neighbours of whom they told, as a `Row`.

    Whoever was linked with another person is that one, and whoever was erased is nobody.
    """
    people, row = PEOPLE.c, BROADCAST_RECIPIENTS.c
    broadcast = select(ANNOUNCEMENTS.c.broadcast_id).where(
        ANNOUNCEMENTS.c.unit_id == unit_id, ANNOUNCEMENTS.c.announcement_id == announcement_id
    )
    asked = (
        select(case((people.merged_into != "", people.merged_into), else_=people.person_id))
        .join(
            BROADCAST_RECIPIENTS,
            (row.unit_id == people.unit_id) & (row.person_id == people.person_id),
        )
        .where(people.unit_id == unit_id, row.broadcast_id == broadcast.scalar_subquery())
    )
    answered = select(_ANSWER.person_id).where(
        _ANSWER.unit_id == unit_id,
        _ANSWER.announcement_id == announcement_id,
        ~_ANSWER.is_neighbour,
    )
    themselves = _select_rows(unit_id, announcement_id, is_neighbour=False).where(
        people.person_id.in_(union(asked, answered)),
        or_(people.consent != "", _ANSWER.answer.is_not(None)),
    )
    neighbours = _select_rows(unit_id, announcement_id, is_neighbour=True)
    return union_all(themselves, neighbours.where(_ANSWER.answer.is_not(None)))


def _select_rows(unit_id: str, announcement_id: str, *, is_neighbour: bool) -> Select[Any]:
    """Select all people with what they answered of themselves, or of a neighbour."""
    people = PEOPLE.c
    is_theirs = and_(
        _ANSWER.unit_id == people.unit_id,
        _ANSWER.announcement_id == announcement_id,
        _ANSWER.person_id == people.person_id,
        _ANSWER.is_neighbour == is_neighbour,
    )
    told = func.coalesce(_ANSWER.neighbourhood, "")
    return (
        select(
            people.person_id,
            literal(is_neighbour).label("is_neighbour"),
            people.form,
            case((told != "", told), else_=people.neighbourhood).label("area"),
            _standing().label("standing"),
            func.coalesce(_ANSWER.need, "").label("need"),
            func.coalesce(_ANSWER.place, "").label("place"),
            _ANSWER.latitude,
            _ANSWER.longitude,
            _ANSWER.at,
            func.coalesce(_ANSWER.helped_by, "").label("helped_by"),
            _ANSWER.called_at,
            func.coalesce(_ANSWER.taken_by, "").label("taken_by"),
        )
        .select_from(PEOPLE)
        .outerjoin(ROLL_CALL_ANSWERS, is_theirs)
        .where(people.unit_id == unit_id)
    )


def _standing() -> ColumnElement[str]:
    return case(
        (_ANSWER.answer.is_(None), literal(SILENT)),
        (_ANSWER.helped_by != "", literal(HELPED)),
        else_=_ANSWER.answer,
    )


def _is_answer(unit_id: str, announcement_id: str, subject: Subject) -> ColumnElement[bool]:
    return and_(
        _ANSWER.unit_id == unit_id,
        _ANSWER.announcement_id == announcement_id,
        _ANSWER.person_id == subject.person_id,
        _ANSWER.is_neighbour == subject.is_neighbour,
    )
