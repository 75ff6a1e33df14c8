"""Reports over the web chat while the program is repeatedly killed."""

import asyncio
import json
import random
from collections import Counter
from time import monotonic
from typing import NamedTuple

import pytest

from tests.journeys.app_process import AppProcess, Neighbour, comes_about


class Size(NamedTuple):
    """The numbers of people, of kills, and of people with open pages."""

    people: int
    kills: int
    ears: int


SMALL, LARGE = Size(24, 3, 8), Size(200, 10, 20)
SEED = 20261125
RECOVERY_SECONDS = 10.0
NAME = "Trần Thị Vàng Anh"


def said_by(number):
    """Return one person's messages, with a name and a phone number."""
    return (
        "/start",
        "bao cao o ga",
        "đồng ý",
        f"ổ gà to trước nhà {NAME} {number}, xe máy hay ngã, gọi {phone(number)}",
        "không",
        "phố Thống Nhất",
        f"cạnh nhà bà {NAME} số {number}",
        "đúng",
        "giấu tên",
        "để nguyên",
        "gửi đi",
    )


def phone(number):
    return f"0987 654 {number:03}"


STEPS = len(said_by(0))
DETAILS, REVIEW = 3, 9
# The answer to the consent has two parts: thanks, and the next question.
THREAD = [*["you", "us"] * 3, "us", *["you", "us"] * (STEPS - 3)]


class Storm:
    """Kills the app after so many answers, random numbers of *moments*, and starts it again."""

    def __init__(self, app, kills, moments):
        self.app = app
        self.answered = 0
        self.recoveries = []
        self._moments = sorted(random.Random(SEED).sample(moments, kills))
        self._waits_for_the_first = False
        self._starting = None

    def counts(self):
        """Count an answer; kill the app if its number was drawn."""
        self.answered += 1
        if not self.app.up.is_set():
            return  # it was in flight when the app was killed
        if self._waits_for_the_first:
            self._waits_for_the_first = False
            seconds = monotonic() - self.app.started_at
            self.recoveries.append(seconds - self.app.kept_waiting)
        if self._moments and self.answered >= self._moments[0]:
            self._moments.pop(0)
            self.app.is_killed()
            self._starting = asyncio.create_task(self._starts_again())

    async def _starts_again(self):
        assert await self.app.is_over() == -9
        self._waits_for_the_first = True
        await self.app.starts()

    async def is_over(self):
        if self._starting is not None:
            await self._starting


async def walk(neighbour, texts, storm):
    await neighbour.enters()
    for text in texts:
        await neighbour.says(text)
        storm.counts()


@pytest.fixture(
    scope="module", params=[SMALL, pytest.param(LARGE, marks=pytest.mark.soak)], ids=str
)
def size(request):
    return request.param


@pytest.fixture(scope="module")
def app(databases, size, tmp_path_factory):
    folder = tmp_path_factory.mktemp("app")
    with databases.new(folder, empty=True) as url:
        app = AppProcess(folder, url, is_cold=size == LARGE)
        yield app
        app.clears()


@pytest.fixture(scope="module")
def street(app, size):
    """Run the storm once; every test below checks its result."""

    async def run():
        await app.starts()
        storm = Storm(app, size.kills, range(50, size.people * STEPS - 100))
        street = [Neighbour(app, f"n{number}") for number in range(size.people)]
        with_ears = street[: size.ears]
        async with asyncio.timeout(600):
            walks = [asyncio.create_task(walk(n, said_by(i), storm)) for i, n in enumerate(street)]
            await comes_about(lambda: all(n.taken for n in with_ears))
            ears = [asyncio.create_task(neighbour.listens()) for neighbour in with_ears]
            await asyncio.gather(*walks)
            await storm.is_over()
            threads = [await neighbour.thread() for neighbour in street]
            await comes_about(lambda: all(len(n.heard) >= len(THREAD) for n in with_ears))
            for ear in ears:
                ear.cancel()
            await asyncio.gather(*ears, return_exceptions=True)
            await comes_about(lambda: not app.rows("SELECT 1 FROM outbox WHERE state != 'sent'"))
        cookies = [neighbour.cookie for neighbour in street]
        for neighbour in street:
            await neighbour.leaves()
        ending = await app.ends()
        return Aftermath(size, storm, street, threads, cookies, ending)

    return asyncio.run(run())


