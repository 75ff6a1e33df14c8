"""Bodies that arrive in pieces, too large, too slow, too many at once."""

import asyncio

import pytest

from bot.web import bodies
from bot.web.bodies import BodyRoom, RequestBody, Rooms, Share
from handlers.http import BodyError, BodyNotReadError, ClientGoneError, Request


def part(body, *, more=False):
    return {"type": "http.request", "body": body, "more_body": more}


GONE = {"type": "http.disconnect"}
MUCH = Share(100, 10_000)


class Sender:
    """Sends the parts of a body, and then nothing."""

    def __init__(self, *parts):
        self.parts = list(parts)
        self.waits = asyncio.Event()

    async def __call__(self):
        if not self.parts:
            self.waits.set()
            await asyncio.Event().wait()
        return self.parts.pop(0)


@pytest.fixture
def rooms(tmp_path):
    return Rooms(BodyRoom(MUCH, MUCH, MUCH), BodyRoom(MUCH, MUCH, MUCH), tmp_path / "incoming")


def body_of(rooms, sender, *, length=None, client="192.0.2.1", most=4):
    headers = [] if length is None else [(b"content-length", length)]
    return RequestBody({"headers": headers}, sender, most, client=client, rooms=rooms)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([part(b"abc")], b"abc"),
        ([part(b"")], b""),
        ([{"type": "http.request"}], b""),
        ([part(b"ab", more=True), part(b"c", more=True), part(b"")], b"abc"),
    ],
)
async def test_a_body_is_read_once_and_kept(rooms, parts, whole):
    body = body_of(rooms, Sender(*parts))
    assert await body.read() == whole
    assert await body.read() == whole


@pytest.mark.parametrize(
    ("parts", "length"),
    [
        ([part(b"abcde")], None),
        ([part(b"ab", more=True), part(b"cd", more=True), part(b"e")], None),
        ([], b"5"),
        ([], b"99999999999999999999"),
    ],
)
async def test_a_body_over_the_limit_is_refused(rooms, parts, length):
    with pytest.raises(BodyError) as refused:
        await body_of(rooms, Sender(*parts), length=length).read()
    assert (refused.value.status, refused.value.code) == (413, "too_large")


@pytest.mark.parametrize("length", [b"-1", b"", b"four"])
async def test_an_invalid_length_is_ignored(rooms, length):
    assert await body_of(rooms, Sender(part(b"abcd")), length=length).read() == b"abcd"


async def test_a_disconnect_within_a_body_raises(rooms):
    with pytest.raises(ClientGoneError):
        await body_of(rooms, Sender(part(b"ab", more=True), GONE)).read()


@pytest.mark.parametrize("parts", [[], [part(b"ab", more=True)]])
async def test_a_body_that_stops_is_given_up(rooms, monkeypatch, parts):
    monkeypatch.setattr(bodies, "_PAUSE_SECONDS", 0.0)
    with pytest.raises(BodyError) as refused:
        await body_of(rooms, Sender(*parts)).read()
    assert (refused.value.status, refused.value.code) == (408, "too_slow")


async def test_a_body_that_trickles_is_given_up(rooms, monkeypatch):
    monkeypatch.setattr(bodies, "_LEAST_SECONDS", -1000.0)
    with pytest.raises(BodyError) as refused:
        await body_of(rooms, Sender(part(b"a", more=True), part(b"b", more=True))).read()
    assert refused.value.code == "too_slow"


async def test_a_body_on_disk_is_there_as_long_as_it_is_used(rooms):
    body = body_of(rooms, Sender(part(b"ab", more=True), part(b"cd")))
    async with body.on_disk("Hoa") as path:
        assert path.read_bytes() == b"abcd"
    assert list(rooms.folder.iterdir()) == []


async def test_nothing_of_a_refused_body_stays_on_disk(rooms):
    with pytest.raises(BodyError):
        async with body_of(rooms, Sender(part(b"abcde"))).on_disk("Hoa"):
            pytest.fail("it was accepted")
    assert list(rooms.folder.iterdir()) == []


ONE = Share(1, 100)


@pytest.mark.parametrize(
    ("person", "network", "everybody", "other", "status"),
    [
        (ONE, MUCH, MUCH, ("Hoa", "198.51.100.1"), 429),
        (MUCH, ONE, MUCH, ("Nam", "192.0.2.1"), 429),
        (MUCH, MUCH, ONE, ("Nam", "198.51.100.1"), 503),
        (Share(9, 6), MUCH, MUCH, ("Hoa", "198.51.100.1"), 429),
        (ONE, ONE, MUCH, ("Nam", "198.51.100.1"), None),
    ],
)
async def test_only_some_bodies_may_arrive_at_once(
    tmp_path, person, network, everybody, other, status
):
    rooms = Rooms(BodyRoom(MUCH, MUCH, MUCH), BodyRoom(person, network, everybody), tmp_path)
    half = Sender(part(b"ab", more=True))

    async def upload(sender, who, client):
        async with body_of(rooms, sender, client=client).on_disk(who) as path:
            return path.read_bytes()

    first = asyncio.create_task(upload(half, "Hoa", "192.0.2.1"))
    await half.waits.wait()
    second = upload(Sender(part(b"a", more=True), part(b"b")), *other)
    if status is None:
        assert await second == b"ab"
    else:
        with pytest.raises(BodyError) as refused:
            await second
        assert (refused.value.status, refused.value.code) == (status, "uploads_full")
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    assert await upload(Sender(part(b"a", more=True), part(b"b")), *other) == b"ab"


async def test_a_body_that_nobody_has_read_is_no_empty_body(rooms):
    body = body_of(rooms, Sender(part(b"ab")))
    request = Request("POST", {}, {}, {}, {}, body, "", secure=False, base_url="")
    with pytest.raises(BodyNotReadError):
        _ = request.body
    assert (await request.read(), request.body) == (b"ab", b"ab")
