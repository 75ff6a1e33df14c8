"""The query plans of the busiest paths in a large unit."""

import importlib
import pkgutil
import re

import pytest
from sqlalchemy import event

from storage import repositories
from storage.database.bulk_writes import BulkUpdate
from storage.database.statements import Statement
from storage.database.transactions import Database
from storage.repositories.delivery import outbox, sender_leases
from tests.resident import MONDAY

# Plans of SQLite that scan all rows of a unit or a table.
EVERYTHING = re.compile(r"SCAN (?!\w+ VIRTUAL)|\(unit_id=\?(?: AND \w+[<>]\?)*\)")
# Small tables: parts of incomplete albums, officials, and a year's broadcasts.
SMALL = ("album_part", "official_chat", "broadcast")

pytestmark = pytest.mark.sqlite


def statements():
    for module in pkgutil.walk_packages(repositories.__path__, f"{repositories.__name__}."):
        names = vars(importlib.import_module(module.name))
        for name, value in names.items():
            if isinstance(value, Statement):
                yield pytest.param(value, id=f"{module.name}.{name}")
            elif isinstance(value, BulkUpdate):
                yield pytest.param(value.each, id=f"{module.name}.{name}")


@pytest.fixture(scope="module")
def database(databases, tmp_path_factory):
    with databases.new(tmp_path_factory.mktemp("plans")) as url:
        database = Database(url)
        yield database
        database.close()


def plan(tx, statement):
    sql = statement.compiled(tx).sql
    rows = tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (None,) * sql.count("?"))
    return [row[-1] for row in rows]


@pytest.mark.parametrize("statement", list(statements()))
def test_no_statement_scans_all_rows_of_a_unit(database, statement):
    steps = database.write_now(plan, statement)
    reads_all = [step for step in steps if EVERYTHING.search(step)]
    assert [step for step in reads_all if step.split()[1] not in SMALL] == []


def to_claim(tx):
    sender_leases.has_due_answers(tx, "u", ["web"], now=MONDAY)
    sender_leases.claim(tx, "u", "one", now=MONDAY, limit=5)
    sender_leases.fail_unclaimable(tx, "u", ["web"], before=MONDAY)
    sender_leases.release(tx, "u", "one")
    outbox.count_unsent(tx, "u")


def test_unsent_messages_are_found_by_their_partial_index(database):
    asked = []

    def note(connection, cursor, sql, values, context, many):
        if "outbox.state" in sql and "outbox.delivery_id IN" not in sql:
            asked.append((sql, values))

    event.listen(database.engine, "before_cursor_execute", note)
    database.write_now(to_claim)
    event.remove(database.engine, "before_cursor_execute", note)

    def first_steps(tx):
        plans = [tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values) for sql, values in asked]
        return [plan.first()[-1] for plan in plans]

    steps = database.write_now(first_steps)
    assert len(steps) == 7
    assert [step for step in steps if "ix_outbox_due" not in step] == []
