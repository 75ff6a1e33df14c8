"""Residents, their addresses and their talks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec import structs
from sqlalchemy import bindparam, insert, select, update

from conversations.engine.person import Person
from storage.database import Transaction
from storage.tables import CHAT_COOKIES, CONTACTS, PEOPLE, TALKS

Address = tuple[str, str]


class Known(NamedTuple):
    """A person as the next message finds them; *session* is the engine's JSON, "" at first."""

    person_id: str
    person: Person
    position: int
    session: str


_TOLD = tuple(PEOPLE.c[field] for field in Person.__struct_fields__)

_WHO = select(CONTACTS.c.address, CONTACTS.c.person_id).where(
    CONTACTS.c.unit_id == bindparam("unit"),
    CONTACTS.c.channel == bindparam("channel"),
    CONTACTS.c.address.in_(bindparam("addresses", expanding=True)),
)
_ARE_THEY = (PEOPLE.c.unit_id == bindparam("unit")) & PEOPLE.c.person_id.in_(
    bindparam("people", expanding=True)
)
_HOLD = select(PEOPLE.c.person_id).where(_ARE_THEY).order_by(PEOPLE.c.person_id).with_for_update()
_STAND = (
    select(PEOPLE.c.person_id, PEOPLE.c.position, TALKS.c.session, *_TOLD)
    .outerjoin(
        TALKS, (TALKS.c.unit_id == PEOPLE.c.unit_id) & (TALKS.c.person_id == PEOPLE.c.person_id)
    )
    .where(_ARE_THEY)
)


def find(tx: Transaction, unit_id: str, addresses: Iterable[Address]) -> dict[Address, Known]:
    """Return who is behind each of *addresses*, their rows held until the transaction ends."""
    by_channel: dict[str, list[str]] = {}
    for channel, address in addresses:
        by_channel.setdefault(channel, []).append(address)
    who = {
        (channel, row[0]): row[1]
        for channel, wanted in by_channel.items()
        for row in tx.execute(_WHO, {"unit": unit_id, "channel": channel, "addresses": wanted})
    }
    known = hold(tx, unit_id, who.values())
    return {address: known[person_id] for address, person_id in who.items()}


def hold(tx: Transaction, unit_id: str, people: Iterable[str]) -> dict[str, Known]:
    """Return how each of *people* stands, their rows held until the transaction ends.

    The rows are held, in the order of ids, before anything is read: what another process
    wrote while we waited for a row must be seen.
    """
    which = {"unit": unit_id, "people": list(dict.fromkeys(people))}
    if not which["people"]:
        return {}
    tx.execute(_HOLD, which)
    return {
        row[0]: Known(row[0], Person(*row[3:]), row[1], row[2] or "")
        for row in tx.execute(_STAND, which)
    }


def add(
    tx: Transaction,
    unit_id: str,
    people: Mapping[Address, str],
    *,
    person: Person,
    now: datetime,
) -> None:
    """Add *person*, under the id given, for each address that is new."""
    ids = [{"unit_id": unit_id, "person_id": id_, "created_at": now} for id_ in people.values()]
    told = structs.asdict(person)
    tx.execute(insert(PEOPLE), [{**row, **told, "position": 0} for row in ids])
    for (channel, address), person_id in people.items():
        add_contact(tx, unit_id, channel, address, person_id=person_id, now=now)


def add_contact(
    tx: Transaction, unit_id: str, channel: str, address: str, *, person_id: str, now: datetime
) -> None:
    """Add an address of a person."""
    tx.execute(
        insert(CONTACTS),
        {
            "unit_id": unit_id,
            "channel": channel,
            "address": address,
            "person_id": person_id,
            "seen": 0,
            "created_at": now,
        },
    )


class Progress(NamedTuple):
    """How far a person's talk has come by the end of a batch."""

    person_id: str
    position: int
    session: str
    draft: str
    is_new: bool


_PLACE = (
    update(PEOPLE)
    .where(PEOPLE.c.unit_id == bindparam("unit"), PEOPLE.c.person_id == bindparam("person"))
    .values(position=bindparam("at"))
)
_KEEP = (
    update(TALKS)
    .where(TALKS.c.unit_id == bindparam("unit"), TALKS.c.person_id == bindparam("person"))
    .values(
        session=bindparam("said"),
        draft=bindparam("left"),
        touched_at=bindparam("now"),
        reminded_at=None,
    )
)


