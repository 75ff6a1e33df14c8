"""Questions that were not known; nothing here leads to whoever asked them."""

from collections.abc import Iterable
from secrets import token_hex

from sqlalchemy import delete, insert, select, update

from conversations.answers.gathering import NOT_THIS, UNKNOWN, Miss
from storage.database import Transaction
from storage.tables import MISSES

__all__ = ["LEFT", "NOT_THIS", "UNKNOWN"]

LEFT = "left"

_FIELDS = [MISSES.c[name] for name in Miss._fields]
_IN_ONE = 500


def keep(tx: Transaction, unit_id: str, *, text: str, day: str, kind: str, card: str) -> None:
    """Keep a question that was not answered well, without who asked it and when that day."""
    tx.execute(
        insert(MISSES),
        {
            "unit_id": unit_id,
            "miss_id": token_hex(16),
            "text": text,
            "day": day,
            "kind": kind,
            "card": card,
            "settled": "",
        },
    )


def unsettled(tx: Transaction, unit_id: str, *, most: int) -> list[Miss]:
    """Return the misses of which nothing was made yet, the newest days first."""
    query = (
        select(*_FIELDS)
        .where(MISSES.c.unit_id == unit_id, MISSES.c.settled == "")
        .order_by(MISSES.c.day.desc(), MISSES.c.miss_id)
        .limit(most)
    )
    return [Miss(*row) for row in tx.execute(query)]


def settle(tx: Transaction, unit_id: str, ids: Iterable[str], settled: str) -> int:
    """Keep what was made of some misses; return of how many, those settled before left out."""
    left, count = list(ids), 0
    while left:
        some, left = left[:_IN_ONE], left[_IN_ONE:]
        count += tx.execute(
            update(MISSES)
            .where(MISSES.c.unit_id == unit_id, MISSES.c.miss_id.in_(some), MISSES.c.settled == "")
            .values(settled=settled)
        ).rowcount
    return count


def drop(tx: Transaction, unit_id: str, *, before: str, most: int) -> int:
    """Delete misses from before the day *before*; return how many."""
    old = MISSES.c.day < before
    ids = select(MISSES.c.miss_id).where(MISSES.c.unit_id == unit_id, old).limit(most)
    return tx.execute(
        delete(MISSES).where(MISSES.c.unit_id == unit_id, MISSES.c.miss_id.in_(ids))
    ).rowcount
