"""Store what the commune did with the answers to surveys, as officials wrote it."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, exists, insert, select, update

from conversations.engine.model.localised_text import LocalisedText
from storage.database.transactions import Transaction
from storage.tables import SURVEY_FOLLOW_UPS, SURVEYS
from storage.tables.survey_mail import APPROVED, WAITING_FOR_APPROVAL
from storage.tables.surveys import CLOSED

__all__ = ["APPROVED", "WAITING_FOR_APPROVAL", "FollowUp"]

_ME, _SURVEY = SURVEY_FOLLOW_UPS.c, SURVEYS.c


class FollowUp(NamedTuple):
    """What the commune did with the answers; the table describes the fields."""

    number: int
    state: str
    vi: str
    en: str
    written_by: str
    written_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None


def find(tx: Transaction, unit_id: str, survey_id: str) -> FollowUp | None:
    """Return what was written, or None."""
    query = select(*(_ME[field] for field in FollowUp._fields)).where(_is_it(unit_id, survey_id))
    row = tx.execute(query).first()
    return FollowUp(*row) if row else None


def find_approved(tx: Transaction, unit_id: str, survey_id: str) -> LocalisedText | None:
    """Return the text that everybody may read, or None."""
    found = find(tx, unit_id, survey_id)
    is_approved = found is not None and found.state == APPROVED
    return LocalisedText(found.vi, found.en) if found and is_approved else None


def add(tx: Transaction, unit_id: str, survey_id: str, text: FollowUp) -> None:
    """Insert the first text."""
    row = {"unit_id": unit_id, "survey_id": survey_id, **text._asdict()}
    tx.execute(insert(SURVEY_FOLLOW_UPS).values(row))


def replace(tx: Transaction, unit_id: str, survey_id: str, seen: int, text: FollowUp) -> bool:
    """Store *text* instead of the one with the number *seen*; return False if that is gone.

    One that is approved stays.
    """
    is_as_seen = and_(
        _is_it(unit_id, survey_id), _ME.number == seen, _ME.state == WAITING_FOR_APPROVAL
    )
    changed = tx.execute(update(SURVEY_FOLLOW_UPS).where(is_as_seen).values(text._asdict()))
    return changed.rowcount == 1


def list_approved(tx: Transaction, unit_id: str) -> list[str]:
    """Return the ids of the surveys with an approved text."""
    query = select(_ME.survey_id).where(_ME.unit_id == unit_id, _ME.state == APPROVED)
    return list(tx.execute(query.order_by(_ME.survey_id)).scalars())


def list_missing(
    tx: Transaction, unit_id: str, *, ended_since: datetime
) -> list[tuple[str, int, datetime]]:
    """Return the surveys that ended since then and have no approved text: ids, versions, ends."""
    is_told = exists().where(
        _ME.unit_id == _SURVEY.unit_id,
        _ME.survey_id == _SURVEY.survey_id,
        _ME.state == APPROVED,
    )
    query = (
        select(_SURVEY.survey_id, _SURVEY.version, _SURVEY.ended_at)
        .where(
            _SURVEY.unit_id == unit_id,
            _SURVEY.state == CLOSED,
            _SURVEY.ended_at > ended_since,
            ~is_told,
        )
        .order_by(_SURVEY.ended_at, _SURVEY.survey_id)
    )
    return [(row[0], row[1], row[2]) for row in tx.execute(query)]


def _is_it(unit_id: str, survey_id: str) -> ColumnElement[bool]:
    return and_(_ME.unit_id == unit_id, _ME.survey_id == survey_id)
