import asyncio
import hashlib
import os
from collections import deque
from datetime import timedelta

import pytest
from msgspec import structs

from bot.async_media_store import AsyncMediaStore
from bot.fair_queue import QueueLimits
from bot.media_room import MediaRoom
from bot.media_store import MediaStore
from bot.services.inbound.receive_batch import receive_batch
from bot.services.media.fetcher import Fetcher, FetchPolicy
from bot.services.media.orphan_files import delete_orphans
from bot.settings.sections import Media
from conversations.engine.model.messages import Photo, Voice
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import session_from_json
from handlers.errors import OversizeError, RefusedError, ThrottledError, UnreachableError
from storage.database.transactions import Database
from storage.repositories import wanted_files
from storage.repositories.delivery import sender_leases
from storage.repositories.privacy import retention
from storage.tables import MEDIA, REPORT_MEDIA, TALKS
from tests.bot.services.inbound.test_receive_batch import PLACE, Street
from tests.fakes import picture, until
from tests.recordings import recording
from tests.resident import BOOKS, PACK
from tests.staff_town import HOLE

SOUND = recording()


class Platform:
    """A platform with files; it raises planned errors and waits for planned events."""

    def __init__(self):
        self.files = {}
        self.plans: deque[Exception | asyncio.Event] = deque()
        self.asked = []

    async def fetch(self, source):
        self.asked.append(source)
        step = self.plans.popleft() if self.plans else None
        if isinstance(step, asyncio.Event):
            await step.wait()
        elif step is not None:
            raise step
        if source not in self.files:
            raise RefusedError
        return self.files[source]


@pytest.fixture
def town(database, services):
    return Street(database, services)


@pytest.fixture
def store(tmp_path):
    return MediaStore(tmp_path / "media", most_bytes=100_000)


@pytest.fixture
def platform():
    return Platform()


@pytest.fixture
def make(database, context, store, platform, tmp_path):
    """Return a function that creates the fetcher of one process."""
    made = []
    room = MediaRoom(tmp_path, Media(least_free_megabytes=0))

    def make(owner="a", policy=FetchPolicy(), channels=None, limits=QueueLimits()):  # noqa: B008 - frozen values
        files = AsyncMediaStore(store, room, limits)
        made.append(files)
        channels = {"fake": platform} if channels is None else channels
        return Fetcher(database, channels, context, files, owner, policy)

    yield make
    for files in made:
        files.close()


async def sweeps(fetcher):
    await fetcher.sweep()
    await fetcher.idle()


def row(town):
    (found,) = town.rows(MEDIA)
    return found


def told(town, who="an"):
    """Return the notices to a person."""
    return [reply.text for _, reply in town.notices(who)]


async def test_a_wanted_photo_is_fetched_sanitized_and_stored_by_its_digest(
    town, platform, store, make
):
    platform.files["AgACAg"] = picture("JPEG")
    town.says("an", Photo(source="AgACAg"))
    await sweeps(make())

    found = row(town)
    assert (found["state"], found["kind"], found["mime"]) == ("kept", "photo", "image/jpeg")
    path, _ = store.open(found["digest"])
    kept = path.read_bytes()
    assert hashlib.sha256(kept).hexdigest() == found["digest"]
    assert found["bytes"] == len(kept)
    assert (found["owner"], found["until"]) == ("", None)
    store.open(f"{found['digest']}-s")


async def test_a_wanted_recording_is_stored_unchanged(town, platform, store, make):
    platform.files["AwAC"] = SOUND
    town.says("an", Voice(seconds=3, source="AwAC"))
    await sweeps(make())

    path, mime = store.open(row(town)["digest"])
    assert (path.read_bytes(), mime) == (SOUND, "audio/ogg")


async def test_the_same_picture_of_two_people_is_one_file(town, platform, tmp_path, make):
    platform.files |= {"a": picture(), "b": picture()}
    town.says("an", Photo(source="a"))
    town.says("ba", Photo(source="b"))
    await sweeps(make())

    assert len({found["digest"] for found in town.rows(MEDIA)}) == 1
    assert len(list((tmp_path / "media").glob("*/*"))) == 2


