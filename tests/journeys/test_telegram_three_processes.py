"""Telegram's webhook with three processes on one database, which are killed."""

import asyncio
import random
from collections import Counter

import pytest

from storage.database.transactions import Database
from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.fake_telegram.webhook_sender import Pusher
from tests.journeys.telegram_app_process import TelegramAppProcess, Way
from tests.journeys.telegram_residents import Walk, details, repeats
from tests.journeys.test_telegram_kill import AT_ONCE, is_quiet, learn_once, walk_all
from tests.journeys.test_telegram_webhook import check_order

pytestmark = pytest.mark.postgresql

PROCESSES, KILLS, AT_THE_SAME_TIME = 3, 3, 12
FEW, MANY = 8, 60
SEED = 20261201
WAY = Way("webhook", "ptb")


class Street:
    """The result of three apps on one database."""

    def __init__(self, folder, url, server, pusher):
        self.apps = [
            TelegramAppProcess(folder / str(n), url, server.url, WAY) for n in range(PROCESSES)
        ]
        self.platform, self.server, self.pusher = server.platform, server, pusher
        self.killed: list[TelegramAppProcess] = []
        self.walks: list[Walk] = []
        self.crowd: list[Resident] = []
        self.answers: list[list[list[str]]] = []
        self._chance = random.Random(SEED)

    def rows(self, query):
        return self.apps[0].rows(query)

    async def rages(self, people, answers):
        """Let so many *people* file reports while apps are killed; one is always up."""
        walks = [Walk(self.platform, number) for number in range(people)]
        steps = sum(len(walk.steps) for walk in walks)
        moments = sorted(self._chance.sample(range(20, steps // 2), KILLS))
        async with asyncio.TaskGroup() as group:
            group.create_task(walk_all(walks, answers, at_once=30))
            for moment in moments:
                while sum(walk.answered for walk in walks) < moment:
                    await asyncio.sleep(0.01)
                app = self._chance.choice(self.apps)
                app.is_killed()
                self.killed.append(app)
                assert await app.is_over() == -9
                await app.starts()
        await self.settles()
        return walks

    async def settles(self):
        while not is_quiet(self.apps[0], self.platform):
            await asyncio.sleep(0.05)


@pytest.fixture(scope="module", params=[FEW, pytest.param(MANY, marks=pytest.mark.soak)])
def street(request, databases, tmp_path_factory):
    """Run it once; every test below checks its result."""
    folder = tmp_path_factory.mktemp("apps")

    async def run(url):
        platform = Platform()
        async with Server(platform) as server, Pusher(platform) as pusher:
            street = Street(folder, url, server, pusher)
            try:
                await asyncio.gather(*(app.starts() for app in street.apps))
                street.answers = await learn_once(street.apps[0], platform)
                pusher.doors = [app.home for app in street.apps]
                async with asyncio.timeout(600):
                    street.walks = await street.rages(request.param, street.answers)
                    await speak_at_once(street)
                for app in street.apps:
                    await app.ends()
            finally:
                for app in street.apps:
                    app.clears()
        return street

    with databases.new(folder) as url:
        yield asyncio.run(run(url))


async def speak_at_once(street):
    """Let people send three messages at once, each to another process."""
    street.crowd = [Resident(street.platform, 900 + n) for n in range(AT_THE_SAME_TIME)]
    bodies = []
    for resident in street.crowd:
        first = len(street.platform.waiting)
        for text in ("/start", "bao cao o ga", "đồng ý"):
            resident.says(text)
        bodies += list(street.platform.waiting.items())[first:]
    await asyncio.gather(*(street.pusher.bring(body) for _, body in bodies))
    await street.settles()


def test_all_three_processes_were_used_and_some_were_killed(street):
    assert len(street.killed) == KILLS
    for app in street.apps:
        assert "started" in app.said()
    assert street.pusher.statuses[200] > len(street.walks) * 10
    assert set(street.pusher.statuses) <= {0, 200, 503}


def test_nothing_is_lost_and_nothing_has_its_effect_twice(street):
    kept = Counter(row[0] for row in street.rows("SELECT update_id FROM inbox"))
    brought = {str(id_) for walk in street.walks for id_ in walk.resident.updates}
    assert brought <= set(kept)
    assert set(kept.values()) == {1}
    reports = Counter(row[0] for row in street.rows("SELECT details FROM report"))
    assert all(reports[details(walk.number)] == 1 for walk in street.walks)
    assert set(reports.values()) == {1}


def test_everyone_is_answered_in_order_with_few_repetitions(street):
    again = sum(repeats(walk, street.answers[walk.way], "–") for walk in street.walks)
    assert again <= KILLS * AT_ONCE[WAY.driver]
    assert street.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]


def test_concurrent_updates_of_one_person_at_three_processes_are_processed_in_sequence(street):
    database = Database(street.apps[0].url)
    try:
        people = tuple(str(resident.id) for resident in street.crowd)
        query = f"SELECT address, count(*) FROM inbox WHERE address IN {people} GROUP BY address"
        assert {row[1] for row in street.rows(query)} == {3}
        assert len(street.rows(query)) == AT_THE_SAME_TIME
        check_order(database.write_now, set(people), expected=3 * AT_THE_SAME_TIME)
    finally:
        database.close()
