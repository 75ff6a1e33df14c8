"""HTTP requests on one connection."""

import asyncio
import gc

import httpx
import pytest

from bot.web import connections
from bot.web import server as module
from handlers.http import Response
from tests.bot.web.running_server import Said, asking, serving
from tests.fakes import until


async def answer(scope, receive, send):
    """Return the length of the body, and a long word."""
    size = 0
    has_more = True
    while has_more:
        message = await receive()
        size += len(message["body"])
        has_more = message["more_body"]
    word = b"%d " % size + b"x" * 200_000
    headers = [(b"content-length", b"%d" % len(word))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": word})


async def test_large_and_small_requests_are_answered_on_one_connection():
    async with serving(answer) as (host, port), httpx.AsyncClient() as client:
        for size in (0, 10, 300_000, 1):
            response = await client.post(f"http://{host}:{port}", content=b"b" * size)
            assert response.text.startswith(f"{size} xxx")
            assert len(response.content) == len(f"{size} ") + 200_000


@pytest.fixture
async def said():
    return Said()


@pytest.fixture
async def ask(said):
    async with asking(said.app()) as ask:
        yield ask


async def test_a_response_has_status_headers_and_body(said, ask):
    said.answer = Response(201, b"a,b", "text/csv", {"X-Colour": "red"}, "c=d; Path=/")
    head, _, body = (await ask("GET /thing HTTP/1.1")).partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    assert (first, body) == ("HTTP/1.1 201 Created", "a,b")
    assert headers["content-type"] == "text/csv; charset=utf-8"
    assert (headers["x-colour"], headers["set-cookie"]) == ("red", "c=d; Path=/")
    assert (headers["content-length"], headers["connection"]) == ("3", "close")
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["date"].endswith("GMT")
    assert len(lines) == len(headers)


async def in_pieces(*pieces):
    """Send a body in pieces, each after the server has read the one before."""
    for piece in pieces:
        yield piece
        for _ in range(20):
            await asyncio.sleep(0)


@pytest.mark.parametrize("length", [0, 4, 10])
async def test_a_body_is_read_whether_it_arrives_at_once_or_in_pieces(said, length):
    body = b"0123456789"[:length]
    async with serving(said.app()) as (host, port), httpx.AsyncClient() as client:
        for content in (body, in_pieces(body[:3], body[3:])):
            await client.post(f"http://{host}:{port}/thing", content=content)
    assert said.bodies == [body, body]


async def test_a_large_body_is_refused_with_and_without_a_length(said):
    body = b"0123456789a"
    async with serving(said.app()) as (host, port), httpx.AsyncClient() as client:
        for content in (body, in_pieces(body), in_pieces(body[:3], body[3:])):
            response = await client.post(f"http://{host}:{port}/thing", content=content)
            assert response.status_code == 413
    assert said.bodies == []


@pytest.mark.parametrize("count", [2, 5])
async def test_pipelined_requests_are_answered_one_after_another(ask, count):
    whole = await ask(*["GET /thing HTTP/1.1"] * count)
    assert whole.count("HTTP/1.1 200 OK\r\n") == whole.count("\r\n\r\nhello") == count
    assert whole.count("connection: close") == 1


@pytest.fixture
def kept(monkeypatch):
    monkeypatch.setattr(module, "_KEPT_SECONDS", 0.05)


async def test_an_idle_connection_is_closed(kept, ask):
    whole = await ask("GET /thing HTTP/1.1", "GET /thing HTTP/1.1", last="")
    assert whole.count("\r\n\r\nhello") == 2
    assert "connection: close" not in whole


async def test_a_connection_with_a_pending_response_is_not_idle(kept, said, ask):
    async def handle(request):
        said.bodies.append(request.path)
        if len(said.bodies) == 2:
            late = asyncio.get_running_loop().time() + 0.15
            await until(lambda: asyncio.get_running_loop().time() > late)
        return Response(body=b"hello")

    said.handle = handle
    async with serving(said.app()) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        for _ in range(2):
            writer.write(b"GET /thing HTTP/1.1\r\nHost: a\r\n\r\n")
            async with asyncio.timeout(60):
                assert await reader.readuntil(b"hello")
        writer.close()


async def test_an_answered_request_leaves_no_reference_cycle(ask):
    await ask("GET /thing HTTP/1.1")
    gc.collect()
    gc.disable()
    try:
        await ask(*["GET /thing HTTP/1.1"] * 20)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = [one for one in gc.garbage if type(one).__name__ == "RequestResponseCycle"]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert len(left) <= 1


async def test_an_http_1_0_client_is_disconnected(ask):
    whole = await ask("GET /thing HTTP/1.0", last="")
    assert "connection: close" in whole
    assert whole.endswith("\r\n\r\nhello")


async def test_a_head_request_gets_no_body(ask):
    whole = await ask("HEAD /thing HTTP/1.1")
    assert "content-length: 5\r\n" in whole
    assert whole.endswith("\r\n\r\n")


async def test_a_response_without_a_body_has_no_length(said, ask):
    said.answer = Response(204)
    whole = await ask("GET /thing HTTP/1.1", "GET /thing HTTP/1.1")
    assert whole.count("HTTP/1.1 204 No Content") == 2
    assert "content-length" not in whole
    assert "transfer-encoding" not in whole


async def test_a_body_over_the_limit_closes_the_connection(said, ask, monkeypatch):
    monkeypatch.setattr(connections, "_HEAD_SECONDS", 0.05)
    whole = await ask("POST /thing HTTP/1.1", last="Content-Length: 11\r\n")
    assert whole.startswith("HTTP/1.1 413")
    assert whole.count("HTTP/1.1") == 1
    assert said.bodies == []


async def test_a_header_value_with_a_line_break_is_refused(said, ask):
    said.answer = Response(headers={"Location": "/a\r\nSet-Cookie: x=1"})
    whole = await ask("GET /thing HTTP/1.1")
    assert whole.startswith("HTTP/1.1 500")
    assert "x=1" not in whole