@pytest.mark.both
@pytest.mark.postgresql
def test_a_file_is_not_claimed_before_the_transaction_of_its_report_ends(town, settings):
    photo = Photo(source="a")
    town.says("an", "bao cao o ga", HOLE, photo, "xong", *PLACE, "giấu tên")
    other = Database(settings.database_url)
    context = town.services.context
    times = {"now": context.now(), "until": context.now() + timedelta(seconds=8)}

    def claimed():
        found = other.write_now(wanted_files.claim, context.unit_id, "b", **times, limit=9)
        return [wanted.source for wanted in found]

    def send(tx):
        receive_batch(tx, [town.message("an", "gửi đi")], town.services)
        return claimed()

    assert town.database.write_now(send) == []
    assert len(town.rows(REPORT_MEDIA)) == 1
    assert claimed() == ["a"]
    other.close()


async def test_a_fetched_file_is_not_fetched_again(town, platform, make):
    platform.files["a"] = picture()
    town.says("an", Photo(source="a"))
    fetcher = make()
    await sweeps(fetcher)
    await sweeps(fetcher)
    await sweeps(make("b"))

    assert platform.asked == ["a"]
    assert told(town) == []


@pytest.mark.parametrize("error", [UnreachableError(), OSError("a fault of a library")])
async def test_a_failed_fetch_is_retried_with_growing_delays(town, platform, make, clock, error):
    platform.files["a"] = picture()
    platform.plans.extend([error, error])
    town.says("an", Photo(source="a"))
    fetcher = make()
    waits = []
    for _ in range(2):
        await sweeps(fetcher)
        found = row(town)
        assert (found["state"], found["reason"]) == ("wanted", type(error).__name__)
        waits.append((found["not_before"] - clock.now).total_seconds())
        await sweeps(fetcher)
        clock.now = found["not_before"]
    await sweeps(fetcher)

    assert waits == [2, 4]
    assert row(town)["state"] == "kept"
    assert platform.asked == ["a"] * 3
    assert told(town) == []


async def test_the_pause_requested_by_a_platform_is_respected(town, platform, make, clock):
    platform.plans.append(ThrottledError(33))
    town.says("an", Photo(source="a"))
    await sweeps(make())

    assert (row(town)["not_before"] - clock.now).total_seconds() == 33


async def test_a_file_over_its_senders_budget_of_decoding_waits(town, platform, make, clock):
    platform.files |= {"a": picture(), "b": picture(side=30), "c": picture(side=31)}
    town.says("an", Photo(source="a"))
    town.says("an", Photo(source="b"))
    town.says("ba", Photo(source="c"))
    await sweeps(make("a", FetchPolicy(at_once=1), limits=QueueLimits(seconds_of_person=1e-6)))

    (late,) = (found for found in town.rows(MEDIA) if found["state"] != "kept")
    assert (late["state"], late["attempts"], late["reason"]) == ("wanted", 0, "BusyError")
    assert len(platform.asked) == 2  # it was not even downloaded
    assert late["not_before"] > clock.now + timedelta(minutes=4)
    clock.now = late["not_before"]
    await sweeps(make("b"))
    assert {found["state"] for found in town.rows(MEDIA)} == {"kept"}


async def test_a_file_over_its_senders_quota_waits(town, platform, make, clock):
    platform.files["a"] = picture()
    town.says("an", "xin chào")
    for number in range(60):
        town.sent_file("an", f"{number:064}")
    clock.passes(seconds=1)
    town.says("an", Photo(source="a"))
    await sweeps(make())
    (late,) = town.rows(MEDIA, source="a")
    assert (late["state"], late["attempts"], late["reason"]) == ("wanted", 0, "TooManyFilesError")
    assert platform.asked == []
    clock.passes(minutes=10)
    town.database.write_now(retention.delete_media, PACK.id, before=late["kept_at"], most=500)
    await sweeps(make())
    (found,) = town.rows(MEDIA)
    assert (found["source"], found["state"]) == ("a", "kept")


