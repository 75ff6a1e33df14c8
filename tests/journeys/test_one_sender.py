"""Several processes with one bot token: one sends within the rate limit; any may die."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import msgspec
import pytest

from bot.metrics import Metrics
from bot.registry import REGISTRY
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from bot.services.delivery.notice_renderer import NoticeRenderer
from bot.services.delivery.sending.lease_manager import LeaseManager, LeaseSettings
from bot.services.delivery.sending.local_delivery import LocalDelivery
from bot.services.delivery.sending.restore_mark import RestoreMarkFile
from bot.services.delivery.worker import DeliveryWorker
from bot.services.unit_context import open_unit_context
from conversations.engine.model.messages import Reply
from handlers.channel import Pace
from storage.database.transactions import Database
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery, Urgency
from storage.repositories.person import people
from tests.fakes import FakeChannel, until
from tests.journeys.racing_processes import SECONDS, race
from tests.journeys.warm_start import PROCESSES, end_with_the_tests
from tests.official import PUBLISH
from tests.resident import AGREED, MONDAY, PACK

LANES, EACH = 3, 30
PER_SECOND = 40
LEASE = 3.0


class Wire(FakeChannel):
    """A fake platform that records the time of each message."""

    pace = Pace(PER_SECOND, per_address=1000, burst=1000)

    def __init__(self):
        super().__init__()
        self.log = []

    async def send(self, message):
        self.log.append((time.monotonic(), message.address, message.position))
        return await super().send(message)


class Counted(LeaseManager):
    """Counts its heartbeats."""

    beats = 0

    async def renew_leases(self):
        self.beats += 1
        return await super().renew_leases()


def clock():
    return datetime.now(UTC)  # noqa: TID251 - several processes share the true time


def put(tx, lane, n, owner, sends):
    payload = msgspec.json.encode(Reply("1")).decode()
    who = f"p{lane}"
    one = Delivery(f"{lane}-{n}", who, "fake", who, n, Urgency.ANSWER, AT_LEAST_ONCE, 0, payload)
    return outbox.enqueue(tx, PACK.id, [one], now=clock(), owner=owner, sends=sends)


async def joined(database, wire, owner, sweep=0.2):
    """Return the sending parts of one process."""
    context = await database.write(open_unit_context, PACK.id, clock, REGISTRY.hooks)
    lease_settings = LeaseSettings(lease=timedelta(seconds=LEASE), sweep=sweep)
    lease_manager = Counted(database, {"fake": wire}, context, owner, lease_settings)
    metrics = Metrics()
    local_delivery = LocalDelivery({"fake": wire}, context, metrics)
    return lease_manager, DeliveryWorker(
        database,
        {"fake": wire},
        context,
        metrics,
        lease_manager,
        lease_settings,
        notices=NoticeRenderer(context, {}, local_delivery.is_local),
        broadcasts=BroadcastClaimer(context, owner, {}, local_delivery.is_local),
        local_delivery=local_delivery,
        mark_file=RestoreMarkFile(None),
        publish=PUBLISH,
    )


async def deliver(database, lane, start):
    """Write answers and send our messages; the first process stops in the middle."""
    wire, owner = Wire(), f"owner-{lane}"
    lease_manager, delivery_worker = await joined(database, wire, owner)
    await delivery_worker.start()
    running = asyncio.create_task(delivery_worker.run())
    await asyncio.to_thread(start.wait)
    for n in range(1, EACH + 1):
        delivery_worker.hand_over(await database.write(put, lane, n, owner, lease_manager.sends))
        await asyncio.sleep(0.02)
        if (lane, n) == (0, EACH // 2):
            await delivery_worker.stop()
    async with asyncio.timeout(120):
        while await database.read(outbox.count_unsent, PACK.id):
            await asyncio.sleep(0.05)
    if lane:
        await delivery_worker.stop()
    await running
    return wire.log


def sends_for_one_token(url, lane, start):
    database = Database(url)
    try:
        return asyncio.run(deliver(database, lane, start))
    finally:
        database.close()


def meet(database):
    names = {("fake", f"p{n}"): f"p{n}" for n in range(LANES)}
    database.write_now(people.add, PACK.id, names, person=AGREED, now=MONDAY)


def test_of_three_processes_one_at_a_time_sends(settings, database):
    meet(database)
    logs = race(sends_for_one_token, settings.database_url, LANES)
    sent = sorted(one for log in logs for one in log)
    assert len(sent) == LANES * EACH == len({one[1:] for one in sent})
    for lane in range(LANES):
        assert [n for _, who, n in sent if who == f"p{lane}"] == list(range(1, EACH + 1))
    # Each sender had finished before the next one began.
    spans = sorted((log[0][0], log[-1][0]) for log in logs if log)
    assert all(ended < begun for (_, ended), (begun, _) in pairwise(spans))


@pytest.mark.soak
def test_three_processes_together_keep_the_rate_limit(settings, database):
    meet(database)
    logs = race(sends_for_one_token, settings.database_url, LANES)
    times = sorted(when for log in logs for when, *_ in log)
    assert all(b - a > 1.0 for a, b in zip(times, times[PER_SECOND:], strict=False))


async def hold(database, ready):
    """Hold the lease and unsent answers until killed."""
    wire = Wire()
    for address in ("p0", "p1"):
        wire.plan(address, asyncio.Event())
    lease_manager, delivery_worker = await joined(database, wire, "owner-0")
    await delivery_worker.start()
    for n in range(1, 4):
        delivery_worker.hand_over(
            await database.write(put, n % 2, n, "owner-0", lease_manager.sends)
        )
    running = asyncio.create_task(delivery_worker.run())
    while len(wire.log) < 2:
        await asyncio.sleep(0.01)
    ready.set()
    await running


def holds_the_lease(url, ready):
    end_with_the_tests()
    asyncio.run(hold(Database(url), ready))


async def test_another_process_takes_over_the_lease_and_messages_of_a_killed_one(
    settings, database
):
    meet(database)
    ready = PROCESSES.Event()
    holder = PROCESSES.Process(target=holds_the_lease, args=(settings.database_url, ready))
    holder.start()
    assert await asyncio.to_thread(ready.wait, SECONDS)
    wire = Wire()
    lease_manager, delivery_worker = await joined(database, wire, "owner-1", sweep=1.0)
    await delivery_worker.start()
    running = asyncio.create_task(delivery_worker.run())
    await database.write(put, 2, 1, "owner-1", lease_manager.sends)
    holder.kill()
    assert wire.log == []
    await until(lambda: len(wire.log) == 4)
    assert sorted(one[1:] for one in wire.log) == [("p0", 2), ("p1", 1), ("p1", 3), ("p2", 1)]
    await delivery_worker.stop()
    await running
    await asyncio.to_thread(holder.join)


async def test_an_answer_stored_by_another_process_waits_for_no_sweep(settings, database):
    meet(database)
    wire = Wire()
    holder, delivery_worker = await joined(database, wire, "owner-0", sweep=1.0)
    await delivery_worker.start()
    other, idle = await joined(database, Wire(), "owner-1", sweep=1.0)
    await idle.start()
    running = [asyncio.create_task(one.run()) for one in (delivery_worker, idle)]
    await until(lambda: holder.sends("fake"))
    await until(lambda: holder.has_other_senders)
    swept = holder.beats
    for n in range(1, 11):
        assert await database.write(put, 1, n, "owner-1", other.sends) == []
        await until(lambda: len(wire.log) == n)  # noqa: B023 - waited for at once
    assert holder.beats - swept < 8
    await asyncio.gather(delivery_worker.stop(), idle.stop())
    await asyncio.gather(*running)
