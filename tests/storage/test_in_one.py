"""What is executed in one goes to PostgreSQL at its end, and its rows are there then."""

import psycopg
import pytest
from psycopg.generators import pipeline_communicate

from storage.database.psycopg_pipeline import buffered_pipeline

pytestmark = pytest.mark.postgresql

# More than a line to the server holds on its way, there or back.
LONG = "x" * 500_000


@pytest.fixture
def connection(database):
    with psycopg.connect(database.url.replace("+psycopg", "")) as connection:
        yield connection


@pytest.fixture
def sendings(monkeypatch):
    """What psycopg sends, each time that it does."""
    made = []

    def counted(*given):
        made.append(given)
        return pipeline_communicate(*given)

    monkeypatch.setattr("psycopg._pipeline_base.pipeline_communicate", counted)
    return made


def divide(connection, by):
    """Do three things in one, of which the second fails where *by* is nothing."""
    with buffered_pipeline(connection):
        connection.execute("SELECT 1")
        connection.execute("SELECT 1/%s::int", (by,))
        connection.execute("SELECT 2")


def stumble(connection):
    """Raise in the midst of it."""
    with buffered_pipeline(connection):
        connection.execute("SELECT 1")
        raise LookupError


def test_all_of_it_is_sent_at_once_and_every_cursor_has_its_rows(connection, sendings):
    with buffered_pipeline(connection):
        cursors = [connection.execute("SELECT %s::int", (n,)) for n in range(20)]
        assert not sendings
    assert [cursor.fetchall() for cursor in cursors] == [[(n,)] for n in range(20)]
    assert len(sendings) == 1


def test_a_statement_that_is_prepared_on_its_way_is_known_afterwards(connection):
    for _ in range(3):
        with buffered_pipeline(connection):
            cursors = [connection.execute("SELECT %s::int", (n,)) for n in range(8)]
        assert [cursor.fetchall() for cursor in cursors] == [[(n,)] for n in range(8)]


def test_more_than_the_line_holds_goes_there_and_comes_back(connection):
    with buffered_pipeline(connection):
        cursors = [connection.execute("SELECT %s::text", (LONG,)) for _ in range(8)]
    assert {cursor.fetchone()[0] for cursor in cursors} == {LONG}


def test_one_that_fails_is_told_and_the_next_are_as_ever(connection):
    with pytest.raises(psycopg.errors.DivisionByZero):
        divide(connection, 0)
    connection.rollback()
    with buffered_pipeline(connection):
        cursor = connection.execute("SELECT 3")
    assert cursor.fetchall() == [(3,)]


def test_what_fails_on_our_side_leaves_the_connection_as_it_was(connection):
    with pytest.raises(LookupError):
        stumble(connection)
    connection.rollback()
    assert connection.execute("SELECT 4").fetchall() == [(4,)]
