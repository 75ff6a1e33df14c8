"""Add the recipients of a broadcast, in chunks that can be resumed after a crash.

The database makes the rows of a chunk itself, by one `INSERT … SELECT`, and the cursor advances in
the same transaction: a crash between two chunks loses nothing and adds nobody twice.
`python -m bot bench fanout` measures it.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    case,
    func,
    insert,
    literal,
    select,
    update,
)

from storage.database.transactions import Transaction
from storage.repositories.broadcasts.audience import (
    Audience,
    decode_audience,
    is_in_audience,
    is_quiet_at,
    requirements,
    was_sent_to,
)
from storage.repositories.broadcasts.recipient_changes import is_linked, stop_duplicate
from storage.repositories.person.addresses import select_preferred
from storage.tables import BROADCAST_RECIPIENTS, BROADCASTS, CONTACTS, PEOPLE
from storage.tables.broadcasts import FILLING, SENDING_OUT
from storage.tables.outbox import WAITING

CHUNK = 20_000
"""People whom one transaction looks at: on SQLite all other writers wait that long."""

_COLUMNS = ("unit_id", "broadcast_id", "person_id", "channel", "address")
_NEW_ROW = {"position": 0, "manner": "", "state": WAITING, "attempts": 0, "tried": ""}


def fill_chunk(
    tx: Transaction, unit_id: str, broadcast_id: str, *, now: datetime, size: int = CHUNK
) -> bool:
    """Add the recipients among the next *size* people; return whether there may be more.

    Recipients are those of the audience who agreed to be written to and have an address at which
    they can be reached, each at their preferred one. After the last chunk the broadcast may be
    sent. One that is not being filled (any more) is left alone.
    """
    is_it = (BROADCASTS.c.unit_id == unit_id) & (BROADCASTS.c.broadcast_id == broadcast_id)
    row = tx.execute(
        select(BROADCASTS.c.cursor, BROADCASTS.c.audience)
        .where(is_it, BROADCASTS.c.state == FILLING)
        .with_for_update()
    ).first()
    if row is None:
        return False
    cursor, audience = row
    last = _find_last_of_chunk(tx, unit_id, cursor, size)
    if last is None:
        _stop_linked(tx, unit_id, broadcast_id)
        tx.execute(update(BROADCASTS).where(is_it).values(state=SENDING_OUT, filled_at=now))
        return False
    wanted = decode_audience(audience)
    chunk = _select_recipients(unit_id, broadcast_id, cursor, last, wanted.corrects).where(
        is_in_audience(wanted)
    )
    tx.execute(
        insert(BROADCAST_RECIPIENTS).from_select(
            (*_COLUMNS, *_NEW_ROW), chunk, include_defaults=False
        )
    )
    tx.execute(update(BROADCASTS).where(is_it).values(cursor=last))
    return True


def _find_last_of_chunk(tx: Transaction, unit_id: str, cursor: str, size: int) -> str | None:
    """Return the id of the last of the next *size* people behind *cursor*, None at the end."""
    people = PEOPLE.c
    chunk = (
        select(people.person_id)
        .where(people.unit_id == unit_id, people.person_id > cursor)
        .order_by(people.person_id)
        .limit(size)
        .subquery()
    )
    return tx.execute(select(func.max(chunk.c.person_id))).scalar()


def count_by_channel(tx: Transaction, unit_id: str, audience: Audience) -> dict[str, int]:
    """Return how many people of *audience* would be recipients now, by their preferred channel."""
    channel = _preferred(CONTACTS.c.channel, unit_id, audience.corrects)
    found = (
        _group_reachable([channel.label("channel")], unit_id, audience.corrects)
        .where(is_in_audience(audience))
        .subquery()
    )
    query = select(found.c.channel, func.count()).group_by(found.c.channel)
    return {channel: int(count) for channel, count in tx.execute(query)}


def count_quiet(tx: Transaction, unit_id: str, audience: Audience, clock: str) -> int:
    """Return how many of the recipients have their quiet hours at *clock*, like "21:30"."""
    quiet = _group_reachable([PEOPLE.c.person_id], unit_id, audience.corrects).where(
        is_in_audience(audience), is_quiet_at(clock)
    )
    return int(tx.execute(select(func.count()).select_from(quiet.subquery())).scalar_one())


class PersonReach(NamedTuple):
    """Whether someone is a recipient: on which *channel*, or "" and *why_not*."""

    person_id: str
    form: str
    neighbourhood: str
    channel: str
    why_not: str


def list_reach(
    tx: Transaction, unit_id: str, audience: Audience, *, after: str, most: int
) -> list[PersonReach]:
    """Return up to *most* people behind *after* by their ids, and why some are no recipients.

    Someone without any address was erased. Who was linked with another person is left out.
    """
    people, channel = PEOPLE.c, _reachable_channel(unit_id, audience.corrects)
    why_not = _why_not(unit_id, audience, channel)
    query = (
        select(
            people.person_id,
            people.form,
            people.neighbourhood,
            case((why_not == "", channel), else_=""),
            why_not,
        )
        .where(people.unit_id == unit_id, people.person_id > after, people.merged_into == "")
        .order_by(people.person_id)
        .limit(most)
    )
    return [PersonReach(*row) for row in tx.execute(query)]


def count_by_why_not(tx: Transaction, unit_id: str, audience: Audience) -> dict[str, int]:
    """Return how many people `list_reach` lists with each reason, "" for recipients."""
    people, channel = PEOPLE.c, _reachable_channel(unit_id, audience.corrects)
    reasons = (
        select(_why_not(unit_id, audience, channel).label("why_not"))
        .where(people.unit_id == unit_id, people.merged_into == "")
        .subquery()
    )
    query = select(reasons.c.why_not, func.count()).group_by(reasons.c.why_not)
    return {why_not: int(count) for why_not, count in tx.execute(query)}


def _reachable_channel(unit_id: str, corrects: str) -> ColumnElement[str]:
    return _select_preferred("channel", unit_id, corrects)


def _select_preferred(column: str, unit_id: str, corrects: str) -> ColumnElement[str]:
    """Select *column* of a person's preferred contact, or of that which got what is corrected."""
    if not corrects:
        return select_preferred(column, unit_id, PEOPLE.c.person_id)
    return select_preferred(
        column, unit_id, PEOPLE.c.person_id, lambda contact: was_sent_to(contact, corrects)
    )


