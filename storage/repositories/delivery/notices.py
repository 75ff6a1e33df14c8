"""Store notices in the outbox: they get their text and position when they are claimed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, update

from storage.database import bulk_writes
from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import in_literals
from storage.database.transactions import Transaction
from storage.tables import OUTBOX
from storage.tables.outbox import UNSENT, WAITING


class QueuedNotice(NamedTuple):
    """One notice to one address that is not rendered yet; *notice* is the JSON of its values."""

    delivery_id: str
    person_id: str
    channel: str
    address: str
    urgency: int
    promise: str
    kind: str
    notice: str
    expires_at: datetime | None = None


class RenderedNotice(NamedTuple):
    """The new row of a claimed notice: its message, or the reason why there is none.

    *channel* and *address* are where it goes; *position* is None if it was not rendered.
    """

    delivery_id: str
    state: str
    channel: str
    address: str
    position: int | None = None
    payload: str = ""
    notice: str | None = None
    owner: str | None = None
    attempts: int = 0
    not_before: datetime | None = None
    sent_at: datetime | None = None
    reason: str | None = None


def add_notices(
    tx: Transaction,
    unit_id: str,
    notices: Sequence[QueuedNotice],
    *,
    now: datetime,
    not_before: datetime,
) -> None:
    """Put *notices* into the outbox; they are rendered when they are claimed."""
    rows = [
        {
            **notice._asdict(),
            "unit_id": unit_id,
            "state": WAITING,
            "attempts": 0,
            "payload": "",
            "not_before": not_before,
            "created_at": now,
        }
        for notice in notices
    ]
    if rows:
        bulk_writes.insert_rows(tx, OUTBOX, rows)


def list_waiting(
    tx: Transaction, unit_id: str, people: Sequence[str], kind: str, *, urgency: int
) -> dict[str, tuple[str, str]]:
    """Return, by person, a notice of a *kind* that waits: its id and the JSON of its values.

    Their rows are locked; what is just being claimed is left out.
    """
    row = OUTBOX.c
    query = (
        select(row.person_id, row.delivery_id, row.notice)
        .where(row.unit_id == unit_id, in_literals(row.state, UNSENT), row.state == WAITING)
        .where(row.person_id.in_(people), row.kind == kind, row.urgency == urgency)
        .where(row.notice.is_not(None))
        .with_for_update(skip_locked=True)
    )
    return {found[0]: (found[1], found[2]) for found in tx.execute(query)}


_SET_VALUES = BulkUpdate(
    lambda param: (
        update(OUTBOX)
        .where(OUTBOX.c.unit_id == param("unit"), OUTBOX.c.delivery_id == param("delivery_id"))
        .values(notice=param("notice"))
    ),
    texts=("unit", "delivery_id", "notice"),
)


def set_values(tx: Transaction, unit_id: str, notices: Mapping[str, str]) -> None:
    """Replace the values of waiting notices, by delivery id; their rows are locked."""
    rows = [{"unit": unit_id, "delivery_id": id_, "notice": it} for id_, it in notices.items()]
    if rows:
        _SET_VALUES.apply(tx, rows)


_RECORD_RENDERED = BulkUpdate(
    lambda param: (
        update(OUTBOX)
        .where(OUTBOX.c.unit_id == param("unit"), OUTBOX.c.delivery_id == param("delivery_id"))
        .values(
            state=param("state"),
            channel=param("channel"),
            address=param("address"),
            position=param("position"),
            payload=param("payload"),
            notice=param("notice"),
            owner=param("owner"),
            attempts=param("attempts"),
            not_before=func.coalesce(param("not_before"), OUTBOX.c.not_before),
            sent_at=param("sent_at"),
            reason=param("reason"),
        )
    ),
    texts=(
        *("unit", "delivery_id", "state", "channel", "address", "payload"),
        *("notice", "owner", "reason"),
    ),
    numbers=("position", "attempts"),
    moments=("not_before", "sent_at"),
)


def record_rendered(tx: Transaction, unit_id: str, rendered: Sequence[RenderedNotice]) -> None:
    """Store the new rows of notices that were claimed in this transaction."""
    if rendered:
        _RECORD_RENDERED.apply(tx, [{"unit": unit_id, **row._asdict()} for row in rendered])
