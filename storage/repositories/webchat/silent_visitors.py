"""Delete people who opened the web chat, and wrote nothing or no more than one message.

The page itself sends one message when it opens, to which we answer with the greeting.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, delete, not_, or_, select, tuple_

from storage.database.transactions import Transaction
from storage.repositories.person import people
from storage.tables import (
    ALBUM_PARTS,
    BROADCAST_RECIPIENTS,
    CHAT_COOKIES,
    CONTACTS,
    INBOX,
    LINK_TRIES,
    METADATA,
    OUTBOX,
    PEOPLE,
    TALKS,
)
from storage.tables.outbox import UNSENT

# One message and its answer.
_MOST_POSITION = 2
# A step holds the locks of so many people; SQLite looks for rows that refer to each.
_MOST = 100

_DELETED = (TALKS, OUTBOX, INBOX, CONTACTS, PEOPLE)
# Anything else about a person means that they did something. Announcements go only to people who
# agreed, and a consent is such a row.
_ACTS = tuple(
    table
    for table in METADATA.sorted_tables
    if "person_id" in table.c and table not in (*_DELETED, BROADCAST_RECIPIENTS)
)
_ACTS_AT_ADDRESS = (ALBUM_PARTS, LINK_TRIES)


def delete_silent_visitors(
    tx: Transaction, unit_id: str, channel: str, *, before: datetime, most: int
) -> int:
    """Delete silent people of *channel* who did not open it since *before*; return their number.

    A person with anything else is left alone: a consent, a file, a request, another channel.
    """
    is_silent = _is_silent(unit_id, channel, before)
    query = select(PEOPLE.c.person_id).where(is_silent).limit(min(most, _MOST))
    candidates = list(tx.execute(query).scalars())
    if not candidates:
        return 0
    # Someone may write while we look: read again once their rows are locked.
    free = list(people.lock_free(tx, unit_id, candidates))
    query = select(PEOPLE.c.person_id).where(is_silent, PEOPLE.c.person_id.in_(free))
    _delete(tx, unit_id, silent := list(tx.execute(query).scalars()))
    return len(silent)


def _delete(tx: Transaction, unit_id: str, people_ids: Sequence[str]) -> None:
    cookie, contact = CHAT_COOKIES.c, CONTACTS.c
    own = select(contact.channel, contact.address).where(
        contact.unit_id == unit_id, contact.person_id.in_(people_ids)
    )
    tx.execute(
        delete(CHAT_COOKIES).where(
            cookie.unit_id == unit_id, tuple_(cookie.channel, cookie.address).in_(own)
        )
    )
    for table in _DELETED:
        tx.execute(
            delete(table).where(table.c.unit_id == unit_id, table.c.person_id.in_(people_ids))
        )


def _is_silent(unit_id: str, channel: str, before: datetime) -> ColumnElement[bool]:
    person, contact, merged = PEOPLE.c, CONTACTS.c, PEOPLE.alias("merged")
    is_recent = and_(CHAT_COOKIES.c.used_at >= before, _is_at_contact(CHAT_COOKIES))
    has_acted_there = or_(
        contact.channel != channel,
        contact.created_at >= before,
        select(CHAT_COOKIES.c.token_hash).where(is_recent).exists(),
        *(
            select(table.c.unit_id).where(_is_at_contact(table)).exists()
            for table in _ACTS_AT_ADDRESS
        ),
    )
    is_theirs = and_(contact.unit_id == person.unit_id, contact.person_id == person.person_id)
    return and_(
        person.unit_id == unit_id,
        person.created_at < before,
        person.position <= _MOST_POSITION,
        person.consent == "",
        person.merged_into == "",
        select(contact.address).where(is_theirs).exists(),
        not_(select(contact.address).where(is_theirs, has_acted_there).exists()),
        not_(_has_row(OUTBOX, OUTBOX.c.state.in_(UNSENT))),
        not_(
            select(merged.c.person_id)
            .where(
                merged.c.unit_id == person.unit_id,
                merged.c.merged_into == person.person_id,
                merged.c.merged_into != "",
            )
            .exists()
        ),
        *(not_(_has_row(table)) for table in _ACTS),
    )


def _has_row(table: Table, *where: ColumnElement[bool]) -> ColumnElement[bool]:
    row, person = table.c, PEOPLE.c
    is_theirs = and_(row.unit_id == person.unit_id, row.person_id == person.person_id)
    return select(row.unit_id).where(is_theirs, *where).exists()


def _is_at_contact(table: Table) -> ColumnElement[bool]:
    row, contact = table.c, CONTACTS.c
    return and_(
        row.unit_id == contact.unit_id,
        row.channel == contact.channel,
        row.address == contact.address,
    )
