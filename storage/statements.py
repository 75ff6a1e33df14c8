"""Statements of the busiest paths: written once, given straight to the database's driver.

SQLAlchemy writes each of them once for either kind of database. To run one, it would take ten
times as long around it as SQLite takes for the whole of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

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

from storage import pipeline
from storage.database import Transaction

Values = Mapping[str, object]
Row = tuple[Any, ...]
Convert = Callable[[Any], Any]

_POSTGRESQL = "postgresql"

_encode = msgspec.json.Encoder().encode


class Statement:
    """One statement; what it is given stands in it as `bindparam`, lists as `among`."""

    def __init__(self, statement: Select[Any] | UpdateBase) -> None:
        self._statement = statement
        self._forms: dict[str, _Form] = {}

    def rows(self, tx: Transaction, **values: object) -> list[Row]:
        """Return what it finds, or what it returns of the rows that it changed."""
        return ask(tx, (self, values))[0]

    def soon(self, tx: Transaction, **values: object) -> "Soon":
        """Ask it; PostgreSQL gets it together with the next question, and so does its answer."""
        form = self.form(tx)
        soon = Soon(tx, form)
        if form.is_for_postgresql:
            pipeline.put(tx, form.sql, form.bound(values), soon.come)
        else:
            soon.come(_fetched(tx, form, values))
        return soon

    def run(self, tx: Transaction, values: Values) -> None:
        """Run it where nothing is to be learned from it.

        PostgreSQL gets it together with the next question, or before the transaction ends.
        """
        form = self.form(tx)
        if form.is_for_postgresql:
            pipeline.put(tx, form.sql, form.bound(values))
            return
        try:
            pipeline.driver(tx).execute(form.sql, form.bound(values))
        except form.errors as error:
            raise pipeline.known(tx, error, form.sql) from error

    def run_each(self, tx: Transaction, rows: Sequence[Values]) -> None:
        """Run it for each of *rows*."""
        form = self.form(tx)
        if form.is_for_postgresql:
            for row in rows:
                self.run(tx, row)
            return
        try:
            pipeline.driver(tx).executemany(form.sql, list(map(form.bound, rows)))
        except form.errors as error:
            raise pipeline.known(tx, error, form.sql) from error

    def form(self, tx: Transaction) -> "_Form":
        """Return it as the driver of this database takes it."""
        name = tx.dialect.name
        if name not in self._forms:
            self._forms[name] = _written(self._statement, tx.dialect)
        return self._forms[name]


class Soon:
    """What a statement finds, once it is there."""

    def __init__(self, tx: Transaction, form: "_Form") -> None:
        self._tx = tx
        self._form = form
        self._found: list[Row] | None = None

    def come(self, found: list[Row]) -> None:
        """Take what was found."""
        self._found = found

    def rows(self) -> list[Row]:
        """Return what it found; if that is not there yet, it is asked now."""
        if self._found is None:
            pipeline.send(self._tx)
        if self._found is None:
            raise RuntimeError("the transaction is over")
        return self._form.read(self._found)


def ask(tx: Transaction, *questions: tuple[Statement, Values]) -> list[list[Row]]:
    """Return the rows of each of *questions*, which PostgreSQL gets in one go."""
    asked = [(statement.form(tx), values) for statement, values in questions]
    if tx.dialect.name == _POSTGRESQL:
        found = pipeline.ask(tx, [(form.sql, form.bound(values)) for form, values in asked])
        return [form.read(rows) for (form, _), rows in zip(asked, found, strict=True)]
    return [form.read(_fetched(tx, form, values)) for form, values in asked]


def among(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Tell whether *column* is one of the list that is given as *name*."""
    return _Among(column, name)


def each_of(name: str) -> ColumnElement[str]:
    """Return each of the list that is given as *name*, to be looked up one by one.

    A subselect that finds at most one row for it is answered from the key. Of a list as a
    whole PostgreSQL may look up any index that begins with the same column, and read all rows of
    a unit, while it has never counted them.
    """
    column: ColumnElement[str] = (
        _Listed(bindparam(name, type_=_Texts())).table_valued("value", name=name).c.value
    )
    return column


