"""Find due recipients, and store the positions that their messages get in their threads."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Integer, bindparam, literal_column, or_, select, update

from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import Statement, in_literals
from storage.database.transactions import Transaction
from storage.tables import BROADCAST_RECIPIENTS, CONTACTS
from storage.tables.outbox import UNSENT, WAITING

_ME = BROADCAST_RECIPIENTS.c


class DueRecipient(NamedTuple):
    """A recipient whose message is due.

    *holder* is the person at the address now, None if the address is gone; *position* and
    *manner* are set if the message stands in the thread already.
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
    """The new row of a due message: leased or sent at its position, or stopped.

    It may also still be waiting, until *not_before*.
    """

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
    not_before: datetime | None = None


_FIND_DUE = Statement(
    select(
        _ME.person_id,
        _ME.channel,
        _ME.address,
        _ME.position,
        _ME.manner,
        _ME.attempts,
        CONTACTS.c.person_id,
        CONTACTS.c.stopped_at.is_not(None),
    )
    .outerjoin(
        CONTACTS,
        (CONTACTS.c.unit_id == _ME.unit_id)
        & (CONTACTS.c.channel == _ME.channel)
        & (CONTACTS.c.address == _ME.address),
    )
    .where(
        _ME.unit_id == bindparam("unit"),
        in_literals(_ME.state, UNSENT),
        _ME.state == literal_column(f"'{WAITING}'"),
        _ME.broadcast_id == bindparam("broadcast"),
        _ME.channel == bindparam("channel"),
        or_(_ME.not_before.is_(None), _ME.not_before <= bindparam("now")),
    )
    # The order of the index of due rows. Without it PostgreSQL may read the table from its start,
    # where the rows are that were sent already.
    .order_by(_ME.person_id)
    .limit(bindparam("most", type_=Integer()))
)


def find_due(
    tx: Transaction, unit_id: str, broadcast_id: str, channel: str, *, now: datetime, limit: int
) -> list[DueRecipient]:
    """Return up to *limit* recipients on *channel* whose message may go out now."""
    rows = _FIND_DUE.rows(
        tx, unit=unit_id, broadcast=broadcast_id, channel=channel, now=now, most=limit
    )
    return [DueRecipient(*row) for row in rows]


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
                _ME.not_before: param("not_before"),
            }
        )
    ),
    texts=("unit", "broadcast_id", "person_id", "state", "owner", "manner", "reason"),
    numbers=("position", "attempts"),
    moments=("placed_at", "sent_at", "not_before"),
)


def place(tx: Transaction, unit_id: str, placements: Sequence[Placement]) -> None:
    """Store the new rows of messages that were found due in this transaction."""
    if placements:
        _PLACE.apply(tx, [{"unit": unit_id, **row._asdict()} for row in placements])
