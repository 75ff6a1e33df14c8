from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from bench.harness import postgresql_server
from bot.registry import REGISTRY
from bot.services.inbound.receive_batch import receive_batch
from bot.services.inbound.turn_services import TurnServices
from bot.services.unit_context import open_unit_context
from conversations.engine.model.messages import Button, Inbound, Reply, Tap, Text
from conversations.engine.replay.turn_context import Limits
from storage import migrate
from storage.database import bulk_writes
from storage.database.bulk_writes import BulkUpdate
from storage.database.errors import CollisionError
from storage.database.transactions import Database
from storage.repositories import units
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import SENT, WAITING, DeliveryOutcome
from storage.repositories.person import people
from storage.repositories.person.people import Progress
from storage.tables import OUTBOX, PEOPLE, REPORTS, TALKS
from tests.fakes import OWNER, Clock
from tests.official import PUBLISH
from tests.resident import AGREED, MONDAY, PACK, SPEAK

UNIT = PACK.id
ODD = 'dấu "nháy", gạch \\, xuống\ndòng, 🌧, {"a": [1]}'


@pytest.fixture(scope="module")
def made():
    """What makes a database of PostgreSQL.

    Not in a folder of pytest's: as root PostgreSQL runs as someone else, and each pytest that
    starts closes the folder above its own to all others.
    """
    with TemporaryDirectory() as folder, postgresql_server.run_postgresql(Path(folder)) as made:
        yield made


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(request, tmp_path_factory):
    """A database of either kind with the present tables and the pilot's pack."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('lite')}/x.db"
    else:
        url = request.getfixturevalue("made")("batches")
    database = Database(url)
    migrate.upgrade(database)
    database.write_now(units.save, PACK, now=MONDAY)
    yield database
    database.close()


def named(name, count):
    return [f"{name}-{number}" for number in range(count)]


def add_people(tx, ids):
    people.add(tx, UNIT, {("webchat", id_): id_ for id_ in ids}, person=AGREED, now=MONDAY)


def talks(ids, said, *, is_new):
    return [Progress(id_, at, said, "", is_new) for at, id_ in enumerate(ids, 1)]


def rows_of(tx, table, ids, *columns):
    query = select(*(table.c[name] for name in columns)).where(table.c.person_id.in_(ids))
    return sorted(tuple(row) for row in tx.execute(query))


def test_every_row_is_inserted_and_updated_and_no_other(store):
    ids, others = named("each", 5), named("other", 2)
    store.write_now(add_people, ids + others)
    store.write_now(people.save_progress, UNIT, talks(ids + others, "{}", is_new=True), now=MONDAY)
    later = MONDAY + timedelta(hours=1, microseconds=7)
    store.write_now(people.save_progress, UNIT, talks(ids, ODD, is_new=False), now=later)

    kept = store.write_now(rows_of, TALKS, ids, "person_id", "session", "touched_at")
    assert kept == [(id_, ODD, later) for id_ in ids]
    assert store.write_now(rows_of, PEOPLE, ids, "position") == [(n,) for n in range(1, 6)]
    left = store.write_now(rows_of, TALKS, others, "session", "touched_at")
    assert left == [("{}", MONDAY)] * 2


def test_a_continued_conversation_is_no_longer_marked_as_reminded_or_checked(store):
    (id_,) = named("reminded", 1)
    store.write_now(add_people, [id_])
    store.write_now(people.save_progress, UNIT, talks([id_], "{}", is_new=True), now=MONDAY)

    marks = {"reminded_at": MONDAY, "unsent_checked_at": MONDAY}

    def mark(tx):
        tx.execute(update(TALKS).where(TALKS.c.person_id == id_).values(marks))

    store.write_now(mark)
    store.write_now(people.save_progress, UNIT, talks([id_], "{}", is_new=False), now=MONDAY)
    assert store.write_now(rows_of, TALKS, [id_], *marks) == [(None, None)]


def test_sent_and_waiting_messages_are_recorded_with_their_outcomes(store):
    ids = named("sent", 2)
    store.write_now(add_people, ids)
    given = [
        outbox.Delivery(id_, id_, "webchat", id_, 1, 10, "at_least_once", 0, "{}") for id_ in ids
    ]
    store.write_now(outbox.enqueue, UNIT, given, now=MONDAY, owner=OWNER)
    again = MONDAY + timedelta(seconds=4)
    records = [
        DeliveryOutcome(ids[0], SENT, MONDAY, MONDAY, external_id="7"),
        DeliveryOutcome(ids[1], WAITING, MONDAY, again, reason="ThrottledError"),
    ]
    store.write_now(outbox.record_outcomes, UNIT, records)
    columns = ("state", "attempts", "sent_at", "not_before", "external_id", "reason", "owner")
    assert store.write_now(rows_of, OUTBOX, ids, *columns) == [
        ("sent", 1, MONDAY, MONDAY, "7", None, None),
        ("waiting", 1, None, again, None, "ThrottledError", None),
    ]


def test_one_duplicate_row_prevents_the_whole_insert(store):
    ids = named("twice", 3)
    row = {"unit_id": UNIT, "language": "vi", "position": 0, "created_at": MONDAY}
    with pytest.raises((IntegrityError, CollisionError)):
        store.write_now(
            bulk_writes.insert_rows, PEOPLE, [{**row, "person_id": id_} for id_ in [*ids, ids[0]]]
        )
    assert store.write_now(rows_of, PEOPLE, ids, "person_id") == []


def test_values_can_be_added_to_existing_ones(store):
    ids = named("count", 3)
    store.write_now(add_people, ids)
    more = BulkUpdate(
        lambda given: (
            update(PEOPLE)
            .where(PEOPLE.c.person_id == given("who"))
            .values(position=PEOPLE.c.position + given("by"))
        ),
        texts=("who",),
        numbers=("by",),
    )
    for _ in range(2):
        store.write_now(more.apply, [{"who": id_, "by": n} for n, id_ in enumerate(ids)])
    assert store.write_now(rows_of, PEOPLE, ids, "position") == [(0,), (2,), (4,)]


def test_many_reports_are_filed_at_once_and_a_repetition_has_no_effect(store):
    context = store.write_now(open_unit_context, UNIT, Clock(), REGISTRY.hooks)
    services = TurnServices(
        context,
        REGISTRY.dialogues,
        SPEAK,
        Limits(),
        OWNER,
        fail,
        REGISTRY.recall,
        REGISTRY.perform,
        REGISTRY.erasers,
        PUBLISH,
        newcomer=AGREED,
    )
    shown: dict[str, tuple[Button, ...]] = dict.fromkeys(named("many", 6), ())
    receipts = set()
    for number in range(12):
        inbounds = [
            Inbound("webchat", f"{who}:{number}", who, Tap(row[0].data) if row else Text(ODD))
            for who, row in shown.items()
        ]
        batch = store.write_now(receive_batch, inbounds, services)
        again = store.write_now(receive_batch, inbounds, services)
        assert [taken.position for taken in again.taken] == [t.position for t in batch.taken]
        assert not again.answers
        for delivery in batch.answers:
            reply = msgspec.json.decode(delivery.payload, type=Reply)
            shown[delivery.address] = reply.buttons or reply.navigation
            receipts |= {reply.receipt} - {""}
    assert len(receipts) >= len(shown)
    codes = store.write_now(lambda tx: set(tx.execute(select(REPORTS.c.code)).scalars()))
    assert codes == receipts


def fail(kind, error):
    raise AssertionError(kind) from error


def test_postgresql_does_not_keep_a_plan_made_for_an_empty_table(made):
    database = Database(made("plans"))
    migrate.upgrade(database)
    database.write_now(add_people, ["x"])
    query = "SELECT position FROM outbox WHERE unit_id = %s AND delivery_id = %s"

    def look(tx):
        tx.exec_driver_sql(query, (UNIT, "1"))

    def fill(tx):
        for first in range(0, 3000, 500):
            numbers = range(first, first + 500)
            outbox.enqueue(
                tx,
                UNIT,
                [outbox.Delivery(f"{n}", "x", "w", "x", n, 10, "p", 0, "{}") for n in numbers],
                now=MONDAY,
            )

    with closing(database.connect()) as connection:

        def in_turn(work, times):
            for _ in range(times):
                with connection.begin():
                    came = work(connection)
            return came

        in_turn(look, 20)
        database.write_now(fill)
        in_turn(look, 13)
        assert "outbox_pkey" in in_turn(plan_of("SELECT position FROM outbox"), 1)
    database.close()


def plan_of(beginning):
    """Return a function that returns the plan of the prepared statement with this beginning."""

    def plan(tx):
        name = tx.exec_driver_sql(
            "SELECT name FROM pg_prepared_statements WHERE starts_with(statement, %s)",
            (beginning,),
        ).scalar_one()
        rows = tx.exec_driver_sql(f"EXPLAIN EXECUTE {name} ('{UNIT}', '1')")
        return "\n".join(rows.scalars())

    return plan
