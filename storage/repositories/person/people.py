"""Store residents, their addresses and their conversations."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
from storage.database.statements import Statement, in_parameter, unnest_parameter
from storage.database.transactions import Transaction, has_one_writer
from storage.tables import CHAT_COOKIES, CONTACTS, PEOPLE, TALKS

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


class PersonSearch:
    """A search for the people behind *addresses*; queued statements share its round trips."""

    def __init__(self, tx: Transaction, unit_id: str, addresses: Iterable[Address]) -> None:
        self._tx = tx
        self._unit_id = unit_id
        self.addresses = list(addresses)
        self._by_channel: dict[str, list[str]] = {}
        for channel, address in self.addresses:
            self._by_channel.setdefault(channel, []).append(address)
        self._find_contacts = self._query_contacts()

    def lock(self) -> None:
        """Lock the rows of these people until the transaction ends."""
        self._contacts = self._find_contacts()
        people = (person_id for person_id, _ in self._contacts.values())
        self._load_locked = _lock_and_load(self._tx, self._unit_id, people)
        # While we waited for a row, its address may have been linked to another person.
        self._find_contacts = (
            self._find_contacts if has_one_writer(self._tx) else self._query_contacts()
        )

    def found(self) -> dict[Address, PersonState]:
        """Return the person with each address, as read after locking."""
        while (known := self._load_locked()) and self._find_contacts() != self._contacts:
            self.lock()
        return {address: known[person_id] for address, (person_id, _) in self._contacts.items()}

    def mark_reachable(self) -> None:
        """Keep that addresses which were stopped can be written to again: someone wrote there."""
        for (channel, address), (_, is_stopped) in self._contacts.items():
            if is_stopped:
                mark_reachable(self._tx, self._unit_id, channel, address)

    def _query_contacts(self) -> Callable[[], dict[Address, tuple[str, bool]]]:
        """Query the person of each address, and whether the address was unreachable."""
        asked = [
            (
                channel,
                _FIND_CONTACTS.deferred(
                    self._tx, unit=self._unit_id, channel=channel, addresses=wanted
                ),
            )
            for channel, wanted in self._by_channel.items()
        ]
        return lambda: {
            (channel, row[0]): (row[1], row[2] is not None)
            for channel, deferred in asked
            for row in deferred.rows()
            if row[1] is not None
        }


def find(
    tx: Transaction, unit_id: str, addresses: Iterable[Address]
) -> dict[Address, PersonState]:
    """Return the person with each of *addresses*; lock their rows until the transaction ends."""
    search = PersonSearch(tx, unit_id, addresses)
    search.lock()
    return search.found()


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
    return _lock_and_load(tx, unit_id, people)()


def lock_free(tx: Transaction, unit_id: str, people: Iterable[str]) -> dict[str, PersonState]:
    """Same as `lock`, but skip people whom another transaction has locked."""
    which: dict[str, object] = {"unit": unit_id, "people": sorted(set(people))}
    if not has_one_writer(tx):
        which["people"] = [row[0] for row in _LOCK_FREE.rows(tx, **which)]
    return _to_states(_LOAD.rows(tx, **which))


def _lock_and_load(
    tx: Transaction, unit_id: str, people: Iterable[str]
) -> Callable[[], dict[str, PersonState]]:
    """Lock the rows of *people*; return a function that returns their states.

    Lock the rows, in the order of ids, before reading anything: what another process wrote while
    we waited for a lock must be seen. A single statement would wait for the person's row, but join
    the conversation as it was before the wait.
    """
    which: dict[str, object] = {"unit": unit_id, "people": list(dict.fromkeys(people))}
    if not which["people"]:
        return dict
    if not has_one_writer(tx):
        _LOCK.deferred(tx, **which)
    standing = _LOAD.deferred(tx, **which)
    return lambda: _to_states(standing.rows())


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
    told = structs.asdict(person)
    bulk_writes.insert_rows(
        tx, PEOPLE, [{**row, **told, "position": 0, "merged_into": ""} for row in ids]
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
            session=param("said"), draft=param("left"), touched_at=param("now"), reminded_at=None
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


def add_cookie(
    tx: Transaction, unit_id: str, channel: str, address: str, token_hash: str, *, now: datetime
) -> None:
    """Let the browser with this cookie hash use an address."""
    tx.execute(
        insert(CHAT_COOKIES).values(
            unit_id=unit_id, token_hash=token_hash, channel=channel, address=address, made_at=now
        )
    )


def find_address_by_cookie(tx: Transaction, unit_id: str, token_hash: str) -> str | None:
    """Return the address of the browser with this cookie hash, or None."""
    cookie = CHAT_COOKIES.c
    return tx.execute(
        select(cookie.address).where(cookie.unit_id == unit_id, cookie.token_hash == token_hash)
    ).scalar()
