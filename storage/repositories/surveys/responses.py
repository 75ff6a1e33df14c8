"""Store what people answered, and count it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, bindparam, delete, func, insert, select

from conversations.surveys.survey import Answer, Told
from storage.database import bulk_writes
from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.tables import SURVEY_ANSWERS, SURVEY_MEDIA, SURVEY_RESPONSES
from storage.tables.surveys import CHAT, DOORSTEP, MIXED, PAPER

__all__ = ["CHAT", "DOORSTEP", "MIXED", "PAPER", "AnswerFile", "Response"]

_ME, _ANSWER = SURVEY_RESPONSES.c, SURVEY_ANSWERS.c
_IS_ITS_RESPONSE = and_(
    _ME.unit_id == _ANSWER.unit_id,
    _ME.survey_id == _ANSWER.survey_id,
    _ME.response_id == _ANSWER.response_id,
)


class Response(NamedTuple):
    """Who answered which version of a survey, how and when; the table describes the fields."""

    person_id: str
    response_id: str
    version: int
    mode: str
    entered_by: str
    neighbourhood: str
    kind: str
    at: datetime | None
    secret_hash: str = ""


class AnswerValue(NamedTuple):
    """One answer as it is stored; the table describes the fields."""

    question: str
    number: int
    value: str
    text: str


class AnswerFile(NamedTuple):
    """A photo or a recording in the answer to *question*."""

    question: str
    media_id: str
    kind: str
    seconds: int = 0


class OwnResponse(NamedTuple):
    """The survey that a person answered, and when."""

    survey_id: str
    version: int
    at: datetime


class ValueCount(NamedTuple):
    """How many people gave *value* to *question*; "" is for words, and for no answer."""

    question: str
    value: str
    people: int


_LIST_ANSWERED = Statement(
    select(_ME.survey_id, _ME.version, _ME.at)
    .where(_ME.unit_id == bindparam("unit"), _ME.person_id == bindparam("person"))
    .order_by(_ME.at.desc(), _ME.survey_id)
)
_FIND_OWN = Statement(
    select(_ME.response_id, _ME.version).where(
        _ME.unit_id == bindparam("unit"),
        _ME.survey_id == bindparam("survey"),
        _ME.person_id == bindparam("person"),
    )
)


def replace(
    tx: Transaction,
    unit_id: str,
    survey_id: str,
    response: Response,
    answers: Mapping[str, Answer],
    *,
    words: frozenset[str],
    files: Sequence[AnswerFile] = (),
) -> bool:
    """Store a response instead of the person's earlier one; return whether there was one.

    *words* are the ids of the questions that are answered in words. *files* belong to the answers.
    """
    kept = [its.media_id for its in files]
    is_replaced = delete_response(tx, unit_id, survey_id, response.person_id, kept_files=kept)
    add(tx, unit_id, survey_id, response, to_values(answers, words=words))
    key = {"unit_id": unit_id, "survey_id": survey_id, "response_id": response.response_id}
    if files:
        enclosed = [
            {**key, **file._asdict(), "position": position} for position, file in enumerate(files)
        ]
        tx.execute(insert(SURVEY_MEDIA), enclosed)
    return is_replaced


def to_values(answers: Mapping[str, Answer], *, words: frozenset[str]) -> list[AnswerValue]:
    """Return *answers* as they are stored; *words* are the questions answered in words."""
    return [
        AnswerValue(question, number, *_columns(value, is_in_words=question in words))
        for question, answer in answers.items()
        for number, value in enumerate(answer if isinstance(answer, list) else [answer])
    ]


def add(
    tx: Transaction,
    unit_id: str,
    survey_id: str,
    response: Response,
    answers: Sequence[AnswerValue],
) -> None:
    """Insert a response with its answers."""
    key = {"unit_id": unit_id, "survey_id": survey_id}
    bulk_writes.insert_rows(tx, SURVEY_RESPONSES, [{**key, **response._asdict()}])
    of_response = {**key, "response_id": response.response_id}
    if rows := [{**of_response, **answer._asdict()} for answer in answers]:
        bulk_writes.insert_rows(tx, SURVEY_ANSWERS, rows)


def _columns(value: Answer, *, is_in_words: bool) -> tuple[str, str]:
    """Return the value and the text of an answer."""
    if value is None:
        return "", ""
    if isinstance(value, Told):
        point = "" if value.latitude is None else f"{value.latitude},{value.longitude}"
        return point or ("voice" if value.voice else ""), value.text
    return ("", str(value)) if is_in_words else (str(value), "")


def delete_response(
    tx: Transaction,
    unit_id: str,
    survey_id: str,
    person_id: str,
    *,
    kept_files: Collection[str] = (),
) -> bool:
    """Delete a person's answers to a survey with their files; return whether there were any.

    The files *kept_files* stay.
    """
    own = _FIND_OWN.rows(tx, unit=unit_id, survey=survey_id, person=person_id)
    if not own:
        return False
    found = own[0][0]
    files = [its.media_id for its in list_files(tx, unit_id, survey_id, found)]
    for table in (SURVEY_ANSWERS, SURVEY_MEDIA):
        tx.execute(
            delete(table).where(
                table.c.unit_id == unit_id,
                table.c.survey_id == survey_id,
                table.c.response_id == found,
            )
        )
    is_theirs = (_ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.person_id == person_id)
    tx.execute(delete(SURVEY_RESPONSES).where(*is_theirs))
    if left := sorted(set(files) - set(kept_files)):
        media.delete_files(tx, unit_id, person_id, left)
    return True


def list_files(
    tx: Transaction, unit_id: str, survey_id: str, response_id: str
) -> list[AnswerFile]:
    """Return the files of one response."""
    its = SURVEY_MEDIA.c
    query = (
        select(its.question, its.media_id, its.kind, its.seconds)
        .where(its.unit_id == unit_id, its.survey_id == survey_id, its.response_id == response_id)
        .order_by(its.position)
    )
    return [AnswerFile(*row) for row in tx.execute(query)]


def list_all_files(
    tx: Transaction, unit_id: str, survey_id: str, version: int, *, most: int
) -> list[AnswerFile]:
    """Return the files that people sent to a version of a survey, at most *most*.

    Their order tells nothing about who sent them.
    """
    its = SURVEY_MEDIA.c
    is_of_response = and_(
        _ME.unit_id == its.unit_id,
        _ME.survey_id == its.survey_id,
        _ME.response_id == its.response_id,
    )
    query = (
        select(its.question, its.media_id, its.kind, its.seconds)
        .join(SURVEY_RESPONSES, is_of_response)
        .where(its.unit_id == unit_id, its.survey_id == survey_id, _ME.version == version)
        .order_by(its.response_id, its.position)
        .limit(most)
    )
    return [AnswerFile(*row) for row in tx.execute(query)]


def has_file(tx: Transaction, unit_id: str, survey_id: str, media_id: str) -> bool:
    """Tell whether an answer to a survey contains that file."""
    its = SURVEY_MEDIA.c
    query = select(its.media_id).where(
        its.unit_id == unit_id, its.survey_id == survey_id, its.media_id == media_id
    )
    return tx.execute(query.limit(1)).first() is not None


def list_answered(tx: Transaction, unit_id: str, person_id: str) -> Sequence[OwnResponse]:
    """Return the surveys that a person answered, the newest first."""
    return [OwnResponse(*row) for row in _LIST_ANSWERED.rows(tx, unit=unit_id, person=person_id)]


def find_version(tx: Transaction, unit_id: str, survey_id: str, person_id: str) -> int | None:
    """Return the version of a survey that a person answered, or None."""
    found = _FIND_OWN.rows(tx, unit=unit_id, survey=survey_id, person=person_id)
    return int(found[0][1]) if found else None


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete everything that a person answered."""
    for answered in list_answered(tx, unit_id, person_id):
        delete_response(tx, unit_id, answered.survey_id, person_id)


