"""Many rows with one statement: PostgreSQL takes them as one piece of JSON, SQLite one by one."""

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
    """Add *rows*, at least one, all with the same columns, to *table*."""
    columns = tuple(rows[0])
    if _uses_json(tx):
        _insert_all(table, columns).run(tx, _encode_rows(rows))
    else:
        _insert_each(table, columns).run_each(tx, rows)


class BulkUpdate:
    """An update of many rows, *given* values by their names; *each* is that of one row.

    No two of the values may be meant for the same row: only one of them would count.
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
        """Change what *rows*, at least one, say."""
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
    """Let PostgreSQL look up the row of each value, until this transaction ends.

    It takes any piece of JSON for a hundred rows, and would rather read the whole of a table; and
    it would plan anew each time.
    """
    if tx.info.get(_PREFERRED_SINCE) is not tx.get_transaction():
        tx.info[_PREFERRED_SINCE] = tx.get_transaction()
        _PREFER_KEY_LOOKUPS.run(tx, {})


def _uses_json(tx: Transaction) -> bool:
    # A statement for each row costs PostgreSQL's client and server several times their work on
    # it; SQLite has no client, and JSON would only be a detour.
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
    """Return the rows in JSON as a table."""
    columns = (column(name, type_) for name, type_ in types.items())
    rows = func.json_to_recordset(bindparam(_ROWS))
    return rows.table_valued(*columns, name="given").render_derived(with_types=True)
