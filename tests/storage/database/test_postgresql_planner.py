import pytest
from sqlalchemy import insert, text

from storage.tables import COUNTERS

pytestmark = pytest.mark.postgresql

KNOWN = text("SELECT reltuples FROM pg_class WHERE relname = 'counter'")
GROWN = 300


@pytest.fixture
def connection(database):
    with database.connect() as connection:
        yield connection


def grow(connection):
    rows = [{"unit_id": "u", "name": f"n{n}", "value": n} for n in range(GROWN)]
    with connection.begin():
        connection.execute(insert(COUNTERS), rows)
        connection.execute(text("SELECT pg_stat_force_next_flush()"))


def test_a_grown_table_is_analysed_before_autovacuum(connection):
    grow(connection)
    for _ in range(4):
        with connection.begin():
            known = connection.execute(KNOWN).scalar()
    assert known == GROWN


def test_a_read_only_transaction_analyses_nothing(connection):
    grow(connection)
    connection.execution_options(reads_only=True, postgresql_readonly=True)
    for _ in range(4):
        with connection.begin():
            assert connection.execute(KNOWN).scalar() < GROWN


def test_a_key_lookup_uses_an_index_although_the_table_is_small(connection):
    with connection.begin():
        assert connection.execute(text("SHOW random_page_cost")).scalar() == "1.1"
