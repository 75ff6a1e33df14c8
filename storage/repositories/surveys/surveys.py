"""Create, find and list surveys, and their versions."""

from collections.abc import Collection
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import bindparam, delete, func, insert, or_, select

from conversations.surveys.survey import Survey
from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.repositories.approvals import ApprovalTables
from storage.repositories.broadcasts.audience import Audience, decode_audience
from storage.repositories.surveys import result_pictures
from storage.tables import (
    SURVEY_ANSWERS,
    SURVEY_EVENTS,
    SURVEY_FOLLOW_UPS,
    SURVEY_FORMS,
    SURVEY_MAILINGS,
    SURVEY_MEDIA,
    SURVEY_PARTICIPANTS,
    SURVEY_PENDING,
    SURVEY_PRINTS,
    SURVEY_RESPONSES,
    SURVEY_TALLIES,
    SURVEY_VERSIONS,
    SURVEYS,
)
from storage.tables.approvals import DRAFT, REJECTED, RETURNED, WAITING_FOR_APPROVAL
from storage.tables.surveys import CLOSED, OPEN

__all__ = [
    "CLOSED",
    "DRAFT",
    "OPEN",
    "REJECTED",
    "RETURNED",
    "STATES",
    "TABLES",
    "WAITING_FOR_APPROVAL",
]

TABLES = ApprovalTables(SURVEYS, SURVEY_VERSIONS, SURVEY_EVENTS, "survey_id")
STATES = (DRAFT, WAITING_FOR_APPROVAL, OPEN, CLOSED, RETURNED, REJECTED)

_OF_PEOPLE = (
    SURVEY_MEDIA,
    SURVEY_ANSWERS,
    SURVEY_RESPONSES,
    SURVEY_PENDING,
    SURVEY_PARTICIPANTS,
)
_ME, _VERSION = SURVEYS.c, SURVEY_VERSIONS.c
_encode = msgspec.json.Encoder().encode
# A version never changes, and is read for each person who answers it.
_decode_survey = lru_cache(maxsize=64)(msgspec.json.Decoder(Survey).decode)


class StoredSurvey(NamedTuple):
    """One survey with its state; the table describes the fields."""

    survey_id: str
    code: str
    state: str
    version: int
    author: str
    content_hash: str
    approved_by: str
    opens_at: datetime | None
    closes_at: datetime | None
    created_at: datetime
    changed_at: datetime
    ended_at: datetime | None


class Content(Struct, frozen=True):
    """What a survey asks, whom, and when: from *opens_at* (None: approval) to *closes_at*."""

    survey: Survey
    audience: Audience = Audience()
    opens_at: datetime | None = None
    closes_at: datetime | None = None


class Version(NamedTuple):
    """One version of a survey, as *editor* saved it."""

    version: int
    content: Content
    editor: str
    saved_at: datetime


_COLUMNS = [_ME[field] for field in StoredSurvey._fields]

_FIND = Statement(
    select(*_COLUMNS).where(_ME.unit_id == bindparam("unit"), _ME.survey_id == bindparam("survey"))
)
_LIST_OPEN = Statement(
    select(*_COLUMNS)
    .where(
        _ME.unit_id == bindparam("unit"),
        _ME.state == OPEN,
        or_(_ME.opens_at.is_(None), _ME.opens_at <= bindparam("moment")),
        _ME.closes_at > bindparam("moment"),
    )
    .order_by(_ME.changed_at.desc(), _ME.survey_id.desc())
    .limit(bindparam("most"))
)
_LOAD_VERSION = Statement(
    select(
        _VERSION.definition,
        _VERSION.audience,
        _VERSION.opens_at,
        _VERSION.closes_at,
        _VERSION.editor,
        _VERSION.saved_at,
    ).where(
        _VERSION.unit_id == bindparam("unit"),
        _VERSION.survey_id == bindparam("survey"),
        _VERSION.version == bindparam("version"),
    )
)


def create(
    tx: Transaction, unit_id: str, survey_id: str, *, code: str, author: str, now: datetime
) -> None:
    """Insert a draft of version 1."""
    row = {"unit_id": unit_id, "survey_id": survey_id, "code": code, "author": author}
    empty = {"content_hash": "", "approved_by": ""}
    tx.execute(
        insert(SURVEYS).values(
            **row, **empty, state=DRAFT, version=1, created_at=now, changed_at=now
        )
    )


