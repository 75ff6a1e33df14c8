"""Counters: each number is given out once."""

from msgspec import Struct
from sqlalchemy import bindparam, select, update

from storage.database import bulk_writes
from storage.database.statements import Statement, Values
from storage.database.transactions import Transaction, has_one_writer
from storage.tables import COUNTERS

_LAST = "last_counted"


class _LastNumber(Struct):
    """The last *number* of the counter *which*, cached *within* one transaction."""

    within: object
    which: Values
    number: int


_COUNT = Statement(
    update(COUNTERS)
    .where(COUNTERS.c.unit_id == bindparam("unit"), COUNTERS.c.name == bindparam("which"))
    .values(value=COUNTERS.c.value + 1)
    .returning(COUNTERS.c.value)
)


def find_last(tx: Transaction, unit_id: str, name: str) -> int:
    """Return the last number of the counter *name*, or 0 if there is none."""
    query = select(COUNTERS.c.value).where(COUNTERS.c.unit_id == unit_id, COUNTERS.c.name == name)
    return tx.execute(query).scalar() or 0


def next_number(tx: Transaction, unit_id: str, name: str, *, first: int) -> int:
    """Return the next number of the counter *name*, beginning with *first*.

    The counter's row is locked until the transaction ends, so that on PostgreSQL later numbers
    come from memory. On SQLite each number is read from the table, because a rollback to a
    savepoint would not undo the number in memory.
    """
    which = {"unit": unit_id, "which": name}
    last: _LastNumber | None = tx.info.get(_LAST)
    if last and last.within is tx.get_transaction() and last.which == which:
        _COUNT.run(tx, which)
        last.number += 1
        return last.number
    for (number,) in _COUNT.rows(tx, **which):
        if not has_one_writer(tx):
            tx.info[_LAST] = _LastNumber(tx.get_transaction(), which, number)
        return int(number)
    bulk_writes.insert_rows(tx, COUNTERS, [{"unit_id": unit_id, "name": name, "value": first}])
    return first
