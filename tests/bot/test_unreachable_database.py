"""The program while its database is gone: it says so, stores nothing, and goes on afterwards."""

import asyncio
from time import monotonic

import pytest
from structlog.testing import capture_logs

from bot.app import App
from bot.storage_watch import StorageWatch
from storage.database.time_limits import TimeLimits
from storage.database.transactions import Database
from tests.databases import SQLITE
from tests.fakes import until
from tests.postgresql_wire import wire_to
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
QUICK = TimeLimits(statement=1.0, silence=0.5, connect=2, queue=2.0, stop=0.2)
# What monitors usually wait, and as much again for a busy machine.
READY_SECONDS = 4.0
STOP_SECONDS = 30.0


class Outage:
    """Takes the database away, and brings it back."""

    def __init__(self, go, come):
        self.go = go
        self.come = come


@pytest.fixture
def wire(settings, databases):
    """The wire to PostgreSQL, None with SQLite."""
    if databases.name == SQLITE:
        yield None
        return
    with wire_to(settings.database_url) as wire:
        yield wire


@pytest.fixture
def database(settings, wire):
    database = Database(settings.database_url) if wire is None else Database(wire.url, QUICK)
    yield database
    if wire is not None:
        wire.mend()
    database.close()


@pytest.fixture
def outage(wire, tmp_path):
    if wire is not None:
        return Outage(wire.cut, wire.mend)
    file, aside = tmp_path / "data" / "caunoi.db", tmp_path / "aside.db"
    return Outage(lambda: file.rename(aside), lambda: aside.rename(file))


async def is_ready(page):
    return (await page.client.get("/readyz")).status_code == 200


@pytest.mark.both
async def test_while_the_database_is_gone_everything_is_refused_and_nothing_is_lost(
    app, page, outage
):
    await page.sends(id="a1", text="bao cao o ga")
    before = await page.thread()
    outage.go()

    for refused in (
        await page.sends(id="a2", text="ổ gà to giữa đường, xe máy hay ngã"),
        await page.client.get("/chat/api/messages?after=0"),
        await page.client.get("/chat/api/events?after=0"),
    ):
        assert (refused.status_code, refused.json()["error"]) == (503, "unreachable")
        assert refused.json()["say"] == SAY("webchat-error-unreachable")
        assert int(refused.headers["retry-after"]) > 0
    begun = monotonic()
    ready = await page.client.get("/readyz")
    assert (ready.status_code, ready.text) == (503, "the database can't be reached\n")
    assert monotonic() - begun < READY_SECONDS
    office = await page.client.get("/office", headers={"Cookie": "caunoi_office=x"})
    assert office.status_code == 503
    assert SAY("console-trouble-unreachable") in office.text
    assert int(office.headers["retry-after"]) > 0
    assert (await page.client.get("/healthz")).status_code == 200

    outage.come()
    assert (
        await page.sends(id="a2", text="ổ gà to giữa đường, xe máy hay ngã")
    ).status_code == 200
    assert len(await page.thread()) > len(before)
    await until(lambda: app.delivery_worker.is_alive)
    assert await is_ready(page)


@pytest.mark.postgresql
@pytest.mark.both
async def test_a_database_that_hangs_does_not_hold_the_readiness(app, page, wire):
    wire.hang()
    saying = asyncio.create_task(page.sends(id="a1", text="bao cao o ga"))
    begun = monotonic()
    ready = await page.client.get("/readyz")
    assert (ready.status_code, ready.text) == (503, "the database can't be reached\n")
    assert monotonic() - begun < READY_SECONDS
    assert (await saying).status_code == 503

    wire.mend()
    assert (await page.sends(id="a1", text="bao cao o ga")).status_code == 200
    assert await is_ready(page)


@pytest.mark.postgresql
@pytest.mark.both
async def test_a_database_that_hangs_does_not_hold_the_stop(
    settings, database, context, thaw, wire
):
    app = App(settings, database, context)
    await app.start()
    wire.hang()
    await asyncio.wait_for(app.stop(), STOP_SECONDS)


async def test_trouble_is_logged_at_once_and_each_minute_and_so_is_its_end():
    class Troubled:
        trouble = ""

    clock = iter((101.0, 102.0, 160.9, 161.0, 200.0))
    watch = StorageWatch(Troubled, lambda: next(clock, 300.0))  # type: ignore[arg-type]  # all that it looks at
    with capture_logs() as logged:
        Troubled.trouble = "its file is gone"
        for _ in range(5):
            await watch.look()
        Troubled.trouble = ""
        await watch.look()
        await watch.look()
    assert [line["event"] for line in logged] == ["storage.unreachable"] * 2 + [
        "storage.reachable"
    ]
    assert logged[0]["reason"] == "its file is gone"
