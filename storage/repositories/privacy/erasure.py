"""Erase a person; what stays can't be traced to them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Delete, Table, and_, delete, insert, select, update

from conversations.engine.model.person import Person
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.broadcasts import recipient_changes
from storage.repositories.linking import address_links
from storage.repositories.person import profiles
from storage.repositories.questions import official_questions
from storage.repositories.reports import contributions, report_card_log
from storage.repositories.reports.followers import is_followed, unfollow_all
from storage.repositories.reports.reports import FOLLOWER, RESIDENT
from storage.tables import (
    CHAT_COOKIES,
    CONTACTS,
    DATA_LINKS,
    INBOX,
    MEDIA,
    OUTBOX,
    PEOPLE,
    REPORT_EVENTS,
    REPORT_FOLLOWERS,
    REPORT_MEDIA,
    REPORT_MESSAGES,
    REPORTS,
    RETURN_KEYS,
    RETURN_LINKS,
    TALKS,
)
from storage.tables.outbox import STOPPED, UNSENT
from storage.tables.reports import OPEN

# The columns of a report without its person.
_ANONYMOUS_REPORT: dict[str, object] = {
    "person_id": None,
    "contact": "",
    "details": "",
    "place_words": "",
    "latitude": None,
    "longitude": None,
}


class ReportTrace(NamedTuple):
    """One report of a person, with the facts that decide what erasure does to it."""

    report_id: str
    is_settled: bool
    is_followed: bool

    @property
    def stays(self) -> bool:
        """Whether others still need its words."""
        return self.is_followed or not self.is_settled


def list_report_traces(tx: Transaction, unit_id: str, person_id: str) -> list[ReportTrace]:
    """Return a person's reports for erasure."""
    query = select(REPORTS.c.report_id, REPORTS.c.state).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id
    )
    return [
        ReportTrace(row[0], row[1] not in OPEN, is_followed(tx, unit_id, row[0], person_id))
        for row in tx.execute(query).all()
    ]


def count_media(tx: Transaction, unit_id: str, person_id: str) -> int:
    """Return the number of photos and recordings that a person sent."""
    query = select(MEDIA.c.media_id).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id
    )
    return len(tx.execute(query).all())


def erase_person(
    tx: Transaction, unit_id: str, person_id: str, *, content: str, payload: str
) -> None:
    """Erase everything of a person from every table, including reports.

    *content* and *payload* replace the content of their messages and ours. Ids of messages stay,
    so that a repeated update has no effect. The person's row stays, empty, as the target of
    foreign keys.
    """
    profiles.save_profile(tx, unit_id, person_id, Person())
    tx.execute(_delete_of_person(TALKS, unit_id, person_id))
    _empty_inbox(tx, unit_id, person_id, content)
    _empty_outbox(tx, unit_id, person_id, payload)
    for trace in list_report_traces(tx, unit_id, person_id):
        tx.execute(
            delete(RETURN_KEYS).where(
                RETURN_KEYS.c.unit_id == unit_id, RETURN_KEYS.c.report_id == trace.report_id
            )
        )
        tx.execute(_delete_message_links(unit_id, trace.report_id))
        if trace.stays:
            _mask_report(tx, unit_id, trace.report_id)
        else:
            anonymize_report(tx, unit_id, trace.report_id)
    for table in (RETURN_LINKS, DATA_LINKS):
        tx.execute(_delete_of_person(table, unit_id, person_id))
    official_questions.delete_of_person(tx, unit_id, person_id)
    unfollow_all(tx, unit_id, person_id)
    contributions.anonymize(tx, unit_id, person_id)
    _detach_media(tx, unit_id, person_id)
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id)
        .values(person_id=None, contact="")
    )


