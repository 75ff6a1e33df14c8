"""The web chat with three processes on one database, which are killed."""

import asyncio
import random
from contextlib import AsyncExitStack, suppress
from typing import NamedTuple

import pytest

from tests.journeys.app_process import AppProcess, Neighbour, comes_about

pytestmark = pytest.mark.postgresql


class Size(NamedTuple):
    """The numbers of people and of kills."""

    people: int
    kills: int


SMALL, LARGE = Size(12, 3), Size(80, 4)
PROCESSES, EARS = 3, 8
SEED = 20261126
TWICE = 0.4  # the share of messages that are sent to two processes at once


def said_by(number):
    """Return one person's messages, which name a place of their own."""
    return (
        "/start",
        "bao cao o ga",
        "đồng ý",
        "ổ gà to giữa đường, xe máy hay ngã",
        "không",
        "phố Thống Nhất",
        f"cạnh nhà số {number}",
        "đúng",
        "giấu tên",
        "gửi đi",
    )


STEPS = len(said_by(0))
# The answer to the consent has two parts: thanks, and the next question.
THREAD = [*["you", "us"] * 3, "us", *["you", "us"] * (STEPS - 3)]


class Rover(Neighbour):
    """A person whose requests go to any of the processes, as behind a proxy."""

    def __init__(self, apps, number):
        self.chance = random.Random(SEED + number)
        super().__init__(self.chance.choice(apps), f"n{number}")
        self.apps = apps
        self.page = Neighbour(self.app, f"p{number}")
        self.sent_twice = 0
        self.where = []

    def at(self, path):
        up = [app for app in self.apps if app.up.is_set()]
        app = self.chance.choice(up or self.apps)
        self.where.append(app)
        return f"{app.home}/chat/api/{path}"

    async def can_be_sent(self):
        while not any(app.up.is_set() for app in self.apps):
            await asyncio.sleep(0.01)

    async def insists(self, method, path, body=None):
        if path != "messages" or self.chance.random() > TWICE:
            return await super().insists(method, path, body)
        self.sent_twice += 1
        first, second = await asyncio.gather(
            super().insists(method, path, body), super().insists(method, path, body)
        )
        assert first["position"] == second["position"]
        return first

    async def leaves(self):
        await self.page.leaves()
        await super().leaves()


