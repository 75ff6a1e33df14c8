"""Residents, their addresses and their talks."""

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

from conversations.engine.person import Person
from storage import batches
from storage.batches import Change
from storage.database import Transaction, has_one_writer
from storage.statements import Statement, among, each_of
from storage.tables import CHAT_COOKIES, CONTACTS, PEOPLE, TALKS

Address = tuple[str, str]


class Known(NamedTuple):
    """A person as the next message finds them; *session* is the engine's JSON, "" at first."""

    person_id: str
    person: Person
    position: int
    session: str


TOLD = tuple(PEOPLE.c[field] for field in Person.__struct_fields__)
"""The columns that make a `Person`, in its order."""

_WRITTEN_FROM = each_of("addresses")


def _behind_it(column: ColumnElement[Any]) -> ScalarSelect[Any]:
    """Return *column* of who is behind an address that was written from."""
    return (
        select(column)
        .where(
            CONTACTS.c.unit_id == bindparam("unit"),
            CONTACTS.c.channel == bindparam("channel"),
            CONTACTS.c.address == _WRITTEN_FROM,
        )
        .scalar_subquery()
    )


_WHO = Statement(
    select(_WRITTEN_FROM, _behind_it(CONTACTS.c.person_id), _behind_it(CONTACTS.c.stopped_at))
)
_ARE_THEY = (PEOPLE.c.unit_id == bindparam("unit")) & among(PEOPLE.c.person_id, "people")
_HOLD = Statement(
    select(PEOPLE.c.person_id).where(_ARE_THEY).order_by(PEOPLE.c.person_id).with_for_update()
)
_STAND = Statement(
    select(PEOPLE.c.person_id, PEOPLE.c.position, TALKS.c.session, *TOLD)
    .outerjoin(
        TALKS, (TALKS.c.unit_id == PEOPLE.c.unit_id) & (TALKS.c.person_id == PEOPLE.c.person_id)
    )
    .where(_ARE_THEY)
)


class Search:
    """Looks for who is behind *addresses*; what is asked meanwhile goes along to PostgreSQL."""

    def __init__(self, tx: Transaction, unit_id: str, addresses: Iterable[Address]) -> None:
        self._tx = tx
        self._unit_id = unit_id
        self.addresses = list(addresses)
        self._by_channel: dict[str, list[str]] = {}
        for channel, address in self.addresses:
            self._by_channel.setdefault(channel, []).append(address)
        self._behind = self._ask()

    def hold(self) -> None:
        """Hold the rows of who is there until the transaction ends."""
        self._who = self._behind()
        people = (person_id for person_id, _ in self._who.values())
        self._held = _holding(self._tx, self._unit_id, people)
        # While we wait for a row, its address may be joined with another person.
        self._behind = self._behind if has_one_writer(self._tx) else self._ask()

    def found(self) -> dict[Address, Known]:
        """Return who is behind each address, as they stand since they are held.

        Whoever writes from an address that was stopped can be written to again.
        """
        while (known := self._held()) and self._behind() != self._who:
            self.hold()
        for (channel, address), (_, is_stopped) in self._who.items():
            if is_stopped:
                reach(self._tx, self._unit_id, channel, address)
        return {address: known[person_id] for address, (person_id, _) in self._who.items()}

    def _ask(self) -> Callable[[], dict[Address, tuple[str, bool]]]:
        """Ask who is behind each address, and whether it could not be written to any more."""
        asked = [
            (channel, _WHO.soon(self._tx, unit=self._unit_id, channel=channel, addresses=wanted))
            for channel, wanted in self._by_channel.items()
        ]
        return lambda: {
            (channel, row[0]): (row[1], row[2] is not None)
            for channel, soon in asked
            for row in soon.rows()
            if row[1] is not None
        }


def find(tx: Transaction, unit_id: str, addresses: Iterable[Address]) -> dict[Address, Known]:
    """Return who is behind each of *addresses*, their rows held until the transaction ends."""
    search = Search(tx, unit_id, addresses)
    search.hold()
    return search.found()


