import asyncio
import json
from contextlib import asynccontextmanager
from datetime import datetime

import httpx
import pytest
from sqlalchemy import select

from handlers.webchat import event_streams as module
from handlers.webchat.event_streams import EventStreams
from handlers.webchat.limits import MOST_QUEUED, MOST_STREAMS
from handlers.webchat.outgoing import ThreadMessage
from storage.tables import OUTBOX
from tests.fakes import DEADLINE, Page, serving, until
from tests.resident import MONDAY


class Ear:
    """An open event stream; records its messages."""

    def __init__(self, response):
        self.response = response
        self.heard = []
        self.ids = []
        self.ended = False

    async def listens(self):
        event = {}
        async for line in self.response.aiter_lines():
            if line:
                name, _, value = line.partition(": ")
                event[name] = value
                continue
            if event.get("event") == "message":
                self.heard.append(json.loads(event["data"]))
                self.ids.append(int(event["id"]))
            event = {}
        self.ended = True

    @property
    def positions(self):
        return [event["position"] for event in self.heard]


@asynccontextmanager
async def listening(page, after=0, last=None):
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    path = f"/chat/api/events?after={after}"
    async with page.client.stream("GET", path, headers=headers, timeout=DEADLINE) as response:
        assert response.status_code == 200
        ear = Ear(response)
        task = asyncio.create_task(ear.listens())
        try:
            yield ear
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def home(app):
    async with serving(app.web_app()) as home:
        yield home
        await app.webchat.close()


@pytest.fixture
async def page(home):
    """A page that talks over a real socket."""
    async with httpx.AsyncClient(base_url=home, headers={"Origin": home}) as client:
        yield await Page(client).enters()


async def test_a_stream_has_earlier_and_new_messages(page):
    await page.says("/start")
    async with listening(page) as ear:
        await until(lambda: ear.positions == [1, 2])
        await page.says("bao cao o ga")
        await until(lambda: ear.positions == [1, 2, 3, 4])
        assert ear.response.headers["content-type"].startswith("text/event-stream")
        assert ear.response.headers["cache-control"] == "no-store"
    assert ear.ids == ear.positions
    told, stored = ([dict(m) for m in side] for side in (ear.heard, await page.thread()))
    for message in (*told, *stored):
        assert datetime.fromisoformat(message.pop("at")) == MONDAY
    assert told == stored


async def test_a_stream_has_no_gap_and_keeps_the_order_under_load(page):
    async with listening(page) as ear:
        await asyncio.gather(*(page.sends(text=f"chuyện {n}") for n in range(60)))
        await until(lambda: len(ear.heard) >= 120)
        assert ear.positions == list(range(1, 121))
    thread = await page.thread()
    assert [event.get("content") for event in ear.heard] == [m.get("content") for m in thread]


async def test_a_stream_starts_after_the_requested_position(page):
    await page.says("/start", "bao cao o ga")
    async with listening(page, after=3) as ear:
        await until(lambda: ear.positions == [4])


async def test_the_last_event_id_overrides_the_query(page):
    await page.says("/start", "bao cao o ga")
    async with listening(page, after=0, last=2) as ear:
        await until(lambda: ear.positions == [3, 4])


async def test_a_reconnecting_browser_continues_where_it_was(page):
    async with listening(page) as ear:
        await page.says("/start")
        await until(lambda: ear.positions == [1, 2])
    await page.says("bao cao o ga")
    async with listening(page, last=ear.heard[-1]["position"]) as again:
        await until(lambda: again.positions == [3, 4])
        await page.says("thôi")
        await until(lambda: again.positions == [3, 4, 5, 6])


async def test_two_pages_of_one_person_get_all_messages(home, page):
    async with httpx.AsyncClient(
        base_url=home, headers={"Origin": home}, cookies=page.client.cookies
    ) as client:
        second = Page(client)
        async with listening(page) as ear, listening(second) as other:
            await page.says("/start")
            await second.post("messages", {"id": "s1", "text": "bao cao o ga"})
            await until(lambda: ear.positions == other.positions == [1, 2, 3, 4])
    assert ear.heard == other.heard


