"""Digests: several pieces of news of broadcasts in one message."""

from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from bot.services.delivery.notify import Notice
from bot.services.hooks import Wishes
from storage.database.transactions import Transaction
from storage.repositories.broadcasts import digests
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.broadcasts.placements import DueRecipient

DIGEST = "digest"
"""The kind of a digest: its value is the list of its *notices*, the oldest first."""

MOST_JOINED = 20
"""The most broadcasts in one digest, besides the one that carries it."""


def digest_of(notices: Sequence[Notice]) -> Notice:
    """Return the notice that says all of *notices*."""
    return Notice(DIGEST, {"notices": msgspec.to_builtins(notices)})


def list_digest_holders(due: Sequence[DueRecipient], wishes: Wishes) -> dict[str, str]:
    """Return who gets *due* messages now in a digest, by the rows' ids."""
    return {
        row.person_id: row.holder
        for row in due
        if row.holder and not row.manner and wishes.has_digest(row.holder)
    }


def find_joined(
    tx: Transaction,
    unit_id: str,
    broadcast: Broadcast,
    others: Sequence[Broadcast],
    holders: Mapping[str, str],
    load_wishes: Callable[[Broadcast, Collection[str]], Wishes],
) -> dict[str, Sequence[Broadcast]]:
    """Return what is due of *others* for those who get *broadcast* in a digest, by the rows' ids.

    *holders* are these people, by the same ids.
    """
    if not holders or not others:
        return {}
    by_id = {other.broadcast_id: other for other in others}
    found = digests.list_waiting(tx, unit_id, broadcast.broadcast_id, by_id, holders)
    wanted = {
        id_: load_wishes(by_id[id_], list(holders.values()))
        for id_ in {id_ for ids in found.values() for id_ in ids}
    }
    return {
        person_id: [
            other
            for id_, other in by_id.items()
            if id_ in ids and wanted[id_].has_digest(holders[person_id])
        ][:MOST_JOINED]
        for person_id, ids in found.items()
    }
