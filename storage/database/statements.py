"""Precompiled statements for the hot paths, passed directly to the database driver.

SQLAlchemy compiles each statement once per dialect. Executed by SQLAlchemy, the same statements
cost 33 % more processor time for each web chat message (`webchat.processor` of
`python -m bot bench webchat`, both ways by turns).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Dialect,
    Select,
    String,
    UpdateBase,
    bindparam,
    literal_column,
    or_,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.database import pipeline
from storage.database.transactions import Transaction

Values = Mapping[str, object]
Row = tuple[Any, ...]
Convert = Callable[[Any], Any]
T = TypeVar("T")

_POSTGRESQL = "postgresql"

_encode = msgspec.json.Encoder().encode


class Statement:
    """One statement; its parameters are `bindparam`, its lists `in_parameter`."""

    def __init__(self, statement: Select[Any] | UpdateBase) -> None:
        self._statement = statement
        self._compiled_by_dialect: dict[str, _CompiledStatement] = {}

    def rows(self, tx: Transaction, **values: object) -> list[Row]:
        """Execute it; return the rows that it selects or returns."""
        return fetch_together(tx, (self, values))[0]

    def run(self, tx: Transaction, values: Values) -> None:
        """Execute it without reading a result.

        PostgreSQL gets it with the next query or before the transaction ends.
        """
        compiled = self.compiled(tx)
        if compiled.is_for_postgresql:
            pipeline.queue_statement(tx, compiled.sql, compiled.bound(values))
            return
        try:
            pipeline.driver_connection(tx).execute(compiled.sql, compiled.bound(values))
        except compiled.errors as error:
            raise pipeline.to_sqlalchemy_error(tx, error, compiled.sql) from error

    def run_each(self, tx: Transaction, rows: Sequence[Values]) -> None:
        """Execute it for each of *rows*."""
        compiled = self.compiled(tx)
        if compiled.is_for_postgresql:
            for row in rows:
                self.run(tx, row)
            return
        try:
            pipeline.driver_connection(tx).executemany(
                compiled.sql, list(map(compiled.bound, rows))
            )
        except compiled.errors as error:
            raise pipeline.to_sqlalchemy_error(tx, error, compiled.sql) from error

    def compiled(self, tx: Transaction) -> "_CompiledStatement":
        """Return it compiled for this database's dialect."""
        name = tx.dialect.name
        if name not in self._compiled_by_dialect:
            self._compiled_by_dialect[name] = _compile(self._statement, tx.dialect)
        return self._compiled_by_dialect[name]


def fetch_together(tx: Transaction, *queries: tuple[Statement, Values]) -> list[list[Row]]:
    """Execute *queries* in one round trip (on PostgreSQL); return the rows of each."""
    asked = [(statement.compiled(tx), values) for statement, values in queries]
    if tx.dialect.name == _POSTGRESQL:
        found = pipeline.fetch_together(
            tx, [(compiled.sql, compiled.bound(values)) for compiled, values in asked]
        )
        return [compiled.read(rows) for (compiled, _), rows in zip(asked, found, strict=True)]
    return [compiled.read(_fetch(tx, compiled, values)) for compiled, values in asked]


class Lookup(Struct, Generic[T], frozen=True):
    """Queries that can share a round trip with others; *read* makes the result of their rows."""

    queries: Sequence[tuple[Statement, Values]]
    read: Callable[[list[list[Row]]], T]


def look_up(tx: Transaction, *lookups: Lookup[Any]) -> list[Any]:
    """Execute all *lookups* in one round trip (on PostgreSQL); return the result of each."""
    queries = [query for lookup in lookups for query in lookup.queries]
    found = iter(fetch_together(tx, *queries) if queries else ())
    return [lookup.read([next(found) for _ in lookup.queries]) for lookup in lookups]


