"""Count the answers to a survey in one pass, and keep the counts of large ones."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    FromClause,
    and_,
    case,
    exists,
    func,
    insert,
    select,
    true,
    update,
)

from storage.database.transactions import Transaction
from storage.tables import (
    SURVEY_ANSWERS,
    SURVEY_RESPONSES,
    SURVEY_TALLIES,
    SURVEY_VERSIONS,
    SURVEYS,
)
from storage.tables.surveys import OPEN

_ME, _ANSWER, _TALLY = SURVEY_RESPONSES.c, SURVEY_ANSWERS.c, SURVEY_TALLIES.c
_VERSION = SURVEY_VERSIONS.c


class GroupSize(NamedTuple):
    """How many people of one neighbourhood and kind answered; "" is unknown."""

    neighbourhood: str
    kind: str
    people: int


class AnswerCount(NamedTuple):
    """How many people of one neighbourhood and kind gave *value* to *question*.

    "" is for *words*, so many people, and for no answer. *first* is for how many of the people it
    is their first answer to the question: these together were asked. *places* is the sum of the
    places, from 0, at which the people gave the value.
    """

    neighbourhood: str
    kind: str
    question: str
    value: str
    people: int
    first: int
    words: int
    places: int


class Tally(Struct, frozen=True):
    """All counts of one version of a survey, as they were at *counted_at*.

    The answers were read at *read_at*; until *counted_at* nobody answered. The last of the people
    answered at *last_at*; None if nobody did, or that is not known.
    """

    counted_at: datetime
    groups: list[GroupSize]
    answers: list[AnswerCount]
    read_at: datetime
    last_at: datetime | None = None

    @property
    def respondents(self) -> int:
        """How many people answered."""
        return sum(group.people for group in self.groups)


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Tally).decode


def list_versions(tx: Transaction, unit_id: str, survey_id: str) -> list[int]:
    """Return the versions of a survey that somebody answered, the oldest first.

    It looks whether there is an answer to each version, and does not read all of them.
    """
    is_answered = exists().where(
        _ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.version == _VERSION.version
    )
    query = (
        select(_VERSION.version)
        .where(_VERSION.unit_id == unit_id, _VERSION.survey_id == survey_id, is_answered)
        .order_by(_VERSION.version)
    )
    return [int(version) for version in tx.execute(query).scalars()]


class Extent(NamedTuple):
    """The state of a survey, how many answered a version of it, and when the last of them did."""

    state: str
    respondents: int
    last_at: datetime | None


def find_extent(tx: Transaction, unit_id: str, survey_id: str, version: int) -> Extent:
    """Return the state and the extent of a version, without reading its answers."""
    state = select(SURVEYS.c.state).where(
        SURVEYS.c.unit_id == unit_id, SURVEYS.c.survey_id == survey_id
    )
    people = select(func.count(), func.max(_ME.at)).where(
        _ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.version == version
    )
    respondents, last_at = tx.execute(people).one()
    return Extent(str(tx.execute(state).scalar()), int(respondents), last_at)


def count(tx: Transaction, unit_id: str, survey_id: str, version: int, *, now: datetime) -> Tally:
    """Count the answers to a version; this reads each of them."""
    is_of_version = and_(
        _ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.version == version
    )
    group = [_ME.neighbourhood, _ME.kind]
    sizes = select(*group, func.count()).where(is_of_version).group_by(*group)
    cell = [*group, _ANSWER.question, _ANSWER.value]
    sums = (
        func.sum(case((_ANSWER.number == 0, 1), else_=0)),
        func.sum(case((_ANSWER.text == "", 0), else_=1)),
        func.sum(_ANSWER.number),
    )
    cells = (
        select(*cell, func.count(), *sums)
        .join(
            SURVEY_RESPONSES,
            and_(
                _ME.unit_id == _ANSWER.unit_id,
                _ME.survey_id == _ANSWER.survey_id,
                _ME.response_id == _ANSWER.response_id,
            ),
        )
        .where(is_of_version, _ANSWER.unit_id == unit_id, _ANSWER.survey_id == survey_id)
        .group_by(*cell)
    )
    return Tally(
        now,
        [GroupSize(row[0], row[1], int(row[2])) for row in tx.execute(sizes)],
        [AnswerCount(*row[:4], *map(int, row[4:])) for row in tx.execute(cells)],
        now,
        find_extent(tx, unit_id, survey_id, version).last_at,
    )


class PairCount(NamedTuple):
    """How many people gave *first* to one question and *second* to another.

    "" is no answer, and None is that the question was not asked. For *leading* of them *second* is
    the first of their answers: everybody is counted once in these.
    """

    first: str | None
    second: str | None
    people: int
    leading: int


def count_pairs(
    tx: Transaction, unit_id: str, survey_id: str, version: int, first: str, second: str
) -> list[PairCount]:
    """Count the answers to two questions together; to the *second* there may be several."""
    one, other = SURVEY_ANSWERS.alias("one"), SURVEY_ANSWERS.alias("other")
    joined: FromClause = SURVEY_RESPONSES
    for answer, question in ((one, first), (other, second)):
        is_its_answer = and_(
            answer.c.unit_id == _ME.unit_id,
            answer.c.survey_id == _ME.survey_id,
            answer.c.response_id == _ME.response_id,
            answer.c.question == question,
            true() if answer is other else answer.c.number == 0,
        )
        joined = joined.outerjoin(answer, is_its_answer)
    query = (
        select(
            one.c.value,
            other.c.value,
            func.count(),
            func.sum(case((func.coalesce(other.c.number, 0) == 0, 1), else_=0)),
        )
        .select_from(joined)
        .where(_ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.version == version)
        .group_by(one.c.value, other.c.value)
    )
    return [PairCount(row[0], row[1], int(row[2]), int(row[3])) for row in tx.execute(query)]


def find(tx: Transaction, unit_id: str, survey_id: str, version: int) -> Tally | None:
    """Return the counts that were kept of a version, or None."""
    query = select(_TALLY.counts).where(_is_it(unit_id, survey_id, version), _TALLY.counts != "")
    kept = tx.execute(query).scalar()
    return _decode(kept) if kept else None


def keep(tx: Transaction, unit_id: str, survey_id: str, version: int, tally: Tally) -> None:
    """Keep counts instead of older ones."""
    values = {"counts": _encode(tally).decode(), "claimed_at": tally.counted_at}
    its = _is_it(unit_id, survey_id, version)
    if not tx.execute(update(SURVEY_TALLIES).where(its).values(**values)).rowcount:
        key = {"unit_id": unit_id, "survey_id": survey_id, "version": version}
        tx.execute(insert(SURVEY_TALLIES).values(**key, **values))


def list_open(tx: Transaction, unit_id: str) -> list[tuple[str, int, datetime | None]]:
    """Return the open surveys, their versions, and since when their kept counts are."""
    joined = SURVEYS.outerjoin(
        SURVEY_TALLIES,
        and_(
            _TALLY.unit_id == SURVEYS.c.unit_id,
            _TALLY.survey_id == SURVEYS.c.survey_id,
            _TALLY.version == SURVEYS.c.version,
        ),
    )
    query = (
        select(SURVEYS.c.survey_id, SURVEYS.c.version, _TALLY.claimed_at)
        .select_from(joined)
        .where(SURVEYS.c.unit_id == unit_id, SURVEYS.c.state == OPEN)
    )
    return [(row[0], int(row[1]), row[2]) for row in tx.execute(query)]


def claim(
    tx: Transaction, unit_id: str, survey_id: str, version: int, *, before: datetime, now: datetime
) -> bool:
    """Claim the counting of a version; False if another process did so since *before*."""
    due = and_(_is_it(unit_id, survey_id, version), _TALLY.claimed_at < before)
    return bool(tx.execute(update(SURVEY_TALLIES).where(due).values(claimed_at=now)).rowcount)


def _is_it(unit_id: str, survey_id: str, version: int) -> ColumnElement[bool]:
    return and_(
        _TALLY.unit_id == unit_id, _TALLY.survey_id == survey_id, _TALLY.version == version
    )
