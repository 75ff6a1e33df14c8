"""Store anonymous answers: who took part, answers that wait, answers that were mixed."""

from collections.abc import Collection, Mapping, Sequence
from secrets import token_hex
from typing import NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Table,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    select,
    union,
)

from conversations.surveys.survey import Answer
from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.repositories.surveys import responses
from storage.repositories.surveys.responses import MIXED, AnswerValue, Response
from storage.repositories.surveys.sources import Source, join_forms, read_source, source_of
from storage.tables import (
    HIDDEN_TALKS,
    SURVEY_ANSWERS,
    SURVEY_PARTICIPANTS,
    SURVEY_PENDING,
    SURVEY_RESPONSES,
)

TABLES_BEFORE = ("survey_pending", "talk", "outbox")
"""The tables in which answers, or our words about them, are before they are mixed."""

_PENDING, _TAKEN, _MIXED, _ANSWER = (
    table.c for table in (SURVEY_PENDING, SURVEY_PARTICIPANTS, SURVEY_RESPONSES, SURVEY_ANSWERS)
)
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, Answer]).decode
_LIST_TAKEN_PART = Statement(
    select(_TAKEN.survey_id, _TAKEN.version).where(
        _TAKEN.unit_id == bindparam("unit"), _TAKEN.person_id == bindparam("person")
    )
)
# A withdrawal is a pending row without answers: at the next mixing, those of its secret go.
_WITHDRAWN = ""


class VersionKey(NamedTuple):
    """A version of a survey."""

    survey_id: str
    version: int


class PendingCount(NamedTuple):
    """From how many sources answers to a version wait that may be mixed, of one neighbourhood."""

    key: VersionKey
    neighbourhood: str
    sources: int


class Pending(NamedTuple):
    """Answers that wait, None for the withdrawal of those with the secret."""

    person_id: str
    neighbourhood: str
    answers: Mapping[str, Answer] | None
    secret_hash: str


class Taken(NamedTuple):
    """Answers that waited, with their source."""

    pending: Pending
    source: Source


class Mixed(NamedTuple):
    """Answers as they are stored once they are mixed."""

    neighbourhood: str
    answers: Sequence[AnswerValue]
    secret_hash: str


def list_taken_part(tx: Transaction, unit_id: str, person_id: str) -> set[VersionKey]:
    """Return the anonymous surveys in which a person took part."""
    found = _LIST_TAKEN_PART.rows(tx, unit=unit_id, person=person_id)
    return {VersionKey(*row) for row in found}


def list_people(tx: Transaction, unit_id: str, survey_id: str, version: int) -> list[str]:
    """Return everyone who answered a version of a survey, anonymous or not."""
    named = select(_MIXED.person_id).where(
        _of_version(SURVEY_RESPONSES, unit_id, VersionKey(survey_id, version)),
        _MIXED.mode != MIXED,
    )
    hidden = select(_TAKEN.person_id).where(
        _of_version(SURVEY_PARTICIPANTS, unit_id, VersionKey(survey_id, version))
    )
    return sorted(tx.execute(union(named, hidden)).scalars())


def count_people(tx: Transaction, unit_id: str, survey_id: str, version: int) -> int:
    """Return how many people took part in a version of an anonymous survey."""
    key = VersionKey(survey_id, version)
    query = select(func.count()).where(_of_version(SURVEY_PARTICIPANTS, unit_id, key))
    return int(tx.execute(query).scalar_one())


def add(
    tx: Transaction,
    unit_id: str,
    key: VersionKey,
    pending: Pending,
) -> None:
    """Insert the answers of a person who takes part, and that they do."""
    row = {"unit_id": unit_id, **key._asdict(), "person_id": pending.person_id}
    tx.execute(insert(SURVEY_PARTICIPANTS).values(**row))
    _insert_pending(tx, unit_id, key, pending)


def change(
    tx: Transaction,
    unit_id: str,
    key: VersionKey,
    secret_hash: str,
    answers: Mapping[str, Answer] | None,
) -> None:
    """Let *answers*, or a withdrawal, wait instead of the answers with a secret.

    What waits already is replaced at once. What was mixed is replaced at the next mixing, so that
    nobody sees which answers go. Who changes them is not stored.
    """
    it = and_(_of_version(SURVEY_PENDING, unit_id, key), _PENDING.secret_hash == secret_hash)
    found = tx.execute(select(_PENDING.person_id, _PENDING.neighbourhood).where(it)).first()
    mixed = tx.execute(
        select(_MIXED.neighbourhood).where(
            _of_version(SURVEY_RESPONSES, unit_id, key), _MIXED.secret_hash == secret_hash
        )
    ).first()
    if found is not None:
        tx.execute(delete(SURVEY_PENDING).where(it))
    if answers is None and mixed is None:
        return
    person_id, area = (found.person_id, found.neighbourhood) if found else (token_hex(16), "")
    area = mixed.neighbourhood if mixed else area
    _insert_pending(tx, unit_id, key, Pending(person_id, area, answers, secret_hash))


