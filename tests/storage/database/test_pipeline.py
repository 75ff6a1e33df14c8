"""Queued statements go to PostgreSQL in one pipeline, whatever their size, or fail together."""

import pytest
from sqlalchemy.exc import DBAPIError

from storage.database import pipeline

pytestmark = pytest.mark.postgresql

# More than a socket holds on its way, there or back.
LONG = "x" * 500_000
MAKE = "CREATE TABLE note (text text)"
ADD = "INSERT INTO note VALUES (%(text)s)"
COUNT = "SELECT count(*) FROM note WHERE length(text) = %(length)s"
SAME = "SELECT %(text)s::text"
DIVIDE = "SELECT 1 / %(by)s::int"


def add(tx, *texts):
    for text in texts:
        pipeline.queue_statement(tx, ADD, {"text": text})


def count(tx, length):
    return pipeline.fetch_together(tx, [(COUNT, {"length": length})])[0][0][0]


@pytest.fixture
def store(database):
    database.write_now(lambda tx: pipeline.queue_statement(tx, MAKE, {}))
    return database


def test_each_query_gets_its_own_rows_behind_queued_statements(store):
    def work(tx):
        for number in range(5):
            pipeline.queue_statement(tx, SAME, {"text": str(number)})
        return pipeline.fetch_together(tx, [(SAME, {"text": str(n)}) for n in range(5, 20)])

    assert store.write_now(work) == [[(str(number),)] for number in range(5, 20)]


def test_a_statement_that_psycopg_prepares_in_a_pipeline_is_known_afterwards(store):
    for _ in range(3):
        store.write_now(add, *"abcdefgh")
    assert store.write_now(count, 1) == 24


@pytest.mark.parametrize("texts", [[LONG] * 8, [LONG * 20]], ids=["several", "one"])
def test_more_than_a_socket_holds_is_committed(store, texts):
    store.write_now(add, *texts)
    assert store.write_now(count, len(texts[0])) == len(texts)


def test_more_than_a_socket_holds_is_queued_and_read_back(store):
    def work(tx):
        add(tx, *[LONG] * 8)
        return pipeline.fetch_together(tx, [(SAME, {"text": LONG})] * 8)

    assert store.write_now(work) == [[(LONG,)]] * 8


@pytest.mark.parametrize("asks", [True, False], ids=["and asks", "and ends"])
def test_of_a_pipeline_in_which_one_fails_nothing_stays_and_the_next_is_as_ever(store, asks):
    def work(tx):
        add(tx, "a", LONG)
        pipeline.queue_statement(tx, DIVIDE, {"by": 0})
        add(tx, "b", LONG)
        return asks and count(tx, 1)

    with pytest.raises(DBAPIError):
        store.write_now(work)
    assert store.write_now(count, 1) == 0
    store.write_now(add, "c")
    assert store.write_now(count, 1) == 1


def test_what_fails_on_our_side_leaves_the_connection_usable(store):
    def work(tx):
        add(tx, "a")
        pipeline.fetch_together(tx, [(SAME, {})])  # a value is missing

    with pytest.raises(DBAPIError):
        store.write_now(work)
    store.write_now(add, "c")
    assert store.write_now(count, 1) == 1
