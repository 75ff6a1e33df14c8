"""Which recipients are due, and the places in their threads that their messages are given."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import or_, select, update

from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import in_literals
from storage.database.transactions import Transaction
from storage.tables import BROADCAST_RECIPIENTS, CONTACTS
from storage.tables.outbox import UNSENT, WAITING

_ME = BROADCAST_RECIPIENTS.c
_UNSENT = in_literals(_ME.state, UNSENT)


class DueRecipient(NamedTuple):
    """A recipient whose message is due.

    *holder* is the person at the address now, None where the address is gone; *position* and
    *manner* are set where the message stands in the thread already.
    """

    person_id: str
    channel: str
    address: str
    position: int
    manner: str
    attempts: int
    holder: str | None
    is_stopped: bool


class Placement(NamedTuple):
    """What a claimed row becomes: leased or sent at its position, or stopped for a reason."""

    broadcast_id: str
    person_id: str
    state: str
    owner: str | None = None
    position: int = 0
    manner: str = ""
    attempts: int = 0
    placed_at: datetime | None = None
    sent_at: datetime | None = None
    reason: str | None = None


def find_due(
    tx: Transaction,
    unit_id: str,
    broadcast_id: str,
    channels: Collection[str],
    *,
    now: datetime,
    limit: int,
) -> list[DueRecipient]:
    """Return up to *limit* recipients on *channels* whose message may go out now."""
    contact = CONTACTS.c
    query = (
        select(
            _ME.person_id,
            _ME.channel,
            _ME.address,
            _ME.position,
            _ME.manner,
            _ME.attempts,
            contact.person_id,
            contact.stopped_at.is_not(None),
        )
        .outerjoin(
            CONTACTS,
            (contact.unit_id == _ME.unit_id)
            & (contact.channel == _ME.channel)
            & (contact.address == _ME.address),
        )
        .where(
            _ME.unit_id == unit_id,
            _UNSENT,
            _ME.state == WAITING,
            _ME.broadcast_id == broadcast_id,
            _ME.channel.in_(sorted(channels)),
            or_(_ME.not_before.is_(None), _ME.not_before <= now),
        )
        .limit(limit)
    )
    return [DueRecipient(*row) for row in tx.execute(query)]


_PLACE = BulkUpdate(
    lambda param: (
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == param("unit"),
            _ME.broadcast_id == param("broadcast_id"),
            _ME.person_id == param("person_id"),
            _ME.state == WAITING,
        )
        .values(
            {
                _ME.state: param("state"),
                _ME.owner: param("owner"),
                _ME.position: param("position"),
                _ME.manner: param("manner"),
                _ME.attempts: param("attempts"),
                _ME.placed_at: param("placed_at"),
                _ME.sent_at: param("sent_at"),
                _ME.reason: param("reason"),
            }
        )
    ),
    texts=("unit", "broadcast_id", "person_id", "state", "owner", "manner", "reason"),
    numbers=("position", "attempts"),
    moments=("placed_at", "sent_at"),
)


def place(tx: Transaction, unit_id: str, placements: Sequence[Placement]) -> None:
    """Keep what rows become that were found due in this transaction."""
    if placements:
        _PLACE.apply(tx, [{"unit": unit_id, **row._asdict()} for row in placements])