def reach(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Keep that an address can be written to again: someone wrote from it."""
    tx.execute(
        update(CONTACTS)
        .where(
            CONTACTS.c.unit_id == unit_id,
            CONTACTS.c.channel == channel,
            CONTACTS.c.address == address,
        )
        .values(stopped_at=None)
    )


def hold(tx: Transaction, unit_id: str, people: Iterable[str]) -> dict[str, Known]:
    """Return how each of *people* stands, their rows held until the transaction ends."""
    return _holding(tx, unit_id, people)()


def _holding(
    tx: Transaction, unit_id: str, people: Iterable[str]
) -> Callable[[], dict[str, Known]]:
    """Hold the rows of *people*; return what tells how they stand since.

    The rows are held, in the order of ids, before anything is read: what another process
    wrote while we waited for a row must be seen. One statement for both would wait for the
    person's row but join the talk as it was before the wait.
    """
    which: dict[str, object] = {"unit": unit_id, "people": list(dict.fromkeys(people))}
    if not which["people"]:
        return dict
    if not has_one_writer(tx):
        _HOLD.soon(tx, **which)
    standing = _STAND.soon(tx, **which)
    return lambda: {
        row[0]: Known(row[0], Person(*row[3:]), row[1], row[2] or "") for row in standing.rows()
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
    batches.add(tx, PEOPLE, [{**row, **told, "position": 0, "merged_into": ""} for row in ids])
    contacts = [
        _contact(unit_id, channel, address, person_id=person_id, now=now)
        for (channel, address), person_id in people.items()
    ]
    batches.add(tx, CONTACTS, contacts)


def add_alone(
    tx: Transaction, unit_id: str, person_id: str, person: Person, *, position: int, now: datetime
) -> str:
    """Add *person* under *person_id*, without an address, as far on as *position*."""
    row = {"unit_id": unit_id, "person_id": person_id, "position": position, "created_at": now}
    tx.execute(insert(PEOPLE), {**row, **structs.asdict(person)})
    return person_id


def add_contact(
    tx: Transaction, unit_id: str, channel: str, address: str, *, person_id: str, now: datetime
) -> None:
    """Add an address of a person."""
    batches.add(tx, CONTACTS, [_contact(unit_id, channel, address, person_id=person_id, now=now)])


def _contact(
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
    """How far a person's talk has come by the end of a batch."""

    person_id: str
    position: int
    session: str
    draft: str
    is_new: bool


_PLACE = Change(
    lambda given: (
        update(PEOPLE)
        .where(PEOPLE.c.unit_id == given("unit"), PEOPLE.c.person_id == given("person"))
        .values(position=given("at"))
    ),
    texts=("unit", "person"),
    numbers=("at",),
)
_KEEP = Change(
    lambda given: (
        update(TALKS)
        .where(TALKS.c.unit_id == given("unit"), TALKS.c.person_id == given("person"))
        .values(
            session=given("said"), draft=given("left"), touched_at=given("now"), reminded_at=None
        )
    ),
    texts=("unit", "person", "said", "left"),
    moments=("now",),
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
    _PLACE.make(tx, rows)
    new = [row for row, talk in zip(rows, talks, strict=True) if talk.is_new]
    old = [row for row, talk in zip(rows, talks, strict=True) if not talk.is_new]
    if old:
        _KEEP.make(tx, old)
    if new:
        batches.add(
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


def advance(tx: Transaction, unit_id: str, person_id: str, position: int) -> None:
    """Keep that a conversation, held since it was read, has come to *position* by our word."""
    _PLACE.make(tx, [{"unit": unit_id, "person": person_id, "at": position}])


def give_cookie(
    tx: Transaction, unit_id: str, channel: str, address: str, token_hash: str, *, now: datetime
) -> None:
    """Let the browser whose cookie has the hash *token_hash* speak for an address."""
    tx.execute(
        insert(CHAT_COOKIES).values(
            unit_id=unit_id, token_hash=token_hash, channel=channel, address=address, made_at=now
        )
    )


def by_cookie(tx: Transaction, unit_id: str, token_hash: str) -> str | None:
    """Return the address for which the browser speaks whose cookie has the hash *token_hash*."""
    cookie = CHAT_COOKIES.c
    return tx.execute(
        select(cookie.address).where(cookie.unit_id == unit_id, cookie.token_hash == token_hash)
    ).scalar()