def _insert_pending(tx: Transaction, unit_id: str, key: VersionKey, pending: Pending) -> None:
    answers = _WITHDRAWN if pending.answers is None else _encode(pending.answers).decode()
    row = {"unit_id": unit_id, **key._asdict(), **pending._asdict(), "answers": answers}
    tx.execute(insert(SURVEY_PENDING).values(**row))


def find_secret(tx: Transaction, unit_id: str, secret_hash: str) -> VersionKey | None:
    """Return the survey to which someone has answers with a secret, or None."""
    waiting = select(_PENDING.survey_id, _PENDING.version).where(
        _PENDING.unit_id == unit_id,
        _PENDING.secret_hash == secret_hash,
        _PENDING.answers != _WITHDRAWN,
    )
    mixed = select(_MIXED.survey_id, _MIXED.version).where(
        _MIXED.unit_id == unit_id,
        _MIXED.secret_hash == secret_hash,
        _MIXED.secret_hash != "",
    )
    row = tx.execute(waiting).first() or tx.execute(mixed).first()
    return VersionKey(*row) if row else None


def count_pending(tx: Transaction, unit_id: str) -> list[PendingCount]:
    """Return from how many sources answers wait, by version and neighbourhood.

    Withdrawals wait too, and are not counted.
    Those of people wait longer whose dialogue about them still has words in our messages.
    """
    place = (_PENDING.survey_id, _PENDING.version, _PENDING.neighbourhood)
    source = case((_PENDING.answers == _WITHDRAWN, None), else_=source_of(SURVEY_PENDING))
    query = (
        select(*place, func.count(source.distinct()))
        .select_from(join_forms(SURVEY_PENDING))
        .where(_may_be_mixed(unit_id))
        .group_by(*place)
    )
    return [
        PendingCount(VersionKey(row[0], row[1]), row[2], row[3])
        for row in tx.execute(query.order_by(*place))
    ]


def is_any_pending(tx: Transaction, unit_id: str, key: VersionKey) -> bool:
    """Tell whether any answers to a version, changes or withdrawals wait to be mixed."""
    query = select(literal(1)).where(_of_version(SURVEY_PENDING, unit_id, key)).limit(1)
    return tx.execute(query).first() is not None


def count_waiting(
    tx: Transaction, unit_id: str, survey_id: str, version: int, neighbourhood: str
) -> int:
    """Return how many people's answers from a neighbourhood are not mixed yet."""
    is_taken = (
        select(literal(1))
        .where(
            _of_version(SURVEY_PARTICIPANTS, unit_id, VersionKey(survey_id, version)),
            _TAKEN.person_id == _PENDING.person_id,
        )
        .exists()
    )
    query = select(func.count()).where(
        _of_version(SURVEY_PENDING, unit_id, VersionKey(survey_id, version)),
        _PENDING.neighbourhood == neighbourhood,
        is_taken,
    )
    return int(tx.execute(query).scalar_one())


def take_pending(
    tx: Transaction, unit_id: str, key: VersionKey, neighbourhoods: Collection[str] | None
) -> list[Taken]:
    """Delete and return the answers that may be mixed: all, or those from *neighbourhoods*.

    Withdrawals go with them, wherever they are from.
    """
    is_theirs = and_(_may_be_mixed(unit_id), _of_version(SURVEY_PENDING, unit_id, key))
    if neighbourhoods is not None:
        is_withdrawn = _PENDING.answers == _WITHDRAWN
        is_theirs &= _PENDING.neighbourhood.in_(neighbourhoods) | is_withdrawn
    rows = tx.execute(
        select(
            _PENDING.person_id,
            _PENDING.neighbourhood,
            _PENDING.answers,
            _PENDING.secret_hash,
            source_of(SURVEY_PENDING),
        )
        .select_from(join_forms(SURVEY_PENDING))
        .where(is_theirs)
    ).all()
    ids = [row[0] for row in rows]
    tx.execute(
        delete(SURVEY_PENDING).where(
            _of_version(SURVEY_PENDING, unit_id, key), _PENDING.person_id.in_(ids)
        )
    )
    return [
        Taken(
            Pending(row[0], row[1], None if row[2] == _WITHDRAWN else _decode(row[2]), row[3]),
            read_source(row[4]),
        )
        for row in rows
    ]


