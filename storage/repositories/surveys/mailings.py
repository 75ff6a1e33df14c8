"""What people are told about surveys, once each: who is told, and how far a mailing has come."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.repositories.broadcasts.audience import Audience, is_in_audience
from storage.tables import (
    ANNOUNCEMENT_VERSIONS,
    ANNOUNCEMENTS,
    BROADCAST_RECIPIENTS,
    PEOPLE,
    SURVEY_MAILINGS,
    SURVEY_PARTICIPANTS,
    SURVEY_RESPONSES,
    SURVEY_SILENCES,
    SURVEYS,
)
from storage.tables.outbox import SENT, UNKNOWN
from storage.tables.survey_mail import ASK_AGAIN, ASK_OFFICIALS, FOLLOW_UP, REMINDER, RESULTS

__all__ = ["ASK_AGAIN", "ASK_OFFICIALS", "FOLLOW_UP", "REMINDER", "RESULTS", "Mailing", "Topic"]

_ME, _SURVEY = SURVEY_MAILINGS.c, SURVEYS.c
_ANSWERED = (SURVEY_RESPONSES, SURVEY_PARTICIPANTS)
"""Tables with the people who answered, by survey and version."""


class Topic(NamedTuple):
    """What a mailing is about: *kind* of news of *version* of a survey."""

    survey_id: str
    version: int
    kind: str


class Listener(NamedTuple):
    """Someone to be told: where they live, "" if unknown, and the language to tell it in."""

    person_id: str
    neighbourhood: str
    language: str


class Mailing(NamedTuple):
    """How far a mailing has come; the table describes the fields."""

    after_person: str
    people: int
    started_at: datetime
    ended_at: datetime | None


def find(tx: Transaction, unit_id: str, topic: Topic) -> Mailing | None:
    """Return how far a mailing has come, None if it was not started."""
    query = select(*(_ME[field] for field in Mailing._fields)).where(_is_it(unit_id, topic))
    row = tx.execute(query).first()
    return Mailing(*row) if row else None


def start(tx: Transaction, unit_id: str, topic: Topic, *, now: datetime) -> Mailing:
    """Return how far a mailing has come; start it if it was not.

    Of two processes that start it at the same time, the later one fails and tries again.
    """
    found = find(tx, unit_id, topic)
    if found is not None:
        return found
    new = Mailing("", 0, now, None)
    row = {"unit_id": unit_id, **topic._asdict(), **new._asdict()}
    tx.execute(insert(SURVEY_MAILINGS).values(row))
    return new


def advance(
    tx: Transaction, unit_id: str, topic: Topic, seen: Mailing, told: Sequence[str]
) -> bool:
    """Record that *told* are told by this transaction; return False if another told them.

    They are the next ones behind those of *seen*.
    """
    values = {"after_person": told[-1], "people": seen.people + len(told)}
    return _change(tx, unit_id, topic, seen, values)


def end(tx: Transaction, unit_id: str, topic: Topic, seen: Mailing, *, now: datetime) -> bool:
    """Record that everybody is told; return False if another process has gone on meanwhile."""
    return _change(tx, unit_id, topic, seen, {"ended_at": now, "after_person": ""})


def _change(
    tx: Transaction, unit_id: str, topic: Topic, seen: Mailing, values: dict[str, object]
) -> bool:
    is_as_seen = and_(
        _is_it(unit_id, topic),
        _ME.after_person == seen.after_person,
        _ME.ended_at.is_(None),
    )
    return tx.execute(update(SURVEY_MAILINGS).where(is_as_seen).values(values)).rowcount == 1


def list_silent(
    tx: Transaction, unit_id: str, topic: Topic, audience: Audience, *, after: str, most: int
) -> list[Listener]:
    """Return who is asked and has not answered this version: the people of *audience*.

    So is everybody who was sent an announcement with the survey. They come in the order of their
    ids, behind *after*. Whoever wants no such word is left out, and who did not agree to get any.
    """
    query = _listeners(unit_id, after, most).where(
        or_(is_in_audience(audience), PEOPLE.c.person_id.in_(_select_told(unit_id, topic))),
        PEOPLE.c.consent != "",
        PEOPLE.c.merged_into == "",
        ~_has_answered(unit_id, topic),
    )
    return [Listener(*row) for row in tx.execute(query)]


def _select_told(unit_id: str, topic: Topic) -> Select[str]:
    """Select who was sent an announcement with the survey.

    Someone who got it before their addresses were linked is the person that they are now.
    """
    carried, recipient, was = ANNOUNCEMENT_VERSIONS.c, BROADCAST_RECIPIENTS.c, PEOPLE.alias("was")
    broadcasts = (
        select(ANNOUNCEMENTS.c.broadcast_id)
        .join(
            ANNOUNCEMENT_VERSIONS,
            and_(
                carried.unit_id == ANNOUNCEMENTS.c.unit_id,
                carried.announcement_id == ANNOUNCEMENTS.c.announcement_id,
                carried.version == ANNOUNCEMENTS.c.version,
            ),
        )
        .where(
            ANNOUNCEMENTS.c.unit_id == unit_id,
            ANNOUNCEMENTS.c.broadcast_id != "",
            or_(
                carried.survey == topic.survey_id,
                # A poll has the id of the announcement that asks it.
                and_(carried.poll != "", carried.announcement_id == topic.survey_id),
            ),
        )
    )
    return (
        select(case((was.c.merged_into != "", was.c.merged_into), else_=was.c.person_id))
        .join(
            was, and_(was.c.unit_id == recipient.unit_id, was.c.person_id == recipient.person_id)
        )
        .where(
            recipient.unit_id == unit_id,
            recipient.broadcast_id.in_(broadcasts),
            recipient.state.in_((SENT, UNKNOWN)),
        )
    )


def list_respondents(
    tx: Transaction, unit_id: str, topic: Topic, *, after: str, most: int
) -> list[Listener]:
    """Return who answered this version, in the order of their ids, behind *after*.

    Whoever wants no such word is left out.
    """
    query = _listeners(unit_id, after, most).where(_has_answered(unit_id, topic))
    return [Listener(*row) for row in tx.execute(query)]


def list_groups(tx: Transaction, unit_id: str, topic: Topic) -> list[tuple[str, str]]:
    """Return the neighbourhoods and languages of those who answered this version."""
    theirs = (PEOPLE.c.neighbourhood, PEOPLE.c.language)
    query = (
        select(*theirs)
        .where(PEOPLE.c.unit_id == unit_id, _has_answered(unit_id, topic))
        .distinct()
        .order_by(*theirs)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]


def is_respondent(tx: Transaction, unit_id: str, topic: Topic, person_id: str) -> bool:
    """Tell whether a person answered this version."""
    is_they = (PEOPLE.c.unit_id == unit_id) & (PEOPLE.c.person_id == person_id)
    query = select(PEOPLE.c.person_id).where(is_they, _has_answered(unit_id, topic))
    return tx.execute(query).first() is not None


def _has_answered(unit_id: str, topic: Topic) -> ColumnElement[bool]:
    """Return the condition that the person of a row answered this version."""
    return or_(
        *(
            exists().where(
                it.c.unit_id == unit_id,
                it.c.survey_id == topic.survey_id,
                it.c.person_id == PEOPLE.c.person_id,
                it.c.version == topic.version,
            )
            for it in _ANSWERED
        )
    )


def _listeners(unit_id: str, after: str, most: int) -> Select[str, str, str]:
    """Select people behind *after* who have not refused to be told about surveys."""
    its = SURVEY_SILENCES.c
    is_silent = exists().where(its.unit_id == unit_id, its.person_id == PEOPLE.c.person_id)
    return (
        select(PEOPLE.c.person_id, PEOPLE.c.neighbourhood, PEOPLE.c.language)
        .where(PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id > after, ~is_silent)
        .order_by(PEOPLE.c.person_id)
        .limit(most)
    )


def list_unfinished(
    tx: Transaction, unit_id: str, states: Collection[str], kind: str
) -> list[tuple[str, int]]:
    """Return the surveys in *states* whose mailing of *kind* has not ended: ids and versions."""
    has_ended = exists().where(
        _ME.unit_id == _SURVEY.unit_id,
        _ME.survey_id == _SURVEY.survey_id,
        _ME.version == _SURVEY.version,
        _ME.kind == kind,
        _ME.ended_at.is_not(None),
    )
    query = (
        select(_SURVEY.survey_id, _SURVEY.version)
        .where(_SURVEY.unit_id == unit_id, _SURVEY.state.in_(states), ~has_ended)
        .order_by(_SURVEY.survey_id)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]


def _is_it(unit_id: str, topic: Topic) -> ColumnElement[bool]:
    return and_(
        _ME.unit_id == unit_id,
        _ME.survey_id == topic.survey_id,
        _ME.version == topic.version,
        _ME.kind == topic.kind,
    )
