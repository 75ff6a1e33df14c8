"""An outbox whose messages workers send over fake channels."""

import asyncio
from itertools import count
from types import MappingProxyType

import msgspec
from sqlalchemy import select

from bot.metrics import Metrics
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from bot.services.delivery.notice_renderer import NoticeRenderer, Renderers, phrase_renderer
from bot.services.delivery.sending.lease_manager import LeaseManager, LeaseSettings
from bot.services.delivery.sending.local_delivery import LocalDelivery
from bot.services.delivery.sending.restore_mark import RestoreMarkFile
from bot.services.delivery.worker import DeliveryWorker
from conversations.engine.model.messages import Reply
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery, Urgency
from storage.repositories.person import people
from storage.tables import CONTACTS, OUTBOX, SENDERS
from tests.fakes import OWNER, FakeChannel, until
from tests.official import PUBLISH
from tests.resident import AGREED, SPEAK

LEASING = LeaseSettings(sweep=0.02)


class Post:
    """An outbox whose messages a worker sends over a fake channel.

    *more_renderers* are renderers of kinds of notices besides that of phrases.
    """

    more_renderers: Renderers = MappingProxyType({})

    def __init__(self, database, context, channel=None, leasing=LEASING, marks=None):
        self.leasing = leasing
        self.marks = marks
        self.database = database
        self.context = context
        self.channel = channel or FakeChannel()
        self.channels = {self.channel.name: self.channel}
        self.metrics = Metrics()
        self.delivery_worker = self.another(OWNER)
        self._ids = count(1)
        self._people = set()
        self._running = set()

    def another(self, owner, *, database=None, channels=None):
        """Return another worker for the same outbox, as another process would have."""
        database = database or self.database
        channels = self.channels if channels is None else channels
        lease_manager = LeaseManager(
            database, channels, self.context, owner, self.leasing, self.monotonic
        )
        self.sends = lease_manager.sends
        local_delivery = LocalDelivery(channels, self.context, self.metrics)
        renderers = {**phrase_renderer(SPEAK), **self.more_renderers}
        return DeliveryWorker(
            database,
            channels,
            self.context,
            self.metrics,
            lease_manager,
            self.leasing,
            notices=NoticeRenderer(self.context, renderers, local_delivery.is_local),
            broadcasts=BroadcastClaimer(self.context, owner, renderers, local_delivery.is_local),
            local_delivery=local_delivery,
            mark_file=RestoreMarkFile(self.marks),
            publish=PUBLISH,
        )

    def monotonic(self):
        return self.context.now().timestamp()

    async def runs(self, delivery_worker=None):
        delivery_worker = delivery_worker or self.delivery_worker
        await delivery_worker.start()
        self._running.add(asyncio.create_task(delivery_worker.run()))

    async def stops(self):
        await self.delivery_worker.stop()
        await self.ends()

    async def ends(self):
        for task in self._running:
            await asyncio.wait_for(task, 60)
        self._running.clear()

    def put(
        self,
        address,
        *texts,
        promise=AT_LEAST_ONCE,
        owner=None,
        payload=None,
        urgency=Urgency.ANSWER,
        channel="fake",
        sends=None,
    ):
        """Put messages into the outbox; return those that are leased to *owner*."""
        if address not in self._people:
            self._people.add(address)
            key = {(channel, address): address}
            self.database.write_now(
                people.add, self.context.unit_id, key, person=AGREED, now=self.context.now()
            )
        deliveries = []
        for text in texts:
            n = next(self._ids)
            body = payload or msgspec.json.encode(Reply(text)).decode()
            deliveries.append(
                Delivery(f"d{n}", address, channel, address, n, urgency, promise, 0, body)
            )
        positions = {address: deliveries[-1].position}
        self.database.write_now(people.set_positions, self.context.unit_id, positions)
        return self.database.write_now(
            outbox.enqueue,
            self.context.unit_id,
            deliveries,
            now=self.context.now(),
            owner=owner,
            sends=sends,
        )

    def answers(self, address, *texts):
        """Put answers into the outbox and hand them over, as a received message does."""
        self.delivery_worker.hand_over(self.put(address, *texts, owner=OWNER))

    def column(self, name, address):
        query = (
            select(OUTBOX.c[name]).where(OUTBOX.c.address == address).order_by(OUTBOX.c.position)
        )
        return self.database.write_now(lambda tx: list(tx.execute(query).scalars()))

    def states(self, address):
        return self.column("state", address)

    async def tried(self, address, times):
        """Wait until the one message to *address* was tried so many times."""
        await until(lambda: self.column("attempts", address) == [times])

    def stopped_at(self, address):
        query = select(CONTACTS.c.stopped_at).where(CONTACTS.c.address == address)
        return self.database.write_now(lambda tx: tx.execute(query).scalar())

    def lives_until(self, owner):
        query = select(SENDERS.c.alive_until).where(SENDERS.c.owner == owner)
        return self.database.write_now(lambda tx: tx.execute(query).scalar())

    def sent(self, outcome):
        return self.metrics.registry.get_sample_value(
            "caunoi_sent_total", {"channel": "fake", "outcome": outcome}
        )
