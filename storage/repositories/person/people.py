"""Store residents, their addresses and their conversations."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from msgspec import structs
from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    bindparam,
    insert,
    select,
    update,
)

from conversations.engine.model.person import Person
from storage.database import bulk_writes
from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import (
    Lookup,
    Statement,
    in_parameter,
    look_up,
    unnest_parameter,
)
from storage.database.transactions import Transaction, has_one_writer
from storage.repositories.channel_lookups import by_channel
from storage.tables import CONTACTS, PEOPLE, TALKS

Address = tuple[str, str]


class PersonState(NamedTuple):
    """A person's current state; *session* is the engine's JSON, "" at first."""

    person_id: str
    person: Person
    position: int
    session: str


PROFILE_COLUMNS = tuple(PEOPLE.c[field] for field in Person.__struct_fields__)
"""The columns that make a `Person`, in its order."""

_ADDRESS = unnest_parameter("addresses")


def _of_contact(column: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Return *column* of the contact with the address in question, as a scalar subquery."""
    return (
        select(column)
        .where(
            CONTACTS.c.unit_id == bindparam("unit"),
            CONTACTS.c.channel == bindparam("channel"),
            CONTACTS.c.address == _ADDRESS,
        )
        .scalar_subquery()
    )


_FIND_CONTACTS = Statement(
    select(_ADDRESS, _of_contact(CONTACTS.c.person_id), _of_contact(CONTACTS.c.stopped_at))
)
_IS_ONE_OF = (PEOPLE.c.unit_id == bindparam("unit")) & in_parameter(PEOPLE.c.person_id, "people")
# "No key update" is enough: rows that only refer to a person can still be inserted.
_SELECT_IN_ORDER = select(PEOPLE.c.person_id).where(_IS_ONE_OF).order_by(PEOPLE.c.person_id)
_LOCK = Statement(_SELECT_IN_ORDER.with_for_update(key_share=True))
_LOCK_FREE = Statement(_SELECT_IN_ORDER.with_for_update(key_share=True, skip_locked=True))
_LOAD = Statement(
    select(PEOPLE.c.person_id, PEOPLE.c.position, TALKS.c.session, *PROFILE_COLUMNS)
    .outerjoin(
        TALKS, (TALKS.c.unit_id == PEOPLE.c.unit_id) & (TALKS.c.person_id == PEOPLE.c.person_id)
    )
    .where(_IS_ONE_OF)
)


class AddressOwner(NamedTuple):
    """The person with an address; *is_stopped* if the address could not be written to."""

    person_id: str
    is_stopped: bool


Owners = dict[Address, AddressOwner]


def owners_of(unit_id: str, addresses: Iterable[Address]) -> Lookup[Owners]:
    """Return the lookup of the owner of each of *addresses*; unknown ones are left out."""
    return by_channel(
        _FIND_CONTACTS,
        unit_id,
        addresses,
        parameter="addresses",
        read_row=lambda row: AddressOwner(row[1], row[2] is not None),
    )


def find_owners(tx: Transaction, unit_id: str, addresses: Iterable[Address]) -> Owners:
    """Return the owner of each of *addresses*; unknown ones are left out."""
    owners: Owners = look_up(tx, owners_of(unit_id, addresses))[0]
    return owners


def find(
    tx: Transaction, unit_id: str, addresses: Collection[Address]
) -> dict[Address, PersonState]:
    """Return the person with each of *addresses*; lock their rows until the transaction ends."""
    owners = find_owners(tx, unit_id, addresses)
    return lock_owners(tx, unit_id, addresses, owners).people


class LockedOwners(NamedTuple):
    """Owners of addresses and their states, as read after locking; *found* are other results."""

    owners: Owners
    people: dict[Address, PersonState]
    found: list[Any]


def lock_owners(
    tx: Transaction,
    unit_id: str,
    addresses: Collection[Address],
    owners: Owners,
    *other_lookups: Lookup[Any],
) -> LockedOwners:
    """Lock the rows of *owners* until the transaction ends; execute *other_lookups* after that.

    If an address got another owner while we waited for a row, lock that person as well.
    """
    while True:
        ids = [owner.person_id for owner in owners.values()]
        can_change = bool(ids) and not has_one_writer(tx)
        again = [owners_of(unit_id, addresses)] if can_change else []
        states, *found = look_up(
            tx, _locked(unit_id, ids, lock=can_change), *other_lookups, *again
        )
        if not can_change or (owners_now := found.pop()) == owners:
            people = {address: states[owner.person_id] for address, owner in owners.items()}
            return LockedOwners(owners, people, found)
        owners = owners_now


