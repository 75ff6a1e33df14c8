"""Messages while the disk fills up, and after there is room again."""

import asyncio
from contextlib import AsyncExitStack
from itertools import count

import pytest
from sqlalchemy import func, select

from storage.tables import INBOX, OUTBOX, PEOPLE, REPORT_EVENTS, REPORTS
from tests.fakes import page_of, until
from tests.resident import BOOKS

pytestmark = pytest.mark.sqlite  # its size can be limited

PEOPLE_ON_PAGES = 15


def said_by(number):
    """Return one person's messages, which name a place of their own."""
    return (
        "bao cao o ga",
        "ổ gà to giữa đường, xe máy hay ngã",
        "không",
        "phố Thống Nhất",
        f"cạnh nhà số {number}",
        "đúng",
        "giấu tên",
        "gửi đi",
    )


STEPS = len(said_by(0))
BEFORE = 3  # messages of each person before the disk is full
PLENTY = 1_000_000


def limit(tx, pages):
    """Make the disk full for the writer's connection once the file has *pages*."""
    assert tx.exec_driver_sql(f"PRAGMA max_page_count={pages}").scalar_one() == pages


def size(tx):
    return tx.exec_driver_sql("PRAGMA page_count").scalar_one()


def counts(tx):
    tables = (REPORTS, REPORT_EVENTS, INBOX, OUTBOX)
    return [tx.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]


def is_whole(tx):
    """Tell whether every person has as many messages as their position says."""
    reports, events, theirs, ours = counts(tx)
    said = tx.execute(select(func.sum(PEOPLE.c.position))).scalar_one()
    assert tx.exec_driver_sql("PRAGMA integrity_check").all() == [("ok",)]
    assert tx.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    return reports == events and theirs + ours == said


class Walker:
    """A person who files a report and repeats each message until it is accepted."""

    def __init__(self, page, number):
        self.page = page
        self.said = said_by(number)
        self.refusals = []
        self._ids = count(1)

    async def says(self, *texts):
        for text in texts:
            message = {"id": f"w{next(self._ids)}", "text": text}
            while (response := await self.page.sends(**message)).status_code != 200:
                assert response.status_code == 503
                self.refusals.append(response)
                await asyncio.sleep(0.01)


async def test_a_full_disk_refuses_new_messages_stores_nothing_partially_and_recovers(
    app, database
):
    async with AsyncExitStack() as stack:
        pages = [
            await stack.enter_async_context(page_of(app.web_app())) for _ in range(PEOPLE_ON_PAGES)
        ]
        street = [Walker(await page.enters(), number) for number, page in enumerate(pages)]
        await asyncio.gather(*(walker.says(*walker.said[:BEFORE]) for walker in street))
        await app.database.write(limit, await app.database.read(size) + 3)
        walks = [asyncio.create_task(walker.says(*walker.said[BEFORE:])) for walker in street]

        await until(lambda: all(walker.refusals for walker in street))
        before = await database.read(counts)
        assert await database.read(is_whole)
        for walker in street:
            refusals = walker.refusals
            assert {(r.status_code, r.json()["error"]) for r in refusals} == {(503, "full")}
            assert refusals[0].json()["say"] == BOOKS["vi"].say("webchat-error-full")
            assert len(await walker.page.thread()) >= 2 * BEFORE  # stored messages can be read
        assert (await database.read(counts))[0] == before[0] < PEOPLE_ON_PAGES

        await app.database.write(limit, PLENTY)
        await asyncio.wait_for(asyncio.gather(*walks), 120)
        assert await database.read(is_whole)
        messages = PEOPLE_ON_PAGES * STEPS
        assert await database.read(counts) == [PEOPLE_ON_PAGES] * 2 + [messages] * 2
        for page in pages:
            assert (await page.last())["receipt"]
            positions = [message["position"] for message in await page.thread()]
            assert positions == list(range(1, 2 * STEPS + 1))
