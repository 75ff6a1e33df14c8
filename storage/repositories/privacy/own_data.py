"""Read all data about one person, for that person."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.linking.address_links import is_same_person
from storage.repositories.media import KEPT
from storage.repositories.reports.reports import FullReport
from storage.tables import CONSENTS, CONTACTS, MEDIA, PEOPLE, REPORTS, TALKS


class PersonRecord(NamedTuple):
    """A person's profile, and since when we know them."""

    person: Person
    since: datetime


class ConsentRecord(NamedTuple):
    """One consent given or withdrawn."""

    at: datetime
    act: str
    version: str
    language: str
    channel: str


class ReachableChannel(NamedTuple):
    """A channel of the person, without the address itself."""

    channel: str
    created_at: datetime


class OwnFile(NamedTuple):
    """A photo or a recording that the person sent."""

    media_id: str
    kind: str
    mime: str
    bytes: int
    kept_at: datetime


class Draft(NamedTuple):
    """A conversation's state, which may contain a draft."""

    session: str
    draft: str
    touched_at: datetime


def load_person(tx: Transaction, unit_id: str, person_id: str) -> PersonRecord:
    """Return a person's profile."""
    profile = [PEOPLE.c[field] for field in Person.__struct_fields__]
    row = tx.execute(
        select(PEOPLE.c.created_at, *profile).where(
            PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id == person_id
        )
    ).one()
    return PersonRecord(Person(*row[1:]), row[0])


def consents(tx: Transaction, unit_id: str, person_id: str) -> list[ConsentRecord]:
    """Return a person's consents, including those of linked addresses, oldest first."""
    theirs = select(PEOPLE.c.person_id).where(
        PEOPLE.c.unit_id == unit_id, is_same_person(person_id)
    )
    query = (
        select(*(CONSENTS.c[field] for field in ConsentRecord._fields))
        .where(CONSENTS.c.unit_id == unit_id, CONSENTS.c.person_id.in_(theirs))
        .order_by(CONSENTS.c.at)
    )
    return [ConsentRecord(*row) for row in tx.execute(query)]


def addresses(tx: Transaction, unit_id: str, person_id: str) -> list[ReachableChannel]:
    """Return a person's channels, oldest first."""
    query = (
        select(CONTACTS.c.channel, CONTACTS.c.created_at)
        .where(CONTACTS.c.unit_id == unit_id, CONTACTS.c.person_id == person_id)
        .order_by(CONTACTS.c.created_at, CONTACTS.c.channel)
    )
    return [ReachableChannel(*row) for row in tx.execute(query)]


def reports(tx: Transaction, unit_id: str, person_id: str) -> list[FullReport]:
    """Return all reports of a person, newest first."""
    query = (
        select(*(REPORTS.c[field] for field in FullReport._fields))
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id)
        .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
    )
    return [FullReport(*row) for row in tx.execute(query)]


def files(tx: Transaction, unit_id: str, person_id: str) -> list[OwnFile]:
    """Return all photos and recordings that a person sent, newest first."""
    query = (
        select(*(MEDIA.c[field] for field in OwnFile._fields))
        .where(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, MEDIA.c.state == KEPT)
        .order_by(MEDIA.c.kept_at.desc(), MEDIA.c.media_id)
    )
    return [OwnFile(*row) for row in tx.execute(query)]


def talk(tx: Transaction, unit_id: str, person_id: str) -> Draft | None:
    """Return a person's conversation, or None before the first message."""
    query = select(TALKS.c.session, TALKS.c.draft, TALKS.c.touched_at).where(
        TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id
    )
    row = tx.execute(query).first()
    return Draft(*row) if row else None