def keep(tx: Transaction, unit_id: str, talks: Sequence[Progress], *, now: datetime) -> None:
    """Keep where each of *talks* stands."""
    rows = [
        {
            "unit": unit_id,
            "person": t.person_id,
            "at": t.position,
            "said": t.session,
            "left": t.draft,
            "now": now,
        }
        for t in talks
    ]
    if not rows:
        return
    tx.execute(_PLACE, rows)
    new = [row for row, talk in zip(rows, talks, strict=True) if talk.is_new]
    old = [row for row, talk in zip(rows, talks, strict=True) if not talk.is_new]
    if old:
        tx.execute(_KEEP, old)
    if new:
        tx.execute(
            insert(TALKS),
            [
                {
                    "unit_id": unit_id,
                    "person_id": row["person"],
                    "session": row["said"],
                    "draft": row["left"],
                    "touched_at": now,
                }
                for row in new
            ],
        )


class Visitor(NamedTuple):
    """Someone whom a cookie names."""

    person_id: str
    address: str


def give_cookie(
    tx: Transaction, unit_id: str, channel: str, address: str, token_hash: str, *, now: datetime
) -> None:
    """Let the browser whose cookie has the hash *token_hash* speak for an address."""
    tx.execute(
        insert(CHAT_COOKIES).values(
            unit_id=unit_id, token_hash=token_hash, channel=channel, address=address, made_at=now
        )
    )


def by_cookie(tx: Transaction, unit_id: str, token_hash: str) -> Visitor | None:
    """Return whose cookie has the hash *token_hash*, None where it is nobody's."""
    cookie, contact = CHAT_COOKIES.c, CONTACTS.c
    row = tx.execute(
        select(contact.person_id, contact.address)
        .select_from(CHAT_COOKIES)
        .join(
            CONTACTS,
            (contact.unit_id == cookie.unit_id)
            & (contact.channel == cookie.channel)
            & (contact.address == cookie.address),
        )
        .where(cookie.unit_id == unit_id, cookie.token_hash == token_hash)
    ).first()
    return Visitor(*row) if row else None


def standing(tx: Transaction, unit_id: str, channel: str, address: str) -> tuple[int, int]:
    """Return up to where messages were seen at an address, and how far its person's talk is."""
    contact, person = CONTACTS.c, PEOPLE.c
    row = tx.execute(
        select(contact.seen, person.position)
        .select_from(CONTACTS)
        .join(
            PEOPLE, (person.unit_id == contact.unit_id) & (person.person_id == contact.person_id)
        )
        .where(contact.unit_id == unit_id, contact.channel == channel, contact.address == address)
    ).first()
    return (row[0], row[1]) if row else (0, 0)


def positions(
    tx: Transaction, unit_id: str, channel: str, addresses: Sequence[str]
) -> dict[str, int]:
    """Return how far the talk behind each of *addresses* has come."""
    contact, person = CONTACTS.c, PEOPLE.c
    rows = tx.execute(
        select(contact.address, person.position)
        .select_from(CONTACTS)
        .join(
            PEOPLE, (person.unit_id == contact.unit_id) & (person.person_id == contact.person_id)
        )
        .where(
            contact.unit_id == unit_id,
            contact.channel == channel,
            contact.address.in_(addresses),
        )
    )
    return {row[0]: row[1] for row in rows}


def see(tx: Transaction, unit_id: str, channel: str, address: str, position: int) -> None:
    """Keep that messages up to *position* were seen at an address; it never goes back."""
    tx.execute(
        update(CONTACTS)
        .where(
            CONTACTS.c.unit_id == unit_id,
            CONTACTS.c.channel == channel,
            CONTACTS.c.address == address,
            CONTACTS.c.seen < position,
        )
        .values(seen=position)
    )


def place(tx: Transaction, unit_id: str, person_id: str, position: int) -> None:
    """Keep how far a person's conversation has come."""
    tx.execute(_PLACE, {"unit": unit_id, "person": person_id, "at": position})


def addresses(tx: Transaction, unit_id: str, person_id: str, channel: str) -> list[str]:
    """Return the person's addresses on *channel*."""
    query = select(CONTACTS.c.address).where(
        CONTACTS.c.unit_id == unit_id,
        CONTACTS.c.person_id == person_id,
        CONTACTS.c.channel == channel,
    )
    return list(tx.execute(query).scalars())
