"""Reports while Telegram fails: throttling, errors, lost connections, refusals, outages."""

import asyncio
from time import monotonic

import pytest

from tests.fake_telegram.faults import (
    BLOCKED,
    BUSY,
    CALM,
    NOT_FOUND,
    UNPARSABLE,
    Drops,
    Fails,
    Garbles,
    Holds,
    Refuses,
    Weather,
)
from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.refusals import Refusal
from tests.fake_telegram.server import Server
from tests.fake_telegram.webhook_sender import Pusher
from tests.journeys.app_process import comes_about
from tests.journeys.bulk_messages import BEGINS, announce
from tests.journeys.telegram_app_process import CHANNEL, TelegramAppProcess, Way
from tests.journeys.telegram_residents import Walk, repeats
from tests.journeys.test_telegram_kill import is_quiet, learn_once, walk_all

pytestmark = pytest.mark.sqlite

SEED = 20261214
GREETING = "Em là Cầu Nối"
SMALL, LARGE = 10, 2_000


class Town:
    """An app, its fake Telegram, and the answers without faults."""

    def __init__(self, app, server, answers):
        self.app, self.server, self.answers = app, server, answers
        self.platform = server.platform
        self._number = 0

    def walks(self, people):
        """Return so many new people, each before their first step."""
        first, self._number = self._number, self._number + people
        return [Walk(self.platform, number) for number in range(first, first + people)]

    def resident(self):
        """Return a new person whose texts are unique."""
        self._number += 1
        return Resident(self.platform, self._number + 500_000)

    @property
    def called(self):
        """The number of calls to the server; a tap may be acknowledged without a call."""
        return self.platform.calls.total() - self.platform.calls["answerCallbackQuery"]

    async def settles(self):
        while not is_quiet(self.app, self.platform):
            await asyncio.sleep(0.05)


# tests/handlers/telegram tests that each driver distinguishes these faults.
WAYS = [Way("polling", "aiogram"), pytest.param(Way("webhook", "ptb"), marks=pytest.mark.soak)]


@pytest.fixture(scope="module", params=WAYS, ids=str)
def loop_and_town(request, files, tmp_path_factory):
    """Start an app once for the tests of one mode and driver."""
    folder = tmp_path_factory.mktemp("app")
    files.file_in(folder)
    runner = asyncio.Runner()
    loop = runner.get_loop()

    async def opens():
        server, pusher = Server(Platform()), None
        await server.opens()
        pusher = await Pusher(server.platform).__aenter__()
        app = TelegramAppProcess(folder, "", server.url, request.param)
        await app.starts()
        answers = await learn_once(app, server.platform)
        return Town(app, server, answers), pusher

    town, pusher = loop.run_until_complete(opens())
    yield loop, town
    town.app.clears()
    loop.run_until_complete(pusher.__aexit__())
    loop.run_until_complete(town.server.closes())
    runner.close()


@pytest.fixture
def town(loop_and_town):
    _, town = loop_and_town
    town.server.weather = CALM
    return town


@pytest.fixture
def run(loop_and_town):
    """Run something in the event loop of the fake Telegram."""
    loop, _ = loop_and_town

    def run(work, *, seconds=240):
        async def in_time():
            async with asyncio.timeout(seconds):
                return await work

        return loop.run_until_complete(in_time())

    return run


@pytest.mark.parametrize("people", [SMALL, pytest.param(LARGE, marks=pytest.mark.soak)])
def test_with_random_faults_everyone_is_answered_and_every_pause_respected(town, run, people):
    walks, server = town.walks(people), town.server
    before = len(server.taken_unanswered)
    server.weather = Weather(SEED, BUSY)

    async def storm():
        await walk_all(walks, town.answers, at_once=60)
        server.weather = CALM
        await town.settles()

    begun = monotonic()
    run(storm(), seconds=600 + people * 3)
    again = sum(repeats(walk, town.answers[walk.way], BEGINS) for walk in walks)
    unanswered = len(server.taken_unanswered) - before
    print(  # noqa: T201 - these are the figures of docs/reliability.md
        f"\n{people} dialogues in bad weather, {monotonic() - begun:.0f} s: {dict(server.befell)},"
        f" answers repeated {again}, sends inside a retry_after {len(server.early)}"
    )
    assert server.befell["Throttled"] > people / 4
    assert server.early == []
    # Only messages that were accepted without our knowledge are repeated.
    assert 0 < again <= unanswered
    assert town.app.rows("SELECT count(*) FROM outbox WHERE state = 'failed'") == [(0,)]


