"""Processes that send a broadcast, to a platform that is a file: one line for each message."""

import asyncio
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from bot.commands.bootstrap import utc_now
from bot.metrics import Metrics
from bot.registry import REGISTRY
from bot.services.broadcasts import broadcasts
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from bot.services.delivery.notice_renderer import NoticeRenderer, phrase_renderer
from bot.services.delivery.notify import phrase
from bot.services.delivery.sending.lease_manager import LeaseManager, LeaseSettings
from bot.services.delivery.sending.local_delivery import LocalDelivery
from bot.services.delivery.sending.restore_mark import RestoreMarkFile
from bot.services.delivery.worker import DeliveryWorker
from bot.services.unit_context import open_unit_context
from handlers.channel import Limits, Outgoing, Pace
from handlers.http import Route
from storage.database.transactions import Database
from storage.repositories.broadcasts import fan_out
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.person import people
from tests.journeys.warm_start import end_with_the_tests
from tests.official import PUBLISH
from tests.resident import AGREED, MONDAY, PACK, SPEAK

CHANNEL = "platform"
LEASES = LeaseSettings(lease=timedelta(seconds=1), sweep=0.2)
_ANSWERS_AFTER = 0.002
_AT_ONCE = 5_000


class FileChannel:
    """A platform that writes the address of each message into the file *log* when it arrives."""

    name = CHANNEL
    limits = Limits()

    def __init__(self, log: Path) -> None:
        self._log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def routes(self) -> Sequence[Route]:
        return ()

    async def send(self, message: Outgoing) -> str | None:
        os.write(self._log, f"{message.address}\n".encode())
        await asyncio.sleep(_ANSWERS_AFTER)
        return message.address

    async def close(self) -> None:
        os.close(self._log)


class PacedFileChannel(FileChannel):
    """The same, of which one process at a time sends, within a pace."""

    pace = Pace(2_000)


def prepare(database: Database, count: int, promise: str) -> str:
    """Add *count* people and a broadcast to them; return its id."""
    for first in range(0, count, _AT_ONCE):
        names = [f"p{n:06}" for n in range(first, min(first + _AT_ONCE, count))]
        found = {(CHANNEL, name): name for name in names}
        database.write_now(people.add, PACK.id, found, person=AGREED, now=MONDAY)
    context = database.write_now(open_unit_context, PACK.id, utc_now, REGISTRY.hooks)
    notice = phrase("engine-trouble")
    id_ = database.write_now(
        broadcasts.start, context, notice, Audience(), urgency=Urgency.ALERT, promise=promise
    )
    while database.write_now(fan_out.fill_chunk, PACK.id, id_, now=utc_now()):
        pass
    return id_


def send(url: str, owner: str, log: Path, *, is_paced: bool) -> None:
    """Send until the process is killed."""
    end_with_the_tests()
    channel = (PacedFileChannel if is_paced else FileChannel)(log)
    asyncio.run(_send(Database(url), owner, channel, log))


async def _send(database: Database, owner: str, channel: FileChannel, log: Path) -> None:
    context = await database.read(open_unit_context, PACK.id, utc_now, REGISTRY.hooks)
    channels, metrics = {channel.name: channel}, Metrics()
    local_delivery = LocalDelivery(channels, context, metrics)
    renderers = phrase_renderer(SPEAK)
    worker = DeliveryWorker(
        database,
        channels,
        context,
        metrics,
        LeaseManager(database, channels, context, owner, LEASES),
        LEASES,
        notices=NoticeRenderer(context, renderers, local_delivery.is_local),
        broadcasts=BroadcastClaimer(context, owner, renderers, local_delivery.is_local),
        local_delivery=local_delivery,
        mark_file=RestoreMarkFile(log.parent),
        publish=PUBLISH,
    )
    await worker.start()
    await worker.run()