def _why_not(unit_id: str, audience: Audience, channel: ColumnElement[str]) -> ColumnElement[str]:
    """Return why the person of a row is no recipient, "" for one; *channel* is NULL if none."""
    people, contact = PEOPLE.c, CONTACTS.c
    has_address = (
        select(literal(1))
        .where(contact.unit_id == unit_id, contact.person_id == people.person_id)
        .correlate(PEOPLE)
        .exists()
    )
    unmet = [(~condition, why) for why, condition in requirements(audience).items()]
    stopped = (channel.is_(None), "stopped")
    return case(
        (~has_address, "erased"),
        (people.consent == "", "no_consent"),
        # Whoever did not get what is corrected has no such channel either.
        *((*unmet, stopped) if audience.corrects else (stopped, *unmet)),
        else_="",
    )


def _select_recipients(
    unit_id: str, broadcast_id: str, after: str, last: str, corrects: str
) -> Select[Any]:
    """Select rows for those behind *after* up to *last* who may be written to."""
    people, contact = PEOPLE.c, CONTACTS.c
    columns = [
        literal(unit_id),
        literal(broadcast_id),
        people.person_id,
        _preferred(contact.channel, unit_id, corrects),
        _preferred(contact.address, unit_id, corrects),
        *(literal(value) for value in _NEW_ROW.values()),
    ]
    return (
        _group_reachable(columns, unit_id, corrects)
        .where(
            people.person_id > after,
            people.person_id <= last,
            # Again, so that PostgreSQL does not join with everyone before *after* in each chunk.
            contact.person_id > after,
            contact.person_id <= last,
        )
        .order_by(people.person_id)
    )


@cache
def _preferred(column: Column[str], unit_id: str, corrects: str) -> ColumnElement[str]:
    """Return *column* of a person's preferred contact, of those that `_group_reachable` groups.

    Nearly everyone has one address: several are ranked only where there are several.
    """
    best = _select_preferred(column.name, unit_id, corrects)
    return case((func.count() == 1, func.min(column)), else_=best)


def _group_reachable(
    columns: Sequence[ColumnElement[Any]], unit_id: str, corrects: str
) -> Select[Any]:
    """Select *columns* for each person who may be written to, grouped by person.

    If it *corrects* an announcement, only at the addresses that got that one.
    """
    people, contact = PEOPLE.c, CONTACTS.c
    query = (
        select(*columns)
        .select_from(PEOPLE)
        .join(
            CONTACTS,
            (contact.unit_id == people.unit_id) & (contact.person_id == people.person_id),
        )
        .where(
            people.unit_id == unit_id,
            people.consent != "",
            people.merged_into == "",
            contact.stopped_at.is_(None),
        )
        .group_by(people.person_id)
    )
    return query.where(was_sent_to(CONTACTS, corrects)) if corrects else query


def _stop_linked(tx: Transaction, unit_id: str, broadcast_id: str) -> None:
    """Stop the rows of people who were linked with another recipient while rows were added."""
    people, recipients = PEOPLE.c, BROADCAST_RECIPIENTS.c
    query = (
        select(people.person_id, people.merged_into)
        .join(
            BROADCAST_RECIPIENTS,
            (recipients.unit_id == people.unit_id)
            & (recipients.broadcast_id == broadcast_id)
            & (recipients.person_id == people.person_id),
        )
        .where(people.unit_id == unit_id, is_linked())
        .order_by(people.person_id)
    )
    for person_id, taker in tx.execute(query).all():
        stop_duplicate(tx, unit_id, person_id, taker)
