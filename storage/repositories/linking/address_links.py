"""Store link codes, and move rows between people when addresses are linked or unlinked."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, delete, func, insert, literal, select, update

from storage.database.transactions import Transaction
from storage.repositories.broadcasts import recipient_changes
from storage.repositories.person import hidden_talks
from storage.tables import (
    BROADCAST_RECIPIENTS,
    CONSENTS,
    CONTACTS,
    INBOX,
    LINK_CODES,
    LINK_TRIES,
    MEDIA,
    METADATA,
    OUTBOX,
    PEOPLE,
    REPORTS,
    RETURN_KEYS,
    RETURN_LINKS,
    ROLL_CALL_ANSWERS,
    SURVEY_ANSWERS,
    SURVEY_MEDIA,
    SURVEY_RESPONSES,
    TALKS,
)

# A consent and the rows of broadcasts stay with the id that had them; the services merge
# conversations.
_NOT_MERGED = (PEOPLE, CONSENTS, TALKS, BROADCAST_RECIPIENTS)


class LinkCode(NamedTuple):
    """A link code's person and the address where it was made."""

    person_id: str
    channel: str
    address: str
    until: datetime
    used_at: datetime | None


class LinkTries(NamedTuple):
    """The number of wrong codes at one address since *since*, and at all addresses together."""

    here: int
    since: datetime | None
    everywhere: int


def add_code(
    tx: Transaction, unit_id: str, code_hash: str, code: LinkCode, *, now: datetime
) -> bool:
    """Insert a code and expire the person's other ones; return False if the code is in use."""
    stored = LINK_CODES.c
    found = find_code(tx, unit_id, code_hash)
    if found is not None and found.used_at is None and found.until > now:
        return False
    tx.execute(delete(LINK_CODES).where(stored.unit_id == unit_id, stored.code_hash == code_hash))
    expire_codes(tx, unit_id, code.person_id, now=now)
    row = {"unit_id": unit_id, "code_hash": code_hash, **code._asdict()}
    tx.execute(insert(LINK_CODES).values(**row))
    return True


def expire_codes(tx: Transaction, unit_id: str, person_id: str, *, now: datetime) -> None:
    """Expire the unused codes of a person."""
    stored = LINK_CODES.c
    tx.execute(
        update(LINK_CODES)
        .where(
            stored.unit_id == unit_id,
            stored.person_id == person_id,
            stored.used_at.is_(None),
            stored.until > now,
        )
        .values(until=now)
    )


