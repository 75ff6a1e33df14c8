"""Work by turns, played by works that end when the test says so."""

import asyncio

import pytest

from bot.fair_queue import Budgets, FairQueue, OverloadedError, Owner, QueueLimits
from tests.fakes import until

PLENTY = QueueLimits(seconds_of_person=1e9, seconds_of_network=1e9)


class Ticker:
    """A clock that the test moves."""

    now = 0.0

    def __call__(self):
        return self.now


class Works:
    """Works of several owners, named "network.person.number"; each runs until it is ended."""

    def __init__(self, limits=PLENTY):
        self.clock = Ticker()
        self.queue = FairQueue(limits, self.clock)
        self.begun: list[str] = []
        self.refused: dict[str, float] = {}
        self.tasks: dict[str, asyncio.Task[str | None]] = {}
        self.ends: dict[str, asyncio.Event] = {}

    async def arrive(self, *names):
        for name in names:
            self.tasks[name] = asyncio.create_task(self._run(name))
        await settle()

    async def end(self, name, seconds=0.0):
        self.clock.now += seconds
        self.ends[name].set()
        await settle()

    async def end_all(self):
        """End each work as it begins; return the order in which they began."""
        for name in self.begun:  # which grows meanwhile
            await self.end(name)
        return self.begun

    async def _run(self, name):
        network, person, _ = name.split(".")

        async def work():
            self.begun.append(name)
            self.ends[name] = asyncio.Event()
            await self.ends[name].wait()
            return name

        try:
            return await self.queue.run(Owner(network, person), work)
        except OverloadedError as error:
            self.refused[name] = error.seconds


async def settle():
    for _ in range(8):
        await asyncio.sleep(0)


def many(owner, count):
    return [f"{owner}.{number}" for number in range(count)]


async def test_whoever_sends_thirty_makes_another_wait_for_the_end_of_one():
    works = Works(QueueLimits(waiting_of_person=30, seconds_of_person=1e9, seconds_of_network=1e9))
    await works.arrive(*many("x.an", 30))
    assert works.begun == ["x.an.0", "x.an.1"]
    await works.arrive("y.ba.0")
    await works.end("x.an.1")
    assert works.begun[2:] == ["y.ba.0"]


@pytest.mark.parametrize(
    ("arrivals", "order"),
    [
        # Of one owner: as they came.
        ("x.a.0 x.a.1 x.a.2", "x.a.0 x.a.1 x.a.2"),
        # Two networks by turns, the one with less at work first.
        ("x.a.0 x.a.1 x.a.2 x.a.3 y.b.0 y.b.1", "x.a.0 x.a.1 y.b.0 x.a.2 y.b.1 x.a.3"),
        # Within a network, its people by turns.
        ("x.a.0 x.a.1 x.a.2 x.b.0 x.b.1 x.c.0", "x.a.0 x.a.1 x.b.0 x.a.2 x.c.0 x.b.1"),
        # Many people of one network count as one network.
        ("x.a.0 x.b.0 x.c.0 x.d.0 y.e.0 y.e.1", "x.a.0 x.b.0 y.e.0 x.c.0 y.e.1 x.d.0"),
        # Someone new waits for one turn of each of the others.
        ("x.a.0 y.b.0 x.a.1 x.a.2 y.b.1 z.c.0", "x.a.0 y.b.0 x.a.1 y.b.1 z.c.0 x.a.2"),
    ],
)
async def test_work_begins_by_turns(arrivals, order):
    works = Works()
    await works.arrive(*arrivals.split())
    assert await works.end_all() == order.split()


async def test_a_full_queue_refuses_the_network_that_has_most_of_it():
    works = Works(QueueLimits(waiting=6, waiting_of_person=4, seconds_of_person=1e9))
    await works.arrive(*many("x.a", 6), "x.b.0", "x.b.1")
    assert works.refused == {}
    await works.arrive("x.a.6")  # a has 4 waiting
    await works.arrive("x.c.0")  # the network has all
    assert set(works.refused) == {"x.a.6", "x.c.0"}
    await works.arrive("y.d.0")  # a's last makes room
    assert set(works.refused) == {"x.a.6", "x.c.0", "x.a.5"}
    assert set(works.refused.values()) == {15.0}
    assert len(await works.end_all()) == 8


async def test_a_spent_budget_refuses_what_waits_without_beginning_it():
    works = Works(QueueLimits(seconds_of_person=30, seconds_of_network=1e9))
    await works.arrive(*many("x.a", 4), "x.b.0")
    await works.end("x.a.0", 31)
    await works.end("x.a.1")
    assert works.begun == ["x.a.0", "x.a.1", "x.b.0"]
    # 62 seconds were spent of 30; 0.1 come back each second, and 1.5 are needed.
    assert works.refused == dict.fromkeys(["x.a.2", "x.a.3"], pytest.approx(335))


@pytest.mark.parametrize(
    ("spent", "passed", "owner", "is_free"),
    [
        (29, 0, Owner("x", "a"), True),
        (31, 0, Owner("x", "a"), False),
        (31, 9, Owner("x", "a"), False),
        (31, 11, Owner("x", "a"), True),
        (31, 0, Owner("x", "b"), True),
        (121, 0, Owner("x", "b"), False),
        (121, 0, Owner("y", "b"), True),
        (121, 3, Owner("x", "b"), True),
    ],
)
async def test_budgets_are_of_the_person_and_of_the_network(spent, passed, owner, is_free):
    works = Works(QueueLimits())
    await works.arrive("x.a.0")
    await works.end("x.a.0", spent)
    works.clock.now += passed
    if is_free:
        works.queue.check(owner)
    else:
        with pytest.raises(OverloadedError):
            works.queue.check(owner)


def test_a_budget_refills_no_higher_than_at_first():
    clock = Ticker()
    budgets = Budgets(10, 100, clock)
    budgets.spend("a", 1)
    clock.now += 10_000
    budgets.spend("a", 11)
    assert budgets.wait("a") == pytest.approx(15)  # until a twentieth is there
    clock.now += 15
    assert budgets.wait("a") == 0


async def test_who_leaves_the_queue_makes_room_and_work_that_began_is_finished():
    works = Works()
    await works.arrive("x.a.0", "x.a.1", "x.b.0", "y.c.0")
    works.tasks["x.b.0"].cancel()
    works.tasks["x.a.0"].cancel()
    await settle()
    assert works.begun == ["x.a.0", "x.a.1"]  # its place is taken until it ends
    await works.end("x.a.0")
    assert works.begun[2:] == ["y.c.0"]
    await works.end_all()
    await until(works.tasks["y.c.0"].done)
    assert works.begun == ["x.a.0", "x.a.1", "y.c.0"]


@pytest.mark.parametrize("steps", range(8))
async def test_at_whatever_moment_someone_leaves_the_others_get_their_turns(steps):
    works = Works()
    await works.arrive("x.a.0", "x.a.1", "x.a.2", "y.b.0", "z.c.0")
    works.ends["x.a.0"].set()
    for _ in range(steps):  # at one of them the turn is given and not yet taken
        await asyncio.sleep(0)
    works.tasks["y.b.0"].cancel()
    await settle()
    await works.end_all()
    assert {"x.a.2", "z.c.0"} < set(works.begun)
    await works.arrive("x.a.3", "x.a.4", "x.a.5")
    assert works.begun[-2:] == ["x.a.3", "x.a.4"]  # both places are free again


async def test_failed_work_gives_its_place_back():
    queue = FairQueue(QueueLimits(at_once=1))

    async def fails():
        raise ZeroDivisionError

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            await queue.run(Owner("x", "a"), fails)
