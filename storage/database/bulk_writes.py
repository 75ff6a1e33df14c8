"""Write many rows in one statement: as one JSON parameter on PostgreSQL, row by row on SQLite."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    Table,
    TableValuedAlias,
    Update,
    bindparam,
    column,
    func,
    insert,
    select,
    true,
)
from sqlalchemy.types import TypeEngine

from storage.database.statements import Statement
from storage.database.transactions import Transaction
from storage.tables.columns import Moment

Row = Mapping[str, object]
Types = Mapping[str, TypeEngine[Any]]
ParameterFor = Callable[[str], ColumnElement[object]]

_ROWS = "rows"

_encode = msgspec.json.Encoder().encode


def insert_rows(tx: Transaction, table: Table, rows: Sequence[Row]) -> None:
    """Insert *rows* into *table*: at least one row, all with the same columns."""
    columns = tuple(rows[0])
    if _uses_json(tx):
        _insert_all(table, columns).run(tx, _encode_rows(rows))
    else:
        _insert_each(table, columns).run_each(tx, rows)


class BulkUpdate:
    """An update of many rows; *given* are the names of parameters, *each* updates one row.

    Two rows of values must not match the same database row: only one of them would be applied.
    """

    def __init__(
        self,
        update: Callable[[ParameterFor], Update],
        *,
        texts: Sequence[str] = (),
        numbers: Sequence[str] = (),
        moments: Sequence[str] = (),
    ) -> None:
        types: Types = {
            **dict.fromkeys(texts, String()),
            **dict.fromkeys(numbers, Integer()),
            **dict.fromkeys(moments, Moment()),
        }
        self.each = Statement(update(lambda name: bindparam(name, type_=types[name])))
        self._all = Statement(update(_json_table(types).c.__getitem__))

    def apply(self, tx: Transaction, rows: Sequence[Row]) -> None:
        """Apply the update for each of *rows*, at least one."""
        if _uses_json(tx):
            _prefer_key_lookups(tx)
            self._all.run(tx, _encode_rows(rows))
        else:
            self.each.run_each(tx, rows)


_PREFER_KEY_LOOKUPS = Statement(
    select(
        func.set_config("enable_hashjoin", "off", true()),
        func.set_config("enable_mergejoin", "off", true()),
        func.set_config("plan_cache_mode", "force_generic_plan", true()),
    )
)
_PREFERRED_SINCE = "by_key_since"


def _prefer_key_lookups(tx: Transaction) -> None:
    """Make PostgreSQL use key lookups for the update until this transaction ends.

    PostgreSQL estimates 100 rows for any JSON parameter and would choose a full table scan. It
    would also make a new plan for each execution.
    """
    if tx.info.get(_PREFERRED_SINCE) is not tx.get_transaction():
        tx.info[_PREFERRED_SINCE] = tx.get_transaction()
        _PREFER_KEY_LOOKUPS.run(tx, {})


def _uses_json(tx: Transaction) -> bool:
    # On PostgreSQL, one statement per row costs client and server several times the work of the
    # update itself. On SQLite there is no client, and JSON would only add work.
    return tx.dialect.name == "postgresql"


def _encode_rows(rows: Sequence[Row]) -> dict[str, str]:
    return {_ROWS: _encode(rows).decode()}


@lru_cache(maxsize=64)
def _insert_each(table: Table, columns: tuple[str, ...]) -> Statement:
    return Statement(insert(table).inline().values({name: bindparam(name) for name in columns}))


@lru_cache(maxsize=64)
def _insert_all(table: Table, columns: tuple[str, ...]) -> Statement:
    given = _json_table({name: table.c[name].type for name in columns})
    return Statement(insert(table).from_select(columns, select(given)))


def _json_table(types: Types) -> TableValuedAlias:
    """Return a table-valued expression over the rows of a JSON parameter."""
    columns = (column(name, type_) for name, type_ in types.items())
    rows = func.json_to_recordset(bindparam(_ROWS))
    return rows.table_valued(*columns, name="given").render_derived(with_types=True)
