"""A server on its own port, and a client with a bare connection."""

import asyncio
import socket
from contextlib import asynccontextmanager

from bot.metrics import Metrics
from bot.web import application
from bot.web.server import Server
from handlers.http import PUBLIC, Response, Route
from tests.fakes import rooms, until
from tests.resident import BOOKS


@asynccontextmanager
async def serving(app, refuse=str):
    """Run *app* on a free port; yield host and port."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = Server(app, refuse)
    running = asyncio.create_task(server.serve([listening]))
    await until(lambda: server.started)
    yield listening.getsockname()
    server.should_exit = True
    await running


class Said:
    """The response of a route, and the requests that it got."""

    def __init__(self):
        self.answer = Response(body=b"hello")
        self.bodies = []
        self.metrics = Metrics()

    async def handle(self, request):
        self.bodies.append(await request.read() if request.method == "POST" else b"")
        return self.answer

    async def _handle(self, request):
        return await self.handle(request)  # a test may replace it

    async def ready(self):
        return ""

    def app(self):
        ways = [
            Route(way, "/thing", self._handle, way, most=10, permission=PUBLIC)
            for way in ("GET", "POST")
        ]
        hook = Route("POST", "/hook", self._handle, "hook", most=10, permission=PUBLIC)
        return application.build_application(
            [*ways, hook],
            metrics=self.metrics,
            ready=self.ready,
            say=BOOKS["vi"].say,
            not_found_page=lambda status, _: Response(status),
            public_url="http://a",
            rooms=rooms(),
        )


@asynccontextmanager
async def asking(app):
    """Yield a function that sends requests on one connection and returns all output."""
    async with serving(app) as (host, port):

        async def ask(*requests, last="Connection: close\r\n"):
            reader, writer = await asyncio.open_connection(host, port)
            for request in requests[:-1]:
                writer.write(f"{request}\r\nHost: a\r\n\r\n".encode())
            writer.write(f"{requests[-1]}\r\nHost: a\r\n{last}\r\n".encode())
            async with asyncio.timeout(60):
                whole = await reader.read()
            writer.close()
            return whole.decode()

        yield ask