def mark_reachable(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Mark an address as reachable: someone wrote from it."""
    tx.execute(
        update(CONTACTS)
        .where(
            CONTACTS.c.unit_id == unit_id,
            CONTACTS.c.channel == channel,
            CONTACTS.c.address == address,
        )
        .values(stopped_at=None)
    )


def lock(tx: Transaction, unit_id: str, people: Iterable[str]) -> dict[str, PersonState]:
    """Return the state of each of *people*; lock their rows until the transaction ends."""
    lookup = _locked(unit_id, people, lock=not has_one_writer(tx))
    states: dict[str, PersonState] = look_up(tx, lookup)[0]
    return states


def lock_free(tx: Transaction, unit_id: str, people: Iterable[str]) -> dict[str, PersonState]:
    """Same as `lock`, but skip people whom another transaction has locked."""
    which: dict[str, object] = {"unit": unit_id, "people": sorted(set(people))}
    if not has_one_writer(tx):
        which["people"] = [row[0] for row in _LOCK_FREE.rows(tx, **which)]
    return _to_states(_LOAD.rows(tx, **which))


def _locked(unit_id: str, people: Iterable[str], *, lock: bool) -> Lookup[dict[str, PersonState]]:
    """Return the lookup of the states of *people*, whose rows it locks if *lock*.

    Lock the rows, in the order of ids, before reading anything: what another process wrote while
    we waited for a lock must be seen. A single statement would wait for the person's row, but join
    the conversation as it was before the wait.
    """
    which = {"unit": unit_id, "people": list(dict.fromkeys(people))}
    statements = () if not which["people"] else (_LOCK, _LOAD) if lock else (_LOAD,)
    return Lookup(
        [(statement, which) for statement in statements],
        lambda found: _to_states(found[-1]) if found else {},
    )


def _to_states(rows: Iterable[Sequence[Any]]) -> dict[str, PersonState]:
    return {row[0]: PersonState(row[0], Person(*row[3:]), row[1], row[2] or "") for row in rows}


def add(
    tx: Transaction,
    unit_id: str,
    people: Mapping[Address, str],
    *,
    person: Person,
    now: datetime,
) -> None:
    """Insert *person*, with the given id, for each new address."""
    ids = [{"unit_id": unit_id, "person_id": id_, "created_at": now} for id_ in people.values()]
    profile = structs.asdict(person)
    bulk_writes.insert_rows(
        tx, PEOPLE, [{**row, **profile, "position": 0, "merged_into": ""} for row in ids]
    )
    contacts = [
        _contact_row(unit_id, channel, address, person_id=person_id, now=now)
        for (channel, address), person_id in people.items()
    ]
    bulk_writes.insert_rows(tx, CONTACTS, contacts)


def add_without_address(
    tx: Transaction, unit_id: str, person_id: str, person: Person, *, position: int, now: datetime
) -> str:
    """Insert *person* as *person_id* without an address, with *position* as the last one."""
    row = {"unit_id": unit_id, "person_id": person_id, "position": position, "created_at": now}
    tx.execute(insert(PEOPLE), {**row, **structs.asdict(person)})
    return person_id


def add_contact(
    tx: Transaction, unit_id: str, channel: str, address: str, *, person_id: str, now: datetime
) -> None:
    """Add an address of a person."""
    bulk_writes.insert_rows(
        tx, CONTACTS, [_contact_row(unit_id, channel, address, person_id=person_id, now=now)]
    )


def move_contacts(tx: Transaction, unit_id: str, channel: str, *, giver: str, taker: str) -> None:
    """Give a person's addresses on *channel* to another person."""
    contact = CONTACTS.c
    is_givers = (contact.unit_id == unit_id) & (contact.person_id == giver)
    tx.execute(
        update(CONTACTS).where(is_givers, contact.channel == channel).values(person_id=taker)
    )


def _contact_row(
    unit_id: str, channel: str, address: str, *, person_id: str, now: datetime
) -> dict[str, object]:
    return {
        "unit_id": unit_id,
        "channel": channel,
        "address": address,
        "person_id": person_id,
        "seen": 0,
        "created_at": now,
    }


class Progress(NamedTuple):
    """A conversation's state at the end of a batch."""

    person_id: str
    position: int
    session: str
    draft: str
    is_new: bool


_SET_POSITION = BulkUpdate(
    lambda param: (
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == param("unit"), PEOPLE.c.person_id == param("person"))
        .values(position=param("at"))
    ),
    texts=("unit", "person"),
    numbers=("at",),
)
_SAVE_TALK = BulkUpdate(
    lambda param: (
        update(TALKS)
        .where(TALKS.c.unit_id == param("unit"), TALKS.c.person_id == param("person"))
        .values(
            session=param("said"),
            draft=param("left"),
            touched_at=param("now"),
            reminded_at=None,
            unsent_checked_at=None,
        )
    ),
    texts=("unit", "person", "said", "left"),
    moments=("now",),
)


def save_progress(
    tx: Transaction, unit_id: str, talks: Sequence[Progress], *, now: datetime
) -> None:
    """Save the state of each of *talks*."""
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
    _SET_POSITION.apply(tx, rows)
    new = [row for row, talk in zip(rows, talks, strict=True) if talk.is_new]
    old = [row for row, talk in zip(rows, talks, strict=True) if not talk.is_new]
    if old:
        _SAVE_TALK.apply(tx, old)
    if new:
        bulk_writes.insert_rows(
            tx,
            TALKS,
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


def set_positions(tx: Transaction, unit_id: str, positions: Mapping[str, int]) -> None:
    """Save the last positions of people whose rows are locked."""
    if positions:
        rows = [{"unit": unit_id, "person": id_, "at": at} for id_, at in positions.items()]
        _SET_POSITION.apply(tx, rows)


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
