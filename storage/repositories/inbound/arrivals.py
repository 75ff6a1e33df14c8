"""Look up the messages of a batch and their senders, in two round trips."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from storage.database.statements import look_up
from storage.database.transactions import Transaction, has_one_writer
from storage.repositories.inbound import albums, inbox
from storage.repositories.inbound.albums import MessageKey
from storage.repositories.inbound.inbox import UpdateKey
from storage.repositories.person import people
from storage.repositories.person.people import Address, Contact, PersonState


class Arrivals(NamedTuple):
    """The positions of updates that are stored already, and the contacts of known addresses."""

    taken: dict[UpdateKey, int]
    contacts: dict[Address, Contact]


class Senders(NamedTuple):
    """The people of the addresses, locked until the transaction ends, and their stored messages.

    *taken* are the positions of updates that another process stored while we waited for locks.
    *album_messages* are the albums of stored parts.
    """

    people: dict[Address, PersonState]
    taken: dict[UpdateKey, int]
    album_messages: dict[MessageKey, str]


def find_arrivals(
    tx: Transaction, unit_id: str, updates: Iterable[UpdateKey], addresses: Iterable[Address]
) -> Arrivals:
    """Look up *updates* that are stored already, and the contacts of *addresses*."""
    lookups = inbox.taken(unit_id, updates), people.contacts_of(unit_id, addresses)
    return Arrivals(*look_up(tx, *lookups))


def lock_senders(
    tx: Transaction,
    unit_id: str,
    contacts: Mapping[Address, Contact],
    updates: Collection[UpdateKey] = (),
) -> Senders:
    """Lock the people of *contacts*, then look up which *updates* are stored by now."""
    rechecked = () if has_one_writer(tx) else updates
    found, (taken, album_messages) = people.lock_holders(
        tx, unit_id, contacts, inbox.taken(unit_id, rechecked), albums.open_messages(unit_id)
    )
    return Senders(found, taken, album_messages)
