"""Precompiled statements: results, order of execution, failures."""

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database.errors import CollisionError
from storage.database.statements import (
    Lookup,
    Statement,
    fetch_together,
    in_literals,
    in_parameter,
    look_up,
    unnest_parameter,
)
from storage.repositories.inbound import inbox
from storage.repositories.person import people
from storage.tables import PEOPLE
from tests.resident import AGREED, MONDAY

UNIT = "gia-vien"
ODD = "dấu 'nháy', \"kép\", {gạch\\}, %s %(x)s ? :y 🌧"

_KEY = unnest_parameter("keys")
_ARE = PEOPLE.c.unit_id == bindparam("unit")
FOUND = Statement(
    select(PEOPLE.c.person_id, PEOPLE.c.created_at)
    .where(_ARE, in_parameter(PEOPLE.c.person_id, "keys"))
    .order_by(PEOPLE.c.person_id)
)
EACH = Statement(
    select(
        _KEY,
        select(PEOPLE.c.position).where(_ARE, PEOPLE.c.person_id == _KEY).scalar_subquery(),
    )
)
ON = Statement(
    update(PEOPLE)
    .where(_ARE, PEOPLE.c.person_id == bindparam("who"))
    .values(position=PEOPLE.c.position + 1)
    .returning(PEOPLE.c.position)
)
MOVE = Statement(
    update(PEOPLE)
    .where(_ARE, PEOPLE.c.person_id == bindparam("who"))
    .values(position=bindparam("at"))
)
ADD = Statement(
    insert(PEOPLE)
    .inline()
    .values({name: bindparam(name) for name in ("unit_id", "person_id", "created_at")})
)


def row(id_):
    return {"unit_id": UNIT, "person_id": id_, "created_at": MONDAY}


def add(tx, *ids):
    ADD.run_each(tx, [row(id_) for id_ in ids])


def found(tx, *ids):
    return FOUND.rows(tx, unit=UNIT, keys=list(ids))


def position(tx, id_):
    return tx.execute(select(PEOPLE.c.position).where(PEOPLE.c.person_id == id_)).scalar()


@pytest.fixture
def store(database):
    database.write_now(add, "a", "b", ODD)
    return database


def test_a_list_parameter_of_any_length_and_characters_finds_its_rows(store):
    moments = {("a", MONDAY), (ODD, MONDAY)}
    assert set(store.write_now(found, "a", ODD, "nobody")) == moments
    assert store.write_now(found) == []
    assert store.write_now(found, *map(str, range(3000)), "b") == [("b", MONDAY)]


def test_each_element_of_a_list_is_looked_up_and_returned_with_its_row(store):
    keys = ["b", "nobody", ODD]
    each = store.write_now(lambda tx: EACH.rows(tx, unit=UNIT, keys=keys))
    assert sorted(each) == sorted([("b", 0), ("nobody", None), (ODD, 0)])


def test_constants_are_literals_in_the_statement(store):
    either = Statement(
        select(PEOPLE.c.person_id).where(in_literals(PEOPLE.c.person_id, ["a", ODD]))
    )
    assert set(store.write_now(either.rows)) == {("a",), (ODD,)}


def test_columns_without_a_value_get_their_defaults(store):
    query = select(PEOPLE.c.language, PEOPLE.c.merged_into).where(PEOPLE.c.person_id == "a")
    assert store.write_now(lambda tx: tuple(tx.execute(query).one())) == ("vi", "")


def test_an_update_returns_its_rows(store):
    on = [store.write_now(ON.rows, unit=UNIT, who="a") for _ in range(2)]
    assert [*on, store.write_now(ON.rows, unit=UNIT, who="nobody")] == [[(1,)], [(2,)], []]


