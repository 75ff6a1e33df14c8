"""Reports over Telegram while the program is repeatedly killed.

Half of the kills happen at the fail points, the others at random moments.
"""

import asyncio
import re
from collections import Counter
from statistics import median
from time import monotonic
from typing import NamedTuple

import pytest

from tests.fake_telegram.faults import Throttled, Weather
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.fake_telegram.webhook_sender import Pusher
from tests.journeys.bulk_messages import BEGINS
from tests.journeys.failing_app import POINTS
from tests.journeys.telegram_app_process import (
    CHANNEL,
    SECRET,
    WAYS,
    Storm,
    TelegramAppProcess,
    blows,
)
from tests.journeys.telegram_residents import LEARNERS, WITH_ALBUM, Walk, details, repeats

pytestmark = pytest.mark.sqlite

SEED = 20261128
AT_ONCE = {"aiogram": 64, "ptb": 8}  # sends in flight: begun, and not yet recorded
RECOVERY_SECONDS = 10.0
STEPS = 10  # of one person, about
FEW = 16  # people, so that bulk has room
# A few seconds; many times that on a busy machine.
LEARNING_SECONDS = 240
SMALL = {"people": 48, "kills": len(POINTS) + 2, "at_once": 32, "seconds": 3_000}
MEDIUM = {"people": 500, "kills": 15, "at_once": 80, "seconds": 3_000}
LARGE = {"people": 10_000, "kills": 200, "at_once": 120, "seconds": 5_400}


# What this worker has learnt.
_learnt: list[list[list[str]]] = []


class Aftermath(NamedTuple):
    """The result of a storm."""

    size: dict[str, int]
    app: TelegramAppProcess
    platform: Platform
    server: Server
    storm: Storm
    walks: list[Walk]
    answers: list[list[list[str]]]
    seconds: float


def is_quiet(app, platform):
    """Tell whether every message is answered; the follow-up of an emergency comes much later."""
    return (
        not platform.waiting
        and not app.rows("SELECT 1 FROM album_part")
        and not app.rows(
            "SELECT 1 FROM outbox WHERE state IN ('waiting', 'leased', 'sending')"
            " AND kind != 'alert_follow_up' LIMIT 1"
        )
        and not app.rows("SELECT 1 FROM media WHERE state = 'wanted' LIMIT 1")
    )


async def learn(app, platform):
    """Take the steps of each variant at the same time, without faults; return the answers."""
    walks = [Walk(platform, number) for number in LEARNERS]
    async with asyncio.timeout(LEARNING_SECONDS):
        learning = (walk.learns(lambda: is_quiet(app, platform)) for walk in walks)
        _learnt[:] = await asyncio.gather(*learning)
        return list(_learnt)


async def learn_once(app, platform):
    """Return the answers to each variant, which are the same in each mode and on each database."""
    return list(_learnt) or await learn(app, platform)


async def walk_all(walks, answers, *, at_once):
    """Let so many people file reports at a time."""
    slots = asyncio.Semaphore(at_once)

    async def walked(walk):
        async with slots:
            await walk.walks(answers[walk.way])

    await asyncio.gather(*(walked(walk) for walk in walks))


async def walk_through(storm, platform, walks, answers, size):
    """Let so many people walk at a time; more of them come for as long as the storm rages.

    How much comes in until a blow falls depends on how fast the machine is.
    """

    async def walk_one_after_another(*, is_patient):
        while len(walks) < size["people"] or not storm.is_over:
            if is_patient:
                await storm.has_room.wait()
            walk = Walk(platform, len(walks))
            walks.append(walk)
            await walk.walks(answers[walk.way])

    everyone = (walk_one_after_another(is_patient=n >= FEW) for n in range(size["at_once"]))
    await asyncio.gather(*everyone)


def how_far(storm, walks):
    """Return the progress of a storm, for one that takes too long."""
    stuck = [(w.resident.id, w.answered) for w in walks if 0 < w.answered < len(w.steps)]
    done = sum(walk.answered == len(walk.steps) for walk in walks)
    return {"struck": storm.struck, "done": done, "stuck": stuck[:20]}


async def rage(folder, files, size, ways):
    platform = Platform()
    # Telegram throttles few sends, so that there are messages to claim. Each pauses all bulk for
    # a second, and some bulk must be sent, too.
    weather = Weather(SEED, [(Throttled(1), 0.4 if size is SMALL else 0.1)])
    async with Server(platform) as server, Pusher(platform):
        files.file_in(folder)
        app = TelegramAppProcess(folder, "", server.url, ways[0], is_cold=size is not SMALL)
        try:
            await app.starts()
            answers = await learn(app, platform)
            await app.ends()
            server.weather = weather
            drawn = blows(list(POINTS), size["kills"], size["people"] * STEPS, seed=SEED)
            storm = Storm(app, platform, drawn, ways)
            walks: list[Walk] = []
            begun = monotonic()
            try:
                async with asyncio.timeout(size["seconds"]):
                    async with asyncio.TaskGroup() as group:
                        group.create_task(storm.rages())
                        await walk_through(storm, platform, walks, answers, size)
                        seconds = monotonic() - begun
                    while not is_quiet(app, platform):
                        await asyncio.sleep(0.1)
            except TimeoutError:
                raise AssertionError(how_far(storm, walks)) from None
            await app.ends()
        finally:
            app.clears()
        return Aftermath(size, app, platform, server, storm, walks, answers, seconds)