def one_of(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """Tell whether *column* is one of *values*, which are always the same.

    As they are, for PostgreSQL to plan it once, by OR as the condition of a partial index is.
    """
    quoted = ("'{}'".format(value.replace("'", "''")) for value in values)
    return or_(*(column == literal_column(value) for value in quoted))


class _Form(Struct, frozen=True):
    """A statement as a driver takes it, and what turns values into the database's and back.

    *to_database* says which values are turned, by name and by place: one may stand in several.
    """

    sql: str
    in_order: Callable[[Values], tuple[object, ...]]
    fixed: dict[str, object]
    to_database: tuple[tuple[str, int, Convert], ...]
    from_database: tuple[tuple[int, Convert], ...]
    errors: type[Exception]
    is_for_postgresql: bool

    def bound(self, values: Values) -> Any:  # noqa: ANN401 - each driver takes its own
        """Return *values* as the driver takes them."""
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
        """Return *rows* with Python's values."""
        if not self.from_database:
            return rows
        read = []
        for row in map(list, rows):
            for at, convert in self.from_database:
                row[at] = convert(row[at])
            read.append(tuple(row))
        return read


def _written(statement: Select[Any] | UpdateBase, dialect: Dialect) -> _Form:
    compiled = statement.compile(dialect=dialect)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError(compiled)
    names = tuple(compiled.positiontup or compiled.params)
    given = {name: compiled.binds[name] for name in names}
    # Python's own defaults of columns, which nobody gave a value.
    fixed = {
        column.key: column.default.arg
        for column in compiled.insert_prefetch
        if isinstance(column.default, ScalarElementColumnDefault)
    }
    types = [column.type for column in statement.exported_columns]
    return _Form(
        sql=str(compiled),
        in_order=_picking(names),
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


def _picking(names: Sequence[str]) -> Callable[[Values], tuple[object, ...]]:
    """Return what takes the values of *names* out of a row, in their order."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


def _to_database(type_: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return type_.dialect_impl(dialect).bind_processor(dialect)


def _from_database(type_: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    # Of Python's own types psycopg makes all that they are.
    if dialect.name == _POSTGRESQL and not isinstance(type_, TypeDecorator):
        return None
    return type_.dialect_impl(dialect).result_processor(dialect, None)


def _fetched(tx: Transaction, form: _Form, values: Values) -> list[Row]:
    try:
        rows: list[Row] = pipeline.driver(tx).execute(form.sql, form.bound(values)).fetchall()
    except form.errors as error:
        raise pipeline.known(tx, error, form.sql) from error
    return rows


class _Texts(TypeDecorator[list[str]]):
    """A list of texts, as JSON."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> str:
        """Return *value* as the database takes it."""
        del dialect
        return _encode(value).decode()


class _Among(ColumnElement[bool]):
    """Whether a column is one of a list: however long it is, the statement stays the same."""

    inherit_cache = False  # SQLAlchemy never runs it, see above

    def __init__(self, column: ColumnElement[str], name: str) -> None:
        self.column = column
        self.given = bindparam(name, type_=_Texts())


@compiles(_Among, "sqlite")
def _among_sqlite(element: _Among, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on
    column, given = (compiler.process(part, **more) for part in (element.column, element.given))
    return f"{column} IN (SELECT value FROM json_each({given}))"  # noqa: S608 - of our own parts


@compiles(_Among, _POSTGRESQL)
def _among_postgresql(element: _Among, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on
    column, given = (compiler.process(part, **more) for part in (element.column, element.given))
    return f"{column} = ANY (ARRAY(SELECT json_array_elements_text({given}::json)))"


class _Listed(FunctionElement[str]):
    """A list as a table: its column is called `value` by either kind of database."""

    inherit_cache = False  # as above


@compiles(_Listed, "sqlite")
def _listed_sqlite(element: _Listed, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on
    return f"json_each({compiler.process(element.clauses, **more)})"


@compiles(_Listed, _POSTGRESQL)
def _listed_postgresql(element: _Listed, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - passed on
    return f"json_array_elements_text({compiler.process(element.clauses, **more)}::json)"