async def test_a_stream_has_only_ones_own_messages(home, page):
    async with httpx.AsyncClient(base_url=home, headers={"Origin": home}) as client:
        stranger = await Page(client).enters()
        async with listening(page) as ear, listening(stranger) as other:
            await page.says("/start")
            await until(lambda: ear.positions == [1, 2])
            await stranger.says("/start")
            await until(lambda: other.positions == [1, 2])
    assert other.heard[0]["content"] == {"type": "text", "text": "/start"}
    assert ear.positions == [1, 2]


async def test_of_too_many_streams_the_oldest_is_closed(page):
    async with listening(page) as oldest:
        await page.says("/start")
        await until(lambda: oldest.positions == [1, 2])
        streams = [listening(page) for _ in range(MOST_STREAMS)]
        ears = [await stream.__aenter__() for stream in streams]
        await until(lambda: oldest.ended)
        await page.says("bao cao o ga")
        await until(lambda: all(ear.positions == [1, 2, 3, 4] for ear in ears))
        for stream in streams:
            await stream.__aexit__(None, None, None)


@pytest.mark.parametrize("limit", ["MOST_STREAMS_OF_NETWORK", "MOST_STREAMS_OF_ALL"])
async def test_of_a_network_and_in_all_only_some_streams_are_open(page, monkeypatch, limit):
    monkeypatch.setattr(module, limit, 1)
    async with listening(page):
        refused = await page.get("events")
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "21")
    async with listening(page) as ear:
        assert ear.response.status_code == 200


async def test_an_answer_is_pushed_after_the_commit_and_not_recorded_again(app, page):
    async with listening(page) as ear:
        await page.says("/start", "bao cao o ga")
        await until(lambda: ear.positions == [1, 2, 3, 4])

    kept = select(OUTBOX).order_by(OUTBOX.c.position)
    rows = await app.database.read(lambda tx: tx.execute(kept).mappings().all())
    as_sent = ("sent", 1, None, MONDAY)
    assert [(r["state"], r["attempts"], r["owner"], r["sent_at"]) for r in rows] == [as_sent] * 2
    assert [json.loads(row["payload"]) for row in rows] == [e["reply"] for e in ear.heard[1::2]]


async def test_streams_end_when_the_program_stops(app, page):
    async with listening(page) as ear:
        await page.says("/start")
        await until(lambda: ear.positions == [1, 2])
        await app.webchat.close()
        await until(lambda: ear.ended)


async def test_messages_that_another_process_stored_are_streamed(app, page):
    """Another process shares only the database; nothing is pushed from there."""
    async with listening(page) as ear:
        await page.says("/start")
        await until(lambda: ear.positions == [1, 2])
        async with (
            serving(type(app)(app.settings, app.database, app.context).web_app()) as far,
            httpx.AsyncClient(
                base_url=far, headers={"Origin": far}, cookies=page.client.cookies
            ) as client,
        ):
            await Page(client).post("messages", {"id": "far", "text": "bao cao o ga"})
        await until(lambda: ear.positions == [1, 2, 3, 4])


# `EventStreams` alone


def line(position):
    return ThreadMessage(position, "", b"{}")


class Store:
    """The stored messages that a stream reads."""

    def __init__(self, *positions):
        self.positions = list(positions)
        self.reads = []

    async def read(self, after):
        self.reads.append(after)
        return [line(position) for position in self.positions if position > after]


async def told(stream, many):
    """Return the ids of the next *many* events."""
    ids: list[int] = []
    while len(ids) < many:
        ids += ids_in(await asyncio.wait_for(anext(stream), DEADLINE))
    return ids


def ids_in(part):
    return [int(row[4:]) for row in part.split(b"\n") if row.startswith(b"id: ")]


async def signed_in():
    return True


