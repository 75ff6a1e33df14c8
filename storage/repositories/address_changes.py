"""Record addresses that became unreachable or moved."""

from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, insert, select, update

from storage.database.transactions import Transaction
from storage.repositories.broadcasts import recipient_changes
from storage.repositories.delivery import undelivered
from storage.tables import ALBUM_PARTS, CONTACTS, INBOX, OUTBOX
from storage.tables.outbox import STOPPED, WAITING

Address = tuple[str, str]

_WITH_ADDRESSES = (INBOX, OUTBOX, ALBUM_PARTS)


def stop_address(
    tx: Transaction, unit_id: str, channel: str, address: str, *, now: datetime
) -> int:
    """Mark an address as unreachable and stop the messages that wait for it.

    Notices among them go to another address of their person; return how many.
    """
    tx.execute(
        update(CONTACTS)
        .where(
            CONTACTS.c.unit_id == unit_id,
            CONTACTS.c.channel == channel,
            CONTACTS.c.address == address,
            CONTACTS.c.stopped_at.is_(None),
        )
        .values(stopped_at=now)
    )
    stopped = tx.execute(
        update(OUTBOX)
        .where(
            OUTBOX.c.unit_id == unit_id,
            OUTBOX.c.channel == channel,
            OUTBOX.c.address == address,
            OUTBOX.c.state == WAITING,
        )
        .values(state=STOPPED, reason=undelivered.UNREACHABLE)
        .returning(OUTBOX.c.delivery_id)
    )
    moved = undelivered.send_elsewhere(tx, unit_id, list(stopped.scalars()))
    recipient_changes.stop_waiting(tx, unit_id, channel, address)
    return moved


def begin_move(tx: Transaction, unit_id: str, channel: str, old: str, new: str) -> bool:
    """Give the person with the address *old* the address *new*; return False if there is none.

    If *new* exists already, both are the same conversation: *new* then belongs to the person of
    *old*, whose conversation is longer. Reports that another person made at *new* stay theirs.
    """
    contact = _find_contact(tx, unit_id, channel, old)
    if contact is None or old == new:
        return False
    if _find_contact(tx, unit_id, channel, new) is None:
        row = {**contact, "address": new, "stopped_at": None}
        tx.execute(insert(CONTACTS), row)
    else:
        tx.execute(
            update(CONTACTS)
            .where(_is_at(CONTACTS, unit_id, channel, new))
            .values(
                person_id=contact["person_id"],
                created_at=contact["created_at"],
                seen=contact["seen"],
                stopped_at=None,
            )
        )
    return True


def finish_move(tx: Transaction, unit_id: str, channel: str, old: str, new: str) -> None:
    """Move the messages from the address *old* to *new*; delete *old*."""
    for table in _WITH_ADDRESSES:
        tx.execute(update(table).where(_is_at(table, unit_id, channel, old)).values(address=new))
    recipient_changes.move_address(tx, unit_id, channel, old, new)
    tx.execute(delete(CONTACTS).where(_is_at(CONTACTS, unit_id, channel, old)))


def _find_contact(
    tx: Transaction, unit_id: str, channel: str, address: str
) -> dict[str, object] | None:
    query = select(CONTACTS).where(_is_at(CONTACTS, unit_id, channel, address))
    row = tx.execute(query).mappings().first()
    return {str(key): value for key, value in row.items()} if row else None


def _is_at(table: Table, unit_id: str, channel: str, address: str) -> ColumnElement[bool]:
    return (
        (table.c.unit_id == unit_id) & (table.c.channel == channel) & (table.c.address == address)
    )