async def test_a_file_waits_for_a_channel_that_is_missing(town, make):
    town.says("an", Photo(source="a"))
    await sweeps(make(channels={}))

    assert row(town)["state"] == "wanted"


async def test_after_the_last_attempt_the_person_is_told_once(town, platform, make, clock):
    platform.plans.extend([UnreachableError()] * 9)
    town.says("an", Photo(source="a"))
    fetcher = make(policy=FetchPolicy(attempts=3))
    for _ in range(6):
        await sweeps(fetcher)
        clock.passes(hours=1)

    assert len(platform.asked) == 3
    assert (row(town)["state"], row(town)["reason"]) == ("lost", "expired")
    (text,) = told(town)
    assert "gửi lại" in text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"x" * 100_001, "too_large"),
        (b"GIF89a, or so it says", "not_a_picture"),
        (b"", "empty"),
        (None, "expired"),
        (OversizeError(), "too_large"),
    ],
)
async def test_an_undecodable_photo_is_lost_at_once_and_its_sender_told(
    town, platform, make, data, reason
):
    if isinstance(data, bytes):
        platform.files["a"] = data
    elif data is not None:
        platform.plans.append(data)
    town.says("an", Photo(source="a"))
    fetcher = make()
    await sweeps(fetcher)
    await sweeps(fetcher)

    assert (row(town)["state"], row(town)["reason"]) == ("lost", reason)
    phrase = "engine-file-expired" if reason == "expired" else f"media-{reason}"
    assert told(town) == [BOOKS["vi"].say(phrase)]
    assert platform.asked == ["a"]


async def test_the_notice_of_a_lost_file_has_a_position_in_the_conversation(town, platform, make):
    town.says("an", Photo(source="a"))
    await sweeps(make())
    town.delivers()
    town.says("an", "xin chào")

    positions = [position for position, _, _ in town.thread("an")]
    assert positions == [1, 2, 3, 4, 5]


async def test_a_lost_photo_can_be_sent_again(town, platform, make):
    town.says("an", Photo(source="a"))
    await sweeps(make())
    platform.files["a"] = picture()
    town.says("an", Photo(source="a"))
    await sweeps(make())

    assert sorted(found["state"] for found in town.rows(MEDIA)) == ["kept", "lost"]


def answers(town):
    """Return the answers of the open dialogue."""
    (talk,) = town.rows(TALKS)
    open_ = session_from_json(talk["session"]).open
    assert open_ is not None
    return open_.answers


@pytest.mark.parametrize("goes_on", [(), ("phố Me", "cạnh nhà ông Sáu")])
async def test_a_lost_photo_leaves_room_for_another_one(town, platform, make, goes_on):
    names = ["a", "b", "c", "d", "lost"]
    platform.files |= {name: picture(shade=20 * n) for n, name in enumerate([*names[:4], "e"])}
    platform.files["lost"] = b"no picture"
    town.says("an", "báo ổ gà", "ổ gà to giữa đường", *(Photo(source=name) for name in names))
    town.says("an", *goes_on)
    fetcher = make()
    for _ in names:
        await sweeps(fetcher)
    before = answers(town)
    assert [len(a.value) for a in before if a.key == "photos"] == [4]

    town.says("an", Photo(source="e"))
    after = answers(town)
    assert [len(a.value) for a in after if a.key == "photos"] == [5]
    assert [a for a in after if a.key != "photos"] == [a for a in before if a.key != "photos"]


# Two processes, and crashes


def lives(town, owner, **time):
    """Write a heartbeat of *owner* that is valid for so long."""
    context = town.services.context
    until = context.now() + timedelta(**time)
    town.database.write_now(sender_leases.record_heartbeat, context.unit_id, owner, until=until)