def add_mixed(tx: Transaction, unit_id: str, key: VersionKey, mixed: Sequence[Mixed]) -> None:
    """Insert *mixed* under random ids, in their order."""
    for one in mixed:
        response = Response(
            person_id=token_hex(16),
            response_id=token_hex(16),
            version=key.version,
            mode=MIXED,
            entered_by="",
            neighbourhood=one.neighbourhood,
            kind="",
            at=None,
            secret_hash=one.secret_hash,
        )
        responses.add(tx, unit_id, key.survey_id, response, one.answers)


def take_mixed(
    tx: Transaction, unit_id: str, key: VersionKey, response_ids: Sequence[str]
) -> list[Mixed]:
    """Delete and return mixed answers."""
    is_one = _of_version(SURVEY_RESPONSES, unit_id, key) & _MIXED.response_id.in_(response_ids)
    fields = (_MIXED.response_id, _MIXED.neighbourhood, _MIXED.secret_hash)
    found = tx.execute(select(*fields).where(is_one)).all()
    is_of_one = and_(
        _ANSWER.unit_id == unit_id,
        _ANSWER.survey_id == key.survey_id,
        _ANSWER.response_id.in_([row[0] for row in found]),
    )
    columns = (_ANSWER.question, _ANSWER.number, _ANSWER.value, _ANSWER.text)
    answers: dict[str, list[AnswerValue]] = {row[0]: [] for row in found}
    for row in tx.execute(select(_ANSWER.response_id, *columns).where(is_of_one)):
        answers[row[0]].append(AnswerValue(*row[1:]))
    tx.execute(delete(SURVEY_ANSWERS).where(is_of_one))
    tx.execute(delete(SURVEY_RESPONSES).where(is_one))
    return [Mixed(row[1], answers[row[0]], row[2]) for row in found]


def list_mixed(
    tx: Transaction, unit_id: str, key: VersionKey, *, secrets: Collection[str] = ()
) -> list[tuple[str, str]]:
    """Return the id and the neighbourhood of mixed answers: all, or those with *secrets*."""
    query = select(_MIXED.response_id, _MIXED.neighbourhood).where(
        _of_version(SURVEY_RESPONSES, unit_id, key), _MIXED.mode == MIXED
    )
    if secrets:
        query = query.where(_MIXED.secret_hash.in_(secrets))
    return [(row[0], row[1]) for row in tx.execute(query)]


def delete_pending_of(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the answers of a person that wait, and that they took part there."""
    is_waiting = (
        select(literal(1))
        .where(
            _PENDING.unit_id == _TAKEN.unit_id,
            _PENDING.survey_id == _TAKEN.survey_id,
            _PENDING.version == _TAKEN.version,
            _PENDING.person_id == _TAKEN.person_id,
        )
        .exists()
    )
    is_theirs = _of_person(SURVEY_PARTICIPANTS, unit_id, person_id)
    tx.execute(delete(SURVEY_PARTICIPANTS).where(is_theirs, is_waiting))
    tx.execute(delete(SURVEY_PENDING).where(_of_person(SURVEY_PENDING, unit_id, person_id)))


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the answers of a person that wait, and in which surveys they took part."""
    for table in (SURVEY_PENDING, SURVEY_PARTICIPANTS):
        tx.execute(delete(table).where(_of_person(table, unit_id, person_id)))


def _may_be_mixed(unit_id: str) -> ColumnElement[bool]:
    has_words = (
        select(literal(1))
        .where(
            HIDDEN_TALKS.c.unit_id == _PENDING.unit_id,
            HIDDEN_TALKS.c.person_id == _PENDING.person_id,
        )
        .exists()
    )
    return and_(_PENDING.unit_id == unit_id, ~has_words)


def _of_version(table: Table, unit_id: str, key: VersionKey) -> ColumnElement[bool]:
    return and_(
        table.c.unit_id == unit_id,
        table.c.survey_id == key.survey_id,
        table.c.version == key.version,
    )


def _of_person(table: Table, unit_id: str, person_id: str) -> ColumnElement[bool]:
    return and_(table.c.unit_id == unit_id, table.c.person_id == person_id)
