"""Erase a person from reports; what stays can't be traced to them."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, delete, select, update

from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.person import addresses
from storage.repositories.reports import contributions, report_card_log, report_messages
from storage.repositories.reports.followers import is_followed, unfollow_all
from storage.repositories.reports.reports import FOLLOWER, RESIDENT
from storage.tables import (
    CONTACT_LOOKS,
    ENTERED_REPORTS,
    REPORT_EVENTS,
    REPORT_FOLLOWERS,
    REPORT_MEDIA,
    REPORT_MESSAGES,
    REPORT_PAGES,
    REPORTS,
    RETURN_KEYS,
)
from storage.tables.report_states import is_open

# The columns of a report without its person.
_ANONYMOUS_REPORT: dict[str, object] = {
    "person_id": None,
    "contact": "",
    "details": "",
    "place_words": "",
    "latitude": None,
    "longitude": None,
}

# What refers to the person who filed a report, and goes when they go.
_TRACES = (RETURN_KEYS, REPORT_MESSAGES, REPORT_PAGES, CONTACT_LOOKS, ENTERED_REPORTS)


class ReportTrace(NamedTuple):
    """One report of a person, with the facts that decide what erasure does to it."""

    report_id: str
    is_closed: bool
    is_followed: bool

    @property
    def stays(self) -> bool:
        """Whether the report stays, without the person: followers or officials need it."""
        return self.is_followed or not self.is_closed


def list_report_traces(tx: Transaction, unit_id: str, person_id: str) -> list[ReportTrace]:
    """Return a person's reports for erasure."""
    query = select(REPORTS.c.report_id, REPORTS.c.state).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id
    )
    return [
        ReportTrace(row[0], not is_open(row[1]), is_followed(tx, unit_id, row[0], person_id))
        for row in tx.execute(query).all()
    ]


def erase_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Erase a person from their reports, and from those that they follow or added to.

    The words of a report that others still need stay, without identifying numbers.
    """
    for contact in addresses.of_person(tx, unit_id, person_id):
        report_messages.delete_at_address(tx, unit_id, contact.channel, contact.address)
    for trace in list_report_traces(tx, unit_id, person_id):
        if trace.stays:
            _delete_rows(tx, unit_id, trace.report_id, *_TRACES)
            _mask_report(tx, unit_id, trace.report_id)
        else:
            anonymize_report(tx, unit_id, trace.report_id)
    unfollow_all(tx, unit_id, person_id)
    contributions.anonymize(tx, unit_id, person_id)
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id)
        .values(person_id=None, contact="")
    )


def _mask_report(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Mask identifying numbers in a report's words; keep the words."""
    report_card_log.redact(tx, unit_id, report_id)
    is_it = _is_of_report(REPORTS, unit_id, report_id)
    details, place = tx.execute(
        select(REPORTS.c.details, REPORTS.c.place_words).where(is_it)
    ).one()
    tx.execute(
        update(REPORTS)
        .where(is_it)
        .values(details=mask_numbers(details), place_words=mask_numbers(place))
    )
    is_theirs = and_(
        _is_of_report(REPORT_EVENTS, unit_id, report_id), REPORT_EVENTS.c.by == RESIDENT
    )
    query = select(REPORT_EVENTS.c.number, REPORT_EVENTS.c.text).where(is_theirs)
    for number, text in tx.execute(query).all():
        tx.execute(
            update(REPORT_EVENTS)
            .where(is_theirs, REPORT_EVENTS.c.number == number)
            .values(text=mask_numbers(text))
        )


def anonymize_report(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Anonymise a report: delete words, numbers, photos, the exact place, and links to it."""
    report_card_log.redact(tx, unit_id, report_id)
    tx.execute(
        update(REPORTS)
        .where(_is_of_report(REPORTS, unit_id, report_id))
        .values(**_ANONYMOUS_REPORT)
    )
    tx.execute(
        update(REPORT_EVENTS)
        .where(
            _is_of_report(REPORT_EVENTS, unit_id, report_id),
            REPORT_EVENTS.c.by.in_((RESIDENT, FOLLOWER)),
        )
        .values(text="", person_id=None)
    )
    _delete_rows(tx, unit_id, report_id, REPORT_FOLLOWERS, *_TRACES)
    enclosed = _is_of_report(REPORT_MEDIA, unit_id, report_id)
    ids = list(tx.execute(select(REPORT_MEDIA.c.media_id).where(enclosed)).scalars())
    tx.execute(delete(REPORT_MEDIA).where(enclosed))
    media.mark_files_orphaned(tx, unit_id, ids)


def _delete_rows(tx: Transaction, unit_id: str, report_id: str, *tables: Table) -> None:
    for table in tables:
        tx.execute(delete(table).where(_is_of_report(table, unit_id, report_id)))


def _is_of_report(table: Table, unit_id: str, report_id: str) -> ColumnElement[bool]:
    return and_(table.c.unit_id == unit_id, table.c.report_id == report_id)
