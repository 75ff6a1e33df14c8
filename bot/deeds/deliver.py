"""The delivery worker: claim, send with no transaction open, record."""

import asyncio
from collections import Counter, deque
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

from bot import logs
from bot.deeds.claim import Claimer, Leasing
from bot.deeds.desk import Desk
from bot.deeds.gate import Gate
from bot.deeds.ledger import Address, Ledger
from bot.deeds.outgoing import as_outgoing
from bot.deeds.ticket import Ticket
from bot.metrics import Metrics
from handlers.channel import Channel, Outgoing
from handlers.errors import SendError, UncertainError, UnreachableError
from storage.database import Database
from storage.repositories import outbox, senders
from storage.repositories.outbox import ANSWER, AT_MOST_ONCE, Delivery
from storage.repositories.senders import Lot

_GRACE_SECONDS = 1.0

log = logs.get()


class Deliverer:
    """Sends what is in the outbox; only here is a channel's `send` called.

    Messages to one address go out one after another: answers before others, and those of one
    kind in their order. Different addresses don't wait for each other.
    """

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        desk: Desk,
        metrics: Metrics,
        claimer: Claimer,
        leasing: Leasing,
    ) -> None:
        self._database = database
        self._channels = channels
        self._desk = desk
        self._owner = claimer.owner
        self._metrics = metrics
        self._claimer = claimer
        self._leasing = leasing
        self._queues: dict[Address, deque[Delivery]] = {}
        self._senders: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._ledger = Ledger(database, desk, self._owner, metrics, self._wake.set)
        self._stopping = False
        self._working = asyncio.Lock()
        self._claiming = False
        self._after_claim: list[Delivery] = []
        self._claimed = asyncio.Event()

    def hand_over(self, deliveries: Sequence[Delivery]) -> None:
        """Send *deliveries*, which are leased to this owner already."""
        if self._claiming:
            # What is claimed came before them, though we may hear of it later.
            self._after_claim.extend(deliveries)
            return
        for delivery in deliveries:
            there = (delivery.channel, delivery.address)
            if again := self._ledger.held(there):
                # Also for what comes after it, while what was given back before is written down.
                self._ledger.hold(there, again)
                self._ledger.give_back([delivery], again)
            elif not self._claimer.gate(delivery.channel).is_leased:
                self._ledger.give_back([delivery], self._desk.now())
            elif (queue := self._queues.get(there)) is not None:
                self._line_up(queue, delivery)
            else:
                queue = self._queues[there] = deque([delivery])
                sender = asyncio.create_task(self._send_all(there, queue))
                self._senders.add(sender)
                sender.add_done_callback(self._senders.discard)

    async def start(self) -> None:
        """Show the first sign of life, before anything can be leased to this owner."""
        await self._claimer.beat()

    async def run(self) -> None:
        """Record and claim until told to stop."""
        loop = asyncio.get_running_loop()
        next_sweep = next_look = 0.0
        while not self._stopping:
            with suppress(TimeoutError):
                at = min(next_sweep, next_look) if self._claimer.has_company else next_sweep
                await asyncio.wait_for(self._wake.wait(), max(0.0, at - loop.time()))
            self._wake.clear()
            async with self._working:
                await self._guarded(self._ledger.write())
                now = loop.time()
                if now >= next_sweep:
                    next_sweep = now + self._leasing.sweep
                    await self._guarded(self._sweep())
                elif now >= next_look:
                    await self._guarded(self._look())
                    next_look = loop.time() + self._leasing.look

    async def idle(self) -> None:
        """Wait until everything that was handed over is sent."""
        while self._senders or self._after_claim:
            if self._after_claim:
                await self._claimed.wait()
            else:
                await asyncio.wait(self._senders)

    async def stop(self) -> None:
        """Finish what is being sent, record it, and give the rest back."""
        self._stopping = True
        self._wake.set()
        for gate in self._claimer.gates:
            gate.close()
        if self._senders:
            _, late = await asyncio.wait(self._senders, timeout=_GRACE_SECONDS)
            for sender in late:
                sender.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        # Not in the middle of a sweep, which would take up again what is given up.
        async with self._working:
            await self._ledger.write()
            await self._claimer.release()

    @property
    def is_alive(self) -> bool:
        """Whether a sign of life was written lately, as it can't be on a full disk."""
        return self._claimer.is_alive

    async def _sweep(self) -> None:
        """Show a sign of life, and take up what is due."""
        if self._stopping:
            return
        for name in await self._claimer.beat():
            self._claimer.gate(name).close()
        for gate in self._claimer.gates:
            gate.look()
        for lot, limit in self._claimer.lots(self._bulk()):
            while not self._stopping:
                claimed = await self._claim(lot, limit)
                if len(claimed) < limit or not lot.answers:
                    break
        waiting = await self._database.read(outbox.waiting, self._desk.unit_id)
        self._metrics.outbox_waiting.set(waiting)

    async def _look(self) -> None:
        """Take up at once the answers that another process left to us."""
        if not self._stopping and await self._claimer.looks():
            for lot, limit in self._claimer.lots({}):
                if not lot.bulk:
                    await self._claim(lot, limit)

    async def _claim(self, lot: Lot, limit: int) -> Sequence[Delivery]:
        claimed: Sequence[Delivery] = ()
        self._claiming = True
        self._claimed.clear()
        try:
            claimed = await self._claimer.claim(lot, limit)
        finally:
            self._claiming = False
            self._claimed.set()
            later, self._after_claim = self._after_claim, []
            self.hand_over([*claimed, *later])
        return claimed

    def _bulk(self) -> Counter[str]:
        """Return how much that may wait for answers each channel has."""
        everything = (delivery for queue in self._queues.values() for delivery in queue)
        return Counter(d.channel for d in everything if d.urgency > ANSWER)

    async def _guarded(self, work: Coroutine[None, None, None]) -> None:
        """Go on when the database fails for once: the leases stay, and time brings them back."""
        try:
            await work
        except Exception as error:
            log.error("deliver.failed", exc_info=error)

    def _line_up(self, queue: deque[Delivery], delivery: Delivery) -> None:
        """Put *delivery* into its address's queue, before what is less urgent."""
        place = len(queue)
        while place and queue[place - 1].urgency > delivery.urgency:
            place -= 1
        queue.insert(place, delivery)
        if not place:
            gate = self._claimer.gate(delivery.channel)
            weight = self._weigh(gate, as_outgoing(delivery, self._desk.clock()))
            gate.urge(delivery.address, delivery.urgency, weight)

    async def _send_all(self, there: Address, queue: deque[Delivery]) -> None:
        try:
            await self._send_in_turn(there, queue)
        except Exception as error:  # not even this may block the address for what comes later
            log.error("sender.failed", channel=there[0], exc_info=error)
            self._ledger.give_back(queue, self._desk.now())
        finally:
            self._queues.pop(there, None)
            self._wake.set()

    async def _send_in_turn(self, there: Address, queue: deque[Delivery]) -> None:
        gate = self._claimer.gate(there[0])
        while queue and not self._stopping:
            first = queue[0]
            message = as_outgoing(first, self._desk.clock())
            ticket = await gate.turn(there[1], first.urgency, self._weigh(gate, message))
            if ticket is None:
                # Another process sends for the channel now, or none of ours does any more.
                again: datetime | None = self._desk.now()
            else:
                delivery = queue.popleft()
                if delivery is not first:  # a more urgent one has come before it
                    message = as_outgoing(delivery, self._desk.clock())
                again = await self._send(delivery, message, gate, ticket)
            if again:
                # What follows must not overtake it; the lease of the rest is given back, as is
                # that of what comes until the store knows that it must wait.
                self._ledger.hold(there, again)
                self._ledger.give_back(queue, again)
                break

    async def _send(
        self, delivery: Delivery, message: Outgoing | None, gate: Gate, ticket: Ticket
    ) -> datetime | None:
        """Send one message and note what became of it; return when to try again, if so."""
        channel = self._channels.get(delivery.channel)
        if channel is None or message is None:
            gate.done(ticket, None, stayed=True)
            self._ledger.lost(delivery, "Unreadable" if channel else "NoChannel")
            return None
        if delivery.promise == AT_MOST_ONCE:
            try:
                is_ours = await self._begin(delivery)
            except UnreachableError as error:
                gate.done(ticket, None, stayed=True)
                return self._ledger.failed(delivery, error, type(error).__name__)
            if not is_ours or not gate.is_open_to(ticket):
                gate.done(ticket, None, stayed=True)
                return self._ledger.put_off(delivery) if is_ours else None
        gate.leaves(ticket)
        try:
            external_id = await channel.send(message)
            gate.done(ticket, None)
            self._ledger.sent(delivery, external_id, partial(gate.recorded, ticket))
        except SendError as error:
            return self._failed(delivery, gate, ticket, error, type(error).__name__)
        except Exception as error:
            # A fault of ours: it may have arrived, and must not block what follows.
            log.error("channel.failed", channel=delivery.channel, exc_info=error)
            return self._failed(delivery, gate, ticket, UncertainError(), type(error).__name__)
        return None

    def _failed(
        self, delivery: Delivery, gate: Gate, ticket: Ticket, error: SendError, reason: str
    ) -> datetime | None:
        if gate.done(ticket, error):
            return self._ledger.put_off(delivery, reason)
        return self._ledger.failed(delivery, error, reason)

    def _weigh(self, gate: Gate, message: Outgoing | None) -> int:
        """Return as how many messages the platform counts *message*."""
        return 1 if gate.pace is None or message is None else gate.pace.weigh(message)

    async def _begin(self, delivery: Delivery) -> bool:
        """Keep that *delivery* may be out from now on; tell whether it is still ours to send.

        Raises:
            UnreachableError: the database fails, so that nothing may be sent.
        """
        try:
            mine = await self._database.write(
                senders.mark_sending, self._desk.unit_id, self._owner, [delivery.delivery_id]
            )
        except Exception as error:
            log.error("delivery.failed", exc_info=error)
            raise UnreachableError from error
        return bool(mine)
