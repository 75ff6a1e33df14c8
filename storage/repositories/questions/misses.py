"""Store missed questions, without a link to the person who asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from secrets import token_hex

from sqlalchemy import delete, func, insert, select, update

from conversations.dialogues.questions.effects import NOT_THIS, UNKNOWN, Miss
from storage.database.transactions import Transaction
from storage.tables import MISSES

__all__ = ["DISMISSED", "NOT_THIS", "UNKNOWN"]

DISMISSED = "left"
_MISSING_PART = "lacks-"

_FIELDS = [MISSES.c[name] for name in Miss._fields]
_CHUNK = 500


def add(tx: Transaction, unit_id: str, *, text: str, day: str, kind: str, card: str) -> None:
    """Insert a missed question, with the day only."""
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


def list_unsettled(tx: Transaction, unit_id: str, *, most: int) -> list[Miss]:
    """Return the unsettled misses, the newest days first."""
    query = (
        select(*_FIELDS)
        .where(MISSES.c.unit_id == unit_id, MISSES.c.settled == "", MISSES.c.text != "")
        .order_by(MISSES.c.day.desc(), MISSES.c.miss_id)
        .limit(most)
    )
    return [Miss(*row) for row in tx.execute(query)]


def missing_part_kind(part: str) -> str:
    """Return the kind of a miss for the missing *part* of a card."""
    return f"{_MISSING_PART}{part}"


def count_missing_parts(tx: Transaction, unit_id: str) -> dict[str, Mapping[str, int]]:
    """Return, by card, how often each missing part was asked for."""
    miss = MISSES.c
    query = (
        select(miss.card, miss.kind, func.count())
        .where(
            miss.unit_id == unit_id,
            miss.settled == "",
            miss.kind.startswith(_MISSING_PART, autoescape=True),
        )
        .group_by(miss.card, miss.kind)
        .order_by(miss.card, func.count().desc(), miss.kind)
    )
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for card, kind, count in tx.execute(query):
        found[card][kind.removeprefix(_MISSING_PART)] = count
    return dict(found)


def settle_missing_parts(tx: Transaction, unit_id: str, card: str, parts: Iterable[str]) -> None:
    """Settle the misses for *parts* that a card has now."""
    miss = MISSES.c
    kinds = [missing_part_kind(part) for part in parts]
    tx.execute(
        update(MISSES)
        .where(
            miss.unit_id == unit_id, miss.settled == "", miss.card == card, miss.kind.in_(kinds)
        )
        .values(settled=card)
    )


def settle(tx: Transaction, unit_id: str, ids: Iterable[str], settled: str) -> int:
    """Settle misses with the result *settled*; return how many were unsettled before."""
    left, count = list(ids), 0
    while left:
        chunk, left = left[:_CHUNK], left[_CHUNK:]
        count += tx.execute(
            update(MISSES)
            .where(
                MISSES.c.unit_id == unit_id, MISSES.c.miss_id.in_(chunk), MISSES.c.settled == ""
            )
            .values(settled=settled)
        ).rowcount
    return count


def delete_before(tx: Transaction, unit_id: str, *, before: str, most: int) -> int:
    """Delete misses from before the day *before*; return how many."""
    old = MISSES.c.day < before
    ids = select(MISSES.c.miss_id).where(MISSES.c.unit_id == unit_id, old).limit(most)
    return tx.execute(
        delete(MISSES).where(MISSES.c.unit_id == unit_id, MISSES.c.miss_id.in_(ids))
    ).rowcount
