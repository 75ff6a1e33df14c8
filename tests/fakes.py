"""Fakes: a clock, a channel, a page, a server."""

import asyncio
import socket
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, Self

import httpx
import msgspec
from fastapi import FastAPI
from PIL import Image
from sqlalchemy import RowMapping, Table

from bot.app import App
from bot.services.officials import official_registry
from bot.services.officials import sign_in as links
from bot.services.officials.permissions import Role
from bot.web.bodies import Rooms, rooms_in
from bot.web.server import Server
from handlers.channel import Limits, Outgoing
from handlers.http import Route
from tests.resident import MONDAY

# The process that holds the leases.
OWNER = "owner-a"
DEADLINE = 120.0
HOME = "http://127.0.0.1:8080"
# What a browser tells with a form of our own page.
OWN_PAGE = {"Origin": HOME}


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


class Seconds:
    """A monotonic clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def until(is_so: Callable[[], object], *, deadline: float = DEADLINE) -> None:
    """Wait for a condition; fail after a generous time."""
    async with asyncio.timeout(deadline):
        while not is_so():
            await asyncio.sleep(0.002)


class FakeChannel:
    """A platform that does with each address's messages what a test has planned, in turn.

    A planned error is raised, a planned event is waited for; without a plan a message arrives.
    """

    name = "fake"
    limits = Limits()

    def __init__(self) -> None:
        self.arrived: list[Outgoing] = []
        self.tried: list[Outgoing] = []
        self._plans: defaultdict[str, deque[Exception | asyncio.Event]] = defaultdict(deque)

    def plan(self, address: str, *steps: Exception | asyncio.Event) -> None:
        self._plans[address].extend(steps)

    def texts(self, address: str) -> list[str]:
        """Return the texts that arrived at *address*, in order."""
        return [m.reply.text for m in self.arrived if m.address == address]

    def routes(self) -> Sequence[Route]:
        return ()

    async def send(self, message: Outgoing) -> str | None:
        self.tried.append(message)
        plan = self._plans[message.address]
        step = plan.popleft() if plan else None
        if isinstance(step, asyncio.Event):
            await step.wait()
        elif step is not None:
            raise step
        self.arrived.append(message)
        return f"fake-{len(self.arrived)}"

    async def close(self) -> None:
        pass


class Page:
    """A web chat page: keeps its cookie, makes ids, sends messages, reads both sides."""

    def __init__(self, client: httpx.AsyncClient, api: str = "/chat/api") -> None:
        self.client = client
        self.api = api
        self._ids = count(1)

    async def post(self, path: str, body: object = None, **options: Any) -> httpx.Response:
        content = body if isinstance(body, bytes) else msgspec.json.encode(body)
        return await self.client.post(f"{self.api}/{path}", content=content, **options)

    async def get(self, path: str, **options: Any) -> httpx.Response:
        return await self.client.get(f"{self.api}/{path}", **options)

    async def enters(self) -> Self:
        assert (await self.post("session", {})).status_code == 200
        return self

    async def sends(self, **said: object) -> httpx.Response:
        return await self.post("messages", {"id": f"m{next(self._ids)}", **said})

    async def says(self, *texts: str) -> None:
        for text in texts:
            response = await self.sends(text=text)
            assert response.status_code == 200, response.text

    async def taps(self, label: str) -> httpx.Response:
        """Tap the newest button with *label*."""
        return await self.sends(tap=await self.button(label))

    async def button(self, label: str) -> str:
        """Return the data of the newest button with *label*."""
        for reply in reversed(await self.replies()):
            for button in (*reply.get("buttons", ()), *reply.get("navigation", ())):
                if button["label"] == label:
                    return str(button["data"])
        raise AssertionError(label)

    async def thread(self, after: int = 0) -> list[dict[str, Any]]:
        """Return the messages of both sides after the position *after*."""
        response = await self.get(f"messages?after={after}")
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["messages"]
        return messages

    async def replies(self) -> list[dict[str, Any]]:
        return [message["reply"] for message in await self.thread() if message["from"] == "us"]

    async def last(self) -> dict[str, Any]:
        return (await self.replies())[-1]

    async def hears(self, text: str) -> dict[str, Any]:
        """Wait for a message that contains *text*; return it."""
        async with asyncio.timeout(DEADLINE):
            while True:
                for reply in await self.replies():
                    if text in reply["text"]:
                        return reply
                await asyncio.sleep(0.002)

    async def files_a_report(self, details: str = "ổ gà to giữa đường, xe máy hay ngã") -> str:
        """File a whole report by words; return its receipt code."""
        await self.says("bao cao o ga", details, "không", "phố Thống Nhất", "trạm y tế", "đúng")
        if any(b["label"] == "Báo việc mới" for b in (await self.last())["buttons"]):
            await self.says("báo việc mới")
        if any(b["label"] == "Giấu tên" for b in (await self.last())["buttons"]):
            await self.says("giấu tên")
        await self.says("gửi đi")
        return str((await self.last())["receipt"])


@asynccontextmanager
async def page_of(
    web_app: FastAPI, *, home: str = HOME, address: str = "127.0.0.1"
) -> AsyncIterator[Page]:
    """Open a page that talks to *web_app* without a network, as if from *address*."""
    transport = httpx.ASGITransport(web_app, client=(address, 123))
    async with httpx.AsyncClient(
        transport=transport, base_url=home, headers={"Origin": home}
    ) as client:
        yield Page(client)


@asynccontextmanager
async def serving(web_app: FastAPI) -> AsyncIterator[str]:
    """Serve *web_app* on a free port of this machine; yield its address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = Server(web_app, lambda reason: reason)
        task = asyncio.create_task(server.serve(sockets=[listener]))
        await until(lambda: server.started)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task


def picture(kind: str = "PNG", *, shade: int = 200, side: int = 24) -> bytes:
    """Return a small picture; another *shade* is another picture."""
    file = BytesIO()
    Image.new("RGB", (side, side), (shade, 90, 40)).save(file, kind)
    return file.getvalue()


async def sign_in(client: httpx.AsyncClient, app: App, *more: Role) -> None:
    """Sign an official in on *client*, with the roles in *more* beside their own."""
    invite = app.database.write(
        links.create_sign_in_token, app.context, minutes=30, name="Chị Hoa"
    )
    response = await client.post("/office/sign-in", data={"token": await invite})
    assert response.status_code == 303
    if more:
        change = partial(official_registry.change_roles, add=more, remove=[])
        await app.database.write(change, app.context, "Chị Hoa")


@asynccontextmanager
async def office_of(
    app: App, headers: Mapping[str, str] = OWN_PAGE, *more: Role
) -> AsyncIterator[httpx.AsyncClient]:
    """Open a browser in which an official is signed in."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=headers) as client:
        await sign_in(client, app, *more)
        yield client


async def rows(app: App, table: Table) -> Sequence[RowMapping]:
    """Return all rows of a table."""
    return await app.database.read(lambda tx: tx.execute(table.select()).mappings().all())


def rooms() -> Rooms:
    """Return room for bodies in a test that writes none to the disk."""
    return rooms_in(Path("nowhere"), 1000)


class ReadBody:
    """The body of a request in a test."""

    def __init__(self, data: bytes = b"") -> None:
        self.data: bytes | None = data

    async def read(self) -> bytes:
        return self.data or b""

    def on_disk(self, person: str) -> AbstractAsyncContextManager[Path]:
        raise NotImplementedError(person)