def count_responses(tx: Transaction, unit_id: str, survey_id: str, version: int) -> dict[str, int]:
    """Return how many people answered a version of a survey, by their neighbourhood."""
    query = (
        select(_ME.neighbourhood, func.count())
        .where(_ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.version == version)
        .group_by(_ME.neighbourhood)
    )
    return {row[0]: int(row[1]) for row in tx.execute(query)}


def count_values(tx: Transaction, unit_id: str, survey_id: str, version: int) -> list[ValueCount]:
    """Return how many people gave each answer to a version of a survey."""
    query = (
        select(_ANSWER.question, _ANSWER.value, func.count())
        .join(SURVEY_RESPONSES, _IS_ITS_RESPONSE)
        .where(_ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.version == version)
        .group_by(_ANSWER.question, _ANSWER.value)
    )
    return [ValueCount(row[0], row[1], int(row[2])) for row in tx.execute(query)]


def list_texts(
    tx: Transaction, unit_id: str, survey_id: str, version: int, question: str, *, most: int
) -> list[str]:
    """Return what people wrote to a question, at most *most* texts, in no telling order."""
    query = (
        select(_ANSWER.text)
        .join(SURVEY_RESPONSES, _IS_ITS_RESPONSE)
        .where(
            _ME.unit_id == unit_id,
            _ME.survey_id == survey_id,
            _ME.version == version,
            _ANSWER.question == question,
            _ANSWER.text != "",
        )
        .order_by(_ANSWER.response_id)
        .limit(most)
    )
    return list(tx.execute(query).scalars())


def list_own_answers(
    tx: Transaction, unit_id: str, survey_id: str, person_id: str
) -> dict[str, list[str]]:
    """Return what a person answered to a survey, by the ids of the questions."""
    query = (
        select(_ANSWER.question, _ANSWER.value, _ANSWER.text)
        .join(SURVEY_RESPONSES, _IS_ITS_RESPONSE)
        .where(_ME.unit_id == unit_id, _ME.survey_id == survey_id, _ME.person_id == person_id)
        .order_by(_ANSWER.question, _ANSWER.number)
    )
    found: dict[str, list[str]] = {}
    for question, value, text in tx.execute(query):
        found.setdefault(question, []).append(text or value)
    return found
