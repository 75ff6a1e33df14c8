"""Store the links by which groups subscribe, and which groups did."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.repositories.announcements import subscriptions
from storage.tables import CONTACTS, GROUP_LINKS, PEOPLE

_ME = GROUP_LINKS.c


class GroupLink(NamedTuple):
    """A link, and the group that used it; *person_id* is "" until then.

    *token_hash* names the link. Its group gets nothing since *left_at*: it removed us, or the
    official *stopped_by* stopped it.
    """

    token_hash: str
    label: str
    topics: tuple[str, ...]
    neighbourhood: str
    made_by: str
    until: datetime
    used_at: datetime | None = None
    person_id: str = ""
    left_at: datetime | None = None
    stopped_by: str = ""


_COLUMNS = [_ME[name] for name in GroupLink._fields]


def add(tx: Transaction, unit_id: str, link: GroupLink, *, now: datetime) -> None:
    """Insert a link."""
    row = {**link._asdict(), "topics": ",".join(link.topics)}
    tx.execute(insert(GROUP_LINKS).values(unit_id=unit_id, made_at=now, **row))


def use(
    tx: Transaction, unit_id: str, token_hash: str, person_id: str, *, now: datetime
) -> GroupLink | None:
    """Mark a link as used by a group; return it, or None if used, expired, stopped or unknown."""
    row = tx.execute(
        update(GROUP_LINKS)
        .where(_ME.unit_id == unit_id, _ME.token_hash == token_hash)
        .where(_ME.used_at.is_(None), _ME.left_at.is_(None), _ME.until > now)
        .values(used_at=now, person_id=person_id)
        .returning(*_COLUMNS)
    ).first()
    return _link(row) if row else None


def find(tx: Transaction, unit_id: str, token_hash: str) -> GroupLink | None:
    """Return a link by its hash, or None; lock its row."""
    query = select(*_COLUMNS).where(_ME.unit_id == unit_id, _ME.token_hash == token_hash)
    row = tx.execute(query.with_for_update()).first()
    return _link(row) if row else None


def save(tx: Transaction, unit_id: str, link: GroupLink) -> None:
    """Save the label, the topics and the neighbourhood of a link."""
    tx.execute(
        update(GROUP_LINKS)
        .where(_ME.unit_id == unit_id, _ME.token_hash == link.token_hash)
        .values(label=link.label, topics=",".join(link.topics), neighbourhood=link.neighbourhood)
    )


def stop(tx: Transaction, unit_id: str, link: GroupLink, by: str, *, now: datetime) -> None:
    """Record that an official stopped a link, and end what its group subscribed to."""
    tx.execute(
        update(GROUP_LINKS)
        .where(_ME.unit_id == unit_id, _ME.token_hash == link.token_hash)
        .values(left_at=now, stopped_by=by)
    )
    if link.person_id:
        _end(tx, unit_id, link.person_id)


def list_newest(tx: Transaction, unit_id: str, *, most: int) -> list[GroupLink]:
    """Return the newest links."""
    query = select(*_COLUMNS).where(_ME.unit_id == unit_id).order_by(_ME.made_at.desc())
    return [_link(row) for row in tx.execute(query.limit(most))]


def leave(tx: Transaction, unit_id: str, channel: str, address: str, *, now: datetime) -> None:
    """End what a group subscribed to, as it removed us; nothing happens for another address."""
    contact = CONTACTS.c
    person_id = tx.execute(
        select(_ME.person_id)
        .join(
            CONTACTS,
            (contact.unit_id == _ME.unit_id) & (contact.person_id == _ME.person_id),
        )
        .where(
            contact.unit_id == unit_id,
            contact.channel == channel,
            contact.address == address,
            _ME.left_at.is_(None),
        )
    ).scalar()
    if person_id is None:
        return
    tx.execute(
        update(GROUP_LINKS)
        .where(_ME.unit_id == unit_id, _ME.person_id == person_id, _ME.left_at.is_(None))
        .values(left_at=now)
    )
    _end(tx, unit_id, person_id)


def _end(tx: Transaction, unit_id: str, person_id: str) -> None:
    """End the subscriptions of a group, and the consent of the official who invited us."""
    subscriptions.delete_of_person(tx, unit_id, person_id)
    tx.execute(
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == unit_id, PEOPLE.c.person_id == person_id)
        .values(consent="")
    )


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the links that a group used."""
    tx.execute(delete(GROUP_LINKS).where(_ME.unit_id == unit_id, _ME.person_id == person_id))


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete links that ended before *before*, unused or left by their groups; return how many."""
    ended = or_(_ME.left_at < before, _ME.used_at.is_(None) & (_ME.until < before))
    old = select(_ME.token_hash).where(_ME.unit_id == unit_id, ended).limit(most)
    return tx.execute(
        delete(GROUP_LINKS).where(_ME.unit_id == unit_id, _ME.token_hash.in_(old))
    ).rowcount


def _link(row: Sequence[Any]) -> GroupLink:
    token_hash, label, topics, *rest = row
    return GroupLink(token_hash, label, tuple(filter(None, topics.split(","))), *rest)