def find(tx: Transaction, unit_id: str, survey_id: str) -> StoredSurvey | None:
    """Return a survey, or None."""
    found = _FIND.rows(tx, unit=unit_id, survey=survey_id)
    return StoredSurvey(*found[0]) if found else None


def lock(tx: Transaction, unit_id: str, survey_id: str) -> None:
    """Lock a survey until the transaction ends, so that its places are counted one by one."""
    query = select(_ME.survey_id).where(TABLES.is_it(SURVEYS, unit_id, survey_id))
    tx.execute(query.with_for_update())


def lock_shared(tx: Transaction, unit_id: str, survey_id: str) -> None:
    """Keep others from changing a survey until the transaction ends; they may do so alike."""
    query = select(_ME.survey_id).where(TABLES.is_it(SURVEYS, unit_id, survey_id))
    tx.execute(query.with_for_update(read=True))


def find_by_code(tx: Transaction, unit_id: str, code: str) -> StoredSurvey | None:
    """Return the survey with this code, or None."""
    row = tx.execute(select(*_COLUMNS).where(_ME.unit_id == unit_id, _ME.code == code)).first()
    return StoredSurvey(*row) if row else None


def list_in_states(
    tx: Transaction, unit_id: str, states: Collection[str], *, most: int
) -> list[StoredSurvey]:
    """Return the *most* last changed surveys that are in one of *states*."""
    query = (
        select(*_COLUMNS)
        .where(_ME.unit_id == unit_id, _ME.state.in_(states))
        .order_by(_ME.changed_at.desc(), _ME.survey_id.desc())
        .limit(most)
    )
    return [StoredSurvey(*row) for row in tx.execute(query)]


def list_open(tx: Transaction, unit_id: str, *, now: datetime, most: int) -> list[StoredSurvey]:
    """Return the surveys that may be answered now, the newest first."""
    found = _LIST_OPEN.rows(tx, unit=unit_id, moment=now, most=most)
    return [StoredSurvey(*row) for row in found]


def list_over(tx: Transaction, unit_id: str, *, now: datetime) -> list[StoredSurvey]:
    """Return the open surveys whose end has passed."""
    query = select(*_COLUMNS).where(
        _ME.unit_id == unit_id, _ME.state == OPEN, _ME.closes_at <= now
    )
    return [StoredSurvey(*row) for row in tx.execute(query)]


def find_next_end(tx: Transaction, unit_id: str) -> datetime | None:
    """Return when the next open survey ends, None if none is open."""
    query = select(func.min(_ME.closes_at)).where(_ME.unit_id == unit_id, _ME.state == OPEN)
    return tx.execute(query).scalar()


def add_version(tx: Transaction, unit_id: str, survey_id: str, version: Version) -> None:
    """Insert a version."""
    content = version.content
    tx.execute(
        insert(SURVEY_VERSIONS).values(
            unit_id=unit_id,
            survey_id=survey_id,
            version=version.version,
            definition=_encode(content.survey).decode(),
            audience=content.audience.to_json(),
            opens_at=content.opens_at,
            closes_at=content.closes_at,
            editor=version.editor,
            saved_at=version.saved_at,
        )
    )


def load_version(tx: Transaction, unit_id: str, survey_id: str, version: int) -> Version:
    """Return a version.

    Raises:
        ValueError: there is no such version.
    """
    (row,) = _LOAD_VERSION.rows(tx, unit=unit_id, survey=survey_id, version=version)
    definition, audience, opens_at, closes_at, editor, saved_at = row
    survey = _decode_survey(definition)
    content = Content(survey, decode_audience(audience), opens_at, closes_at)
    return Version(version, content, editor, saved_at)


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete surveys that were last changed before *before*, with their answers; return how many.

    Those that are open stay.
    """
    old = (
        select(_ME.survey_id)
        .where(_ME.unit_id == unit_id, _ME.state != OPEN, _ME.changed_at < before)
        .limit(most)
    )
    ids = list(tx.execute(old).scalars())
    result_pictures.delete_of_surveys(tx, unit_id, ids)
    of_survey = (
        SURVEY_TALLIES,
        SURVEY_FORMS,
        SURVEY_PRINTS,
        SURVEY_MAILINGS,
        SURVEY_FOLLOW_UPS,
        SURVEY_EVENTS,
        SURVEY_VERSIONS,
        SURVEYS,
    )
    for table in (*_OF_PEOPLE, *of_survey):
        tx.execute(delete(table).where(table.c.unit_id == unit_id, table.c.survey_id.in_(ids)))
    return len(ids)
