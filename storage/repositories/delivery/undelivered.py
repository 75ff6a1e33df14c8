"""Send notices that met an address which is gone to another address of their person."""

from collections.abc import Collection

import msgspec
from msgspec import Struct
from sqlalchemy import and_, select, update

from storage.database.transactions import Transaction
from storage.repositories.person import addresses
from storage.tables import OUTBOX
from storage.tables.outbox import STOPPED, WAITING

UNREACHABLE = "unreachable"
_GONE = "GoneError"  # of a message that met someone who had left


class _StoredNotice(Struct, frozen=True):
    """The part of a stored notice that tells whether it may go to another conversation."""

    belongs_here: bool = False


_decode = msgspec.json.Decoder(_StoredNotice).decode


def send_elsewhere(tx: Transaction, unit_id: str, ended: Collection[str]) -> int:
    """Queue those of the deliveries *ended* again that another address can get; return how many.

    These are notices that were stopped since their address is gone, and so did not arrive. They
    are rendered anew when they are claimed, and get their place in the thread there. What belongs
    to one conversation stays. The values of the others are deleted: they are not sent again.
    """
    if not ended:
        return 0
    message = OUTBOX.c
    is_ended = and_(message.unit_id == unit_id, message.delivery_id.in_(sorted(ended)))
    query = select(message.delivery_id, message.person_id, message.notice).where(
        is_ended,
        message.state == STOPPED,
        message.reason.in_((UNREACHABLE, _GONE)),
        message.notice.is_not(None),
    )
    movable = [row for row in tx.execute(query) if not _decode(row.notice).belongs_here]
    reachable = addresses.list_reachable(tx, unit_id, [row.person_id for row in movable])
    moved = {
        row.delivery_id: reachable[row.person_id][0] for row in movable if reachable[row.person_id]
    }
    for delivery_id, (channel, address) in moved.items():
        tx.execute(
            update(OUTBOX)
            .where(message.unit_id == unit_id, message.delivery_id == delivery_id)
            .values(
                state=WAITING,
                channel=channel,
                address=address,
                position=None,
                payload="",
                attempts=0,
                reason=None,
            )
        )
    tx.execute(
        update(OUTBOX)
        .where(is_ended, message.state != WAITING, message.notice.is_not(None))
        .values(notice=None)
    )
    return len(moved)
