"""Three processes that run the same schedule: each occurrence of a repeat is made once."""

import asyncio
from collections import Counter
from datetime import timedelta
from itertools import islice

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import select

from bot.registry import REGISTRY
from bot.scheduler import Scheduler
from bot.services.announcements.sending import sending
from bot.services.announcements.writing import repeats
from bot.services.unit_context import open_unit_context
from storage.database.transactions import Database
from storage.tables import BROADCASTS
from tests.bot.services.announcements.office import CONTENT, OfficeTown
from tests.fakes import Clock
from tests.journeys.racing_processes import race
from tests.resident import PACK

PROCESSES = 3
SERIES = 5
# The clock of the second process is right; those of the others jump ahead and back.
JUMP = timedelta(hours=2)

pytestmark = pytest.mark.both


def sweep_at_each(url, lane, start, moments):
    """Sweep at each of *moments*, at the same time as the other processes."""
    database, clock = Database(url), Clock()
    context = database.write_now(open_unit_context, PACK.id, clock, REGISTRY.hooks)
    scheduler = Scheduler(database, context, sending.announcement_jobs(context))

    async def sweep():
        for number, moment in enumerate(moments):
            start.wait()
            clock.now = moment + (lane - 1) * JUMP * (number % 2)
            await scheduler.sweep()

    asyncio.run(sweep())
    database.close()
    return lane


@pytest.mark.parametrize("rounds", [6, pytest.param(200, marks=pytest.mark.soak)])
def test_each_occurrence_is_made_once(settings, database, context, rounds):
    town = OfficeTown(database, context)
    town.subscribers("an")
    content = structs.replace(CONTENT, send_at=context.now() + timedelta(hours=3), repeat="weekly")
    ids = [f"a{number}" for number in range(SERIES)]
    for id_ in ids:
        town.announces(id_, content)
    due = list(islice(repeats.list_due(context, content), rounds))

    race(sweep_at_each, settings.database_url, PROCESSES, [*due, due[-1] + timedelta(minutes=1)])

    query = select(BROADCASTS.c.notice).where(BROADCASTS.c.unit_id == context.unit_id)
    notices = database.write_now(lambda tx: tx.execute(query).scalars().all())
    made = Counter(msgspec.json.decode(notice)["values"]["announcement"] for notice in notices)
    assert made == Counter(repeats.occurrence_id(id_, moment) for id_ in ids for moment in due)
    for id_ in ids:
        acts = Counter(act for act, _ in town.acts(id_))
        assert (acts["repeat"], acts["skip"]) == (rounds, 0)
