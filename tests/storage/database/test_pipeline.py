"""Statements in one pipeline to PostgreSQL: any size, one failure."""

import pytest
from sqlalchemy.exc import DBAPIError

from storage.database import pipeline

pytestmark = pytest.mark.postgresql

# More than the socket buffers hold in either direction.
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


def test_each_query_gets_its_own_rows_after_queued_statements(store):
    def work(tx):
        for number in range(5):
            pipeline.queue_statement(tx, SAME, {"text": str(number)})
        return pipeline.fetch_together(tx, [(SAME, {"text": str(n)}) for n in range(5, 20)])

    assert store.write_now(work) == [[(str(number),)] for number in range(5, 20)]


def test_a_statement_prepared_in_a_pipeline_is_known_afterwards(store):
    for _ in range(3):
        store.write_now(add, *"abcdefgh")
    assert store.write_now(count, 1) == 24


@pytest.mark.parametrize("texts", [[LONG] * 8, [LONG * 20]], ids=["several", "one"])
def test_more_than_a_socket_buffer_can_be_committed(store, texts):
    store.write_now(add, *texts)
    assert store.write_now(count, len(texts[0])) == len(texts)


def test_more_than_a_socket_buffer_can_be_queued_and_read_back(store):
    def work(tx):
        add(tx, *[LONG] * 8)
        return pipeline.fetch_together(tx, [(SAME, {"text": LONG})] * 8)

    assert store.write_now(work) == [[(LONG,)]] * 8


@pytest.mark.parametrize("asks", [True, False], ids=["and asks", "and ends"])
def test_a_failed_pipeline_is_rolled_back_and_the_next_one_works(store, asks):
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


def test_an_exception_on_our_side_leaves_the_connection_usable(store):
    def work(tx):
        add(tx, "a")
        pipeline.fetch_together(tx, [(SAME, {})])  # a value is missing

    with pytest.raises(DBAPIError):
        store.write_now(work)
    store.write_now(add, "c")
    assert store.write_now(count, 1) == 1
