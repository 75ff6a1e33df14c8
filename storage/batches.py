"""Many rows with one statement: PostgreSQL takes them as one piece of JSON, SQLite one by one."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Insert,
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
)
from sqlalchemy.types import TypeEngine

from storage.database import Transaction
from storage.tables.columns import Moment

Row = Mapping[str, object]
Types = Mapping[str, TypeEngine[Any]]
Given = Callable[[str], ColumnElement[object]]

_ROWS = "rows"

_encode = msgspec.json.Encoder().encode


def add(tx: Transaction, table: Table, rows: Sequence[Row]) -> None:
    """Add *rows*, at least one, all with the same columns, to *table*."""
    if _takes_json(tx):
        tx.execute(_adding(table, tuple(rows[0])), _written(rows))
    else:
        tx.execute(insert(table), rows)


class Change:
    """An update of many rows, *given* values by their names.

    No two of the values may be meant for the same row: only one of them would count.
    """

    def __init__(
        self,
        update: Callable[[Given], Update],
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
        self._each = update(bindparam)
        self._all = update(_table(types).c.__getitem__)

    def make(self, tx: Transaction, rows: Sequence[Row]) -> None:
        """Change what *rows*, at least one, say."""
        if _takes_json(tx):
            tx.execute(self._all, _written(rows))
        else:
            tx.execute(self._each, rows)


def _takes_json(tx: Transaction) -> bool:
    # A statement for each row costs PostgreSQL's client and server several times their work on
    # it; SQLite has no client, and JSON would only be a detour.
    return tx.dialect.name == "postgresql"


def _written(rows: Sequence[Row]) -> dict[str, str]:
    return {_ROWS: _encode(rows).decode()}


@lru_cache(maxsize=64)
def _adding(table: Table, columns: tuple[str, ...]) -> Insert:
    given = _table({name: table.c[name].type for name in columns})
    return insert(table).from_select(columns, select(given))


def _table(types: Types) -> TableValuedAlias:
    """Return the rows in JSON as a table."""
    columns = (column(name, type_) for name, type_ in types.items())
    rows = func.json_to_recordset(bindparam(_ROWS))
    return rows.table_valued(*columns, name="given").render_derived(with_types=True)