def in_parameter(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Return the condition that *column* is in the list parameter *name*."""
    return _InParameter(column, name)


def unnest_parameter(name: str) -> ColumnElement[str]:
    """Return a column with each element of the list parameter *name*, for separate lookups.

    A correlated subquery that finds at most one row per element uses the primary key. For a whole
    list, PostgreSQL may use any index that begins with the same column and read all rows of a
    unit, as long as the table has no statistics.
    """
    column: ColumnElement[str] = (
        _ParameterRows(bindparam(name, type_=_JsonList())).table_valued("value", name=name).c.value
    )
    return column


def in_literals(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that *column* is one of the constants *values*.

    Write them as literals joined by OR: PostgreSQL then plans the statement once, and the text
    equals the condition of a partial index.
    """
    quoted = ("'{}'".format(value.replace("'", "''")) for value in values)
    return or_(*(column == literal_column(value) for value in quoted))


class _CompiledStatement(Struct, frozen=True):
    """A compiled statement, with the functions that convert values to and from the database.

    *to_database* lists (parameter name, position, converter); a name may occur at several
    positions.
    """

    sql: str
    in_order: Callable[[Values], tuple[object, ...]]
    fixed: dict[str, object]
    to_database: tuple[tuple[str, int, Convert], ...]
    from_database: tuple[tuple[int, Convert], ...]
    errors: type[Exception]
    is_for_postgresql: bool

    def bound(self, values: Values) -> Any:  # noqa: ANN401 - each driver takes its own
        """Return *values* as the driver's parameters."""
        if self.fixed:
            values = {**self.fixed, **values}
        if self.is_for_postgresql:
            return {
                **values,
                **{name: convert(values[name]) for name, _, convert in self.to_database},
            }
        if not self.to_database:
            return self.in_order(values)
        whole = list(self.in_order(values))
        for _, at, convert in self.to_database:
            whole[at] = convert(whole[at])
        return whole

    def read(self, rows: list[Row]) -> list[Row]:
        """Return *rows* with values converted to Python types."""
        if not self.from_database:
            return rows
        read = []
        for row in map(list, rows):
            for at, convert in self.from_database:
                row[at] = convert(row[at])
            read.append(tuple(row))
        return read


def _compile(statement: Select[Any] | UpdateBase, dialect: Dialect) -> _CompiledStatement:
    compiled = statement.compile(dialect=dialect)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError(compiled)
    names = tuple(compiled.positiontup or compiled.params)
    given = {name: compiled.binds[name] for name in names}
    # Scalar defaults of columns, for values that are not given.
    fixed = {
        column.key: column.default.arg
        for column in compiled.insert_prefetch
        if isinstance(column.default, ScalarElementColumnDefault)
    }
    types = [column.type for column in statement.exported_columns]
    return _CompiledStatement(
        sql=str(compiled),
        in_order=_value_picker(names),
        fixed={n: bind.value for n, bind in given.items() if not bind.required} | fixed,
        to_database=tuple(
            (name, at, convert)
            for at, name in enumerate(names)
            if (convert := _to_database(given[name].type, dialect))
        ),
        from_database=tuple(
            (at, convert)
            for at, type_ in enumerate(types)
            if (convert := _from_database(type_, dialect))
        ),
        errors=dialect.loaded_dbapi.Error,
        is_for_postgresql=dialect.name == _POSTGRESQL,
    )


def _value_picker(names: Sequence[str]) -> Callable[[Values], tuple[object, ...]]:
    """Return a function that extracts the values of *names* from a row, in order."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


def _to_database(type_: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return type_.dialect_impl(dialect).bind_processor(dialect)


def _from_database(type_: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    # psycopg converts built-in types itself.
    if dialect.name == _POSTGRESQL and not isinstance(type_, TypeDecorator):
        return None
    return type_.dialect_impl(dialect).result_processor(dialect, None)


def _fetch(tx: Transaction, compiled: _CompiledStatement, values: Values) -> list[Row]:
    try:
        rows: list[Row] = (
            pipeline.driver_connection(tx).execute(compiled.sql, compiled.bound(values)).fetchall()
        )
    except compiled.errors as error:
        raise pipeline.to_sqlalchemy_error(tx, error, compiled.sql) from error
    return rows


class _JsonList(TypeDecorator[list[str]]):
    """A list of texts, as JSON."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> str:
        """Return *value* as the database stores it."""
        del dialect
        return _encode(value).decode()


class _InParameter(ColumnElement[bool]):
    """An "in list" condition whose SQL text does not depend on the length of the list."""

    inherit_cache = False  # never executed by SQLAlchemy: see the module docstring

    def __init__(self, column: ColumnElement[str], name: str) -> None:
        self.column = column
        self.given = bindparam(name, type_=_JsonList())


@compiles(_InParameter, "sqlite")
def _in_parameter_sqlite(element: _InParameter, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on unread
    column, given = (compiler.process(part, **more) for part in (element.column, element.given))
    return f"{column} IN (SELECT value FROM json_each({given}))"  # noqa: S608 - built from our own SQL


@compiles(_InParameter, _POSTGRESQL)
def _in_parameter_postgresql(element: _InParameter, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on unread
    column, given = (compiler.process(part, **more) for part in (element.column, element.given))
    return f"{column} = ANY (ARRAY(SELECT json_array_elements_text({given}::json)))"


class _ParameterRows(FunctionElement[str]):
    """A list as a table with the column `value`, on both databases."""

    inherit_cache = False  # as above


@compiles(_ParameterRows, "sqlite")
def _parameter_rows_sqlite(element: _ParameterRows, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on unread
    return f"json_each({compiler.process(element.clauses, **more)})"


@compiles(_ParameterRows, _POSTGRESQL)
def _parameter_rows_postgresql(element: _ParameterRows, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on unread
    return f"json_array_elements_text({compiler.process(element.clauses, **more)}::json)"
