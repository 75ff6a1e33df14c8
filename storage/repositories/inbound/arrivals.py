"""Find out about the messages of a batch and the people who write, in two round trips."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from storage.database.statements import look_up
from storage.database.transactions import Transaction, has_one_writer
from storage.repositories.inbound import albums, inbox
from storage.repositories.inbound.albums import MessageKey
from storage.repositories.inbound.inbox import UpdateKey
from storage.repositories.person import people
from storage.repositories.person.people import Address, Owners, PersonState


class Arrivals(NamedTuple):
    """The positions of updates that are stored already, and the owners of known addresses."""

    taken: dict[UpdateKey, int]
    owners: Owners


class LockedPeople(NamedTuple):
    """The people behind some addresses, locked until the transaction ends, and what they sent.

    *stopped* are those of the addresses that could not be written to. *taken* are the positions of
    updates that another process stored while we waited for locks. *album_messages* are the albums
    of stored parts.
    """

    people: dict[Address, PersonState]
    stopped: list[Address]
    taken: dict[UpdateKey, int]
    album_messages: dict[MessageKey, str]


def find_arrivals(
    tx: Transaction, unit_id: str, updates: Iterable[UpdateKey], addresses: Iterable[Address]
) -> Arrivals:
    """Return what is known of *updates* and *addresses*."""
    return Arrivals(
        *look_up(tx, inbox.taken(unit_id, updates), people.owners_of(unit_id, addresses))
    )


def lock_people(
    tx: Transaction,
    unit_id: str,
    addresses: Collection[Address],
    owners: Owners,
    updates: Collection[UpdateKey] = (),
) -> LockedPeople:
    """Lock the *owners* of *addresses*, then read which of *updates* are stored by now."""
    lookups = (
        inbox.taken(unit_id, () if has_one_writer(tx) else updates),
        albums.open_messages(unit_id),
    )
    owners, states, (taken, album_messages) = people.lock_owners(
        tx, unit_id, addresses, owners, *lookups
    )
    stopped = [address for address, owner in owners.items() if owner.is_stopped]
    return LockedPeople(states, stopped, taken, album_messages)
