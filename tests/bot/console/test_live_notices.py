"""The banner that every page of the console has, and its event stream."""

import asyncio
from typing import cast

import httpx
import pytest

from bot.console.live_notices import ADDRESS, LiveNotice, LiveNotices
from bot.services.announcements.help_calls import taking
from bot.services.officials.permissions import Role
from conversations.engine.model.values import Place
from handlers.http import Body, Request
from storage.repositories.announcements.roll_calls import Subject
from storage.repositories.officials import officials
from storage.tables import OFFICIAL_SESSIONS
from tests.bot.console.announcements.test_announcement_pages import (
    SAY,
    does,
    page,
    path_after,
    residents,
    saves,
)
from tests.bot.console.announcements.test_roll_call_pages import ALERT, STREET, answers
from tests.bot.console.browsers import browser_of, shows_number
from tests.fakes import DEADLINE, HOME

OTHER_PAGE = "/office/questions"


@pytest.fixture
async def lead(app):
    async with browser_of(app, "Anh Nam", Role.LEAD) as client:
        await residents(app, "an", "binh", neighbourhood=STREET.id)
        yield client


@pytest.fixture
async def path(lead):
    path = path_after(await saves(lead, **ALERT))
    await does(lead, path, "at_once", word=SAY("console-announcement-word-real"))
    return path


def waiting(count, since="07:30"):
    places = f"{STREET.name.vi} {count}"
    return SAY("console-live-waiting", code="TB 1", count=count, places=places, since=since)


async def test_every_page_shows_at_once_who_needs_help_and_who_looks_after_them(app, lead, path):
    assert "live-notice" not in await page(lead, OTHER_PAGE)
    place = Place(words="ngõ 3, gọi 0912345678")
    await answers(app, path, "an", "help", "mẹ già nằm liệt", place)
    html = await page(lead, OTHER_PAGE)
    assert waiting(1) in html
    assert f'href="{path}/roll-call?group=help"' in html
    assert "live-notice urgent" in html
    assert "nằm liệt" not in html
    assert not shows_number(html, "0912345678")
    id_ = path.rpartition("/")[2]

    def take(tx):
        official = officials.find_by_name(tx, app.context.unit_id, "Anh Nam") or ""
        taking.take(tx, app.context, official, id_, chosen=Subject("an"))

    await app.database.write(take)
    html = await page(lead, OTHER_PAGE)
    assert waiting(1) not in html
    assert SAY("console-live-taken", who="Anh Nam", count=1) in html
    assert "live-notice urgent" not in html
    await answers(app, path, "an", "safe")
    assert "live-notice" not in await page(lead, OTHER_PAGE)


async def test_a_drill_says_so_first(app, lead):
    drill = path_after(await saves(lead, **ALERT, is_drill="yes"))
    await does(lead, drill, "at_once", word=SAY("console-announcement-word-drill"))
    await answers(app, drill, "an", "help")
    assert "<strong>DIỄN TẬP: TB 1: 1 người" in await page(lead, OTHER_PAGE)


async def test_who_may_not_keep_roll_calls_has_no_banner_and_no_stream(app, lead, path):
    await answers(app, path, "an", "help")
    async with browser_of(app, "Cô Thu", Role.AUDITOR) as auditor:
        html = await page(auditor, OTHER_PAGE)
        assert "live-notice" not in html
        assert ADDRESS not in html
        assert (await auditor.get(ADDRESS)).status_code == 403
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app.web_app()), base_url=HOME
    ) as stranger:
        assert (await stranger.get(ADDRESS)).status_code == 401


class Board:
    """What the banner shows, and how often storage was asked."""

    def __init__(self):
        self.notices = []
        self.asked = 0
        self.is_allowed = True

    async def may_see(self):
        return self.is_allowed

    def load(self, tx, context):
        del tx, context
        self.asked += 1
        return self.notices


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def live(database, context, board):
    def render(notices):
        return "\n".join(notice.text for notice in notices)

    return LiveNotices(database, context, board.load, render, look_seconds=0.01)


async def event(stream):
    """Return the next event that is no comment and no setting."""
    async with asyncio.timeout(DEADLINE):
        while not (found := await anext(stream)).startswith(b"data:"):
            pass
    return found.decode()


async def test_the_stream_has_the_banner_when_a_page_connects_and_when_it_changes(live, board):
    stream = live.stream("hoa", board.may_see)
    assert await event(stream) == "data: \n\n"
    board.notices = [LiveNotice("một", "xem", "/"), LiveNotice("hai", "xem", "/")]
    assert await event(stream) == "data: một\ndata: hai\n\n"
    await stream.aclose()


async def test_storage_is_asked_only_while_a_page_is_open(live, board):
    assert board.asked == 0
    first, second = live.stream("hoa", board.may_see), live.stream("hoa", board.may_see)
    await event(first)
    await event(second)
    assert live.is_looking
    assert board.asked
    await first.aclose()
    assert live.is_looking
    await second.aclose()
    assert not live.is_looking
    asked = board.asked
    await asyncio.sleep(0)
    assert board.asked == asked


async def test_the_streams_end_when_the_program_stops(live, board):
    stream = live.stream("hoa", board.may_see)
    await event(stream)
    live.close()
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
    assert not live.is_looking


async def test_a_stream_ends_before_it_shows_what_its_official_may_not_see(live, board):
    stream = live.stream("hoa", board.may_see)
    await event(stream)
    board.is_allowed = False
    board.notices = [LiveNotice("một", "xem", "/")]
    with pytest.raises(StopAsyncIteration):
        await event(stream)
    assert not live.is_looking


async def test_one_official_leaves_streams_to_the_others(live, board):
    streams = [live.response("hoa", board.may_see).stream for _ in range(8)]
    for stream in streams:
        await event(stream)
    assert live.response("hoa", board.may_see).status == 503
    assert live.response("nam", board.may_see).status == 200
    for stream in streams:
        await stream.aclose()
    assert live.response("hoa", board.may_see).status == 200


async def test_signing_out_ends_the_stream(app, lead, path):
    (route,) = (route for route in app.routes() if route.path == ADDRESS)
    cookies = dict(lead.cookies)
    request = Request(
        "GET", {}, {}, {}, cookies, cast("Body", None), "", secure=False, base_url=HOME
    )
    stream = (await route.handle(request)).stream
    await event(stream)
    await app.database.write(lambda tx: tx.execute(OFFICIAL_SESSIONS.delete()))
    await answers(app, path, "an", "help")
    with pytest.raises(StopAsyncIteration):
        await event(stream)


async def test_an_open_page_does_not_keep_its_official_signed_in(app, lead, clock):
    def sessions(tx):
        return [dict(row) for row in tx.execute(OFFICIAL_SESSIONS.select()).mappings()]

    (route,) = (route for route in app.routes() if route.path == ADDRESS)
    cookies = dict(lead.cookies)
    client = "127.0.0.1"
    request = Request(
        "GET", {}, {}, {}, cookies, cast("Body", None), client, secure=False, base_url=HOME
    )
    before = await app.database.read(sessions)
    clock.passes(minutes=30)
    response = await route.handle(request)
    assert response.media_type == "text/event-stream"
    assert await app.database.read(sessions) == before
    clock.passes(hours=8)
    assert (await route.handle(request)).status == 401
