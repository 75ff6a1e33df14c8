"""The statements of the busiest paths look up what they need, however much there is beside it."""

import importlib
import pkgutil
import re

import pytest

from storage import repositories
from storage.batches import Change
from storage.database import Database
from storage.statements import Statement

# What SQLite does where it has to go through all that a unit has, or a whole table.
EVERYTHING = re.compile(r"SCAN (?!\w+ VIRTUAL)|\(unit_id=\?(?: AND \w+[<>]\?)*\)")
# Tables that are nearly empty: albums that are not whole yet, and officials.
SMALL = ("album_part", "official_chat")

pytestmark = pytest.mark.sqlite


def statements():
    for module in pkgutil.iter_modules(repositories.__path__):
        names = vars(importlib.import_module(f"{repositories.__name__}.{module.name}"))
        for name, value in names.items():
            if isinstance(value, Statement):
                yield pytest.param(value, id=f"{module.name}.{name}")
            elif isinstance(value, Change):
                yield pytest.param(value.each, id=f"{module.name}.{name}")


@pytest.fixture(scope="module")
def database(databases, tmp_path_factory):
    with databases.new(tmp_path_factory.mktemp("plans")) as url:
        database = Database(url)
        yield database
        database.close()


def plan(tx, statement):
    sql = statement.form(tx).sql
    rows = tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (None,) * sql.count("?"))
    return [row[-1] for row in rows]


@pytest.mark.parametrize("statement", list(statements()))
def test_no_statement_reads_all_of_a_unit(database, statement):
    steps = database.write_now(plan, statement)
    reads_all = [step for step in steps if EVERYTHING.search(step)]
    assert [step for step in reads_all if not any(table in step for table in SMALL)] == []