@pytest.fixture
async def event_streams():
    event_streams = EventStreams()
    yield event_streams
    event_streams.close()


async def test_a_message_that_arrives_early_waits_for_its_predecessor(event_streams):
    store = Store(1)
    stream = event_streams.stream("an", "", 0, store.read, signed_in)
    assert await told(stream, 1) == [1]
    for position in (4, 3, 2):
        event_streams.push("an", line(position))
    assert await told(stream, 3) == [2, 3, 4]
    assert store.reads == [0]


async def test_messages_pushed_together_are_sent_together(event_streams):
    stream = event_streams.stream("an", "", 0, Store(1).read, signed_in)
    assert await told(stream, 1) == [1]
    for position in (3, 2, 4):
        event_streams.push("an", line(position))
    assert ids_in(await asyncio.wait_for(anext(stream), DEADLINE)) == [2, 3, 4]


async def test_a_page_closed_before_it_reads_the_store_is_closed(event_streams):
    stream = event_streams.stream("an", "", 0, Store(1).read, signed_in)
    assert await told(stream, 1) == [1]
    waiting = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)
    event_streams.request_catch_up("an", 2)
    event_streams.close()
    with pytest.raises(StopAsyncIteration):
        await asyncio.wait_for(waiting, DEADLINE)


async def test_a_message_that_is_not_pushed_is_read_from_the_store(event_streams):
    store = Store(1)
    stream = event_streams.stream("an", "", 0, store.read, signed_in)
    assert await told(stream, 1) == [1]
    store.positions += [2, 3]
    event_streams.push("an", line(3))
    assert await told(stream, 2) == [2, 3]
    assert store.reads == [0, 1]


async def test_a_message_is_streamed_once(event_streams):
    stream = event_streams.stream("an", "", 0, Store(1, 2).read, signed_in)
    assert await told(stream, 2) == [1, 2]
    for position in (1, 2, 3):
        event_streams.push("an", line(position))
    assert await told(stream, 1) == [3]


async def test_a_page_that_does_not_read_is_dropped_and_the_others_are_not(event_streams):
    slow, quick = (event_streams.stream("an", "", 0, Store(1).read, signed_in) for _ in range(2))
    assert await told(slow, 1) == await told(quick, 1) == [1]
    for position in range(2, MOST_QUEUED + 3):
        event_streams.push("an", line(position))
        assert await told(quick, 1) == [position]
    with pytest.raises(StopAsyncIteration):
        await told(slow, MOST_QUEUED + 2)
    event_streams.push("an", line(MOST_QUEUED + 3))
    assert await told(quick, 1) == [MOST_QUEUED + 3]


async def test_a_push_without_pages_leaves_nothing(event_streams):
    event_streams.push("nobody", line(1))
    assert event_streams.open_addresses() == ()


async def test_a_page_that_goes_away_leaves_nothing(event_streams):
    stream = event_streams.stream("an", "", 0, Store(1).read, signed_in)
    assert await told(stream, 1) == [1]
    assert event_streams.open_addresses() == ("an",)
    await stream.aclose()
    assert event_streams.open_addresses() == ()


async def test_a_page_that_is_no_longer_signed_in_gets_nothing_more(event_streams):
    answers = [True, True, False]

    async def is_signed_in():
        return answers.pop(0)

    stream = event_streams.stream("an", "", 0, Store(1).read, is_signed_in)
    assert await told(stream, 1) == [1]
    event_streams.push("an", line(2))
    assert await told(stream, 1) == [2]
    event_streams.push("an", line(3))
    with pytest.raises(StopAsyncIteration):
        await asyncio.wait_for(anext(stream), DEADLINE)
    assert event_streams.open_addresses() == ()


async def test_a_page_that_is_not_signed_in_reads_nothing_from_the_store(event_streams):
    async def is_signed_in():
        return False

    store = Store(1)
    stream = event_streams.stream("an", "", 0, store.read, is_signed_in)
    assert await anext(stream) == b"retry: 1000\n\n"
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
    assert store.reads == []