def test_an_answer_with_an_unknown_outcome_is_sent_again(town, run):
    faults = (Drops(taken=True), Garbles(), Fails(502, taken=True))
    unlucky, spared = [town.resident() for _ in faults], town.resident()
    for resident, fault in zip(unlucky, faults, strict=True):
        town.server.plan(resident.id, fault)
    town.server.plan(spared.id, Drops())
    everyone = (*unlucky, spared)
    for resident in everyone:
        resident.says("/start")

    async def all_hear():
        greeted = (one.hears(lambda sent: sent.text.startswith(GREETING)) for one in everyone)
        await asyncio.gather(*greeted)
        await town.settles()

    run(all_hear())
    (greeting,) = spared.texts
    for resident in unlucky:
        assert resident.texts == [greeting] * 2


def test_an_announcement_with_an_unknown_outcome_is_listed_and_not_sent_again(town, run):
    resident = town.resident()
    resident.says("gửi phản ánh")
    run(resident.hears(lambda sent: sent.text.startswith("Em lưu lời")))
    run(town.settles())
    town.server.plan(resident.id, Drops(taken=True))
    announce(town.app.url, CHANNEL, most=10_000, to=str(resident.id))
    run(town.settles())
    assert sum(text.startswith(BEGINS) for text in resident.texts) == 1
    query = "SELECT state FROM outbox WHERE promise = 'at_most_once' AND address = "
    assert town.app.rows(f"{query}'{resident.id}'") == [("unknown",)]


@pytest.mark.parametrize("fault", [BLOCKED, NOT_FOUND], ids=["blocked", "not found"])
def test_an_unreachable_person_delays_nobody_and_returns_with_a_message(town, run, fault):
    gone, other = town.resident(), town.resident()
    gone.chat.refuses = Refusal(fault.status, fault.description)
    gone.says("/start")
    other.says("/start")
    run(other.hears(lambda sent: sent.text.startswith(GREETING)))
    run(town.settles())
    stopped = (
        f"SELECT count(*) FROM contact WHERE address = '{gone.id}' AND stopped_at IS NOT NULL"
    )
    assert town.app.rows(stopped) == [(1,)]
    assert gone.heard == []
    gone.chat.refuses = None
    gone.says("/start")
    run(gone.hears(lambda sent: sent.text.startswith(GREETING)))
    assert town.app.rows(stopped) == [(0,)]


def test_a_message_with_unparsable_formatting_is_sent_without(town, run):
    walk = town.walks(1)[0]
    run(walk.walks([*town.answers[walk.way][:-1], []]))
    town.server.plan(walk.resident.id, UNPARSABLE)
    run(walk.resident.hears(lambda sent: "Mã của" in sent.text))
    receipt = walk.resident.heard[-1]
    assert "entities" not in receipt.params
    run(town.settles())


def test_a_moved_chat_is_answered_at_its_new_address(town, run):
    resident = town.resident()
    resident.says("gửi phản ánh")
    run(resident.hears(lambda sent: sent.text.startswith("Em lưu lời")))
    run(town.settles())
    moved = town.resident()
    refusal = "Bad Request: group chat was upgraded to a supergroup chat"
    town.server.plan(resident.id, Refuses(400, refusal, moved.id))
    resident.says("đồng ý")
    run(moved.hears(lambda sent: "muốn báo việc gì" in sent.text))
    run(town.settles())


def test_a_slow_send_does_not_delay_others(town, run):
    slow, *others = (town.resident() for _ in range(20))
    until = asyncio.Event()
    town.server.plan(slow.id, Holds(until))
    slow.says("chay nha roi cuu voi")
    run(slow.hears(lambda _: True))
    for other in others:
        other.says("/start")
        run(other.hears(lambda sent: sent.text.startswith(GREETING)))
    assert len(slow.heard) == 1  # its second part waits for the first
    until.set()
    run(slow.hears(lambda sent: "đã gọi được chưa" in sent.text))
    assert len(slow.heard) == 2


def test_after_an_outage_everything_is_delivered_in_order(town, run):
    walks = town.walks(20)

    async def goes_away_and_comes_back():
        going = asyncio.create_task(walk_all(walks, town.answers, at_once=20))
        while sum(walk.answered for walk in walks) < 60:
            await asyncio.sleep(0.01)
        await town.server.closes()
        await comes_about(lambda: "UnreachableError" in town.app.said())
        await town.server.opens()
        await going
        await town.settles()

    run(goes_away_and_comes_back(), seconds=600)
    for walk in walks:
        repeats(walk, town.answers[walk.way], BEGINS)


def test_a_revoked_token_loses_no_waiting_message(town, run):
    resident = town.resident()
    resident.says("gửi phản ánh")
    run(resident.hears(lambda sent: sent.text.startswith("Em lưu lời")))
    run(town.settles())

    async def is_taken_back_and_given_again():
        town.platform.revoked = True
        resident.says("đồng ý")
        await comes_about(lambda: "RevokedError" in town.app.said())
        town.platform.revoked = False
        await town.app.ends()
        await town.app.starts()
        await resident.hears(lambda sent: "muốn báo việc gì" in sent.text)

    run(is_taken_back_and_given_again())
    assert town.platform.token not in town.app.said()