@pytest.mark.both
async def test_one_process_at_a_time_fetches_a_file(town, platform, make):
    platform.files["a"] = picture()
    gate = asyncio.Event()
    platform.plans.append(gate)
    town.says("an", Photo(source="a"))
    first, second = make("a"), make("b")
    lives(town, "a", minutes=1)
    await first.sweep()
    await sweeps(second)
    gate.set()
    await first.idle()

    assert platform.asked == ["a"]
    assert row(town)["state"] == "kept"


@pytest.mark.both
async def test_a_crash_between_file_and_row_leaves_one_file_and_the_row_is_written_later(
    town, platform, make, store, tmp_path, clock
):
    database, context = town.database, town.services.context
    platform.files["a"] = picture()
    town.says("an", Photo(source="a"))
    now = context.now()
    lives(town, "dead", seconds=8)
    (wanted,) = await database.write(
        wanted_files.claim,
        context.unit_id,
        "dead",
        now=now,
        until=now + FetchPolicy().lease,
        limit=9,
    )
    store.keep_photo(platform.files[wanted.source])
    living = make("b")
    await sweeps(living)
    assert platform.asked == []
    clock.passes(seconds=9)
    await sweeps(living)

    assert row(town)["state"] == "kept"
    assert len(list((tmp_path / "media").glob("*/*"))) == 2


@pytest.mark.both
async def test_a_stopped_process_releases_its_file_for_others(town, platform, make):
    platform.files["a"] = picture()
    platform.plans.append(asyncio.Event())
    town.says("an", Photo(source="a"))
    first = make("a")
    await first.sweep()
    await until(lambda: platform.asked)
    await first.stop()
    assert row(town)["state"] == "wanted"
    await sweeps(make("b"))

    assert row(town)["state"] == "kept"


async def test_the_number_of_parallel_fetches_is_limited(town, platform, make):
    gates = [asyncio.Event() for _ in range(6)]
    for number, gate in enumerate(gates):
        platform.files[str(number)] = picture(shade=number)
        platform.plans.append(gate)
        town.says("an", Photo(source=str(number)))
    fetcher = make(policy=FetchPolicy(at_once=2))
    await fetcher.sweep()
    await fetcher.sweep()
    await until(lambda: len(platform.asked) == 2)
    await fetcher.sweep()
    assert len(platform.asked) == 2
    for gate in gates:
        gate.set()
    await fetcher.idle()

    # A finished fetch continues with the next file without waiting for a sweep.
    assert {found["state"] for found in town.rows(MEDIA)} == {"kept"}


async def test_nothing_is_fetched_before_consent(town, platform, make):
    platform.files["a"] = picture()
    shy = Street(town.database, structs.replace(town.services, newcomer=Person()))
    shy.says("an", Photo(source="a"))
    fetcher = make()
    await sweeps(fetcher)
    assert (platform.asked, row(town)["state"]) == ([], "wanted")
    shy.says("an", "đồng ý")
    await sweeps(fetcher)

    assert row(town)["state"] == "kept"


@pytest.mark.both
@pytest.mark.parametrize("said", [("xoá dữ liệu của tôi", "xoá ngay"), ("rút lại đồng ý", "1")])
async def test_a_file_that_arrives_after_its_senders_erasure_is_deleted(
    town, platform, store, make, tmp_path, said
):
    platform.files["a"] = picture()
    arrives = asyncio.Event()
    platform.plans.append(arrives)
    town.says("an", Photo(source="a"))
    fetcher = make()
    await fetcher.sweep()
    await until(lambda: platform.asked)
    town.says("an", *said)
    arrives.set()
    await fetcher.idle()
    paths = list((tmp_path / "media").glob("*/*"))
    assert len(paths) == 2

    for path in paths:  # some time later
        os.utime(path, (0, 0))
    town.database.write_now(delete_orphans, town.services.context, store)
    assert not any(path.exists() for path in paths)