POLLING = [way for way in WAYS if way.mode == "polling"]
WEBHOOK = [way for way in WAYS if way.mode == "webhook"]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((SMALL, WAYS), id="48-people-15-kills"),
        pytest.param((MEDIUM, WAYS), id="500-people-15-kills", marks=pytest.mark.soak),
        pytest.param(
            (LARGE, POLLING), id="10000-people-200-kills-polling", marks=pytest.mark.soak
        ),
        pytest.param(
            (LARGE, WEBHOOK), id="10000-people-200-kills-webhook", marks=pytest.mark.soak
        ),
    ],
)
def storm(request, files, tmp_path_factory):
    """Run the storm once; every test below checks its result."""
    size, ways = request.param
    found = asyncio.run(rage(tmp_path_factory.mktemp("app"), files, size, ways))
    report(found)
    return found


def in_flight(found):
    """Return the largest possible number of sends in flight at all kills together."""
    return sum(AT_ONCE[way.driver] for way, _ in found.storm.struck)


def report(found):
    """Print the figures of one storm."""
    again = [repeats(w, found.answers[w.way], BEGINS) for w in found.walks]
    kills = len(found.storm.struck)
    named = sum(bool(blow.point) for _, blow in found.storm.struck)
    print(  # noqa: T201 - these are the figures of docs/reliability.md
        f"\n{len(found.walks)} dialogues, {sum(len(w.steps) for w in found.walks)} steps,"
        f" {kills} kills ({named} at named points),"
        f" {found.seconds:.0f} s; recovery {median(found.storm.recoveries):.1f} s,"
        f" at most {max(found.storm.recoveries):.1f} s;"
        f" answers repeated {sum(again)} (bound {in_flight(found)})"
    )


def test_every_planned_kill_happened_at_every_fail_point_and_elsewhere(storm):
    struck = Counter(blow.point for _, blow in storm.storm.struck)
    assert struck.total() == len(storm.storm.blows)
    assert set(struck) == {*POINTS, ""}
    assert len(storm.app.outputs) == struck.total() + 2


def test_the_app_recovers_after_each_kill(storm):
    # Some processes end before they have answered anyone.
    assert len(storm.storm.recoveries) > len(storm.storm.blows) / 2
    if storm.size is not SMALL:  # times are asserted in a soak only
        assert max(storm.storm.recoveries) <= RECOVERY_SECONDS


def test_no_update_is_lost_or_processed_twice(storm):
    kept = Counter(row[0] for row in storm.app.rows("SELECT update_id FROM inbox"))
    brought = {str(id_) for walk in storm.walks for id_ in walk.resident.updates}
    assert "0" not in brought
    assert brought <= set(kept)
    assert set(kept.values()) == {1}
    assert len(kept) == len(storm.platform.chat_of)
    assert not storm.platform.waiting


def test_nothing_has_its_effect_twice(storm):
    reports = storm.app.rows("SELECT details, person_id, code FROM report")
    everyone = [w.number for w in storm.walks] + LEARNERS
    assert sorted(row[0] for row in reports) == sorted(map(details, everyone))
    assert len({row[1] for row in reports}) == len(everyone)
    numbers = sorted(int(re.sub(r"\D", "", row[2])) for row in reports)
    assert numbers == list(range(101, 101 + len(everyone)))
    assert storm.app.rows("SELECT count(*) FROM report_event") == [(len(everyone),)]


def test_every_photo_is_stored_once(storm):
    albums = sum(walk.way == WITH_ALBUM for walk in storm.walks) + 1
    assert storm.app.rows("SELECT state, count(*) FROM media GROUP BY state") == [
        ("kept", 3 * albums)
    ]
    # No photo of an album is missing in its report, even after a kill in the middle of the album.
    assert storm.app.rows("SELECT count(*) FROM report_media") == [(3 * albums,)]


def test_everyone_is_answered_in_order(storm):
    for walk in storm.walks:
        assert walk.answered == len(walk.steps)
        repeats(walk, storm.answers[walk.way], BEGINS)  # fails if an answer is missing
    promised = "SELECT DISTINCT state FROM outbox WHERE promise = 'at_least_once'"
    assert storm.app.rows(promised) == [("sent",)]


def test_no_keyboard_is_left_open(storm):
    assert not [walk.number for walk in storm.walks if walk.has_keyboard]


def test_repeated_answers_are_within_the_bound(storm):
    again = sum(repeats(w, storm.answers[w.way], BEGINS) for w in storm.walks)
    assert again <= in_flight(storm)


def test_an_announcement_arrives_once_or_is_listed(storm):
    query = "SELECT address, state FROM outbox WHERE promise = 'at_most_once'"
    rows = storm.app.rows(query)
    assert len(rows) == storm.storm.announced > 0
    assert {state for _, state in rows} <= {"sent", "unknown"}
    came = Counter(str(s.chat) for s in storm.platform.sent if s.text.startswith(BEGINS))
    made = Counter(address for address, _ in rows)
    sure = Counter(address for address, state in rows if state == "sent")
    assert came <= made
    assert sure <= came
    unknown = len(rows) - sure.total()
    assert 0 < unknown <= in_flight(storm)


def test_nothing_is_sent_during_a_retry_after(storm):
    assert storm.server.pauses
    assert storm.server.early == []


def test_no_output_contains_a_secret_or_peoples_words(storm):
    said = storm.app.said()
    for word in (storm.platform.token, storm.platform.token.partition(":")[2], SECRET):
        assert word not in said
    for word in ("Vàng Anh", "xe máy hay ngã", "Thống Nhất"):
        assert word not in said
    assert CHANNEL in said