class Storm:
    """Kills one of the processes at random moments, and starts it again."""

    def __init__(self, apps, size):
        self.apps = apps
        self.size = size
        self.chance = random.Random(SEED)
        answers = STEPS * size.people
        self.moments = sorted(self.chance.sample(range(30, answers // 2), size.kills))
        self.answered = 0
        self.killed = []
        self._starting = set()

    async def counts(self):
        """Count an answer; kill a process if its number was drawn, but never the last one."""
        self.answered += 1
        while self.moments and self.answered >= self.moments[0]:
            up = [app for app in self.apps if app.up.is_set()]
            if len(up) < 2:
                await asyncio.sleep(0.02)  # until another is up again
                continue
            self.moments.pop(0)
            app = self.chance.choice([one for one in up if one not in self.killed[-1:]])
            app.is_killed()
            self.killed.append(app)
            self._starting.add(asyncio.create_task(self._starts_again(app)))

    async def _starts_again(self, app):
        assert await app.is_over() == -9
        await app.starts()

    async def is_over(self):
        await asyncio.gather(*self._starting)


async def walk(rover, number, storm):
    await rover.enters()
    rover.page.client.cookies = rover.client.cookies
    for text in said_by(number):
        await rover.says(text)
        await storm.counts()


@pytest.fixture(
    scope="module", params=[SMALL, pytest.param(LARGE, marks=pytest.mark.soak)], ids=str
)
def size(request):
    return request.param


@pytest.fixture(scope="module")
def apps(databases, size, tmp_path_factory):
    del size  # each has apps of its own
    folder = tmp_path_factory.mktemp("apps")
    with databases.new(folder, empty=True) as url:
        apps = [AppProcess(folder / str(number), url) for number in range(PROCESSES)]
        yield apps
        for app in apps:
            app.clears()


@pytest.fixture(scope="module")
def street(apps, size):
    """Run the storm once; every test below checks its result."""

    async def run():
        await asyncio.gather(*(app.starts() for app in apps))
        storm = Storm(apps, size)
        street = [Rover(apps, number) for number in range(size.people)]
        async with AsyncExitStack() as leaving, asyncio.timeout(900):
            for rover in street:
                leaving.push_async_callback(rover.leaves)
            walks = [
                asyncio.create_task(walk(rover, number, storm))
                for number, rover in enumerate(street)
            ]
            await comes_about(lambda: all(rover.taken for rover in street[:EARS]))
            ears = [asyncio.create_task(rover.page.listens()) for rover in street[:EARS]]
            await asyncio.gather(*walks)
            await storm.is_over()
            threads = [await rover.thread() for rover in street]
            with suppress(TimeoutError):  # a test below reports missing messages
                await comes_about(
                    lambda: all(len(r.page.heard) >= len(THREAD) for r in street[:EARS])
                )
            for ear in ears:
                ear.cancel()
            for ended in await asyncio.gather(*ears, return_exceptions=True):
                assert isinstance(ended, asyncio.CancelledError), ended
            await comes_about(
                lambda: not apps[0].rows("SELECT 1 FROM outbox WHERE state != 'sent'")
            )
        endings = [await app.ends() for app in apps]
        return storm, street, threads, endings

    return asyncio.run(run())


def test_all_three_processes_were_used_some_were_killed_and_messages_were_repeated(apps, street):
    storm, rovers, _, endings = street
    people = storm.size.people
    assert len(storm.killed) == storm.size.kills
    assert len(set(storm.killed)) > 1
    # While two processes are down, all messages of a person may go to the third.
    assert sum(len(set(rover.where)) > 1 for rover in rovers) > people / 2
    assert len({app for rover in rovers for app in rover.where}) == PROCESSES
    assert sum(rover.sent_twice for rover in rovers) > people * STEPS * TWICE / 2
    assert [status for status, _ in endings] == [0] * PROCESSES


def test_concurrent_first_starts_created_one_unit_and_one_official(apps, street):
    assert apps[0].rows("SELECT version FROM unit_version") == [(1,)]
    assert apps[0].rows("SELECT count(*) FROM official") == [(1,)]


def test_nothing_is_lost_and_nothing_has_its_effect_twice(apps, street):
    people = street[0].size.people
    (rows,) = apps[0].rows("SELECT count(*), count(DISTINCT person_id) FROM report")
    assert rows == (people, people)
    assert apps[0].rows("SELECT count(*) FROM report_event") == [(people,)]
    assert apps[0].rows("SELECT count(*) FROM inbox") == [(people * STEPS,)]
    assert apps[0].rows("SELECT count(*) FROM person") == [(people,)]
    codes = [row[0] for row in apps[0].rows("SELECT code FROM report")]
    assert sorted(codes) == [f"GV {101 + n}" for n in range(people)]


def test_everyone_is_answered_once_and_in_order(street):
    for number, (rover, thread) in enumerate(zip(street[1], street[2], strict=True)):
        said = said_by(number)
        assert [message["position"] for message in thread] == list(range(1, len(thread) + 1))
        assert [message["from"] for message in thread] == THREAD
        assert [m["content"]["text"] for m in thread if m["from"] == "you"] == list(said)
        assert {m["id"]: m["position"] for m in thread if m["from"] == "you"} == rover.taken
        assert thread[-1]["reply"]["receipt"]


def test_a_page_gets_messages_stored_by_other_processes_once_and_in_order(street):
    for rover in street[1][:EARS]:
        assert rover.page.heard == list(range(1, len(THREAD) + 1))


def test_no_process_logs_an_error_about_another(apps, street):
    complaints = [line for app in apps for line in app.said().splitlines() if is_bad(line)]
    assert complaints == []


def is_bad(line):
    return "[error" in line or "Traceback" in line
