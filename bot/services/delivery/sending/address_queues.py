"""Queues claimed messages by address: those of one address are sent one after another."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterable
from datetime import datetime

from bot import logs
from bot.services.delivery.sending.delivery_log import Address, DeliveryLog
from bot.services.delivery.sending.message_sender import MessageSender
from bot.services.delivery.sending.outgoing import AnyDelivery, to_outgoing
from bot.services.delivery.sending.send_queue import SendQueue
from bot.services.unit_context import UnitContext
from handlers.channel import Outgoing
from storage.repositories.delivery.outbox import Urgency

log = logs.get_logger()


class AddressQueues:
    """One queue and one task for each address that has messages.

    Messages to one address go out one after another: answers before others, and those of one
    urgency in their order. Different addresses don't wait for each other. *send_queue* returns the
    send queue of a channel by name.
    """

    def __init__(
        self,
        context: UnitContext,
        message_sender: MessageSender,
        delivery_log: DeliveryLog,
        send_queue: Callable[[str], SendQueue],
        wake: Callable[[], None],
    ) -> None:
        self._context = context
        self._message_sender = message_sender
        self._delivery_log = delivery_log
        self._send_queue = send_queue
        self._wake = wake
        self._queues: dict[Address, deque[AnyDelivery]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_closed = False

    def add(self, delivery: AnyDelivery) -> None:
        """Queue *delivery*; give it back if its address must wait, or the lease is lost."""
        address = (delivery.channel, delivery.address)
        if again := self._delivery_log.paused_until(address):
            # Keep the address paused until this one is recorded too: the next would overtake it.
            self._delivery_log.pause(address, again)
            self._delivery_log.give_back([delivery], again)
        elif not self._send_queue(delivery.channel).is_leased:
            self._delivery_log.give_back([delivery], self._context.now())
        elif (queue := self._queues.get(address)) is not None:
            self._insert_by_urgency(queue, delivery)
        else:
            queue = self._queues[address] = deque([delivery])
            task = asyncio.create_task(self._send_all(address, queue))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def count_bulk(self) -> Counter[str]:
        """Return how many messages that may wait for answers are queued, by channel."""
        return Counter(
            delivery.channel
            for queue in self._queues.values()
            for delivery in queue
            if delivery.urgency > Urgency.ANSWER
        )

    @property
    def tasks(self) -> Iterable[asyncio.Task[None]]:
        """The tasks that send, one for each address."""
        return tuple(self._tasks)

    async def close(self, grace: float) -> None:
        """Start no more sends; let those under way finish within *grace* seconds."""
        self._is_closed = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _insert_by_urgency(self, queue: deque[AnyDelivery], delivery: AnyDelivery) -> None:
        """Put *delivery* before what is less urgent in *queue*."""
        place = len(queue)
        while place and queue[place - 1].urgency > delivery.urgency:
            place -= 1
        queue.insert(place, delivery)
        if not place:
            send_queue = self._send_queue(delivery.channel)
            weight = _weigh(send_queue, to_outgoing(delivery, self._context.clock()))
            send_queue.raise_urgency(delivery.address, delivery.urgency, weight)

    async def _send_all(self, address: Address, queue: deque[AnyDelivery]) -> None:
        try:
            await self._send_in_turn(address, queue)
        except Exception as error:  # not even this may block the address for what comes later
            log.error("sender.failed", channel=address[0], exc_info=error)
            self._delivery_log.give_back(queue, self._context.now())
        finally:
            self._queues.pop(address, None)
            self._wake()

    async def _send_in_turn(self, address: Address, queue: deque[AnyDelivery]) -> None:
        send_queue = self._send_queue(address[0])
        while queue and not self._is_closed:
            first = queue[0]
            message = to_outgoing(first, self._context.clock())
            slot = await send_queue.acquire(address[1], first.urgency, _weigh(send_queue, message))
            if slot is None:
                # Another process sends for the channel now, or none of ours does any more.
                again: datetime | None = self._context.now()
            else:
                delivery = queue.popleft()
                if delivery is not first:  # a more urgent one has come before it
                    message = to_outgoing(delivery, self._context.clock())
                again = await self._message_sender.deliver(delivery, message, send_queue, slot)
            if again:
                # Give back the rest too: it must not overtake this one. Until the database knows,
                # `add` gives back what comes for the address.
                self._delivery_log.pause(address, again)
                self._delivery_log.give_back(queue, again)
                break


def _weigh(send_queue: SendQueue, message: Outgoing | None) -> int:
    """Return as how many messages the platform counts *message*."""
    return 1 if send_queue.pace is None or message is None else send_queue.pace.weigh(message)
