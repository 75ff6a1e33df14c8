"""Marks messages that are about to be sent as `sending`, many in one transaction."""

import asyncio
from collections.abc import Sequence

from bot import logs
from bot.services.delivery.sending.outgoing import AnyDelivery
from bot.services.delivery.sending.restore_mark import RestoreMarkFile
from handlers.errors import UnreachableError
from storage.database.transactions import Database, Transaction
from storage.repositories.broadcasts import recipients
from storage.repositories.broadcasts.recipients import RecipientDelivery
from storage.repositories.delivery import restore_marks, sender_leases

log = logs.get_logger()


class SendingMarks:
    """Marks messages of *owner*: from then on, they may have been sent.

    All that wait while one transaction runs are marked together by the next one. Before messages
    of a broadcast are sent, the number in *mark_file* is raised: a backup from before lacks that
    they were.
    """

    def __init__(
        self, database: Database, unit_id: str, owner: str, mark_file: RestoreMarkFile
    ) -> None:
        self._database = database
        self._mark_file = mark_file
        self._unit_id = unit_id
        self._owner = owner
        self._waiting: list[tuple[AnyDelivery, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def mark(self, delivery: AnyDelivery) -> bool:
        """Mark *delivery*; return whether it was still the owner's.

        Raises:
            UnreachableError: the database fails, so that it may not be sent.
        """
        marked: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((delivery, marked))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return await marked

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await self._write()
        finally:
            self._writing = None

    async def _write(self) -> None:
        waiting, self._waiting = self._waiting, []
        try:
            deliveries = [delivery for delivery, _ in waiting]
            ours, number = await self._database.write(self._mark, deliveries)
        except Exception as error:
            log.error("delivery.failed", exc_info=error)
            for _, marked in waiting:
                if not marked.done():
                    marked.set_exception(UnreachableError())
            return
        self._mark_file.raise_to(number)
        for delivery, marked in waiting:
            if not marked.done():
                marked.set_result(delivery.delivery_id in ours)

    def _mark(self, tx: Transaction, deliveries: Sequence[AnyDelivery]) -> tuple[set[str], int]:
        """Mark *deliveries*; return the ids of those still ours, and the raised number."""
        broadcast = [d for d in deliveries if isinstance(d, RecipientDelivery)]
        single = [d.delivery_id for d in deliveries if not isinstance(d, RecipientDelivery)]
        ours, number = set[str](), 0
        if single:
            ours |= sender_leases.mark_sending(tx, self._unit_id, self._owner, single)
        if broadcast:
            ours |= recipients.mark_sending(tx, self._unit_id, self._owner, broadcast)
            number = restore_marks.raise_number(tx, self._unit_id)
        return ours, number