def delete_codes(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Delete the codes and the tries of an address."""
    for table in (LINK_CODES, LINK_TRIES):
        tx.execute(delete(table).where(*_is_at(table, unit_id, channel, address)))


def move_codes(tx: Transaction, unit_id: str, channel: str, old: str, new: str) -> None:
    """Move an address's codes to *new*, and its tries unless *new* has some."""
    tries = select(literal(1)).where(*_is_at(LINK_TRIES, unit_id, channel, new))
    if tx.execute(tries).first() is not None:
        tx.execute(delete(LINK_TRIES).where(*_is_at(LINK_TRIES, unit_id, channel, old)))
    for table in (LINK_CODES, LINK_TRIES):
        tx.execute(update(table).where(*_is_at(table, unit_id, channel, old)).values(address=new))


def _is_at(table: Table, unit_id: str, channel: str, address: str) -> list[ColumnElement[bool]]:
    columns = table.c
    return [columns.unit_id == unit_id, columns.channel == channel, columns.address == address]


def find_code(tx: Transaction, unit_id: str, code_hash: str) -> LinkCode | None:
    """Return the code with this hash, or None."""
    columns = [LINK_CODES.c[field] for field in LinkCode._fields]
    row = tx.execute(
        select(*columns).where(
            LINK_CODES.c.unit_id == unit_id, LINK_CODES.c.code_hash == code_hash
        )
    ).first()
    return LinkCode(*row) if row else None


def use_code(tx: Transaction, unit_id: str, code_hash: str, *, now: datetime) -> bool:
    """Mark a code as used; return False if it was used or expired meanwhile."""
    changed = tx.execute(
        update(LINK_CODES)
        .where(
            LINK_CODES.c.unit_id == unit_id,
            LINK_CODES.c.code_hash == code_hash,
            LINK_CODES.c.used_at.is_(None),
            LINK_CODES.c.until > now,
        )
        .values(used_at=now)
    )
    return changed.rowcount == 1


def load_tries(
    tx: Transaction, unit_id: str, channel: str, address: str, *, since: datetime
) -> LinkTries:
    """Return the numbers of wrong codes since *since*."""
    tries = LINK_TRIES.c
    recent = and_(tries.unit_id == unit_id, tries.tries_from > since)
    row = tx.execute(
        select(tries.tries, tries.tries_from).where(
            recent, tries.channel == channel, tries.address == address
        )
    ).first()
    everywhere = tx.execute(
        select(func.coalesce(func.sum(tries.tries), 0)).where(recent)
    ).scalar_one()
    return LinkTries(row[0] if row else 0, row[1] if row else None, int(everywhere))


def save_tries(
    tx: Transaction, unit_id: str, channel: str, address: str, count: int, since: datetime
) -> None:
    """Save the number of wrong codes at an address since *since*."""
    key = {"unit_id": unit_id, "channel": channel, "address": address}
    tx.execute(delete(LINK_TRIES).where(*(LINK_TRIES.c[k] == v for k, v in key.items())))
    tx.execute(insert(LINK_TRIES).values(**key, tries=count, tries_from=since))


def merge_person(tx: Transaction, unit_id: str, giver: str, taker: str, *, now: datetime) -> None:
    """Give all of *giver*'s rows to *taker*, in every table, and record the merge."""
    expire_codes(tx, unit_id, giver, now=now)
    tx.execute(
        update(CONTACTS)
        .where(CONTACTS.c.unit_id == unit_id, CONTACTS.c.person_id == giver)
        .values(linked_at=now)
    )
    _delete_second_answers(tx, unit_id, giver, taker)
    _delete_older_roll_call_answers(tx, unit_id, giver, taker)
    for table in METADATA.sorted_tables:
        if "person_id" in table.c and table not in _NOT_MERGED:
            _merge_rows(tx, table, unit_id, giver, taker)
    _unfollow_own_reports(tx, unit_id, taker)
    tx.execute(delete(TALKS).where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == giver))
    is_giver = is_same_person(giver)
    tx.execute(
        update(PEOPLE).where(PEOPLE.c.unit_id == unit_id, is_giver).values(merged_into=taker)
    )
    recipient_changes.stop_duplicate(tx, unit_id, giver, taker)


def is_same_person(person_id: str) -> ColumnElement[bool]:
    """Return the condition that a row belongs to the person or to someone merged into them."""
    return (PEOPLE.c.person_id == person_id) | (PEOPLE.c.merged_into == person_id)


def _merge_rows(tx: Transaction, table: Table, unit_id: str, giver: str, taker: str) -> None:
    is_givers = and_(table.c.unit_id == unit_id, table.c.person_id == giver)
    to_taker = update(table).values(person_id=taker)
    if "person_id" not in table.primary_key.columns:
        tx.execute(to_taker.where(is_givers))
        return
    twin = table.alias()
    rest = [c.name for c in table.primary_key.columns if c.name != "person_id"]
    has_it = (
        select(literal(1))
        .where(twin.c.person_id == taker, *(twin.c[name] == table.c[name] for name in rest))
        .exists()
    )
    tx.execute(to_taker.where(is_givers, ~has_it))
    tx.execute(delete(table).where(is_givers))


def _delete_second_answers(tx: Transaction, unit_id: str, giver: str, taker: str) -> None:
    """Delete what *giver* answered to surveys that *taker* answered too."""
    mine, twin = SURVEY_RESPONSES.c, SURVEY_RESPONSES.alias().c
    both = and_(twin.unit_id == mine.unit_id, twin.survey_id == mine.survey_id)
    second = select(mine.response_id).where(
        mine.unit_id == unit_id, mine.person_id == giver, both, twin.person_id == taker
    )
    ids = list(tx.execute(second).scalars())
    for table in (SURVEY_ANSWERS, SURVEY_MEDIA, SURVEY_RESPONSES):
        tx.execute(delete(table).where(table.c.unit_id == unit_id, table.c.response_id.in_(ids)))