def _detach_media(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Detach a person's files; files in a report stay, without a trace to the person."""
    is_in_report = (
        select(REPORT_MEDIA.c.media_id)
        .where(
            REPORT_MEDIA.c.unit_id == MEDIA.c.unit_id, REPORT_MEDIA.c.media_id == MEDIA.c.media_id
        )
        .exists()
    )
    theirs = and_(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id)
    left = and_(theirs, ~is_in_report)
    mark_media_orphaned(
        tx, unit_id, list(tx.execute(select(MEDIA.c.media_id).where(left)).scalars())
    )
    tx.execute(delete(MEDIA).where(left))
    tx.execute(update(MEDIA).where(theirs).values(channel="", address="", source=""))


def _delete_of_person(table: Table, unit_id: str, person_id: str) -> Delete:
    return delete(table).where(table.c.unit_id == unit_id, table.c.person_id == person_id)


def _delete_message_links(unit_id: str, report_id: str) -> Delete:
    """Return the statement that deletes the links from messages to a report."""
    messages = REPORT_MESSAGES.c
    return delete(REPORT_MESSAGES).where(
        messages.unit_id == unit_id, messages.report_id == report_id
    )


def _empty_inbox(tx: Transaction, unit_id: str, person_id: str, content: str) -> None:
    tx.execute(
        update(INBOX)
        .where(INBOX.c.unit_id == unit_id, INBOX.c.person_id == person_id)
        .values(content=content, address="", message="")
    )


def _empty_outbox(tx: Transaction, unit_id: str, person_id: str, payload: str) -> None:
    theirs = and_(OUTBOX.c.unit_id == unit_id, OUTBOX.c.person_id == person_id)
    tx.execute(
        update(OUTBOX)
        .where(theirs, OUTBOX.c.state.in_(UNSENT))
        .values(state=STOPPED, owner=None, reason="erased")
    )
    blank = {"payload": payload, "notice": None, "address": "", "edits": "", "external_id": None}
    tx.execute(update(OUTBOX).where(theirs).values(**blank))
    recipient_changes.erase(tx, unit_id, person_id)


def _mask_report(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Mask identifying numbers in a report's words; keep the words."""
    report_card_log.redact(tx, unit_id, report_id)
    is_it = and_(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
    details, place = tx.execute(
        select(REPORTS.c.details, REPORTS.c.place_words).where(is_it)
    ).one()
    tx.execute(
        update(REPORTS)
        .where(is_it)
        .values(details=mask_numbers(details), place_words=mask_numbers(place))
    )
    is_theirs = and_(
        REPORT_EVENTS.c.unit_id == unit_id,
        REPORT_EVENTS.c.report_id == report_id,
        REPORT_EVENTS.c.by == RESIDENT,
    )
    query = select(REPORT_EVENTS.c.number, REPORT_EVENTS.c.text).where(is_theirs)
    for number, text in tx.execute(query).all():
        tx.execute(
            update(REPORT_EVENTS)
            .where(is_theirs, REPORT_EVENTS.c.number == number)
            .values(text=mask_numbers(text))
        )


def anonymize_report(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Anonymise a report: delete words, numbers, photos and the exact place."""
    report_card_log.redact(tx, unit_id, report_id)
    is_it = and_(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
    tx.execute(update(REPORTS).where(is_it).values(**_ANONYMOUS_REPORT))
    tx.execute(
        update(REPORT_EVENTS)
        .where(
            REPORT_EVENTS.c.unit_id == unit_id,
            REPORT_EVENTS.c.report_id == report_id,
            REPORT_EVENTS.c.by.in_((RESIDENT, FOLLOWER)),
        )
        .values(text="", person_id=None)
    )
    for table in (REPORT_FOLLOWERS, RETURN_KEYS):
        its = and_(table.c.unit_id == unit_id, table.c.report_id == report_id)
        tx.execute(delete(table).where(its))
    enclosed = and_(REPORT_MEDIA.c.unit_id == unit_id, REPORT_MEDIA.c.report_id == report_id)
    ids = list(tx.execute(select(REPORT_MEDIA.c.media_id).where(enclosed)).scalars())
    tx.execute(delete(REPORT_MEDIA).where(enclosed))
    mark_media_orphaned(tx, unit_id, ids)


def mark_media_orphaned(tx: Transaction, unit_id: str, ids: Sequence[str]) -> None:
    """Add files, by their digests, to the orphan queue."""
    on_disk = select(MEDIA.c.digest).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.media_id.in_(ids), MEDIA.c.digest != ""
    )
    media.mark_orphaned(tx, unit_id, list(tx.execute(on_disk).scalars()))


def create_replacement_person(
    tx: Transaction,
    unit_id: str,
    person_id: str,
    replacement_person: str,
    *,
    language: str,
    now: datetime,
) -> None:
    """Move the addresses of an erased person to a new, empty person."""
    row = {"unit_id": unit_id, "person_id": replacement_person, "position": 0, "created_at": now}
    tx.execute(insert(PEOPLE).values(**row, language=language))
    tx.execute(
        update(CONTACTS)
        .where(CONTACTS.c.unit_id == unit_id, CONTACTS.c.person_id == person_id)
        .values(person_id=replacement_person)
    )


def has_written_since(
    tx: Transaction, unit_id: str, replacement_person: str, since: datetime
) -> bool:
    """Tell whether a replacement person has written since *since*."""
    query = select(INBOX.c.position).where(
        INBOX.c.unit_id == unit_id,
        INBOX.c.person_id == replacement_person,
        INBOX.c.received_at >= since,
    )
    return tx.execute(query.limit(1)).first() is not None


def has_unsent_messages(tx: Transaction, unit_id: str, replacement_person: str) -> bool:
    """Tell whether a message to a replacement person is still unsent."""
    query = select(OUTBOX.c.position).where(
        OUTBOX.c.unit_id == unit_id,
        OUTBOX.c.person_id == replacement_person,
        OUTBOX.c.state.in_(UNSENT),
    )
    return tx.execute(query.limit(1)).first() is not None


def delete_addresses(
    tx: Transaction, unit_id: str, replacement_person: str, *, content: str, payload: str
) -> None:
    """Delete a replacement person's addresses, cookies and codes, and the final reply's words."""
    theirs = and_(CONTACTS.c.unit_id == unit_id, CONTACTS.c.person_id == replacement_person)
    contacts = tx.execute(select(CONTACTS.c.channel, CONTACTS.c.address).where(theirs)).all()
    for channel, address in contacts:
        address_links.delete_codes(tx, unit_id, channel, address)
        tx.execute(
            delete(CHAT_COOKIES).where(
                CHAT_COOKIES.c.unit_id == unit_id,
                CHAT_COOKIES.c.channel == channel,
                CHAT_COOKIES.c.address == address,
            )
        )
    tx.execute(delete(CONTACTS).where(theirs))
    tx.execute(_delete_of_person(TALKS, unit_id, replacement_person))
    _empty_inbox(tx, unit_id, replacement_person, content)
    _empty_outbox(tx, unit_id, replacement_person, payload)
    profiles.save_profile(tx, unit_id, replacement_person, Person())
