"""Store which news people want, and how."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, bindparam, delete, insert, select

from storage.database.statements import Statement, in_parameter
from storage.database.transactions import Transaction
from storage.tables import SUBSCRIPTION_PLACES, SUBSCRIPTION_SETTINGS, SUBSCRIPTIONS
from storage.tables.announcements import (
    AT_ONCE,
    DAILY,
    OWN_NEIGHBOURHOOD,
    QUIET_FROM,
    QUIET_UNTIL,
    WEEKLY,
    WHOLE_COMMUNE,
)

__all__ = ["AT_ONCE", "DAILY", "OWN_NEIGHBOURHOOD", "WEEKLY", "WHOLE_COMMUNE", "Setting"]

_ME, _SETTING, _PLACE = SUBSCRIPTIONS.c, SUBSCRIPTION_SETTINGS.c, SUBSCRIPTION_PLACES.c


class Setting(NamedTuple):
    """How a person wants news; the table describes the fields."""

    scope: str = OWN_NEIGHBOURHOOD
    quiet_from: str = QUIET_FROM
    quiet_until: str = QUIET_UNTIL
    frequency: str = AT_ONCE
    digest_at: str = "18:00"
    digest_day: int = 5


_TOPICS = Statement(
    select(_ME.topic, _ME.at)
    .where(_ME.unit_id == bindparam("unit_id"), _ME.person_id == bindparam("person_id"))
    .order_by(_ME.at, _ME.topic)
)


def list_topics(tx: Transaction, unit_id: str, person_id: str) -> dict[str, datetime]:
    """Return the topics that a person subscribed to, and since when, in their order."""
    return dict(_TOPICS.rows(tx, unit_id=unit_id, person_id=person_id))


def add(
    tx: Transaction, unit_id: str, person_id: str, topics: Collection[str], *, now: datetime
) -> None:
    """Subscribe a person to *topics*; those that they have stay as they are."""
    known = list_topics(tx, unit_id, person_id)
    key = {"unit_id": unit_id, "person_id": person_id, "at": now}
    rows = [{**key, "topic": topic} for topic in dict.fromkeys(topics) if topic not in known]
    if rows:
        tx.execute(insert(SUBSCRIPTIONS), rows)


def remove(tx: Transaction, unit_id: str, person_id: str, topics: Collection[str]) -> None:
    """End a person's subscriptions to *topics*."""
    theirs = and_(_ME.unit_id == unit_id, _ME.person_id == person_id)
    tx.execute(delete(SUBSCRIPTIONS).where(theirs, _ME.topic.in_(topics)))


def list_subscribers(
    tx: Transaction, unit_id: str, topic: str, people: Collection[str]
) -> set[str]:
    """Return those of *people* who subscribed to *topic*."""
    query = select(_ME.person_id).where(
        _ME.unit_id == unit_id, _ME.person_id.in_(people), _ME.topic == topic
    )
    return set(tx.execute(query).scalars())


_SETTINGS = Statement(
    select(_SETTING.person_id, *(_SETTING[field] for field in Setting._fields)).where(
        _SETTING.unit_id == bindparam("unit_id"), in_parameter(_SETTING.person_id, "people")
    )
)


def load_setting(tx: Transaction, unit_id: str, person_id: str) -> Setting:
    """Return how a person wants news: the defaults if they have not said."""
    return load_settings(tx, unit_id, [person_id]).get(person_id, Setting())


def load_settings(tx: Transaction, unit_id: str, people: Collection[str]) -> dict[str, Setting]:
    """Return how those of *people* who said so want news, by person."""
    rows = _SETTINGS.rows(tx, unit_id=unit_id, people=list(people))
    return {row[0]: Setting(*row[1:]) for row in rows}


def find_setting_time(tx: Transaction, unit_id: str, person_id: str) -> datetime | None:
    """Return when a person last said how they want news, None if never."""
    query = select(_SETTING.at).where(_SETTING.unit_id == unit_id, _SETTING.person_id == person_id)
    return tx.execute(query).scalar()


def save_setting(
    tx: Transaction, unit_id: str, person_id: str, setting: Setting, *, now: datetime
) -> None:
    """Save how a person wants news."""
    _delete_setting(tx, unit_id, person_id)
    key = {"unit_id": unit_id, "person_id": person_id}
    tx.execute(insert(SUBSCRIPTION_SETTINGS).values(**key, **setting._asdict(), at=now))


_PLACES = Statement(
    select(_PLACE.neighbourhood, _PLACE.at)
    .where(_PLACE.unit_id == bindparam("unit_id"), _PLACE.person_id == bindparam("person_id"))
    .order_by(_PLACE.at, _PLACE.neighbourhood)
)


def list_places(tx: Transaction, unit_id: str, person_id: str) -> dict[str, datetime]:
    """Return the neighbourhoods besides their own that a person wants news of, and since when."""
    return dict(_PLACES.rows(tx, unit_id=unit_id, person_id=person_id))


def add_place(
    tx: Transaction, unit_id: str, person_id: str, neighbourhood: str, *, now: datetime
) -> None:
    """Note that a person wants news of *neighbourhood*, too."""
    if neighbourhood not in list_places(tx, unit_id, person_id):
        key = {"unit_id": unit_id, "person_id": person_id}
        row = {**key, "neighbourhood": neighbourhood, "at": now}
        tx.execute(insert(SUBSCRIPTION_PLACES).values(**row))


def remove_place(tx: Transaction, unit_id: str, person_id: str, neighbourhood: str) -> None:
    """Note that a person wants no more news of *neighbourhood*, unless it is their own."""
    theirs = and_(_PLACE.unit_id == unit_id, _PLACE.person_id == person_id)
    tx.execute(delete(SUBSCRIPTION_PLACES).where(theirs, _PLACE.neighbourhood == neighbourhood))


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete a person's subscriptions, settings and neighbourhoods."""
    for table in (SUBSCRIPTIONS, SUBSCRIPTION_SETTINGS, SUBSCRIPTION_PLACES):
        tx.execute(delete(table).where(table.c.unit_id == unit_id, table.c.person_id == person_id))


def _delete_setting(tx: Transaction, unit_id: str, person_id: str) -> None:
    theirs = and_(_SETTING.unit_id == unit_id, _SETTING.person_id == person_id)
    tx.execute(delete(SUBSCRIPTION_SETTINGS).where(theirs))