class Aftermath:
    """The result of the storm."""

    def __init__(self, size, storm, neighbours, threads, cookies, ending):
        self.size = size
        self.storm = storm
        self.neighbours = neighbours
        self.threads = threads
        self.cookies = cookies
        self.status, self.seconds = ending


def test_the_app_was_killed_and_started_as_often_as_planned(app, street):
    assert len(app.outputs) == street.size.kills + 1
    assert len(street.storm.recoveries) == street.size.kills
    assert street.storm.answered == street.size.people * STEPS
    if street.size == LARGE:  # times are asserted in a soak only
        assert max(street.storm.recoveries) <= RECOVERY_SECONDS


def test_no_acknowledged_message_is_lost(app, street):
    query = "SELECT update_id, position FROM inbox"
    kept = {(id_.partition(":")[0], id_.partition(":")[2]): at for id_, at in app.rows(query)}
    addresses = {address for address, _ in kept}
    assert len(addresses) == street.size.people
    found: Counter[tuple[str, int]] = Counter()
    for neighbour, thread in zip(street.neighbours, street.threads, strict=True):
        ids = {m["id"]: m["position"] for m in thread if m["from"] == "you"}
        assert ids == neighbour.taken
        found.update(ids.items())
    assert found == Counter((id_, at) for (_, id_), at in kept.items())


@pytest.mark.usefixtures("street")
def test_no_message_has_its_effect_twice(app, size):
    people = size.people
    rows = app.rows("SELECT count(*), count(DISTINCT person_id) FROM report")
    assert rows == [(people, people)]
    details = [row[0] for row in app.rows("SELECT details FROM report")]
    assert sorted(details) == sorted(said_by(number)[DETAILS] for number in range(people))
    assert app.rows("SELECT count(*) FROM report_event") == [(people,)]
    assert app.rows("SELECT count(*) FROM inbox") == [(people * STEPS,)]


@pytest.mark.usefixtures("street")
def test_receipt_codes_are_unique_and_consecutive(app, size):
    codes = [row[0] for row in app.rows("SELECT code FROM report")]
    assert sorted(codes) == [f"GV {101 + n}" for n in range(size.people)]


def test_everyone_gets_an_answer(app, street):
    codes = dict(app.rows("SELECT details, code FROM report"))
    for number, neighbour in enumerate(street.neighbours):
        assert len(neighbour.answers) == STEPS
        assert neighbour.answers[-1]["receipt"] == codes[said_by(number)[DETAILS]]
    assert app.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]


def test_answers_equal_those_without_kills(street):
    for step in range(5):
        assert len({n.answers[step]["text"] for n in street.neighbours}) == 1
    for number, neighbour in enumerate(street.neighbours):
        assert said_by(number)[DETAILS] in neighbour.answers[REVIEW]["text"]


def test_everyones_order_is_kept(street):
    for number, thread in enumerate(street.threads):
        assert [message["position"] for message in thread] == list(range(1, len(thread) + 1))
        said = [m["content"]["text"] for m in thread if m["from"] == "you"]
        assert said == list(said_by(number))
        assert [message["from"] for message in thread] == THREAD


def test_an_open_page_gets_every_message_once_and_in_order(street):
    for neighbour, thread in zip(
        street.neighbours[: street.size.ears], street.threads, strict=False
    ):
        assert neighbour.heard == list(range(1, len(thread) + 1))


def test_the_app_stops_in_order_on_sigterm(street):
    assert street.status == 0
    if street.size == LARGE:
        assert street.seconds < 2


@pytest.mark.sqlite
def test_the_database_is_consistent(app, street):
    assert app.rows("PRAGMA integrity_check") == [("ok",)]
    assert app.rows("PRAGMA foreign_key_check") == []


def test_no_output_contains_words_names_numbers_or_secrets(app, street):
    written = app.said()
    assert written.count("started") == street.size.kills + 1
    texts = {
        text for n in range(street.size.people) for text in said_by(n) if not text.startswith("/")
    }
    words = {"Vàng Anh", "ngã", "Thống Nhất", "ổ gà", "987 654", "987654"}
    secrets = {"token=", *street.cookies, *(json.dumps(cookie) for cookie in street.cookies)}
    assert len(secrets) == 2 * street.size.people + 1
    for secret in texts | words | secrets:
        assert secret not in written