def test_a_query_sees_all_statements_run_before_it(store):
    def work(tx):
        MOVE.run(tx, {"unit": UNIT, "who": "a", "at": 7})
        seen = ON.rows(tx, unit=UNIT, who="a")
        MOVE.run(tx, {"unit": UNIT, "who": "a", "at": 20})
        seen.append(position(tx, "a"))  # by SQLAlchemy
        MOVE.run(tx, {"unit": UNIT, "who": "b", "at": 3})
        keys = {"unit": UNIT, "keys": ["a", "b"]}
        return seen, fetch_together(tx, (EACH, keys), (FOUND, keys))

    seen, (each, rows) = store.write_now(work)
    assert seen == [(8,), 20]
    assert dict(each) == {"a": 20, "b": 3}
    assert [id_ for id_, _ in rows] == ["a", "b"]


def one_by_one(*keys):
    """Return the lookup of *keys*, with one query for each."""
    queries = [(EACH, {"unit": UNIT, "keys": [key]}) for key in keys]
    return Lookup(queries, lambda found: [row for rows in found for row in rows])


def test_each_lookup_builds_its_result_from_its_own_rows(store):
    def work(tx):
        MOVE.run(tx, {"unit": UNIT, "who": "a", "at": 20})
        return look_up(tx, one_by_one("a", "b"), one_by_one(), one_by_one("b"))

    assert store.write_now(work) == [[("a", 20), ("b", 0)], [], [("b", 0)]]
    assert store.write_now(look_up, one_by_one()) == [[]]


@pytest.mark.postgresql
def test_lookups_share_a_round_trip(store, trips):
    store.write_now(look_up, one_by_one("a", "b"), one_by_one("b"))
    assert len(trips) == 1


def test_the_last_queued_statement_is_committed(store):
    store.write_now(MOVE.run, {"unit": UNIT, "who": "b", "at": 5})
    assert store.write_now(position, "b") == 5


def test_a_transaction_that_raises_drops_its_queued_statements(store):
    def work(tx):
        add(tx, "gone")
        raise LookupError

    with pytest.raises(LookupError):
        store.write_now(work)
    assert store.write_now(found, "gone", "a") == [("a", MONDAY)]


@pytest.mark.parametrize("asks_after", [True, False], ids=["and asks", "and ends"])
def test_a_failing_statement_fails_its_transaction_and_no_later_one(store, asks_after):
    def work(tx):
        add(tx, "new", "a", "newer")
        return asks_after and found(tx, "a")

    with pytest.raises((IntegrityError, CollisionError)):
        store.write_now(work)
    assert store.write_now(found, "new", "newer", "a") == [("a", MONDAY)]
    store.write_now(add, "new")
    assert store.write_now(found, "new") == [("new", MONDAY)]


def test_an_error_contains_no_parameters(store):
    with pytest.raises(DBAPIError) as raised:
        store.write_now(ADD.run, {**row("secret"), "unit_id": None})
    assert "secret" not in str(raised.value.statement) + str(raised.value.params)


def fill(tx, count):
    """Add people, each with a message, in tables without statistics or autovacuum."""
    for table in ("inbox", "contact"):
        tx.exec_driver_sql(f"ALTER TABLE {table} SET (autovacuum_enabled = false)")
    names = [f"{number}" for number in range(count)]
    addresses = {("fake", name): name for name in names}
    people.add(tx, UNIT, addresses, person=AGREED, now=MONDAY)
    message = {"unit_id": UNIT, "channel": "fake", "position": 1, "message": "", "content": "{}"}
    rows = [{**message, "update_id": n, "address": n, "person_id": n} for n in names]
    inbox.add(tx, [{**row, "received_at": MONDAY} for row in rows])


def look_up_people(tx, keys, times):
    """Look up people and messages; return the number of rows that this read."""
    for _ in range(times):
        assert len(look_up(tx, inbox.taken(UNIT, keys))[0]) == len(keys)
        assert len(people.find(tx, UNIT, keys)) == len(keys)
    read = """
        SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables
        WHERE relname IN ('inbox', 'contact')
    """
    return int(tx.exec_driver_sql(read).scalar_one())


@pytest.mark.postgresql
def test_keys_are_looked_up_by_index_before_postgresql_has_statistics(store):
    store.write_now(fill, 2000)
    keys = [("fake", f"{number}") for number in range(0, 2000, 100)]
    # The person of an address is looked up twice, each time with two of its columns.
    assert store.write_now(look_up_people, keys, 12) <= 12 * 5 * len(keys)