def _delete_older_roll_call_answers(tx: Transaction, unit_id: str, giver: str, taker: str) -> None:
    """Delete what *taker* answered to roll-calls before *giver* did: the last answer counts."""
    old, new = ROLL_CALL_ANSWERS.c, ROLL_CALL_ANSWERS.alias().c
    is_newer = and_(
        new.unit_id == old.unit_id,
        new.announcement_id == old.announcement_id,
        new.person_id == giver,
        new.is_neighbour == old.is_neighbour,
        new.at > old.at,
    )
    is_older = select(literal(1)).where(is_newer).exists()
    tx.execute(
        delete(ROLL_CALL_ANSWERS).where(old.unit_id == unit_id, old.person_id == taker, is_older)
    )


def _unfollow_own_reports(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Remove followers of reports that are now their own."""
    followers = METADATA.tables.get("report_follower")
    if followers is not None:
        own = select(REPORTS.c.report_id).where(
            REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id
        )
        tx.execute(
            delete(followers).where(
                followers.c.unit_id == unit_id,
                followers.c.person_id == person_id,
                followers.c.report_id.in_(own),
            )
        )


def unlink_address(
    tx: Transaction, unit_id: str, address: tuple[str, str], *, giver: str, taker: str
) -> None:
    """Give an address and its messages to *taker*; reports stay with *giver*.

    Notices that are not rendered yet also stay; they go to another address of *giver*.
    """
    for table in (CONTACTS, INBOX, OUTBOX):
        theirs = and_(
            table.c.unit_id == unit_id,
            table.c.person_id == giver,
            table.c.channel == address[0],
            table.c.address == address[1],
        )
        if table is OUTBOX:
            theirs &= OUTBOX.c.position.is_not(None)
        tx.execute(update(table).where(theirs).values(person_id=taker))
    is_contact = (CONTACTS.c.channel == address[0]) & (CONTACTS.c.address == address[1])
    tx.execute(
        update(CONTACTS).where(CONTACTS.c.unit_id == unit_id, is_contact).values(linked_at=None)
    )
    recipient_changes.readdress(tx, unit_id, giver, address)
    hidden_talks.copy(tx, unit_id, giver, taker)
    columns = [c.name for c in CONSENTS.c]
    given = select(*(literal(taker) if n == "person_id" else CONSENTS.c[n] for n in columns))
    is_givers = and_(CONSENTS.c.unit_id == unit_id, CONSENTS.c.person_id == giver)
    tx.execute(insert(CONSENTS).from_select(columns, given.where(is_givers)))


def share_media(
    tx: Transaction, unit_id: str, media: Sequence[str], *, giver: str, taker: str
) -> None:
    """Give *taker* ownership of *giver*'s files *media*, too."""
    columns = [c.name for c in MEDIA.c]
    copies = select(*(literal(taker) if n == "person_id" else MEDIA.c[n] for n in columns))
    is_one = and_(
        MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == giver, MEDIA.c.media_id.in_(media)
    )
    if media:
        tx.execute(insert(MEDIA).from_select(columns, copies.where(is_one)))


def revoke_return_access(
    tx: Transaction, unit_id: str, person_id: str, *, since: datetime
) -> None:
    """Revoke return links and receipt secrets that were made after *since*.

    Anyone who had one of the person's addresses for a while may have made them.
    """
    tx.execute(
        delete(RETURN_LINKS).where(
            RETURN_LINKS.c.unit_id == unit_id, RETURN_LINKS.c.person_id == person_id
        )
    )
    own = select(REPORTS.c.report_id).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id
    )
    tx.execute(
        delete(RETURN_KEYS).where(
            RETURN_KEYS.c.unit_id == unit_id,
            RETURN_KEYS.c.report_id.in_(own),
            RETURN_KEYS.c.made_at >= since,
        )
    )
