"""Every route under malformed, oversized, slow and repeated requests."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import msgspec
import pytest
from starlette.routing import Route as WebRoute

from bench.harness import machine
from bench.load_generator.load import LoadReport
from bot.app import App
from bot.registry import REGISTRY
from bot.services.unit_context import open_unit_context
from bot.settings.settings import load_settings
from storage.database.transactions import Database
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.fakes import Clock, picture
from tests.journeys.attacked_routes import Target, targets_of
from tests.journeys.attacker import Attacker, TreeMemory
from tests.journeys.hostile_requests import Generator, Secrets
from tests.journeys.telegram_app_process import SECRET, TelegramAppProcess, Way
from tests.resident import PACK, ROOT

SEED = 20261127
MOST_MEGABYTES = 100
# A task that sleeps for 50 ms sees of a request that holds the loop for 200 ms at least 150.
MOST_LAG = "0.15"
MOST_ANSWER_MS = 100
# Each of the others writes once a second, as often as one person may.
OTHERS = 8
# Every address of 127.0.0.0/8 is this machine; the server counts people by address. It trusts
# what 127.0.0.1 says about the address of others.
FOREIGN_ADDRESSES = tuple(f"127.0.0.{number}" for number in range(2, 7))
ADDRESSES = ("127.0.0.1", *FOREIGN_ADDRESSES)
PREFIX = "CAUNOI_LIMITS__"
DEFAULT = {f"{PREFIX}MESSAGES_PER_MINUTE": "60", f"{PREFIX}CONVERSATIONS_PER_MINUTE": "60"}
# So that attacks reach what stands behind the allowances.
GENEROUS = {f"{PREFIX}PEOPLE_PER_NETWORK": "100000"}


class Counts(NamedTuple):
    """The number of attacks on each route that is public, and on each other one."""

    public: int
    closed: int

    def of(self, target: Target) -> int:
        return self.public if target.is_public else self.closed


FEW, MANY, MOST = Counts(7, 2), Counts(2_000, 500), Counts(10_000, 500)


class AttackedProcess(TelegramAppProcess):
    """The program with all of its routes, also that of the webhook."""

    @property
    def process(self) -> int:
        """The number of the process."""
        assert self._process is not None
        return self._process.pid

    def __init__(self, folder: Path, api_url: str, limits: Mapping[str, str]) -> None:
        super().__init__(folder, "", api_url, Way("webhook", "ptb"))
        self._limits = limits

    @property
    def environment(self) -> dict[str, str]:
        """The settings, with the limits."""
        return {**super().environment, **self._limits}

    def targets(self) -> list[Target]:
        """Return all routes of the program."""
        settings = load_settings(self._folder / "config.toml", self.environment)
        database = Database(settings.database_url)
        context = database.write_now(open_unit_context, PACK.id, Clock(), REGISTRY.hooks)
        app = App(settings, database, context)
        routes = app.web_app().routes
        more = [
            (method, route.path)
            for route in routes
            if isinstance(route, WebRoute)
            for method in (route.methods or set()) - {"HEAD"}
        ]
        database.close()
        return targets_of(app.routes(), more)

    async def lets_in(self, people: int) -> Secrets:
        """Let *people* and an official in, and return what they know."""
        async with httpx.AsyncClient(
            base_url=self.home, verify=False, headers={"Origin": self.home}
        ) as client:
            chats = []
            for _ in range(people):
                client.cookies.clear()
                assert (await client.post("/chat/api/session", content=b"{}")).status_code == 200
                chats.append(f"caunoi_chat={client.cookies['caunoi_chat']}")
            traces = await self._leave_traces(client)
            link = await asyncio.to_thread(self.sign_in_link)
            token = {"token": link.partition("token=")[2]}
            await one_of_many(303, client, "/office/sign-in", data=token)
            office = f"caunoi_office={client.cookies['caunoi_office']}"
        rows = self.rows("SELECT report_id, code FROM report")
        values = [*traces, *(card.id for card in PACK.cards[:3]), *rows[0]]
        cookies = [chats[0], *(f"{chat}; {office}" for chat in chats)]
        header = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}"
        return Secrets(self.home.removeprefix("http://"), cookies, values, header)

    async def _leave_traces(self, client: httpx.AsyncClient) -> list[str]:
        """Let a resident send a picture and a report; return the picture's id and a used link."""
        sent = await client.post(
            "/chat/api/media", content=picture(), headers={"Content-Type": "image/png"}
        )
        link = await client.post("/chat/api/link", content=b"{}")
        token = link.json()["url"].partition("=")[2]
        await one_of_many(200, client, "/chat/api/return", json={"token": token})
        form = {"category": PACK.categories[0].id, "details": "ổ gà to giữa đường", "agreed": "1"}
        filed = await client.post("/chat/report", data={**form, "place": "cạnh trạm y tế"})
        assert filed.status_code == 200
        return [sent.json()["media"], token]

    def runs_on(self, core: int) -> None:
        """Run all threads of the process, and what it starts, on one core."""
        for thread in Path(f"/proc/{self.process}/task").iterdir():
            os.sched_setaffinity(int(thread.name), {core})

    async def count_lags(self) -> float:
        """Return how often the event loop was late by more than `MOST_LAG`."""
        async with httpx.AsyncClient(base_url=self.home, verify=False) as client:
            text = (await client.get("/metrics")).text
        found = dict(re.findall(r'caunoi_loop_lag_seconds_bucket\{le="(\S+)"\} (\S+)', text))
        return float(found["+Inf"]) - float(found[MOST_LAG])


