"""Connections and heads that are refused."""

import asyncio

import pytest

from bot.web import connections
from handlers.http import Response
from tests.bot.web.running_server import Said, serving

GET = "GET /thing HTTP/1.1\r\nHost: a\r\n"
POST = "POST /thing HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
SORRY = "Thử lại nhé."


class Door:
    """A server without a proxy before it, and its refusals."""

    def __init__(self):
        self.said = Said()
        self.refused = []
        self.address = ("", 0)
        self.writers = []

    def refuse(self, reason):
        self.refused.append(reason)
        return SORRY

    async def open(self):
        reader, writer = await asyncio.open_connection(*self.address)
        self.writers.append(writer)
        return reader, writer

    async def ask(self, text):
        """Send *text* on a new connection; return what is answered until it is closed."""
        reader, writer = await self.open()
        writer.write(text.encode("latin-1"))
        return await rest(reader)


async def rest(reader):
    """Return what arrives until the connection is closed."""
    async with asyncio.timeout(60):
        try:
            return (await reader.read()).decode()
        except ConnectionResetError:
            return ""


@pytest.fixture
async def door(monkeypatch):
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "")
    door = Door()
    async with serving(door.said.app(), door.refuse) as door.address:
        yield door
        for writer in door.writers:
            writer.close()


@pytest.mark.parametrize(
    ("head", "status", "reason"),
    [
        ("GET /thing\x00 HTTP/1.1\r\n\r\n", 400, "malformed"),
        ("GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n", 400, "malformed"),
        ("CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400, "malformed"),
        ("G\xe9T / HTTP/1.1\r\n\r\n", 400, "malformed"),
        (f"{GET}Content-Length: -1\r\n\r\n", 400, "malformed"),
        (f"{GET}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400, "malformed"),
        (f"{GET}Host: a\r\n\r\n", 400, "malformed"),
        (f"{GET}HOST: elsewhere.example\r\n\r\n", 400, "malformed"),
        (f"{GET}Transfer-Encoding: gzip\r\n\r\n", 400, "malformed"),
        (f"{GET}Transfer-Encoding: gzip, chunked\r\n\r\n", 400, "malformed"),
        (f"{GET}Transfer-Encoding: xchunked\r\n\r\n", 400, "malformed"),
        (f"GET /{'a' * 9_000} HTTP/1.1\r\nHost: a\r\n\r\n", 414, "address_too_long"),
        (GET + "".join(f"X-{n}: 1\r\n" for n in range(101)) + "\r\n", 431, "head_too_large"),
        (f"{GET}Cookie: {'a' * 33_000}\r\n\r\n", 431, "head_too_large"),
        (f"{GET}Cookie: {'a' * 70_000}", 431, "head_too_large"),
    ],
)
async def test_a_bad_head_gets_a_status_and_a_sentence(door, head, status, reason):
    whole = await door.ask(head)
    assert whole.startswith(f"HTTP/1.1 {status} ")
    assert whole.endswith(f"\r\n\r\n{SORRY}")
    assert door.refused == [reason]


@pytest.mark.parametrize("chunk", ["zz\r\n", "-1\r\n", "3\r\nabcdef\r\n", "f" * 18 + "\r\n"])
@pytest.mark.parametrize("begun", ["", "1\r\na\r\n"])
async def test_a_broken_chunk_gets_a_status_and_a_sentence(door, begun, chunk):
    whole = await door.ask(f"{POST}{begun}{chunk}")
    assert whole.startswith("HTTP/1.1 400 ")
    assert whole.endswith(f"\r\n\r\n{SORRY}")
    assert door.refused == ["malformed"]
    assert door.said.bodies == []


async def test_a_broken_chunk_behind_unanswered_requests_closes_the_connection(door):
    answered, waits = asyncio.Event(), door.said.handle

    async def wait(request):
        await answered.wait()
        return await waits(request)

    door.said.handle = wait
    assert await door.ask(f"{GET}\r\n{POST}zz\r\n") == ""
    answered.set()


@pytest.fixture
def hurried(monkeypatch):
    monkeypatch.setattr(connections, "_HEAD_SECONDS", 0.02)


async def test_a_head_that_stops_is_answered_and_closed(hurried, door):
    assert (await door.ask(GET)).startswith("HTTP/1.1 408 ")
    assert door.refused == ["too_slow"]


@pytest.mark.parametrize("text", ["", "\r\n", f"{POST}1\r\na\r\n"])
async def test_a_connection_that_says_nothing_more_is_closed_in_silence(hurried, door, text):
    door.said.handle = refuse_unread
    assert (await door.ask(text)).count("HTTP/1.1") == text.count("HTTP/1.1")
    assert door.refused == []


async def refuse_unread(request):
    del request
    return Response(403)


async def test_a_body_may_not_consist_of_frames(door):
    door.said.answer = Response(204)
    await door.ask(POST + "1\r\na\r\n" * 5 + "1;" + "x" * 70_000)
    assert door.refused == ["head_too_large"]


async def test_a_client_that_does_not_read_is_disconnected(door, monkeypatch):
    monkeypatch.setattr(connections, "_READ_SECONDS", 0.02)
    door.said.answer = Response(body=b"x" * 20_000_000)
    reader, writer = await door.open()
    writer.write(f"{GET}Connection: close\r\n\r\n{GET}\r\n".encode())
    await asyncio.sleep(0)
    assert len(await rest(reader)) <= 20_001_000


LIMITS = pytest.mark.parametrize("limit", ["MOST_OF_NETWORK", "MOST_CONNECTIONS"])


@LIMITS
async def test_at_the_limit_the_longest_idle_connection_makes_room(door, monkeypatch, limit):
    monkeypatch.setattr(connections, limit, 2)
    (first, _), (second, writer) = await door.open(), await door.open()
    writer.write(f"{GET}\r\n".encode())
    assert await second.readuntil(b"hello")
    assert "hello" in await door.ask(f"{GET}Connection: close\r\n\r\n")
    assert await rest(first) == ""
    writer.write(f"{GET}Connection: close\r\n\r\n".encode())
    assert "hello" in await rest(second)
    assert door.refused == []


@LIMITS
async def test_a_connection_that_is_being_answered_makes_no_room(door, monkeypatch, limit):
    monkeypatch.setattr(connections, limit, 1)
    reader, writer = await door.open()
    writer.write(f"{POST}1\r\na\r\n".encode())
    await asyncio.sleep(0.05)
    assert (await door.ask("")).startswith("HTTP/1.1 503 ")
    assert door.refused == ["connections_full"]
    writer.write(b"0\r\n\r\n")
    assert await reader.readuntil(b"hello")


def test_a_proxy_carries_the_connections_of_many():
    gate = connections.ConnectionGate(["127.0.0.1", "10.0.0.0/8", "unix"], str)
    peers = ["127.0.0.1", "10.1.2.3", "192.0.2.1", "", "nonsense"]
    assert list(map(gate.is_proxy, peers)) == [True, True, False, False, False]
