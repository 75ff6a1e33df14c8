"""Count what waits to be sent, by channel."""

from collections import Counter
from datetime import datetime

from sqlalchemy import func, or_, select

from storage.database.statements import in_literals
from storage.database.transactions import Transaction
from storage.tables import BROADCAST_RECIPIENTS, OUTBOX
from storage.tables.outbox import UNSENT


def count_waiting(tx: Transaction, unit_id: str, *, now: datetime) -> Counter[str]:
    """Return how many messages could be sent now on each channel, of any kind."""
    found: Counter[str] = Counter()
    for table in (OUTBOX, BROADCAST_RECIPIENTS):
        row = table.c
        query = select(row.channel, func.count()).where(
            row.unit_id == unit_id,
            in_literals(row.state, UNSENT),
            or_(row.not_before.is_(None), row.not_before <= now),
        )
        found.update({channel: int(n) for channel, n in tx.execute(query.group_by(row.channel))})
    return found
