"""Webhook requests over HTTP: in pieces, pipelined, broken, aborted."""

import asyncio
import gc
from typing import cast

import pytest
from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

from bot.web.connections import LimitedProtocol
from handlers.http import Response
from tests.bot.web.running_server import Said, serving
from tests.fakes import until

HOST = "Host: a\r\n"
BRIEF = f"POST /hook HTTP/1.1\r\n{HOST}Content-Length: 4\r\n\r\nnews"
CLOSE = "Connection: close\r\n"

# The request, whether the connection is closed afterwards, and the body that the hook gets.
WAYS = {
    "in one piece": (BRIEF, False, b"news"),
    "to be closed": (BRIEF.replace(HOST, HOST + CLOSE), True, b"news"),
    "by an old client": (BRIEF.replace("1.1", "1.0"), True, b"news"),
    "in chunks": (
        f"POST /hook HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\n4\r\nnews\r\n0\r\n\r\n",
        False,
        b"news",
    ),
    "with a query": (BRIEF.replace("/hook", "/hook?a=b"), False, b"news"),
    "with another way of writing the path": (BRIEF.replace("/hook", "/%68ook"), False, b"news"),
    "empty": (f"POST /hook HTTP/1.1\r\n{HOST}Content-Length: 0\r\n\r\n", False, b""),
}


@pytest.fixture
async def said():
    return Said()


@pytest.fixture
async def line(said):
    """Yield one connection to the server."""
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        yield reader, writer
        writer.close()


async def one_answer(reader):
    """Return the next response on the connection, without its date."""
    async with asyncio.timeout(60):
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
        named = dict(part.split(": ", 1) for part in head[1:] if part)
        body = await reader.readexactly(int(named.get("content-length", 0)))
    assert named.pop("date")
    return head[0], named, body


def counted(said):
    return said.metrics.registry.get_sample_value(
        "caunoi_http_requests_total", {"route": "hook", "status": "200"}
    )


@pytest.mark.parametrize("way", WAYS)
async def test_a_request_is_handled_and_answered(said, line, way):
    reader, writer = line
    request, is_closed, body = WAYS[way]
    writer.write(request.encode())
    first, headers, answered = await one_answer(reader)
    assert (first, answered) == ("http/1.1 200 ok", b"hello")
    assert headers["content-type"] == "application/json"
    assert "x-content-type-options" in headers
    assert said.bodies == [body]
    assert counted(said) == 1
    assert (headers.get("connection") == "close") == is_closed
    if is_closed:
        assert await reader.read() == b""
    else:
        writer.write(BRIEF.encode())
        assert await one_answer(reader) == (first, headers, b"hello")


async def test_a_request_may_arrive_in_pieces(said, line):
    reader, writer = line
    for piece in (BRIEF[:12], BRIEF[12:40], BRIEF[40:-2], BRIEF[-2:]):
        assert said.bodies == []
        writer.write(piece.encode())
        for _ in range(20):
            await asyncio.sleep(0)
    assert (await one_answer(reader))[2] == b"hello"
    assert said.bodies == [b"news"]


async def test_pipelined_requests_are_answered_in_order(said):
    other = f"GET /thing HTTP/1.1\r\n{HOST}\r\n"
    begun = asyncio.Event()

    async def handle(request):
        body = await request.read() if request.method == "POST" else b""
        said.bodies.append(body)
        await asyncio.wait_for(begun.wait(), 60)
        return Response(body=b"%d %b" % (len(said.bodies), body))

    said.handle = handle
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(f"{BRIEF}{BRIEF}{other}{BRIEF}".encode())
        await until(lambda: said.bodies)
        begun.set()
        bodies = [(await one_answer(reader))[2] for _ in range(4)]
        writer.close()
    assert bodies == [b"1 news", b"2 news", b"3 ", b"4 news"]


async def test_a_large_body_is_refused(said, line):
    reader, writer = line
    large = BRIEF.replace("Length: 4", "Length: 11").replace("news", "hello world")
    writer.write(large.encode())
    first, headers, _ = await one_answer(reader)
    assert first.startswith("http/1.1 413")
    assert "connection" not in headers
    assert said.bodies == []


async def test_a_failing_handler_gives_a_500(said):
    async def handle(request):
        said.bodies.append(await request.read())
        if len(said.bodies) > 1:
            return Response(body=b"well")
        raise KeyError("gone")

    said.handle = handle
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(f"{BRIEF}{BRIEF}".encode())
        assert (await one_answer(reader))[0] == "http/1.1 500 internal server error"
        assert (await one_answer(reader))[2] == b"well"
        writer.close()


async def test_a_broken_request_gets_an_error_and_is_disconnected(said, line):
    async def handle(request):
        raise asyncio.CancelledError

    said.handle = handle
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(BRIEF.encode())
        first, headers, _ = await one_answer(reader)
        assert first == "http/1.1 500 internal server error"
        assert headers["connection"] == "close"
        assert await reader.read() == b""
        writer.close()


async def test_a_client_that_does_not_read_responses_is_not_read_from(said):
    """Otherwise unsent responses would fill our memory."""
    count, said.answer = 1_000, Response(body=b"x" * 40_000)
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        line = cast("asyncio.Transport", writer.transport)
        line.pause_reading()
        writer.write(BRIEF.encode() * count)
        await until(lambda: [one for one in alive(LimitedProtocol) if one.flow.write_paused])
        heard = -1
        while heard != len(said.bodies):
            heard = len(said.bodies)
            for _ in range(200):
                await asyncio.sleep(0)
        assert heard < count
        line.resume_reading()
        for _ in range(count):
            assert len((await one_answer(reader))[2]) == 40_000
        writer.close()
    assert len(said.bodies) == count


async def test_requests_that_come_faster_than_answers_wait_at_the_client(said):
    count, queued = 12_000, []

    async def handle(request):
        queued.append(max(len(one.pipeline) for one in protocols))
        for _ in range(3):
            await asyncio.sleep(0)
        return Response(body=b"hello")

    said.handle = handle
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        await until(lambda: alive(LimitedProtocol))
        protocols = alive(LimitedProtocol)
        writer.write(BRIEF.encode() * count)
        for _ in range(count):
            assert (await one_answer(reader))[2] == b"hello"
        writer.close()
    assert max(queued) < count / 2


def alive(kind):
    return [one for one in gc.get_objects() if kind in type(one).__mro__]


def waiting():
    """Return the unanswered requests."""
    return [one for one in alive(RequestResponseCycle) if not one.response_complete]


async def test_a_request_is_handled_although_the_client_disconnected_and_others_are_answered(said):
    gone = asyncio.Event()

    async def handle(request):
        if await request.read() == b"bye!":
            await asyncio.wait_for(gone.wait(), 60)
        said.bodies.append(request.body)
        return Response(body=b"hello")

    said.handle = handle
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        _, leaving = await asyncio.open_connection(host, port)
        leaving.write(BRIEF.replace("news", "bye!").encode())
        await until(waiting)
        (brought,) = waiting()
        leaving.transport.abort()
        await until(lambda: brought.disconnected)
        gone.set()
        await until(lambda: said.bodies)
        writer.write(BRIEF.encode())
        assert (await one_answer(reader))[2] == b"hello"
        writer.close()
    assert said.bodies == [b"bye!", b"news"]
