"""People are read after their rows are locked."""

import threading

import pytest
from sqlalchemy import text

from storage.database.transactions import Database
from storage.repositories import address_changes
from storage.repositories.inbound import arrivals
from storage.repositories.person import people
from tests.resident import AGREED, MONDAY

UNIT = "gia-vien"
HERE = ("fake", "here")


@pytest.fixture
def town(database):
    database.write_now(people.add, UNIT, {HERE: "an"}, person=AGREED, now=MONDAY)
    return database


def read_stopped(tx):
    owners = people.find_owners(tx, UNIT, [HERE])
    return arrivals.lock_people(tx, UNIT, [HERE], owners).stopped


def test_an_address_that_was_stopped_is_named(town):
    assert town.write_now(read_stopped) == []
    town.write_now(address_changes.stop_address, UNIT, *HERE, now=MONDAY)
    assert town.write_now(read_stopped) == [HERE]


@pytest.mark.postgresql
def test_an_address_that_is_stopped_while_we_wait_for_a_lock_is_named(town):
    """Another process holds the person's row, stops the address, and commits."""
    has_looked, stopped = threading.Event(), []
    other = Database(town.url)

    def wait_for_lock(tx):
        owners = people.find_owners(tx, UNIT, [HERE])
        has_looked.set()
        stopped.extend(arrivals.lock_people(tx, UNIT, [HERE], owners).stopped)

    waiting = threading.Thread(target=town.write_now, args=(wait_for_lock,))

    def stop_address(tx):
        tx.execute(text("SELECT 1 FROM person WHERE person_id = 'an' FOR UPDATE"))
        waiting.start()
        assert has_looked.wait(60)
        address_changes.stop_address(tx, UNIT, *HERE, now=MONDAY)

    other.write_now(stop_address)
    waiting.join(60)
    other.close()
    assert stopped == [HERE]
