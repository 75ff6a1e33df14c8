import random
import time
from collections import Counter, defaultdict
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest
from sqlalchemy import func, select

from bot.services.inbound.receive_batch import receive_batch
from conversations.engine.model.messages import Inbound, Text
from storage.database.transactions import Database
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, SENT, Delivery, DeliveryOutcome
from storage.repositories.person import people
from storage.tables import CONTACTS, INBOX, OUTBOX, PEOPLE
from tests.databases import POSTGRESQL
from tests.journeys.racing_processes import SECONDS, race, services_of
from tests.resident import AGREED, MONDAY, PACK

pytestmark = pytest.mark.both

LANES = 3
SEED = 20261127
CROWD = 30


class Size(NamedTuple):
    """How much there is to race for.

    *addresses* have *each* so many deliveries; *updates* come to all processes, *messages* of one
    person to each of them; *rounds* are how often a crowd writes.
    """

    addresses: int
    each: int
    updates: int
    messages: int
    rounds: int


SMALL, LARGE = Size(20, 15, 90, 30, 15), Size(50, 20, 300, 60, 40)


@pytest.fixture(params=[SMALL, pytest.param(LARGE, marks=pytest.mark.soak)], ids=["few", "many"])
def size(request):
    return request.param


@pytest.fixture
def url(settings):
    return settings.database_url


def rows(database, query):
    return database.write_now(lambda tx: [tuple(row) for row in tx.execute(query)])


def fill(tx, size):
    """Add deliveries to each address to the outbox."""
    names = [f"p{n}" for n in range(size.addresses)]
    people.add(tx, PACK.id, {("fake", name): name for name in names}, person=AGREED, now=MONDAY)
    waiting = [
        Delivery(f"{name}-{n}", name, "fake", name, n, 10, AT_LEAST_ONCE, 0, "{}")
        for n in range(1, size.each + 1)
        for name in names
    ]
    outbox.enqueue(tx, PACK.id, waiting, now=MONDAY)


def claim_and_send(url, lane, start):
    """Claim until nothing is left; return start, end and owner of each message."""
    database, owner, chance = Database(url), f"owner-{lane}", random.Random(SEED + lane)
    until = MONDAY + timedelta(days=1)
    database.write_now(sender_leases.record_heartbeat, PACK.id, owner, until=until)
    sent = []
    start.wait()
    while database.write_now(outbox.count_unsent, PACK.id):
        limit = chance.randrange(1, 40)
        for one in database.write_now(
            sender_leases.claim, PACK.id, owner, now=MONDAY, limit=limit
        ).deliveries:
            begun = time.perf_counter_ns()
            time.sleep(chance.random() / 2000)  # as a platform takes a moment
            sent.append((one.address, one.position, begun, time.perf_counter_ns()))
            record = DeliveryOutcome(one.delivery_id, SENT, MONDAY, MONDAY)
            database.write_now(outbox.record_outcomes, PACK.id, [record])
    database.close()
    return sent


def test_three_processes_claim_each_message_once_and_in_order(url, database, size):
    database.write_now(fill, size)
    brought = race(claim_and_send, url, LANES)
    sent = [one for lane in brought for one in lane]
    assert all(brought)
    assert len(sent) == len({one[:2] for one in sent}) == size.addresses * size.each
    by_address = defaultdict(list)
    for address, position, begun, ended in sent:
        by_address[address].append((begun, ended, position))
    for talk in map(sorted, by_address.values()):
        assert [position for *_, position in talk] == list(range(1, size.each + 1))
        for (_, ended, _), (begun, *_) in pairwise(talk):
            assert begun > ended


def take_the_same(url, lane, start, updates):
    database = Database(url)
    services = services_of(database, lane)
    taken = []
    for n in range(updates):
        # Two thirds of the messages come from people who are new to all processes.
        who = f"new{n}" if n % 3 else "an"
        start.wait(SECONDS)
        batch = database.write_now(
            receive_batch, [Inbound("fake", f"u{n}", who, Text("hi"))], services
        )
        taken.append((batch.taken[0].position, batch.taken[0].repeated, len(batch.answers)))
    database.close()
    return taken


def test_a_message_received_by_three_processes_has_one_effect(url, database, size):
    brought = race(take_the_same, url, LANES, size.updates)
    for three in zip(*brought, strict=True):
        assert len({position for position, *_ in three}) == 1
        assert sorted(repeated for _, repeated, _ in three) == [False, True, True]
    assert rows(database, select(func.count()).select_from(INBOX)) == [(size.updates,)]
    assert rows(database, select(func.count()).select_from(OUTBOX)) == [(size.updates,)]
    newcomers = size.updates - size.updates // 3 + 1
    for table in (PEOPLE, CONTACTS):
        assert rows(database, select(func.count()).select_from(table)) == [(newcomers,)]


def write_on(url, lane, start, messages):
    database = Database(url)
    services = services_of(database, lane)
    start.wait()
    for n in range(messages):
        said = Inbound("fake", f"u{lane}-{n}", "an", Text("hi"))
        database.write_now(receive_batch, [said], services)
    database.close()
    return True


def test_a_person_who_writes_to_three_processes_has_one_conversation(url, database, size):
    race(write_on, url, LANES, size.messages)
    positions = 2 * LANES * size.messages
    theirs = rows(database, select(INBOX.c.position).order_by(INBOX.c.position))
    ours = rows(database, select(OUTBOX.c.position).order_by(OUTBOX.c.position))
    assert theirs == [(n,) for n in range(1, positions, 2)]
    assert ours == [(n + 1,) for (n,) in theirs]
    assert rows(database, select(PEOPLE.c.position)) == [(positions,)]


def take_a_crowd(url, lane, start, rounds):
    database = Database(url)
    services = services_of(database, lane)
    chance = random.Random(SEED + lane)
    for n in range(rounds):
        crowd = [Inbound("fake", f"u{lane}-{n}-{p}", f"p{p}", Text("hi")) for p in range(CROWD)]
        chance.shuffle(crowd)
        start.wait(SECONDS)
        database.write_now(receive_batch, crowd, services)
    database.close()
    return True


def deadlocks(tx):
    return tx.exec_driver_sql(
        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
    ).scalar_one()


def test_batches_of_the_same_people_in_another_order_do_not_deadlock(url, database, size):
    names = {("fake", f"p{n}"): f"p{n}" for n in range(CROWD)}
    database.write_now(people.add, PACK.id, names, person=AGREED, now=MONDAY)
    race(take_a_crowd, url, LANES, size.rounds)
    taken = Counter(dict(rows(database, select(PEOPLE.c.person_id, PEOPLE.c.position))))
    assert taken == Counter({f"p{n}": 2 * LANES * size.rounds for n in range(CROWD)})
    if database.engine.dialect.name == POSTGRESQL:
        assert database.write_now(deadlocks) == 0
