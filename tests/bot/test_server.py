"""What is said at once leaves in one piece, and nothing is held for longer than that."""

import asyncio
import socket

import httpx
import pytest

from bot.server import Holding, Server
from tests.fakes import until


class Wire(asyncio.Transport):
    """A transport that notes what became of it."""

    def __init__(self):
        super().__init__({"peername": ("127.0.0.1", 1)})
        self.happened = []

    def write(self, data):
        self.happened.append(data)

    def close(self):
        self.happened.append("closed")

    def abort(self):
        self.happened.append("aborted")

    def is_closing(self):
        return bool(self.happened) and self.happened[-1] in ("closed", "aborted")


@pytest.fixture
def wire():
    return Wire()


@pytest.fixture
async def holding(wire):
    return Holding(wire, asyncio.get_running_loop())


async def test_what_is_written_in_one_turn_leaves_together_in_the_next(wire, holding):
    holding.write(b"head")
    holding.write(b"")
    holding.write(bytearray(b"body"))
    assert wire.happened == []
    await asyncio.sleep(0)
    assert wire.happened == [b"headbody"]
    holding.write(b"more")
    await asyncio.sleep(0)
    assert wire.happened == [b"headbody", b"more"]


async def test_nothing_to_say_is_not_sent(wire, holding):
    holding.write(b"")
    await asyncio.sleep(0)
    assert wire.happened == []


async def test_much_is_not_held(wire, holding):
    for _ in range(5):
        holding.write(b"a" * 40_000)
    assert [len(piece) for piece in wire.happened] == [80_000, 80_000]
    await asyncio.sleep(0)
    assert sum(len(piece) for piece in wire.happened) == 200_000


async def test_what_was_said_before_the_end_still_leaves(wire, holding):
    holding.write(b"bye")
    holding.close()
    await asyncio.sleep(0)
    assert wire.happened == [b"bye", "closed"]
    assert holding.is_closing()


async def test_what_is_broken_off_says_nothing_more(wire, holding):
    holding.write(b"bye")
    holding.abort()
    await asyncio.sleep(0)
    assert wire.happened == ["aborted"]


async def test_it_tells_what_the_connection_tells(holding):
    assert holding.get_extra_info("peername") == ("127.0.0.1", 1)
    assert holding.get_extra_info("socket", "none") == "none"


async def answer(scope, receive, send):
    """Say how long a body is, and a long word."""
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


async def test_requests_large_and_small_are_answered_on_one_line():
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    home = f"http://127.0.0.1:{listening.getsockname()[1]}"
    server = Server(answer)
    serving = asyncio.create_task(server.serve([listening]))
    await until(lambda: server.started)
    async with httpx.AsyncClient(base_url=home) as client:
        for size in (0, 10, 300_000, 1):
            response = await client.post("/", content=b"b" * size)
            assert response.text.startswith(f"{size} xxx")
            assert len(response.content) == len(f"{size} ") + 200_000
    server.should_exit = True
    await serving