async def one_of_many(status: int, client: httpx.AsyncClient, path: str, **body: Any) -> None:
    """Send the same token ten times at once; check that it is accepted once, with *status*."""
    sent = await asyncio.gather(*(client.post(path, **body) for _ in range(10)))
    assert [response.status_code for response in sent].count(status) == 1
    assert {response.status_code for response in sent} <= {status, 401, 404}


@asynccontextmanager
async def attacked(folder: Path, limits: Mapping[str, str]) -> AsyncIterator[AttackedProcess]:
    async with Server(Platform()) as server:
        app = AttackedProcess(folder, server.url, limits)
        await app.starts()
        try:
            yield app
        finally:
            app.clears()


@pytest.mark.parametrize(
    "counts", [FEW, pytest.param(MANY, marks=pytest.mark.soak)], ids=["few", "many"]
)
async def test_hostile_requests_are_refused_and_do_no_harm(tmp_path, counts):
    async with attacked(tmp_path / "app", GENEROUS) as app:
        generator = Generator(await app.lets_in(people=3), SEED)
        attacker, targets = Attacker(app.port, ADDRESSES), app.targets()
        memory = TreeMemory(app.process)
        async with attacker.holding(map(generator.stall, targets)):
            for target in targets:
                # An official may start work that takes more, in processes with their own limits.
                look = memory.look if target.is_public else None
                await attacker.sends(generator.attacks(target, counts.of(target)), look=look)

        assert not attacker.faults, attacker.told()
        assert attacker.count == sum(map(counts.of, targets))
        assert not app.is_gone
        assert memory.grown < MOST_MEGABYTES


@pytest.mark.soak
async def test_hostile_requests_delay_nobody(tmp_path):
    async with attacked(tmp_path / "app", DEFAULT) as app:
        app.runs_on(machine.measured_core())
        generator = Generator(await app.lets_in(people=50), SEED)
        attacker = Attacker(app.port, FOREIGN_ADDRESSES, at_once=16, pause=0.002)
        memory, late = TreeMemory(app.process), []
        with machine.pinned_to_core(machine.load_generator_core()):
            for target in app.targets():
                lags = await app.count_lags()
                attacks = generator.attacks(target, MOST.of(target))
                look = memory.look if target.is_public else None
                attacking = asyncio.create_task(attacker.sends(attacks, look=look))
                answered = await answer_times(app, attacking)
                lags = await app.count_lags() - lags
                name = f"{target.method} {target.template}"
                print(  # noqa: T201 - a soak tells its figures
                    f"{name}: answers {answered:.0f} ms, {lags:.0f} lags, {memory}"
                )
                if target.is_public and (lags or answered > MOST_ANSWER_MS):
                    late.append(name)

        assert not attacker.faults, attacker.told()
        assert late == []
        assert memory.grown < MOST_MEGABYTES


@pytest.mark.soak
async def test_no_connection_waits_for_ever(tmp_path):
    async with attacked(tmp_path / "app", GENEROUS) as app:
        generator = Generator(await app.lets_in(people=3), SEED)
        attacker = Attacker(app.port, ADDRESSES)
        await attacker.stall([generator.stall(target) for target in app.targets() * 3])
        assert not attacker.faults, attacker.told()


async def answer_times(app: AttackedProcess, attacking: asyncio.Task[None]) -> float:
    """Return the 95th percentile of the times in which others are answered meanwhile, in ms."""
    worst = 0.0
    while not attacking.done():
        numbers = (str(app.port), str(app.process))
        options = ("--uses-event-stream", "--warm=1", "--seconds=8", f"--visitors={OTHERS}")
        loading = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bench.load_generator.load", *numbers, *options, f"--rate={OTHERS}"),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        output, _ = await loading.communicate()
        report = msgspec.json.decode(output, type=LoadReport)
        assert not report.failures
        assert not report.unanswered
        worst = max(worst, report.answered_p95)
    await attacking
    return worst
